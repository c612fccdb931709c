import Expressions
import ModelEquations
import Units

/// How event-driven variables are brought from the time of their last update, `lastupdate`, to the present, `t`: by the exact
/// solution over the time between, during which all else counts as constant. The equations have to be linear in the event-driven
/// variables.
///
/// Where no equation holds another one's variable the solution is that of ``Method/exponentialEuler`` and stands in the statements.
/// Else the statements read entries of a ``Propagator``, whose step is the time since the last update and differs from synapse to
/// synapse.
///
/// - Returns: no statements where the model has no event-driven equation.
/// - Throws: a ``Expressions/Diagnostic`` at the part of an equation that has no such solution.
public func eventDrivenUpdate(for equations: Equations, in scope: Scope) throws(Diagnostic) -> StateUpdate {
    let system = DifferentialSystem(equations, in: scope, dt: nil, isEventDriven: true)
    guard !system.equations.isEmpty else { return StateUpdate(statements: []) }
    var areIndependent = true
    for equation in system.equations {
        let reached = system.reach(of: equation.rightHandSide)
        if system.equations.contains(where: { $0.name != equation.name && reached.contains($0.name) }) {
            areIndependent = false
        }
        if reached.contains("t") {
            throw Diagnostic(
                "not-event-driven",
                "\(equation.definition.leftHandSide) depends on the time, so it cannot be solved from event to event",
                found: "t", advice: "flag the equation (clock-driven)", at: system.place(of: "t", in: equation))
        }
    }
    guard areIndependent else { return try ExactMethod.update(system) }
    let elapsed = SyntaxTree.named("t") - .named("lastupdate")
    return StateUpdate(
        statements: try ExponentialEulerMethod.update(system).statements.map { statement in
            Statement(
                target: statement.target, operation: statement.operation,
                value: statement.value.replacing(["dt": elapsed]), fragment: statement.fragment)
        })
}
