import Expressions
import ModelEquations

/// What the names in a model of synapses belong to, for those who read the model rather than run it.
extension Synapses {
    /// The group that holds a variable as the statements and equations of a synapse name it, and its name there: `w` is the synapse's
    /// own, `v_post` and `v` are the target's, `v_pre` is the source's. nil where the name is no variable of either.
    public func holder(of name: String) -> (group: StateGroup, variable: String)? {
        if equations[name] != nil || builtInVariables.contains(where: { $0.name == name }) { return (self, name) }
        func found(_ variable: String, in end: any SpikeSource) -> (group: StateGroup, variable: String)? {
            guard let group = end.stateGroup, group.variable(named: variable) != nil else { return nil }
            return (group, variable)
        }
        if name.hasSuffix("_post") { return found(String(name.dropLast(5)), in: target) }
        if name.hasSuffix("_pre") { return found(String(name.dropLast(4)), in: source) }
        return found(name, in: target)
    }

    /// The `(summed)` lines, each with the variable that it sets; a line whose target is not there is left out.
    public var sums: [(definition: EquationDefinition, group: StateGroup, variable: String)] {
        equations.definitions.filter { $0.flags.contains(.summed) }.compactMap { definition in
            guard let target = try? SummedVariable.target(of: definition, in: self) else { return nil }
            return (definition, target.group, target.variable)
        }
    }
}
