/// How a number is printed, whatever the locale. Numbers of digits and places are taken as 10000 at most.
///
///     NumberFormat.plain.text(0.1 + 0.2)           // "0.3"
///     NumberFormat.significant(3).text(1234.5)     // "1230"
///     NumberFormat.fixed(2).text(1.005)            // "1.00"
public enum NumberFormat: Hashable, Sendable {
    /// As a person writes it: up to 15 digits as they are, the 16 and 17 digits of a rounding error rounded to 12.
    case plain
    /// The fewest digits that read back as the same number.
    case exact
    /// At most so many digits that count, no zeros at the end.
    case significant(Int)
    /// So many places behind the point: C's and Python's `%.2f`.
    case fixed(Int)
    /// One digit before the point and so many behind it, always with an exponent: `%.2e`.
    case scientific(Int)
    /// So many digits that count, no zeros at the end, an exponent where it is below -4 or not below that number of
    /// digits: `%.2g`.
    case general(Int)

    /// The number as text. The first three formats write `1e-7` and `0`, the others as C does `1e-07` and `-0`; what is
    /// not a number is `nan`, what is beyond all numbers `inf` or `-inf`.
    public func text(_ value: Double) -> String {
        guard value.isFinite else { return value.isNaN ? "nan" : value < 0 ? "-inf" : "inf" }
        switch self {
        case .plain, .exact, .significant:
            return NumberFormat.written(digits(of: value))
        case .fixed(let decimals):
            let decimals = NumberFormat.bounded(decimals, from: 0)
            var digits = DecimalDigits(exact: value)
            digits.round(toDecimals: decimals)
            return digits.sign + digits.positional(decimals: decimals)
        case .scientific(let decimals):
            return NumberFormat.scientific(
                DecimalDigits(exact: value), decimals: NumberFormat.bounded(decimals, from: 0))
        case .general(let count):
            return NumberFormat.general(DecimalDigits(exact: value), count: NumberFormat.bounded(count, from: 1))
        }
    }

    /// The digits of `value` that the first three formats show; all of them for the others.
    func digits(of value: Double) -> DecimalDigits {
        switch self {
        case .plain:
            var digits = DecimalDigits(shortest: value)
            if digits.digits.count > 15 { digits.round(toDigits: 12) }
            return digits
        case .exact:
            return DecimalDigits(shortest: value)
        case .significant(let count):
            var digits = DecimalDigits(exact: value)
            digits.round(toDigits: NumberFormat.bounded(count, from: 1))
            return digits
        case .fixed, .scientific, .general:
            return DecimalDigits(exact: value)
        }
    }

    /// The digits as a person writes them: all of them, with an exponent only for the very small and the very large.
    static func written(_ digits: DecimalDigits) -> String {
        if digits.isZero { return "0" }
        let sign = digits.isNegative ? "-" : ""
        let places = digits.digits.count - 1
        if (-4..<max(15, digits.digits.count)).contains(digits.exponent) {
            return sign + digits.positional(decimals: max(0, places - digits.exponent))
        }
        return sign + digits.mantissa(decimals: places) + "e\(digits.exponent)"
    }

    private static func scientific(_ digits: DecimalDigits, decimals: Int) -> String {
        var digits = digits
        digits.round(toDigits: decimals + 1)
        return digits.sign + digits.mantissa(decimals: decimals) + exponentSuffix(digits.exponent)
    }

    private static func general(_ digits: DecimalDigits, count: Int) -> String {
        var digits = digits
        digits.round(toDigits: count)
        let places = max(0, digits.digits.count - 1)
        if (-4..<count).contains(digits.exponent) {
            return digits.sign + digits.positional(decimals: max(0, places - digits.exponent))
        }
        return digits.sign + digits.mantissa(decimals: places) + exponentSuffix(digits.exponent)
    }

    private static func bounded(_ count: Int, from lowest: Int) -> Int { min(max(count, lowest), 10_000) }

    /// `e+06`, `e-07`, `e+100`: C wants a sign and two digits.
    private static func exponentSuffix(_ exponent: Int) -> String {
        "e" + (exponent < 0 ? "-" : "+") + (exponent.magnitude < 10 ? "0" : "") + "\(exponent.magnitude)"
    }
}

extension DecimalDigits {
    /// `-` where the number is negative, also where it has been rounded to zero.
    fileprivate var sign: String { isNegative ? "-" : "" }
}
