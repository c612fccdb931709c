/// How tightly an operator binds, loosest first; the same table parses and prints.
enum Precedence: Int, Comparable {
    /// `lambda` and `a if b else c`
    case expression
    case or
    case and
    case not
    case comparison
    case bitOr
    case bitXor
    case bitAnd
    case shift
    case sum
    case product
    case sign
    case power
    case primary

    static func < (left: Precedence, right: Precedence) -> Bool { left.rawValue < right.rawValue }

    /// The next tighter level.
    var tighter: Precedence { Precedence(rawValue: rawValue + 1) ?? .primary }
}

extension SyntaxTree.BinaryOperator {
    var precedence: Precedence {
        switch self {
        case .bitOr: .bitOr
        case .bitXor: .bitXor
        case .bitAnd: .bitAnd
        case .shiftLeft, .shiftRight: .shift
        case .add, .subtract: .sum
        case .multiply, .divide, .floorDivide, .modulo, .matrixMultiply: .product
        case .power: .power
        }
    }
}

extension SyntaxTree {
    /// How tightly the outermost operator binds.
    var precedence: Precedence {
        switch kind {
        case .lambda, .conditional: .expression
        case .logical(.or, _, _): .or
        case .logical(.and, _, _): .and
        case .unary(.not, _): .not
        case .comparison: .comparison
        case .binary(let symbol, _, _): symbol.precedence
        case .unary: .sign
        case .integer(let value): value < 0 ? .sign : .primary
        case .real(let value): value.sign == .minus ? .sign : .primary
        default: .primary
        }
    }
}
