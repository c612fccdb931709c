import Expressions
import ModelEquations
import Units

/// What one time step does to each element of a group.
public struct StateUpdate: Hashable, Sendable {
    /// Where the names of a matrix exponential in `statements` get their values; nil for methods without one.
    public var propagator: Propagator?
    /// Assignments to run in order for each element. A target that is no state variable is a temporary of the step, and its
    /// name begins with `_`. Ranges of trees are offsets into the text of the equation that a statement comes from; nodes that nobody
    /// wrote have an empty range.
    public var statements: [Statement]

    /// An update of the given statements.
    public init(propagator: Propagator? = nil, statements: [Statement]) {
        self.propagator = propagator
        self.statements = statements
    }
}

/// The update by which `method` integrates the differential equations of a model, event-driven ones excepted.
///
/// All variables change at once. Subexpressions are computed anew at each intermediate stage. Variables flagged `(unless refractory)` keep
/// their values where `not_refractory`, if `scope` has it, is false.
///
/// - Parameters:
///   - equations: a model that has passed ``ModelEquations/Equations/check(in:)``.
///   - scope: the names from outside, and the built-in variables.
///   - dt: the length of the step where it is known: within it, a TimedArray with shorter intervals is no constant.
///   - method: the method to integrate with.
/// - Throws: a ``Expressions/Diagnostic`` at the part of the equations that the method cannot integrate, with the methods that can.
public func stateUpdate(
    for equations: Equations, method: Method, in scope: Scope, dt: Quantity? = nil
) throws(Diagnostic) -> StateUpdate {
    let system = DifferentialSystem(equations, in: scope, dt: dt)
    return switch method {
    case .exact: try ExactMethod.update(system)
    case .exponentialEuler: try ExponentialEulerMethod.update(system)
    case .euler: try EulerMethod.update(system)
    case .rk2: try RungeKutta2Method.update(system)
    case .rk4: try RungeKutta4Method.update(system)
    case .heun: try HeunMethod.update(system)
    case .milstein: try MilsteinMethod.update(system)
    }
}
