import Expressions
import Simulation

/// Whether names say that an input is meant to inhibit. It is weak evidence, which counts only together with what the model does.
enum InhibitoryNames {
    /// The name that says so, among those of the variable, of the weight, of the synapses and of the source; nil where none does.
    static func nameOf(_ effect: Effect, in run: ObservedRun) -> String? {
        guard case .pathway(let synapses, let pathway) = effect.cause else { return nil }
        let siblings = Set(effect.group.equations.definitions.map(\.name))
        if isInhibitory(effect.variable, among: siblings) { return effect.variable }
        let constants = Set(synapses.scope.namespace.values.keys)
        let weights = Set(synapses.equations.definitions.map(\.name)).union(constants)
        for name in effect.value.names.sorted() where isInhibitory(name, among: weights) { return name }
        let objects = Set(run.made.flatMap(\.names))
        let source = run.made.first { $0.object === synapses.group.source }?.names ?? []
        let own = synapses.made.names + source + [synapses.made.object.name, pathway.name].compactMap { $0 }
        return own.first { isInhibitory($0, among: objects) }
    }

    /// `w_inh`, `inhibitory`, `gaba_b`; or one that ends in i where another ends in e instead: `gi` beside `ge`, `w_i` beside `w_e`.
    /// Currents `I_i` and `I_e` may as well be internal and external ones.
    static func isInhibitory(_ name: String, among others: Set<String>) -> Bool {
        let words = name.lowercased().split { !$0.isLetter }
        if words.contains(where: { $0.hasPrefix("inh") || $0.contains("inhib") || $0.contains("gaba") }) { return true }
        guard name.count > 1, let last = name.last, last == "i" || last == "I" else { return false }
        let stem = name.dropLast()
        guard !["I", "I_", "v", "V"].contains(stem) else { return false }
        return others.contains(stem + (last == "i" ? "e" : "E"))
    }
}
