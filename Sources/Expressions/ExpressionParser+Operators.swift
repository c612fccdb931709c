extension ExpressionParser {
    /// One expression, without a comma or a star outside of brackets: operators, `a if b else c`, `lambda`.
    public mutating func parseExpression() throws(Diagnostic) -> SyntaxTree {
        try enter()
        defer { depth -= 1 }
        if isAt(keyword: "lambda") { return try parseLambda() }
        let start = current.range.lowerBound
        let value = try parseOperation(.or)
        guard accept(keyword: "if") else {
            if isAt(symbol: ":=") { throw unexpected(expected: "an operator") }
            return value
        }
        var tallest = height
        let condition = try parseOperation(.or)
        tallest = max(tallest, height)
        try expect(keyword: "else", "after the condition")
        let otherwise = try parseExpression()
        tallest = max(tallest, height)
        return try make(
            .conditional(then: value, condition: condition, otherwise: otherwise), from: start, above: tallest)
    }

    /// An expression of operators that bind at least as tightly as a level.
    mutating func parseOperation(_ minimum: Precedence) throws(Diagnostic) -> SyntaxTree {
        let start = current.range.lowerBound
        var left = try parsePrefix(minimum)
        while let (operation, width) = currentOperation, operation.precedence >= minimum {
            var tallest = height
            switch operation {
            case .binary(let symbol):
                advance()
                // `**` is taken with its left operand, so that what follows here binds less tightly.
                let right = try parseOperation(symbol.precedence.tighter)
                left = try make(.binary(symbol, left, right), from: start, above: max(tallest, height))
            case .logical(let word):
                advance()
                let right = try parseOperation(operation.precedence.tighter)
                left = try make(.logical(word, left, right), from: start, above: max(tallest, height))
            case .comparison:
                var links: [SyntaxTree.ComparisonLink] = []
                var next: (operation: Operation, width: Int)? = (operation, width)
                while case (.comparison(let relation), let width)? = next {
                    for _ in 0..<width { advance() }
                    links.append(SyntaxTree.ComparisonLink(relation, try parseOperation(.bitOr)))
                    tallest = max(tallest, height)
                    next = currentOperation
                }
                left = try make(.comparison(left, links), from: start, above: tallest)
            }
        }
        return left
    }

    private mutating func parsePrefix(_ minimum: Precedence) throws(Diagnostic) -> SyntaxTree {
        guard isAt(keyword: "not") else { return try parseSigned() }
        let start = current.range.lowerBound
        guard minimum <= .not else { throw SyntaxWording.needsParentheses("not ...", at: fragment(of: current)) }
        try enter()
        defer { depth -= 1 }
        advance()
        let operand = try parseOperation(.not)
        return try make(.unary(.not, operand), from: start, above: height)
    }

    /// `-x`, `+x`, `~x` or a power: a sign binds less tightly than `**` behind it and more tightly than the rest.
    private mutating func parseSigned() throws(Diagnostic) -> SyntaxTree {
        let start = current.range.lowerBound
        guard let sign = currentSign else { return try parsePower() }
        try enter()
        defer { depth -= 1 }
        advance()
        let operand = try parseSigned()
        return try make(.unary(sign, operand), from: start, above: height)
    }

    private mutating func parsePower() throws(Diagnostic) -> SyntaxTree {
        let start = current.range.lowerBound
        let base = try parsePrimary()
        guard isAt(symbol: "**") else { return base }
        let tallest = height
        try enter()
        defer { depth -= 1 }
        advance()
        if isAt(keyword: "not") { throw SyntaxWording.needsParentheses("not ...", at: fragment(of: current)) }
        let exponent = try parseSigned()
        return try make(.binary(.power, base, exponent), from: start, above: max(tallest, height))
    }

    // MARK: Operators

    private enum Operation {
        case binary(SyntaxTree.BinaryOperator)
        case logical(SyntaxTree.LogicalOperator)
        case comparison(SyntaxTree.ComparisonOperator)

        var precedence: Precedence {
            switch self {
            case .binary(let symbol): symbol.precedence
            case .logical(.and): .and
            case .logical(.or): .or
            case .comparison: .comparison
            }
        }
    }

    /// The operator at the current token, and how many tokens it takes.
    private var currentOperation: (operation: Operation, width: Int)? {
        switch current.kind {
        case .symbol(let symbol):
            if let binary = SyntaxTree.BinaryOperator(rawValue: symbol) { return (.binary(binary), 1) }
            if let comparison = SyntaxTree.ComparisonOperator(rawValue: symbol) { return (.comparison(comparison), 1) }
            return nil
        case .keyword("and"): return (.logical(.and), 1)
        case .keyword("or"): return (.logical(.or), 1)
        case .keyword("in"): return (.comparison(.isIn), 1)
        case .keyword("is"):
            return lookahead().kind == .keyword("not")
                ? (.comparison(.isNotIdentical), 2) : (.comparison(.isIdentical), 1)
        case .keyword("not"):
            return lookahead().kind == .keyword("in") ? (.comparison(.isNotIn), 2) : nil
        default: return nil
        }
    }

    private var currentSign: SyntaxTree.UnaryOperator? {
        switch current.kind {
        case .symbol("-"): .minus
        case .symbol("+"): .plus
        case .symbol("~"): .invert
        default: nil
        }
    }

    // MARK: Limits

    /// Goes one level deeper, unless that is too deep; the caller goes back with `depth -= 1`.
    mutating func enter() throws(Diagnostic) {
        guard depth < Self.deepestNesting else { throw SyntaxWording.tooDeep(at: fragment(of: current)) }
        depth += 1
    }

    /// A node that goes from `start` to the last token passed, over subtrees of which the tallest is given.
    mutating func make(
        _ kind: SyntaxTree.Kind, from start: Int, above tallest: Int
    ) throws(Diagnostic) -> SyntaxTree {
        height = tallest + 1
        guard height <= Self.tallestTree else { throw SyntaxWording.tooLong(at: fragment(of: previous)) }
        return SyntaxTree(kind, range: start..<previous.range.upperBound)
    }
}
