/// Division that rounds down, as Python's `//` and `%` do: the remainder has the sign of the divisor.
public enum FloorDivision {
    /// The quotient rounded down; by zero what `/` gives.
    @inlinable public static func quotient(_ dividend: Double, _ divisor: Double) -> Double {
        guard divisor != 0 else { return dividend / divisor }
        // The remainder is exact, the quotient is not: 1 / 0.1 is 10, and 0.1 fits only 9 times into 1.
        let rest = dividend.truncatingRemainder(dividingBy: divisor)
        var quotient = (dividend - rest) / divisor
        if rest != 0, (rest < 0) != (divisor < 0) { quotient -= 1 }
        return quotient == 0 ? (dividend / divisor) * 0 : quotient.rounded()
    }

    /// What is left of the dividend; nan for a divisor of zero.
    @inlinable public static func remainder(_ dividend: Double, _ divisor: Double) -> Double {
        guard divisor != 0 else { return .nan }
        let rest = dividend.truncatingRemainder(dividingBy: divisor)
        if rest == 0 { return Double(signOf: divisor, magnitudeOf: 0) }
        return (rest < 0) != (divisor < 0) ? rest + divisor : rest
    }
}
