import Expressions
import ModelEquations
import Simulation
import Units

/// The neuron's variable is used or recorded, and the spike changes what the synapse holds, or the other way round: it stays zero.
///
/// It takes synapses that were refused since they define a variable that the neurons define too; or synapses whose spikes change
/// nothing but their own variables, which no `(summed)` line passes on, while the neurons have a parameter in the same unit that enters a
/// differential equation, that nothing ever changes and that is zero in all of them. Traces of plasticity between neurons without
/// such a parameter, and synapses that do reach a neuron, are none.
enum SynapseOrNeuronVariable {
    static func find(in run: ObservedRun) -> [Diagnosis] {
        if let error = run.error { return refused(error, in: run) }
        guard !run.hasOperations else { return [] }
        return run.synapses.compactMap { diagnosis(of: $0, in: run) }
    }

    private static func refused(_ error: Diagnostic, in run: ObservedRun) -> [Diagnosis] {
        guard error.id == "variable-of-both", let place = error.location else { return [] }
        let name = place.text
        return [
            Diagnosis(
                .synapseOrNeuronVariable,
                "\(name) would be held twice, once by each synapse and once by each neuron: a spike would change the synapse's, and the "
                    + "neuron's, which its equations use, would stay 0",
                advice:
                    "keep the one that is meant: take \(name) out of the synapses and write \(name)_post in on_pre, or give the synapses' "
                    + "another name and sum it into the neuron's", at: place, endsRun: true)
        ]
    }

    private static func diagnosis(of synapses: ObservedGroup<Synapses>, in run: ObservedRun) -> Diagnosis? {
        let effects = run.effects.filter { $0.synapses?.group === synapses.group }
        guard synapses.group.count > 0, synapses.group.sums.isEmpty, !effects.isEmpty,
            effects.allSatisfy({ $0.group === synapses.group }),
            let neurons = run.neurons.first(where: { $0.group === synapses.group.target.whole })
        else { return nil }
        for effect in effects {
            guard let own = synapses.equations[effect.variable], own.type == .real,
                let idle = idleParameter(in: own, neurons, run),
                let equation = neurons.equations.equations(entered: idle.name).first
            else { continue }
            return Diagnosis(
                .synapseOrNeuronVariable,
                "\(effect.text) changes the \(own.name) that each synapse holds\(peak(own, synapses, run)); \(idle.name) of the neurons, which "
                    + "d\(equation.name)/dt uses, is another variable and stays 0",
                advice:
                    "let the spike change the neuron's (\(idle.name)_post += ...), or pass the synapses' on with a line "
                    + "\(idle.name)_post = \(own.name) : \(own.dimension.unitName) (summed)", at: effect.place)
        }
        return nil
    }

    /// A parameter of the neurons in the unit of a synapse's variable that an equation uses and nothing sets.
    private static func idleParameter(
        in own: EquationDefinition, _ neurons: ObservedGroup<NeuronGroup>, _ run: ObservedRun
    ) -> EquationDefinition? {
        neurons.equations.definitions.first { definition in
            guard definition.dimension == own.dimension, neurons.passiveParameter(definition.name) != nil,
                run.effects(on: definition.name, of: neurons.group).isEmpty,
                neurons.made.assignments[definition.name] == nil,
                let values = try? neurons.group.values(of: definition.name).values
            else { return false }
            return values.allSatisfy { $0 == 0 }
        }
    }

    private static func peak(
        _ own: EquationDefinition, _ synapses: ObservedGroup<Synapses>, _ run: ObservedRun
    ) -> String {
        let traces = run.recording.traces(of: own.name, of: synapses.group)
        guard let highest = traces.map(\.highest).max(), highest > 0 else { return "" }
        return ", up to \(text(highest, own.dimension))"
    }
}
