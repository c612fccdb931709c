/// Division that rounds down, as Python's `//` and `%` do: the remainder has the sign of the divisor.
public enum FloorDivision {
    /// The quotient rounded down; by zero what `/` gives.
    @inlinable public static func quotient(_ dividend: Double, _ divisor: Double) -> Double {
        guard divisor != 0 else { return dividend / divisor }
        // The remainder is exact, the quotient of doubles is not: it says that 0.1 goes 10 times into 1, which is once too
        // often. What is divided here is a multiple of the divisor but for rounding.
        let rest = dividend.truncatingRemainder(dividingBy: divisor)
        var quotient = (dividend - rest) / divisor
        if rest != 0, (rest < 0) != (divisor < 0) { quotient -= 1 }
        if quotient == 0 { return (dividend / divisor) * 0 }
        let floor = quotient.rounded(.down)
        return quotient - floor > 0.5 ? floor + 1 : floor
    }

    /// What is left of the dividend; nan for a divisor of zero.
    @inlinable public static func remainder(_ dividend: Double, _ divisor: Double) -> Double {
        guard divisor != 0 else { return .nan }
        let rest = dividend.truncatingRemainder(dividingBy: divisor)
        if rest == 0 { return Double(signOf: divisor, magnitudeOf: 0) }
        return (rest < 0) != (divisor < 0) ? rest + divisor : rest
    }
}
