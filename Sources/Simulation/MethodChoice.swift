import Expressions
import Integration
import ModelEquations

/// Which method integrates a group, and what is said about it.
enum MethodChoice {
    /// The update of a group by the method asked for, or by the first that fits.
    static func stateUpdate(
        for group: StateGroup, method: Method?, scope: Scope, run: RunContext
    ) throws(Diagnostic) -> StateUpdate {
        if let method { return try Integration.stateUpdate(for: group.equations, method: method, in: scope) }
        let chosen = try Method.choose(for: group.equations, in: scope)
        return try Integration.stateUpdate(for: group.equations, method: chosen, in: scope)
    }
}
