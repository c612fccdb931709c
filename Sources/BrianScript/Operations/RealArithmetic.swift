import Expressions
import RealModule

/// Python's arithmetic of floating-point numbers.
enum RealArithmetic {
    /// The remainder with the sign of the divisor.
    static func modulo(_ left: Double, _ right: Double) -> Double {
        let rest = left.truncatingRemainder(dividingBy: right)
        if rest == 0 { return right < 0 ? -0.0 : 0 }
        return (rest < 0) != (right < 0) ? rest + right : rest
    }

    /// The quotient rounded down to a whole number, consistent with ``modulo(_:_:)``.
    static func floorDivide(_ left: Double, _ right: Double) -> Double {
        guard right != 0 else { return left / right }
        let quotient = (left - modulo(left, right)) / right
        let whole = quotient.rounded(.down)
        return quotient - whole > 0.5 ? whole + 1 : whole
    }

    static func power(_ base: Double, _ exponent: Double) -> Double {
        if let whole = Int(exactly: exponent) { return Double.pow(base, whole) }
        if base == 0 { return exponent > 0 ? 0 : .infinity }
        return Double.pow(base, exponent)
    }
}
