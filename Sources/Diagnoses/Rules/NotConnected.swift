import BrianScript
import Expressions
import ModelEquations
import Simulation

/// Synapses without `connect()`, a weight or a delay that is set before it, or a connection that has no pair of neurons.
///
/// It takes an error that says so, or a run with synapses that have statements or sums and join no neurons.
enum NotConnected {
    static func find(in run: ObservedRun) -> [Diagnosis] {
        if let error = run.error { return error.id == "not-connected" ? refused(error, in: run) : [] }
        return run.synapses.compactMap { synapses in
            guard synapses.made.run != nil, synapses.group.count == 0, let place = synapses.made.place,
                !synapses.group.pathways.isEmpty || !synapses.group.sums.isEmpty
            else { return nil }
            let name = run.name(of: synapses.made.object)
            var sentence = "\(name) joins no pair of neurons, so no spike arrives through it"
            if let target = run.effects.first(where: { $0.synapses?.group === synapses.group }) {
                sentence += still(target, in: run)
            }
            let advice = advice(
                synapses, name, otherwise: "check the condition or the indices that \(name).connect(...) was given")
            return Diagnosis(.notConnected, sentence, advice: advice, at: place)
        }
    }

    /// What to do: the first generation connects by giving weights.
    private static func advice(_ synapses: ObservedGroup<Synapses>, _ name: String, otherwise: String) -> String {
        guard synapses.made.object is Connection else { return otherwise }
        return "give it weights: \(name)[0, 0] = ..., or \(name).connect_full(...)"
    }

    /// What the target did meanwhile, where it was recorded.
    private static func still(_ effect: Effect, in run: ObservedRun) -> String {
        guard let trace = run.recording.traces(of: effect.variable, of: effect.group).first,
            let dimension = effect.group.variable(named: effect.variable)?.dimension, trace.highest == trace.lowest
        else { return "" }
        return ": \(effect.variable) stays at \(text(trace.first, dimension))"
    }

    private static func refused(_ error: Diagnostic, in run: ObservedRun) -> [Diagnosis] {
        let open = run.synapses.filter { !$0.group.isConnected }
        // A weight or a delay that is set too early.
        if let place = error.location,
            let early = open.first(where: { $0.made.assignments.values.contains { $0.place.contains(place) } }),
            let variable = early.made.assignments.first(where: { $0.value.place.contains(place) })?.key
        {
            let name = run.name(of: early.made.object)
            return [
                Diagnosis(
                    .notConnected,
                    "\(name) joins no neurons yet, so there are no synapses whose \(variable) could be set: nothing would arrive",
                    advice: "call \(name).connect() first, and set \(name).\(variable) after it", at: place,
                    endsRun: true)
            ]
        }
        return open.compactMap { synapses in
            guard !synapses.group.pathways.isEmpty, let place = synapses.made.place else { return nil }
            let name = run.name(of: synapses.made.object)
            return Diagnosis(
                .notConnected,
                "\(name) is made but joins no neurons, so no spike would arrive through it, and its target would do what it does alone",
                advice: advice(synapses, name, otherwise: "write \(name).connect() after making it"), at: place,
                endsRun: true)
        }
    }
}
