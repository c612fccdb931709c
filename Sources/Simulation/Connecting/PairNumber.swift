import Expressions

/// A number that goes with a pair of neurons when they are connected: how probable a synapse is, or how many there are.
public enum PairNumber: Hashable, Sendable {
    /// The same for all pairs.
    case number(Double)
    /// An expression of `i`, `j` and variables of both neurons: `'0.1*exp(-(i-j)**2/10.0)'`.
    case expression(SourceFragment)
}

extension PairNumber: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
    /// A number as it is written.
    public init(floatLiteral value: Double) { self = .number(value) }
    /// A number as it is written.
    public init(integerLiteral value: Int) { self = .number(Double(value)) }
    /// An expression as it is written.
    public init(stringLiteral value: String) { self = .expression(SourceFragment(value)) }
}
