extension ExpressionParser {
    /// A value with the calls, attributes and elements behind it.
    mutating func parsePrimary() throws(Diagnostic) -> SyntaxTree {
        let start = current.range.lowerBound
        var tree = try parseAtom()
        while case .symbol(let symbol) = current.kind {
            var tallest = height
            switch symbol {
            case "(":
                let arguments = try parseArguments()
                tallest = max(tallest, height)
                tree = try make(.call(tree, arguments), from: start, above: tallest)
            case "[":
                let index = try parseIndex()
                tallest = max(tallest, height)
                tree = try make(.element(tree, index: index), from: start, above: tallest)
            case ".":
                advance()
                let name = try expectName("a name after the dot").name
                tree = try make(.attribute(tree, name), from: start, above: tallest)
            default:
                return tree
            }
        }
        return tree
    }

    private mutating func parseAtom() throws(Diagnostic) -> SyntaxTree {
        let start = current.range.lowerBound
        switch current.kind {
        case .integer(let value): return try leaf(.integer(value))
        case .real(let value): return try leaf(.real(value))
        case .name(let name): return try leaf(.name(name))
        case .keyword("True"): return try leaf(.boolean(true))
        case .keyword("False"): return try leaf(.boolean(false))
        case .keyword("None"): return try leaf(.none)
        case .string, .formattedString: return try parseStrings()
        case .symbol("("): return try parseParentheses()
        case .symbol("["): return try parseListDisplay()
        case .symbol("{"): return try parseBraces()
        case .keyword("lambda"):
            throw SyntaxWording.needsParentheses("lambda", at: fragment(start..<current.range.upperBound))
        case .keyword("yield"), .keyword("await"):
            throw SyntaxWording.outside(describe(current), advice: nil, at: fragment(of: current))
        default: throw missingValue()
        }
    }

    private mutating func leaf(_ kind: SyntaxTree.Kind) throws(Diagnostic) -> SyntaxTree {
        let start = advance().range.lowerBound
        return try make(kind, from: start, above: 0)
    }

    /// The error where a value has to stand and does not.
    func missingValue() -> Diagnostic {
        if case .symbol("...") = current.kind { return unexpected(expected: "a value") }
        let what: String
        switch previous.kind {
        case .symbol("("), .symbol("["), .symbol("{"): what = "a value"
        case .symbol(","): what = "a value after the comma"
        case .symbol(":"): what = "a value after the colon"
        case .symbol, .keyword: what = "a value after \(describe(previous))"
        default:
            what = "a value"
            if isAtEnd { return SyntaxWording.expected(what, found: "nothing", at: fragment(of: current)) }
        }
        return SyntaxWording.expected(what, found: describe(current), at: fragment(of: current))
    }

    /// Strings side by side are one.
    private mutating func parseStrings() throws(Diagnostic) -> SyntaxTree {
        let start = current.range.lowerBound
        if case .string(let literal) = current.kind {
            switch lookahead().kind {
            case .string, .formattedString: break
            default: return try leaf(.string(literal))
            }
        }
        var pieces: [SyntaxTree.FormattedPiece] = []
        var text = ""
        var isFormatted = false
        var tallest = 0
        while true {
            switch current.kind {
            case .string(let literal): text += literal.value
            case .formattedString(let parts):
                isFormatted = true
                for part in parts {
                    switch part {
                    case .literal(let literal): text += literal
                    case .value:
                        if !text.isEmpty { pieces.append(.literal(text)) }
                        text = ""
                        pieces.append(part)
                        tallest = max(tallest, part.height)
                    }
                }
            default:
                if !isFormatted {
                    return try make(.string(SyntaxTree.StringLiteral(text)), from: start, above: tallest)
                }
                if !text.isEmpty { pieces.append(.literal(text)) }
                return try make(.formattedString(pieces), from: start, above: tallest)
            }
            advance()
        }
    }

    // MARK: Elements

    /// What stands between `[` and `]` behind a value.
    private mutating func parseIndex() throws(Diagnostic) -> SyntaxTree {
        let opening = try open()
        defer { close() }
        if isAt(symbol: "]") { throw SyntaxWording.expected("an index", found: "]", at: fragment(of: current)) }
        let start = current.range.lowerBound
        let first = try parseIndexItem()
        guard isAt(symbol: ",") else {
            try expect(closing: "]", of: opening)
            return first
        }
        var items = [first]
        var tallest = height
        while accept(symbol: ","), !isAt(symbol: "]") {
            items.append(try parseIndexItem())
            tallest = max(tallest, height)
        }
        let tuple = try make(.tuple(items), from: start, above: tallest)
        try expect(closing: "]", of: opening)
        return tuple
    }

    private mutating func parseIndexItem() throws(Diagnostic) -> SyntaxTree {
        if isAt(symbol: "*") { return try parseStarred() }
        // In brackets three dots stand for all axes that are not named.
        if isAt(symbol: "...") { return try leaf(.name("Ellipsis")) }
        let start = current.range.lowerBound
        let lower = isAt(symbol: ":") ? nil : try parseExpression()
        var tallest = lower == nil ? 0 : height
        if let lower, !isAt(symbol: ":") { return lower }
        advance()
        let upper = try parseBound()
        tallest = max(tallest, upper == nil ? 0 : height)
        var step: SyntaxTree?
        if accept(symbol: ":") {
            step = try parseBound()
            tallest = max(tallest, step == nil ? 0 : height)
        }
        return try make(.slice(lower: lower, upper: upper, step: step), from: start, above: tallest)
    }

    private mutating func parseBound() throws(Diagnostic) -> SyntaxTree? {
        isAt(symbol: ":") || isAt(symbol: ",") || isAt(symbol: "]") ? nil : try parseExpression()
    }

    /// `*values` in a list, an index or on the left of an assignment.
    mutating func parseStarred() throws(Diagnostic) -> SyntaxTree {
        let start = advance().range.lowerBound
        let value = try parseOperation(.bitOr)
        return try make(.starred(value), from: start, above: height)
    }

    // MARK: Brackets

    /// Passes an opening bracket; ``close()`` goes back out.
    mutating func open() throws(Diagnostic) -> Token {
        try enter()
        openBrackets += 1
        return advance()
    }

    mutating func close() {
        depth -= 1
        openBrackets -= 1
    }
}

extension SyntaxTree.FormattedPiece {
    /// How tall the trees in it are.
    var height: Int {
        switch self {
        case .literal: 0
        case .value(let tree, _, let format): max(tree.height, format.map(\.height).max() ?? 0)
        }
    }
}
