/// A rule that carries the state of a model from one time step to the next.
public enum Method: String, CaseIterable, Hashable, Sendable {
    /// The exact solution of linear equations.
    case exact
    /// The exact solution of each equation with the other variables held still.
    case exponentialEuler = "exponential_euler"
    /// Forward Euler, with additive noise Euler-Maruyama.
    case euler
    /// The midpoint rule.
    case rk2
    /// The classical Runge-Kutta rule.
    case rk4
    /// The stochastic Heun rule, for noise in the sense of Stratonovich.
    case heun
    /// The derivative-free Milstein rule, for noise in the sense of Stratonovich.
    case milstein

    /// The method of a name as scripts write it, in any case; `linear` and
    /// `independent` are older names of `exact`. Nil where there is none.
    public init?(named name: String) {
        let name = name.lowercased()
        if name == "linear" || name == "independent" {
            self = .exact
        } else {
            self.init(rawValue: name)
        }
    }

    /// The order of convergence for equations without noise: halving the step divides the error by 2 to this power. Nil for
    /// ``exact``, which has no such error.
    public var order: Int? {
        switch self {
        case .exact: nil
        case .exponentialEuler: ExponentialEulerMethod.order
        case .euler: EulerMethod.order
        case .rk2: RungeKutta2Method.order
        case .rk4: RungeKutta4Method.order
        case .heun: HeunMethod.order
        case .milstein: MilsteinMethod.order
        }
    }
}
