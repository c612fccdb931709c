import Expressions
import Units

/// What a variable of a group can be set to.
public enum VariableValue: Sendable {
    /// The same for all chosen elements.
    case quantity(Quantity)
    /// One for each chosen element, in their order.
    case array(QuantityArray)
    /// An expression of the group's variables, evaluated for each chosen element: `'i*v0_max/(N-1)'`.
    case expression(SourceFragment)
}

extension VariableValue: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
    /// A value as it is written.
    public init(floatLiteral value: Double) { self = .quantity(Quantity(value)) }
    /// A value as it is written.
    public init(integerLiteral value: Int) { self = .quantity(Quantity(Double(value))) }
    /// A value as it is written.
    public init(stringLiteral value: String) { self = .expression(SourceFragment(value)) }
}

/// Which elements of a group are meant.
public enum ElementSelection: Sendable {
    case all
    case indices([Int])
    /// Those for which a condition of the group's variables holds: `'i > 10'`.
    case condition(SourceFragment)
}
