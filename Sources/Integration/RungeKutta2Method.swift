import Expressions
import ModelEquations
import Units

/// The midpoint rule, of order 2:
///
///     k1 = f(x, t)
///     x(t + dt) = x + dt f(x + dt/2 k1, t + dt/2)
enum RungeKutta2Method {
    static let order = 2
    static let rule = ExplicitRungeKutta(stages: [[], [Rational(1, 2)]], weights: [0, 1])

    /// - Throws: a diagnostic where the equations hold noise.
    static func update(_ system: DifferentialSystem) throws(Diagnostic) -> StateUpdate {
        try system.refuseNoise(.rk2)
        return StateUpdate(statements: rule.statements(for: system))
    }
}
