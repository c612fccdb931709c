import Expressions
import RealModule

/// Python's arithmetic of integers, which here have 64 bits: what does not fit is an error, not a wrong number.
enum IntegerArithmetic {
    static func combine(
        _ operation: SyntaxTree.BinaryOperator, _ left: Int, _ right: Int, at operands: Operands
    ) throws(Diagnostic) -> Value {
        switch operation {
        case .add: return try checked(left.addingReportingOverflow(right), operands)
        case .subtract: return try checked(left.subtractingReportingOverflow(right), operands)
        case .multiply: return try checked(left.multipliedReportingOverflow(by: right), operands)
        case .divide:
            guard right != 0 else { throw zeroDivision(operands) }
            return .real(Double(left) / Double(right))
        case .floorDivide:
            guard right != 0 else { throw zeroDivision(operands) }
            return .integer(try floorDivide(left, right, operands))
        case .modulo:
            guard right != 0 else { throw zeroDivision(operands) }
            return .integer(modulo(left, right))
        case .power: return try power(left, right, operands)
        case .bitAnd: return .integer(left & right)
        case .bitOr: return .integer(left | right)
        case .bitXor: return .integer(left ^ right)
        case .shiftLeft:
            guard right >= 0 else { throw negativeShift(operands) }
            guard right < 63 || left == 0 else { throw overflow(operands) }
            return try checked(left.multipliedReportingOverflow(by: left == 0 ? 0 : 1 << right), operands)
        case .shiftRight:
            guard right >= 0 else { throw negativeShift(operands) }
            return .integer(left >> min(right, 63))
        case .matrixMultiply: throw operands.unsupported("multiplied as matrices", .integer(left), .integer(right))
        }
    }

    /// The quotient rounded towards minus infinity.
    private static func floorDivide(_ left: Int, _ right: Int, _ operands: Operands) throws(Diagnostic) -> Int {
        let (quotient, overflowed) = left.dividedReportingOverflow(by: right)
        guard !overflowed else { throw overflow(operands) }
        return (left % right != 0 && (left < 0) != (right < 0)) ? quotient - 1 : quotient
    }

    /// The remainder with the sign of the divisor.
    static func modulo(_ left: Int, _ right: Int) -> Int {
        guard right != -1 else { return 0 }
        let rest = left % right
        return rest != 0 && (rest < 0) != (right < 0) ? rest + right : rest
    }

    private static func power(_ base: Int, _ exponent: Int, _ operands: Operands) throws(Diagnostic) -> Value {
        guard exponent >= 0 else {
            guard base != 0 else { throw zeroDivision(operands) }
            return .real(Double.pow(Double(base), exponent))
        }
        var (result, factor, rest) = (1, base, exponent)
        while rest > 0 {
            if rest & 1 == 1 {
                let (product, overflowed) = result.multipliedReportingOverflow(by: factor)
                guard !overflowed else { throw overflow(operands) }
                result = product
            }
            rest >>= 1
            guard rest > 0 else { break }
            let (square, overflowed) = factor.multipliedReportingOverflow(by: factor)
            guard !overflowed else { throw overflow(operands) }
            factor = square
        }
        return .integer(result)
    }

    private static func checked(_ result: (Int, Bool), _ operands: Operands) throws(Diagnostic) -> Value {
        guard !result.1 else { throw overflow(operands) }
        return .integer(result.0)
    }

    private static func overflow(_ operands: Operands) -> Diagnostic {
        Diagnostic(
            "overflow", "the result does not fit an integer of 64 bits",
            advice: "write one of the numbers with a decimal point to calculate with real numbers", at: operands.whole)
    }

    static func zeroDivision(_ operands: Operands) -> Diagnostic {
        Diagnostic("division-by-zero", "division by zero", at: operands.whole)
    }

    static func negativeShift(_ operands: Operands) -> Diagnostic {
        Diagnostic("wrong-argument", "bits cannot be shifted by a negative number", at: operands.whole)
    }
}
