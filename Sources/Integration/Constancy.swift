import Expressions
import ModelEquations

extension DifferentialSystem {
    /// A part of a tree whose value changes within a time step, and the definition that it stands in: the time itself, or
    /// a random number. Nil where the tree keeps its value over the step, as a table over time does that is called with `t`
    /// if no step reaches from one of its intervals into the next.
    func changingPart(
        of tree: SyntaxTree, in definition: EquationDefinition
    ) -> (tree: SyntaxTree, definition: EquationDefinition)? {
        switch tree.kind {
        case .name("t"): return (tree, definition)
        case .name(let name):
            // Subexpressions of this model, or of another group that is reached through a synapse or a link.
            guard let inner = subexpressions[name] ?? scope.variables[name]?.definition,
                let meaning = inner.rightHandSide
            else { return nil }
            return changingPart(of: meaning, in: inner)
        case .call(let callee, let arguments):
            guard case .name(let name) = callee.kind else { break }
            if ModelFunction(rawValue: name)?.isStateful == true { return (tree, definition) }
            let isTable = if case .timedArray(let table)? = scope.namespace[name] { keepsValue(table) } else { false }
            for (position, argument) in arguments.enumerated() {
                if isTable, position == 0, argument.value.kind == .name("t") { continue }
                if let part = changingPart(of: argument.value, in: definition) { return part }
            }
            return nil
        default: break
        }
        for child in tree.children { if let part = changingPart(of: child, in: definition) { return part } }
        return nil
    }

    /// Whether no interval of the table begins within a step.
    private func keepsValue(_ table: TimedArray) -> Bool {
        guard let dt else { return true }
        let ratio = table.dt.value / dt.value
        return ratio > 0.5 && (ratio - ratio.rounded()).magnitude <= 1e-9 * ratio
    }
}
