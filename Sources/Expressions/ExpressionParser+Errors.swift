extension ExpressionParser {
    /// The error for the current token where something else has to stand.
    ///
    /// Where the token before shows what was meant, as in `2 mV` or `print "x"`, the error says that instead.
    /// - Parameter what: what has to stand here, such as `the end of the line`.
    public func unexpected(expected what: String) -> Diagnostic {
        juxtaposition() ?? mismatch(expected: what)
    }

    /// The error for the current token, whatever was before it.
    func mismatch(expected what: String) -> Diagnostic {
        if case .symbol("...") = current.kind { return SyntaxWording.ellipsis("...", at: fragment(of: current)) }
        if case .symbol(":=") = current.kind {
            return SyntaxWording.outside(":=", advice: "assign on a line of its own", at: fragment(of: current))
        }
        return SyntaxWording.expected(
            what, found: describe(current), advice: adviceForCurrent, at: fragment(of: current))
    }

    /// What the current token was perhaps meant to be, where it stands in a wrong place.
    var adviceForCurrent: String? {
        if isAt(symbol: "=") { return "to compare, write ==" }
        return DecimalComma(at: current.range.lowerBound, in: source).flatMap { $0.isTight ? $0.advice() : nil }
    }

    /// Two values side by side with nothing between them.
    func juxtaposition() -> Diagnostic? {
        guard previous.range.upperBound <= current.range.lowerBound, let left = endOfValue(previous),
            let right = beginningOfValue(current)
        else { return nil }
        let here = fragment(previous.range.lowerBound..<current.range.upperBound)
        if case .name("print") = previous.kind {
            return SyntaxWording.expected(
                "( after print", found: right, advice: "put what follows in parentheses", at: fragment(of: current))
        }
        switch (previous.kind, current.kind) {
        case (.integer, .name), (.real, .name): return SyntaxWording.missingOperator(left, right, at: here)
        default: return SyntaxWording.juxtaposed(left, right, inBrackets: openBrackets > 0, at: here)
        }
    }

    private func endOfValue(_ token: Token) -> String? {
        switch token.kind {
        case .integer, .real, .name, .string, .formattedString, .symbol(")"), .symbol("]"), .symbol("}"),
            .keyword("None"), .keyword("True"), .keyword("False"):
            describe(token)
        default: nil
        }
    }

    private func beginningOfValue(_ token: Token) -> String? {
        switch token.kind {
        case .integer, .real, .name, .string, .formattedString, .keyword("None"), .keyword("True"), .keyword("False"):
            describe(token)
        default: nil
        }
    }

    /// How an error speaks of a token: `mV`, `a comma`, `the end of the line`.
    public func describe(_ token: Token) -> String {
        switch token.kind {
        case .integer, .real, .name, .keyword: source.text(in: token.range)
        case .string, .formattedString: shortened(source.text(in: token.range))
        case .symbol(let symbol): Self.spelled(symbol)
        case .newline: "the end of the line"
        case .indent: "an indented line"
        case .dedent: "the end of the block"
        case .end: "the end"
        }
    }

    private func shortened(_ text: String) -> String {
        let line = text.prefix { !$0.isNewline }
        return line.count == text.count && line.count <= 24 ? String(line) : "\(line.prefix(20))..."
    }

    /// A symbol as one reads it aloud where it would be lost in a sentence.
    static func spelled(_ symbol: String) -> String {
        switch symbol {
        case ",": "a comma"
        case ".": "a dot"
        case ":": "a colon"
        case ";": "a semicolon"
        default: symbol
        }
    }

    /// Where an error about a token points; for the end of a line or of the text, right behind the last token.
    public func fragment(of token: Token) -> SourceFragment {
        switch token.kind {
        case .newline, .end, .dedent:
            let place = token.range == current.range ? previous.range.upperBound : token.range.lowerBound
            return fragment(place..<place)
        default:
            return fragment(token.range)
        }
    }

    /// A part of the source.
    public func fragment(_ range: Range<Int>) -> SourceFragment { SourceFragment(source: source, range: range) }
}
