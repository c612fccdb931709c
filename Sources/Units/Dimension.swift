/// The physical dimension of a quantity: rational exponents of the seven SI base units, in Brian2's order.
public struct Dimension: Hashable, Sendable {
    public let length: Rational
    public let mass: Rational
    public let time: Rational
    public let current: Rational
    public let temperature: Rational
    public let amount: Rational
    public let luminosity: Rational

    public init(
        length: Rational = 0, mass: Rational = 0, time: Rational = 0, current: Rational = 0,
        temperature: Rational = 0, amount: Rational = 0, luminosity: Rational = 0
    ) {
        self.length = length
        self.mass = mass
        self.time = time
        self.current = current
        self.temperature = temperature
        self.amount = amount
        self.luminosity = luminosity
    }

    /// The dimension of a pure number.
    public static let one = Dimension()
    public static let length = Dimension(length: 1)
    public static let mass = Dimension(mass: 1)
    public static let time = Dimension(time: 1)
    public static let current = Dimension(current: 1)
    public static let temperature = Dimension(temperature: 1)
    public static let amount = Dimension(amount: 1)
    public static let luminosity = Dimension(luminosity: 1)
    public static let frequency = Dimension(time: -1)
    public static let voltage = Dimension(length: 2, mass: 1, time: -3, current: -1)
    public static let charge = Dimension(time: 1, current: 1)
    public static let resistance = voltage / current
    public static let conductance = current / voltage
    public static let capacitance = charge / voltage

    /// Whether this is the dimension of a pure number.
    public var isDimensionless: Bool { self == .one }

    public static func * (left: Dimension, right: Dimension) -> Dimension { left.combined(with: right) { $0 + $1 } }

    public static func / (left: Dimension, right: Dimension) -> Dimension { left.combined(with: right) { $0 - $1 } }

    /// The dimension of a quantity raised to `exponent`.
    public func raised(to exponent: Rational) -> Dimension { combined(with: self) { first, _ in first * exponent } }

    /// The exponents in the order length, mass, time, current, temperature, amount, luminosity.
    public var exponents: [Rational] { [length, mass, time, current, temperature, amount, luminosity] }

    private func combined(with other: Dimension, _ combine: (Rational, Rational) -> Rational) -> Dimension {
        Dimension(
            length: combine(length, other.length), mass: combine(mass, other.mass), time: combine(time, other.time),
            current: combine(current, other.current), temperature: combine(temperature, other.temperature),
            amount: combine(amount, other.amount), luminosity: combine(luminosity, other.luminosity))
    }
}
