/// An exact fraction in lowest terms with a positive denominator: the exponent of a base unit,
/// since `tau**-0.5` and `xi` need half powers.
public struct Rational: Hashable, Sendable {
    public let numerator: Int
    public let denominator: Int

    public static let zero = Rational(0)
    public static let one = Rational(1)

    /// - Precondition: `denominator` is not zero.
    public init(_ numerator: Int, _ denominator: Int = 1) {
        precondition(denominator != 0, "a fraction needs a denominator other than zero")
        let divisor = Rational.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
        let sign = denominator < 0 ? -1 : 1
        self.numerator = sign * numerator / Int(divisor)
        self.denominator = sign * denominator / Int(divisor)
    }

    /// The fraction with a denominator of at most `limit` that equals `value` to within a relative 1e-12; nil where there is none.
    public init?(_ value: Double, limit: Int = 1000) {
        guard value.isFinite, value.magnitude < 1e6 else { return nil }
        for denominator in 1...limit {
            let scaled = value * Double(denominator)
            let nearest = scaled.rounded()
            if (scaled - nearest).magnitude <= 1e-12 * max(1, scaled.magnitude) {
                self.init(Int(nearest), denominator)
                return
            }
        }
        return nil
    }

    /// The value as a floating-point number.
    public var doubleValue: Double { Double(numerator) / Double(denominator) }

    public static func + (left: Rational, right: Rational) -> Rational {
        Rational(
            left.numerator * right.denominator + right.numerator * left.denominator,
            left.denominator * right.denominator)
    }

    public static func - (left: Rational, right: Rational) -> Rational { left + -right }

    public static prefix func - (value: Rational) -> Rational { Rational(-value.numerator, value.denominator) }

    public static func * (left: Rational, right: Rational) -> Rational {
        Rational(left.numerator * right.numerator, left.denominator * right.denominator)
    }

    private static func greatestCommonDivisor(_ first: UInt, _ second: UInt) -> UInt {
        var (first, second) = (first, second)
        while second != 0 { (first, second) = (second, first % second) }
        return max(first, 1)
    }
}

extension Rational: ExpressibleByIntegerLiteral {
    public init(integerLiteral value: Int) { self.init(value) }
}

extension Rational: CustomStringConvertible {
    /// `2`, `-1`, `1/2`.
    public var description: String { denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)" }
}
