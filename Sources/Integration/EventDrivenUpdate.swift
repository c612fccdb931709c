import Expressions
import ModelEquations
import Units

/// The statements that bring event-driven variables from the time of their last update, `lastupdate`, to the present, `t`.
///
/// Each equation has to be linear in its own variable and hold no other event-driven one; then the exact solution over any interval is
/// that of ``Method/exponentialEuler``.
///
/// - Returns: no statements where the model has no event-driven equation.
/// - Throws: a ``Expressions/Diagnostic`` at the part of an equation that has no such solution.
public func eventDrivenUpdate(for equations: Equations, in scope: Scope) throws(Diagnostic) -> [Statement] {
    let system = DifferentialSystem(equations, in: scope, dt: nil, isEventDriven: true)
    guard !system.equations.isEmpty else { return [] }
    for equation in system.equations {
        let reached = system.reach(of: equation.rightHandSide)
        if let other = system.equations.first(where: { $0.name != equation.name && reached.contains($0.name) }) {
            throw Diagnostic(
                "not-event-driven",
                "\(equation.definition.leftHandSide) depends on \(other.name), so it cannot be solved from event to event by itself",
                found: other.name, advice: "flag both equations (clock-driven)",
                at: system.place(of: other.name, in: equation))
        }
        if reached.contains("t") {
            throw Diagnostic(
                "not-event-driven",
                "\(equation.definition.leftHandSide) depends on the time, so it cannot be solved from event to event",
                found: "t", advice: "flag the equation (clock-driven)", at: system.place(of: "t", in: equation))
        }
    }
    let elapsed = SyntaxTree.named("t") - .named("lastupdate")
    return try ExponentialEulerMethod.update(system).statements.map { statement in
        Statement(
            target: statement.target, operation: statement.operation, value: statement.value.replacing(["dt": elapsed]),
            fragment: statement.fragment)
    }
}
