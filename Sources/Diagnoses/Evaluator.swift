import Expressions

/// The values of a model's expression for each element of a group, as the group stands now.
struct Evaluator {
    /// One value for all elements or one for each, in SI base units; nil where the name has none.
    let lookUp: (String) -> [Double]?

    /// One value where it is the same for all; nil for what draws random numbers or uses a name or a function without a value.
    func values(_ tree: SyntaxTree) -> [Double]? {
        switch tree.kind {
        case .integer(let number): return [Double(number)]
        case .real(let number): return [number]
        case .boolean(let flag): return [flag ? 1 : 0]
        case .name(let name): return lookUp(name)
        case .unary(.minus, let operand): return values(operand)?.map { -$0 }
        case .unary(.plus, let operand): return values(operand)
        case .unary(.not, let operand): return values(operand)?.map { $0 == 0 ? 1 : 0 }
        case .binary(let sign, let left, let right):
            guard let operation = Evaluator.operation(sign) else { return nil }
            return combined(left, right, operation)
        case .logical(let word, let left, let right):
            return combined(left, right) { word == .and ? min($0, $1) : max($0, $1) }
        case .comparison(let first, let links) where links.count == 1:
            guard let relation = Evaluator.relation(links[0].relation) else { return nil }
            return combined(first, links[0].right) { relation($0, $1) ? 1 : 0 }
        case .call(let callee, let arguments):
            guard case .name(let name) = callee.kind, arguments.count == 1 else { return nil }
            switch name {
            case "int": return values(arguments[0].value)?.map { $0.rounded(.towardZero) }
            case "abs": return values(arguments[0].value)?.map(\.magnitude)
            case "sqrt": return values(arguments[0].value)?.map { $0.squareRoot() }
            default: return nil
            }
        default: return nil
        }
    }

    private func combined(
        _ left: SyntaxTree, _ right: SyntaxTree, _ operation: (Double, Double) -> Double
    ) -> [Double]? {
        guard let first = values(left), let second = values(right) else { return nil }
        if first.count == second.count { return zip(first, second).map(operation) }
        if first.count == 1 { return second.map { operation(first[0], $0) } }
        if second.count == 1 { return first.map { operation($0, second[0]) } }
        return nil
    }

    private static func operation(_ sign: SyntaxTree.BinaryOperator) -> ((Double, Double) -> Double)? {
        switch sign {
        case .add: { $0 + $1 }
        case .subtract: { $0 - $1 }
        case .multiply: { $0 * $1 }
        case .divide: { $0 / $1 }
        case .power: { Evaluator.power($0, $1) }
        default: nil
        }
    }

    /// Whole powers, which are what units are raised to.
    private static func power(_ base: Double, _ exponent: Double) -> Double {
        guard let whole = Int(exactly: exponent), whole.magnitude <= 16 else {
            return exponent == 0.5 ? base.squareRoot() : .nan
        }
        let product = (0..<whole.magnitude).reduce(1.0) { product, _ in product * base }
        return whole < 0 ? 1 / product : product
    }

    private static func relation(_ relation: SyntaxTree.ComparisonOperator) -> ((Double, Double) -> Bool)? {
        switch relation {
        case .less: { $0 < $1 }
        case .lessOrEqual: { $0 <= $1 }
        case .greater: { $0 > $1 }
        case .greaterOrEqual: { $0 >= $1 }
        case .equal: { $0 == $1 }
        case .notEqual: { $0 != $1 }
        default: nil
        }
    }
}

/// The sign that values have in common.
enum CommonSign: Double {
    case positive = 1
    case negative = -1

    /// nil where there are both signs, no values but zero, or what is no number.
    init?(_ values: [Double]?) {
        guard let values, values.allSatisfy(\.isFinite) else { return nil }
        let (isAbove, isBelow) = (values.contains { $0 > 0 }, values.contains { $0 < 0 })
        guard isAbove != isBelow else { return nil }
        self = isAbove ? .positive : .negative
    }

    static func * (left: CommonSign, right: CommonSign) -> CommonSign { left == right ? .positive : .negative }
}
