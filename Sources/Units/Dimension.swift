/// The physical dimension of a quantity: rational exponents of the seven SI base units, in Brian2's order.
public struct Dimension: Hashable, Sendable {
    /// Exponent of the metre.
    public let length: Rational
    /// Exponent of the kilogram.
    public let mass: Rational
    /// Exponent of the second.
    public let time: Rational
    /// Exponent of the ampere.
    public let current: Rational
    /// Exponent of the kelvin.
    public let temperature: Rational
    /// Exponent of the mole.
    public let amount: Rational
    /// Exponent of the candela.
    public let luminosity: Rational

    /// A product of powers of the base units; an exponent left out is zero.
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
    /// Measured in m.
    public static let length = Dimension(length: 1)
    /// Measured in kg.
    public static let mass = Dimension(mass: 1)
    /// Measured in s.
    public static let time = Dimension(time: 1)
    /// Measured in A.
    public static let current = Dimension(current: 1)
    /// Measured in K.
    public static let temperature = Dimension(temperature: 1)
    /// Measured in mol.
    public static let amount = Dimension(amount: 1)
    /// Measured in cd.
    public static let luminosity = Dimension(luminosity: 1)
    /// Measured in Hz.
    public static let frequency = Dimension(time: -1)
    /// Measured in V.
    public static let voltage = Dimension(length: 2, mass: 1, time: -3, current: -1)
    /// Measured in C.
    public static let charge = Dimension(time: 1, current: 1)
    /// Measured in ohm.
    public static let resistance = voltage / current
    /// Measured in S.
    public static let conductance = current / voltage
    /// Measured in F.
    public static let capacitance = charge / voltage
    /// Measured in m^2.
    public static let area = Dimension(length: 2)
    /// Measured in m^3.
    public static let volume = Dimension(length: 3)
    /// Measured in mol/m^3.
    public static let concentration = Dimension(length: -3, amount: 1)
    /// Measured in N.
    public static let force = Dimension(length: 1, mass: 1, time: -2)
    /// Measured in Pa.
    public static let pressure = Dimension(length: -1, mass: 1, time: -2)
    /// Measured in J.
    public static let energy = Dimension(length: 2, mass: 1, time: -2)
    /// Measured in W.
    public static let power = Dimension(length: 2, mass: 1, time: -3)

    /// Whether every exponent is a number: a power beyond all measure leaves a dimension that agrees with none.
    public var isDefined: Bool { exponents.allSatisfy(\.isDefined) }

    /// Whether this is the dimension of a pure number.
    public var isDimensionless: Bool { self == .one }

    /// The dimension of a product.
    public static func * (left: Dimension, right: Dimension) -> Dimension { left.combined(with: right) { $0 + $1 } }

    /// The dimension of a quotient.
    public static func / (left: Dimension, right: Dimension) -> Dimension { left.combined(with: right) { $0 - $1 } }

    /// The dimension of a quantity raised to `exponent`; not ``isDefined`` where an exponent leaves 32 bits.
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
