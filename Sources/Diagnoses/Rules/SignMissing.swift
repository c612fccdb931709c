import ModelEquations
import Simulation

/// Plus in the equation and a positive weight for the input that is meant to inhibit.
///
/// What is meant only names can say: the variable, the weight, the synapses or their source are called inhibitory, or `gi` beside `ge`.
/// And the model has to do the opposite for certain: what a spike adds is positive for all synapses and enters the equation of the
/// potential with plus whatever the state; nor has the potential ever gone below where it began. Conductances with a reversal
/// potential, weights of both signs, and currents called `I_e` and `I_i`, which may be external and internal ones, are none.
enum SignMissing {
    static func find(in run: ObservedRun) -> [Diagnosis] {
        Drive.all(in: run).compactMap { drive in
            guard drive.entered == .positive, drive.added == .positive,
                let name = InhibitoryNames.nameOf(drive.effect, in: run)
            else { return nil }
            return diagnosis(of: drive, named: name, in: run)
        }
    }

    private static func diagnosis(of drive: Drive, named name: String, in run: ObservedRun) -> Diagnosis? {
        let (variable, potential) = (drive.effect.variable, drive.potential)
        guard let dimension = drive.dimension, let definition = drive.neurons.equations[potential],
            let strongest = drive.effect.added?.max()
        else { return nil }
        var sentence =
            "\(name) is meant to inhibit by its name, but a spike adds \(text(strongest, dimension)) to \(variable)"
        if drive.sum != nil { sentence += ", whose sum is \(drive.variable)" }
        sentence += drive.variable == potential ? ", and raises it" : ", which d\(potential)/dt adds"
        if let response = run.response(of: potential, to: drive.effect) {
            guard response.to > response.from else { return nil }
            sentence +=
                ": after the spike at \(time(response.spike)) \(potential) rises by "
                + text(response.to - response.from, definition.dimension)
        }
        if let trace = run.recording.traces(of: potential, of: drive.neurons.group).first {
            if trace.lowest < trace.first { return advised(sentence, drive) }
            sentence += ", and it never goes below \(text(trace.lowest, definition.dimension))"
        }
        return advised(sentence, drive)
    }

    private static func advised(_ sentence: String, _ drive: Drive) -> Diagnosis {
        let variable = drive.variable
        let advice =
            variable == drive.potential
            ? "take the weight away: \(variable)_post -= \(drive.effect.value)"
            : "subtract \(variable) in d\(drive.potential)/dt, or give the weight a minus; one of the two"
        return Diagnosis(.signMissing, sentence, advice: advice, at: drive.place)
    }
}
