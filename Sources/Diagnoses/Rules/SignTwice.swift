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
        let own = drive.equations[variable]?.rightHandSide?.names ?? []
        return !drive.equations.reach(of: own).contains { $0 == drive.potential || $0 == drive.potential + "_post" }
            && run.effects(on: variable, of: drive.effect.group).allSatisfy(\.isInput)
    }

    private static func isMeantToInhibit(_ drive: Drive, among drives: [Drive], in run: ObservedRun) -> Bool {
        let excites = drives.contains { other in
            other.neurons.group === drive.neurons.group && other.potential == drive.potential
                && other.variable != drive.variable && other.entered == .positive
                && other.added == .positive && other.variable != drive.potential
        }
        return excites || InhibitoryNames.nameOf(drive.effect, in: run) != nil
    }

    private static func diagnosis(of drive: Drive, in run: ObservedRun) -> Diagnosis? {
        let (variable, potential) = (drive.variable, drive.potential)
        guard let dimension = drive.dimension, let definition = drive.neurons.equations[potential],
            let strongest = drive.effect.added?.min()
        else { return nil }
        let (target, entry, remedy) =
            switch drive.sum?.sign {
            case nil: ("it", "\(variable) is subtracted in d\(potential)/dt", "+ \(variable) in the equation")
            case .positive?:
                (
                    drive.effect.variable,
                    "\(variable), the sum of \(drive.effect.variable), is subtracted in d\(potential)/dt",
                    "+ \(variable) in the equation"
                )
            case .negative?:
                ("it", "\(drive.effect.variable) is subtracted in \(variable)", "no minus in \(variable)")
            }
        var sentence =
            "\(entry), and a spike adds \(text(strongest, dimension)) to \(target): minus times minus is plus, so the inhibitory input "
            + "excites"
        if let response = run.response(of: potential, to: drive.effect), response.to > response.from {
            sentence +=
                "; after the spike at \(time(response.spike)) \(potential) rises by "
                + text(response.to - response.from, definition.dimension)
        }
        return Diagnosis(
            .signTwice, sentence,
            advice: "keep one of the two signs: a positive weight, or \(remedy)", at: drive.place)
    }
}
