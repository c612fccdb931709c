import Expressions
import ModelEquations
import Units

/// The classical Runge-Kutta rule, of order 4:
///
///     k1 = f(x, t)
///     k2 = f(x + dt/2 k1, t + dt/2)
///     k3 = f(x + dt/2 k2, t + dt/2)
///     k4 = f(x + dt k3, t + dt)
///     x(t + dt) = x + dt/6 (k1 + 2 k2 + 2 k3 + k4)
enum RungeKutta4Method {
    static let order = 4
    static let rule = ExplicitRungeKutta(
        stages: [[], [Rational(1, 2)], [0, Rational(1, 2)], [0, 0, 1]],
        weights: [Rational(1, 6), Rational(1, 3), Rational(1, 3), Rational(1, 6)])

    /// - Throws: a diagnostic where the equations hold noise.
    static func update(_ system: DifferentialSystem) throws(Diagnostic) -> StateUpdate {
        try system.refuseNoise(.rk4)
        return StateUpdate(statements: rule.statements(for: system))
    }
}
