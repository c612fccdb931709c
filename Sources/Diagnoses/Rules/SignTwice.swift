import ModelEquations
import Simulation

/// Minus in the equation and a negative weight: inhibition raises the potential.
///
/// It takes a variable that is subtracted in the equation of the potential whatever the state, and a pathway that only adds negative
/// amounts to it. As negative weights on a current that is counted outwards are a convention too, it also takes a sign that
/// inhibition is meant: another input of the same neurons is added to the potential through another variable, or a name says so.
/// Adaptation (what the reset or the potential itself drives) is none.
enum SignTwice {
    static func find(in run: ObservedRun) -> [Diagnosis] {
        let drives = Drive.all(in: run)
        return drives.compactMap { drive in
            guard drive.entered == .negative, drive.added == .negative, isSynaptic(drive, in: run),
                isMeantToInhibit(drive, among: drives, in: run)
            else { return nil }
            return diagnosis(of: drive, in: run)
        }
    }

    /// Whether nothing but synapses drives the variable.
    private static func isSynaptic(_ drive: Drive, in run: ObservedRun) -> Bool {
        let variable = drive.effect.variable
        let own = drive.neurons.equations[variable]?.rightHandSide?.names ?? []
        return !drive.neurons.equations.reach(of: own).contains(drive.potential)
            && run.effects(on: variable, of: drive.effect.group).allSatisfy(\.isInput)
    }

    private static func isMeantToInhibit(_ drive: Drive, among drives: [Drive], in run: ObservedRun) -> Bool {
        let excites = drives.contains { other in
            other.neurons.group === drive.neurons.group && other.potential == drive.potential
                && other.effect.variable != drive.effect.variable && other.entered == .positive
                && other.added == .positive && other.effect.variable != drive.potential
        }
        return excites || InhibitoryNames.nameOf(drive.effect, in: run) != nil
    }

    private static func diagnosis(of drive: Drive, in run: ObservedRun) -> Diagnosis? {
        let (variable, potential) = (drive.effect.variable, drive.potential)
        guard let own = drive.neurons.equations[variable], let definition = drive.neurons.equations[potential],
            let strongest = drive.effect.added?.min()
        else { return nil }
        var sentence =
            "\(variable) is subtracted in d\(potential)/dt, and a spike adds \(text(strongest, own.dimension)) to it: minus times "
            + "minus is plus, so the inhibitory input excites"
        if let response = run.response(of: potential, to: drive.effect), response.to > response.from {
            sentence +=
                "; after the spike at \(time(response.spike)) \(potential) rises by "
                + text(response.to - response.from, definition.dimension)
        }
        return Diagnosis(
            .signTwice, sentence,
            advice: "keep one of the two signs: a positive weight, or + \(variable) in the equation", at: drive.place)
    }
}
