import Expressions
import Units

/// What operators demand of their operands, and what they give.
extension TypeChecker {
    func unary(
        _ sign: SyntaxTree.UnaryOperator, _ operand: SyntaxTree, at tree: SyntaxTree
    ) throws(Diagnostic) -> TypedExpression {
        let value = try typed(operand)
        switch sign {
        case .minus, .plus:
            guard value.type != .boolean else {
                throw Diagnostic(
                    "type-mismatch", "\(operand.quoted(or: "this")) is a condition and has no sign",
                    expected: "a number", found: "a condition", advice: "int(...) makes 1 and 0 of a condition",
                    at: location(of: tree))
            }
            return node(.unary(sign, value), value.type, value.dimension, at: tree)
        case .not:
            let condition = value.dimension.isDimensionless ? value : try truth(operand, of: "not")
            if condition.type == .boolean { return node(.unary(.not, condition), .boolean, .one, at: tree) }
            // As in Brian, a number counts as true unless it is 0.
            let zero = node(.number(0), .integer, .one, at: tree)
            return node(.compare(.equal, condition, zero), .boolean, .one, at: tree)
        case .invert: throw ModelGrammar.refusal(of: tree, at: location(of: tree))
        }
    }

    /// A chain of binary operators such as `a + b*c - d and e`: down its left side in a loop, since a sum may have a thousand
    /// terms, and only into right operands by recursion.
    func chain(_ tree: SyntaxTree) throws(Diagnostic) -> TypedExpression {
        var operations: [SyntaxTree] = []
        var first = tree
        while let left = first.leftOperand {
            operations.append(first)
            first = left
        }
        var value = try typed(first)
        for operation in operations.reversed() {
            switch operation.kind {
            case .binary(let sign, let left, let right):
                value = try binary(sign, value, try typed(right), left, right, at: operation)
            case .logical(let sign, let left, let right):
                try checkTruth(value, of: left, for: sign.rawValue)
                value = node(.logical(sign, value, try truth(right, of: sign.rawValue)), .boolean, .one, at: operation)
            default: break
            }
        }
        return value
    }

    private func binary(
        _ sign: SyntaxTree.BinaryOperator, _ left: TypedExpression, _ right: TypedExpression, _ leftTree: SyntaxTree,
        _ rightTree: SyntaxTree, at tree: SyntaxTree
    ) throws(Diagnostic) -> TypedExpression {
        let type = left.type.combined(with: right.type)
        func result(_ type: ValueType, _ dimension: Dimension) -> TypedExpression {
            node(.binary(sign, left, right), type, dimension, at: tree)
        }
        switch sign {
        case .add, .subtract, .modulo:
            guard left.dimension == right.dimension else {
                let verb = sign == .add ? "added" : sign == .subtract ? "subtracted" : "divided with a remainder"
                throw mismatch(
                    sign.rawValue, "they cannot be \(verb)", (leftTree, left.dimension), (rightTree, right.dimension),
                    advice: advice.mendingSum((leftTree, left.dimension), (rightTree, right.dimension), sign: sign),
                    at: tree)
            }
            return result(type, left.dimension)
        case .multiply:
            return result(type, try product(left.dimension, right.dimension, at: tree))
        case .divide:
            return result(.real, try product(left.dimension, .one / right.dimension, at: tree))
        case .floorDivide:
            for (operand, value) in [(leftTree, left), (rightTree, right)] where !value.dimension.isDimensionless {
                throw Diagnostic(
                    "dimension-mismatch",
                    "// divides pure numbers, but \(operand.quoted(or: "this operand")) is \(value.dimension.phrase)",
                    expected: "a pure number", found: value.dimension.noun,
                    advice: "use / , or divide by a unit first", at: location(of: operand))
            }
            return result(type, .one)
        case .power: return try power(left, right, leftTree, rightTree, at: tree)
        case .matrixMultiply, .bitAnd, .bitOr, .bitXor, .shiftLeft, .shiftRight:
            throw ModelGrammar.refusal(of: tree, at: location(of: tree))
        }
    }

    func comparison(
        _ leftTree: SyntaxTree, _ relation: SyntaxTree.ComparisonOperator, _ rightTree: SyntaxTree, at tree: SyntaxTree
    ) throws(Diagnostic) -> TypedExpression {
        guard ModelGrammar.allows(relation) else { throw ModelGrammar.refusal(of: tree, at: location(of: tree)) }
        let (left, right) = (try typed(leftTree), try typed(rightTree))
        guard left.dimension == right.dimension else {
            throw mismatch(
                relation.rawValue, "they cannot be compared", (leftTree, left.dimension), (rightTree, right.dimension),
                advice: advice.mendingSum((leftTree, left.dimension), (rightTree, right.dimension), sign: nil), at: tree
            )
        }
        return node(.compare(relation, left, right), .boolean, .one, at: tree)
    }

    func selection(
        _ conditionTree: SyntaxTree, _ thenTree: SyntaxTree, _ otherwiseTree: SyntaxTree, at tree: SyntaxTree
    ) throws(Diagnostic) -> TypedExpression {
        let condition = try truth(conditionTree, of: "if")
        let (then, otherwise) = (try typed(thenTree), try typed(otherwiseTree))
        guard then.dimension == otherwise.dimension else {
            throw mismatch(
                "else", "one of them cannot stand for the other", (thenTree, then.dimension),
                (otherwiseTree, otherwise.dimension), advice: nil, at: tree)
        }
        let type = then.type == otherwise.type ? then.type : then.type.combined(with: otherwise.type)
        return node(
            .select(condition: condition, then: then, otherwise: otherwise), type, then.dimension, at: tree)
    }

    /// An operand that has to be true or false.
    func truth(_ tree: SyntaxTree, of word: String) throws(Diagnostic) -> TypedExpression {
        let value = try typed(tree)
        try checkTruth(value, of: tree, for: word)
        return value
    }

    private func checkTruth(_ value: TypedExpression, of tree: SyntaxTree, for word: String) throws(Diagnostic) {
        guard value.type != .boolean else { return }
        throw Diagnostic(
            "type-mismatch", "`\(word)` needs a condition, but \(tree.quoted(or: "this")) is \(value.dimension.phrase)",
            expected: "a condition that is true or false", found: value.dimension.noun,
            advice: advice.comparing(tree, value),
            at: location(of: tree))
    }

    /// The product of two dimensions, refused where its exponents are no longer small fractions: such a text is a mistake,
    /// and exponents are kept exactly.
    private func product(
        _ left: Dimension, _ right: Dimension, at tree: SyntaxTree
    ) throws(Diagnostic) -> Dimension {
        let product = left * right
        guard product.isDefined else { throw unreasonableExponent(at: tree) }
        return product
    }

    private func power(
        _ base: TypedExpression, _ exponent: TypedExpression, _ baseTree: SyntaxTree, _ exponentTree: SyntaxTree,
        at tree: SyntaxTree
    ) throws(Diagnostic) -> TypedExpression {
        guard exponent.dimension.isDimensionless else {
            throw Diagnostic(
                "dimension-mismatch",
                "an exponent has to be a pure number, but \(exponentTree.quoted(or: "this one")) is \(exponent.dimension.phrase)",
                expected: "a pure number", found: exponent.dimension.noun, at: location(of: exponentTree))
        }
        let isWholePower = exponent.constantValue.map { $0 >= 0 } ?? false
        let type = isWholePower ? base.type.combined(with: exponent.type) : .real
        if base.dimension.isDimensionless {
            return node(.binary(.power, base, exponent), type, .one, at: tree)
        }
        guard let value = exponent.constantValue else {
            throw Diagnostic(
                "exponent-not-constant",
                "\(baseTree.quoted(or: "the base")) is \(base.dimension.phrase), so its exponent has to be a constant",
                expected: "a constant number, since the unit of the power depends on it",
                found: exponentTree.quoted(or: "an expression that changes"),
                advice:
                    "divide the base by a unit first, as in (\(baseTree.quoted(or: "..."))/\(base.dimension.exampleUnit))"
                    + "**\(exponentTree.asFactor)",
                at: location(of: exponentTree))
        }
        guard let fraction = Rational(value), case let dimension = base.dimension.raised(to: fraction),
            dimension.isDefined
        else { throw unreasonableExponent(at: exponentTree) }
        return node(.binary(.power, base, exponent), type, dimension, at: tree)
    }

    private func unreasonableExponent(at tree: SyntaxTree) -> Diagnostic {
        Diagnostic(
            "unreasonable-exponent", "the exponents of the unit become too large or too long a fraction",
            expected: "small whole numbers or fractions such as 1/2", found: tree.quoted(or: "this expression"),
            at: location(of: tree))
    }

    private func mismatch(
        _ sign: String, _ consequence: String, _ left: (tree: SyntaxTree, dimension: Dimension),
        _ right: (tree: SyntaxTree, dimension: Dimension), advice: String?, at tree: SyntaxTree
    ) -> Diagnostic {
        let names = (left.tree.quoted(or: "the left side"), right.tree.quoted(or: "the right side"))
        return Diagnostic(
            "dimension-mismatch",
            "\(names.0) is \(left.dimension.phrase), but \(names.1) is \(right.dimension.phrase): \(consequence)",
            expected: "the same unit on both sides of \(sign)",
            found: "\(left.dimension.noun) and \(right.dimension.noun)", advice: advice, at: location(of: tree))
    }
}

extension SyntaxTree {
    /// The left operand of an operator between two values.
    fileprivate var leftOperand: SyntaxTree? {
        switch kind {
        case .binary(_, let left, _), .logical(_, let left, _): left
        default: nil
        }
    }
}

extension TypedExpression {
    /// The value of an expression of numbers alone, which is what an exponent of a unit has to be.
    var constantValue: Double? {
        switch kind {
        case .number(let value), .external(_, let value): return value
        case .unary(.minus, let operand): return operand.constantValue.map { -$0 }
        case .unary(.plus, let operand): return operand.constantValue
        case .binary(let sign, let leftOperand, let rightOperand):
            guard let left = leftOperand.constantValue, let right = rightOperand.constantValue else { return nil }
            switch sign {
            case .add: return left + right
            case .subtract: return left - right
            case .multiply: return left * right
            case .divide: return left / right
            case .floorDivide: return (left / right).rounded(.down)
            default: return nil
            }
        default: return nil
        }
    }
}
