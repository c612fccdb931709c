import BrianScript
import Expressions
import ModelEquations
import Simulation
import Units

/// A weight that nothing sets: it is zero in every synapse, and a spike that arrives adds nothing.
///
/// It takes synapses that join neurons and took part in a run, a statement that adds an amount that is zero in all of them, and in it a
/// parameter that is zero everywhere, that neither the script nor a statement sets, and with which it would be another amount. Where
/// functions act on the model while it runs they may set it, and nothing is said.
enum WeightNotSet {
    static func find(in run: ObservedRun) -> [Diagnosis] {
        guard run.error == nil, !run.hasOperations else { return [] }
        return run.effects.compactMap { effect in
            guard let synapses = effect.synapses, synapses.made.run != nil, synapses.group.count > 0,
                effect.group !== synapses.group,
                let amounts = effect.added, amounts.allSatisfy({ $0 == 0 }),
                let weight = unset(in: effect, synapses, run),
                let place = synapses.place(of: weight.fragment) ?? synapses.made.place
            else { return nil }
            let name = run.name(of: synapses.made.object)
            let number = synapses.group.count
            let wherever = number == 1 ? "in its one synapse" : "in each of its \(number) synapses"
            return Diagnosis(
                .weightNotSet,
                "nothing sets \(weight.name) of \(name), so it is \(text(0, weight.dimension)) \(wherever) and a spike adds nothing to "
                    + effect.variable, advice: "set \(name).\(weight.name) after \(name).connect()", at: place)
        }
    }

    /// The parameter of the synapses that makes the amount zero.
    private static func unset(
        in effect: Effect, _ synapses: ObservedGroup<Synapses>, _ run: ObservedRun
    ) -> EquationDefinition? {
        let open = synapses.equations.definitions.filter { definition in
            guard definition.role == .parameter, effect.value.names.contains(definition.name),
                !definition.flags.contains(.linked), synapses.made.assignments[definition.name] == nil,
                run.effects(on: definition.name, of: synapses.group).isEmpty,
                let values = try? synapses.group.values(of: definition.name).values
            else { return false }
            return values.allSatisfy { $0 == 0 }
        }
        // What is zero by the end of the run only may have been more before.
        let supposed = effect.varyingNames.union(open.map(\.name))
        let now = synapses.evaluator
        let amounts = Evaluator { supposed.contains($0) ? [1] : now.lookUp($0) }.values(effect.value)
        return amounts?.allSatisfy { $0 == 0 } == true ? nil : open.first
    }
}
