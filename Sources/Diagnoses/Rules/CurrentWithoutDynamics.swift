import ModelEquations
import Simulation
import Units

/// `I += w` and no dI/dt: a staircase that never comes down.
///
/// It takes a parameter of the neurons that enters a differential equation, linearly, and to which spikes only add, always with the
/// same sign, while nothing else changes it. A counter that no equation uses, an integer, a variable that learns (what is added
/// depends on variables of neurons), one that adds and takes away, and one that the reset or the script brings back are none.
enum CurrentWithoutDynamics {
    static func find(in run: ObservedRun) -> [Diagnosis] {
        guard !run.hasOperations else { return [] }
        var seen: Set<ChangedPlace> = []
        return run.effects.compactMap { effect in
            guard let diagnosis = diagnosis(of: effect, in: run),
                seen.insert(ChangedPlace(group: ObjectIdentifier(effect.group), variable: effect.variable)).inserted
            else { return nil }
            return diagnosis
        }
    }

    /// One diagnosis a variable, however many synapses add to it.
    private struct ChangedPlace: Hashable {
        let group: ObjectIdentifier
        let variable: String
    }

    private static func diagnosis(of effect: Effect, in run: ObservedRun) -> Diagnosis? {
        guard effect.isInput, let neurons = run.neurons(effect.group),
            let parameter = neurons.passiveParameter(effect.variable), let sign = CommonSign(effect.added),
            run.effects(on: effect.variable, of: effect.group).allSatisfy({ other in
                other.isInput && other.varyingNames.isEmpty && CommonSign(other.added) == sign
            }),
            !neurons.isSetBetweenRuns(effect.variable),
            let equation = neurons.equations.equations(entered: effect.variable).first,
            case .linear = Influence.of(effect.variable, in: equation, neurons),
            let final = try? effect.group.values(of: effect.variable).values,
            let top = final.enumerated().max(by: { $0.element.magnitude < $1.element.magnitude })
        else { return nil }
        let before = neurons.made.initial[effect.variable]?.values
        let start = before.map { $0.count > top.offset ? $0[top.offset] : 0 } ?? 0
        guard top.element != start else { return nil }
        let name = effect.variable
        var sentence =
            "each spike adds to \(name), and nothing takes it away again: from \(text(start, parameter.dimension)) it has gone to "
            + "\(text(top.element, parameter.dimension)) by the end of the run, a staircase that never comes down"
        if let trace = run.recording.traces(of: equation.name, of: effect.group).first(where: {
            $0.element == top.offset
        }) {
            let extreme = trace.values.max { ($0 - trace.first).magnitude < ($1 - trace.first).magnitude } ?? trace.last
            sentence += "; it has taken \(equation.name) to \(text(extreme, equation.dimension))"
        }
        return Diagnosis(
            .currentWithoutDynamics, sentence, advice: neurons.adviceOnDynamics(of: parameter, effect), at: effect.place
        )
    }
}
