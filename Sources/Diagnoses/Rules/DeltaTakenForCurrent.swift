import Expressions
import ModelEquations
import Simulation
import Units

/// `v += w` where a current was asked for: a jump instead of a rise and a fall.
///
/// A delta synapse is a good model, so it takes a sign that a current was meant: the neurons have a variable that decays by itself and
/// enters the equation of the potential, and nothing ever changes it, so that it is zero all along, while spikes add to the
/// potential itself. Neurons without such a variable, or with one that anything drives, have none.
enum DeltaTakenForCurrent {
    static func find(in run: ObservedRun) -> [Diagnosis] {
        guard !run.hasOperations else { return [] }
        return run.effects.compactMap { effect in
            guard effect.isInput, let added = effect.added, added.contains(where: { $0 != 0 }),
                let neurons = run.neurons(effect.group), neurons.potentials.contains(effect.variable),
                let potential = neurons.equations[effect.variable],
                let idle = idleCurrent(of: potential, neurons, run)
            else { return nil }
            return diagnosis(of: effect, potential, idle, run)
        }
    }

    /// A variable that decays to zero, that the potential follows and that nothing has changed.
    private static func idleCurrent(
        of potential: EquationDefinition, _ neurons: ObservedGroup<NeuronGroup>, _ run: ObservedRun
    ) -> EquationDefinition? {
        neurons.equations.differentialEquations.first { definition in
            let name = definition.name
            guard name != potential.name,
                neurons.equations.equations(entered: name).contains(where: { $0.name == potential.name }),
                neurons.equations.reach(of: definition.rightHandSide?.names ?? []).isDisjoint(
                    with: Set(neurons.equations.differentialEquations.map(\.name)).subtracting([name])),
                case .linear(let factor, _) = Influence.of(name, in: definition, neurons),
                CommonSign(factor) == .negative,
                run.effects(on: name, of: neurons.group).isEmpty, neurons.made.assignments[name] == nil,
                let values = try? neurons.group.values(of: name).values
            else { return false }
            return values.allSatisfy { $0 == 0 }
        }
    }

    private static func diagnosis(
        of effect: Effect, _ potential: EquationDefinition, _ idle: EquationDefinition, _ run: ObservedRun
    ) -> Diagnosis {
        let (v, current) = (potential.name, idle.name)
        let amount = effect.added.flatMap { $0.max { $0.magnitude < $1.magnitude } } ?? 0
        var sentence =
            "a spike adds \(text(amount, potential.dimension)) to \(v) itself, which jumps, and \(current), the current that d\(v)/dt "
            + "takes up, stays 0 for the whole run, since nothing adds to it"
        if let response = run.response(of: v, to: effect) {
            sentence +=
                "; after the spike at \(time(response.spike)) \(v) is at its peak at once instead of rising and falling"
        }
        let advice: String? =
            if case .pathway = effect.cause {
                "let the spike add to the current: \(current)_post += \(effect.value)"
            } else { "let the input add to the current: target_var='\(current)'" }
        return Diagnosis(.deltaTakenForCurrent, sentence, advice: advice, at: effect.place)
    }
}
