import Units

/// A function that equations and statements may call, under the name that Brian gives it.
///
/// Each knows how many arguments it takes, what their dimensions have to be, and what the result is; what it computes is
/// for the floor that runs it.
public enum ModelFunction: String, Hashable, Sendable, CaseIterable {
    case exp, log, log10, log1p, expm1
    /// `(exp(x) - 1)/x`, and 1 at 0.
    case exprel
    case sin, cos, tan, arcsin, arccos, arctan, sinh, cosh, tanh
    case sqrt, abs, sign, ceil, floor
    /// `clip(x, low, high)`: the nearest value to `x` that lies between both.
    case clip
    /// Towards zero; 1 and 0 for a condition.
    case int
    /// `timestep(t, dt)`: how many whole steps fit into a time, with a thousandth of a step of tolerance.
    case timestep
    /// Uniform on [0, 1).
    case rand
    /// Normal with mean 0 and standard deviation 1.
    case randn
    case poisson, binomial

    /// What the dimension of an argument has to be.
    enum ArgumentRule { case number, time, any, sameAsFirst }

    /// What the dimension of the result is.
    private enum ResultRule { case number, sameAsFirst, rootOfFirst }

    /// The names of the arguments, as messages show them; as many as the function takes.
    public var parameters: [String] {
        switch self {
        case .rand, .randn: []
        case .clip: ["x", "low", "high"]
        case .timestep: ["t", "dt"]
        case .poisson: ["mean"]
        case .binomial: ["n", "p"]
        default: ["x"]
        }
    }

    /// Whether two calls with the same arguments may give different results: the random ones.
    public var isStateful: Bool {
        switch self {
        case .rand, .randn, .poisson, .binomial: true
        default: false
        }
    }

    /// `clip(x, low, high)`
    public var signature: String { "\(rawValue)(\(parameters.joined(separator: ", ")))" }

    func rule(forArgument index: Int) -> ArgumentRule {
        switch self {
        case .sqrt, .abs, .sign, .ceil, .floor: .any
        case .clip: index == 0 ? .any : .sameAsFirst
        case .timestep: .time
        default: .number
        }
    }

    private var resultRule: ResultRule {
        switch self {
        case .sqrt: .rootOfFirst
        case .abs, .ceil, .floor, .clip: .sameAsFirst
        default: .number
        }
    }

    /// - Precondition: as many as the function takes.
    func resultDimension(_ arguments: [Dimension]) -> Dimension {
        switch resultRule {
        case .number: .one
        case .sameAsFirst: arguments[0]
        case .rootOfFirst: arguments[0].raised(to: Rational(1, 2))
        }
    }

    func resultType(_ arguments: [ValueType]) -> ValueType {
        switch self {
        case .int, .timestep, .poisson, .binomial: .integer
        case .abs, .sign, .clip: arguments.reduce(.integer) { $0.combined(with: $1) }
        default: .real
        }
    }

    /// The functions that Brian itself has: their names cannot be used for anything else.
    static func brian(named name: String) -> ModelFunction? {
        let function = ModelFunction(rawValue: name)
        return function == .binomial ? nil : function
    }
}
