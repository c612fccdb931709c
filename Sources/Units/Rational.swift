/// An exact fraction in lowest terms with a positive denominator: the exponent of a base unit,
/// since `tau**-0.5` and `xi` need half powers.
///
/// Arithmetic never traps. What has no value, or one whose numerator or denominator is beyond 32 bits, becomes
/// ``undefined``, which like a floating-point nan stays undefined in whatever is computed from it and equals nothing,
/// itself included: no comparison of dimensions can pass on it.
public struct Rational: Hashable, Sendable {
    // 32 bits each, because every quantity carries seven of these.
    private let top: Int32
    /// Zero where the fraction is undefined.
    private let bottom: Int32

    /// 0
    public static let zero = Rational(0)
    /// 1
    public static let one = Rational(1)
    /// The result of arithmetic that has none.
    public static let undefined = Rational(1, 0)

    /// The fraction in lowest terms; ``undefined`` for a denominator of zero and for numbers beyond 32 bits.
    public init(_ numerator: Int, _ denominator: Int = 1) {
        if denominator == 1, let whole = Int32(exactly: numerator), whole != .min {
            (top, bottom) = (whole, 1)
            return
        }
        let divisor = Rational.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
        guard denominator != 0,
            let top = Int32(exactly: numerator.magnitude / divisor),
            let bottom = Int32(exactly: denominator.magnitude / divisor)
        else {
            (self.top, self.bottom) = (0, 0)
            return
        }
        self.top = (numerator < 0) != (denominator < 0) ? -top : top
        self.bottom = bottom
    }

    /// The fraction with a denominator of at most `limit` that equals `value` to within a relative 1e-12; nil where
    /// there is none, and for values of a million or more.
    public init?(_ value: Double, limit: Int = 1000) {
        guard value.isFinite, value.magnitude < 1e6, limit >= 1 else { return nil }
        for denominator in 1...limit {
            let scaled = value * Double(denominator)
            let nearest = scaled.rounded()
            if (scaled - nearest).magnitude <= 1e-12 * scaled.magnitude {
                self.init(Int(nearest), denominator)
                return
            }
        }
        return nil
    }

    /// Zero where the fraction is ``undefined``.
    public var numerator: Int { Int(top) }

    /// Positive; zero where the fraction is ``undefined``.
    public var denominator: Int { Int(bottom) }

    /// Whether this is a number, rather than what is left of an overflow or of a division by zero.
    public var isDefined: Bool { bottom != 0 }

    /// Whether this is a whole number.
    public var isInteger: Bool { bottom == 1 }

    /// The value as a floating-point number; nan where the fraction is ``undefined``.
    public var doubleValue: Double { Double(top) / Double(bottom) }

    /// The fraction without its sign.
    public var magnitude: Rational { top < 0 ? -self : self }

    /// Whether both are the same number; false where either is ``undefined``.
    public static func == (left: Rational, right: Rational) -> Bool {
        left.top == right.top && left.bottom == right.bottom && left.bottom != 0
    }

    /// The sum, or ``undefined``.
    public static func + (left: Rational, right: Rational) -> Rational {
        if left.bottom == 1, right.bottom == 1 { return Rational(left.numerator + right.numerator) }
        // Products of two 32-bit numbers and the sum of two such products fit into 64 bits.
        return Rational(
            left.numerator * right.denominator + right.numerator * left.denominator,
            left.denominator * right.denominator)
    }

    /// The difference, or ``undefined``.
    public static func - (left: Rational, right: Rational) -> Rational { left + -right }

    /// The fraction with the other sign.
    public static prefix func - (value: Rational) -> Rational { Rational(-value.numerator, value.denominator) }

    /// The product, or ``undefined``.
    public static func * (left: Rational, right: Rational) -> Rational {
        Rational(left.numerator * right.numerator, left.denominator * right.denominator)
    }

    /// The quotient; ``undefined`` also where `right` is zero.
    public static func / (left: Rational, right: Rational) -> Rational {
        guard right.isDefined else { return .undefined }
        return Rational(left.numerator * right.denominator, left.denominator * right.numerator)
    }

    private static func greatestCommonDivisor(_ first: UInt, _ second: UInt) -> UInt {
        var (first, second) = (first, second)
        while second != 0 { (first, second) = (second, first % second) }
        return max(first, 1)
    }
}

extension Rational: Comparable {
    /// Whether the left one is smaller; false where either is ``undefined``.
    public static func < (left: Rational, right: Rational) -> Bool {
        left.isDefined && right.isDefined
            && left.numerator * right.denominator < right.numerator * left.denominator
    }
}

extension Rational: ExpressibleByIntegerLiteral {
    /// A whole number.
    public init(integerLiteral value: Int) { self.init(value) }
}

extension Rational: CustomStringConvertible {
    /// `2`, `-1`, `1/2`.
    public var description: String {
        guard isDefined else { return "undefined" }
        return isInteger ? "\(numerator)" : "\(numerator)/\(denominator)"
    }
}
