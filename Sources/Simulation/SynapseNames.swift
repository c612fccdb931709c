import Expressions
import ModelEquations

/// What the variables of synapses cannot be called.
enum SynapseNames {
    /// - Throws: a diagnostic at the line that defines the name.
    static func check(_ synapses: Synapses) throws(Diagnostic) {
        try EquationOwner.synapses.check(synapses.equations)
        for definition in synapses.equations.definitions where !definition.flags.contains(.summed) {
            for suffix in ["_pre", "_post"] where definition.name.hasSuffix(suffix) {
                throw Diagnostic(
                    "reserved-name", "\(definition.name) ends in \(suffix), which marks the variables of neurons",
                    advice: "choose another name, or add the flag (summed)", at: definition.nameFragment)
            }
            for (side, group) in [("presynaptic", synapses.source), ("postsynaptic", synapses.target)] {
                guard group.stateGroup?.equations[definition.name] != nil else { continue }
                throw Diagnostic(
                    "variable-of-both", "\(definition.name) is also a variable of the \(side) neurons",
                    advice: "give the variable of the synapses another name", at: definition.nameFragment)
            }
        }
    }
}
