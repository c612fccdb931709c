/// A number with a physical dimension, held in SI base units.
///
///     let tau = 10 * .ms          // Quantity(value: 0.01, dimension: .time)
public struct Quantity: Hashable, Sendable {
    /// The magnitude in SI base units.
    public var value: Double
    /// What the number measures.
    public var dimension: Dimension

    /// `value` in SI base units.
    public init(_ value: Double, _ dimension: Dimension = .one) {
        self.value = value
        self.dimension = dimension
    }

    /// The product; its dimension is the product of both.
    public static func * (left: Quantity, right: Quantity) -> Quantity {
        Quantity(left.value * right.value, left.dimension * right.dimension)
    }

    /// The quotient; its dimension is the quotient of both.
    public static func / (left: Quantity, right: Quantity) -> Quantity {
        Quantity(left.value / right.value, left.dimension / right.dimension)
    }

    /// The quantity with the other sign.
    public static prefix func - (quantity: Quantity) -> Quantity { Quantity(-quantity.value, quantity.dimension) }
}

extension Quantity: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
    /// A pure number.
    public init(floatLiteral value: Double) { self.init(value) }
    /// A pure number.
    public init(integerLiteral value: Int) { self.init(Double(value)) }
}
