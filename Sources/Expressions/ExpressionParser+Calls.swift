extension ExpressionParser {
    /// The arguments of a call with the parentheses around them; the current token is the `(`.
    public mutating func parseArguments() throws(Diagnostic) -> [SyntaxTree.Argument] {
        let opening = try open()
        defer { close() }
        var arguments: [SyntaxTree.Argument] = []
        var names: Set<String> = []
        var hasDictionary = false
        var tallest = 0
        repeat {
            if isAt(symbol: ")") { break }
            let start = current.range.lowerBound
            let argument = try parseArgument(isFirst: arguments.isEmpty)
            tallest = max(tallest, height)
            let place = fragment(start..<previous.range.upperBound)
            switch argument.form {
            case .keyword(let name):
                guard names.insert(name).inserted else { throw SyntaxWording.repeated("argument", name, at: place) }
            case .positional:
                guard names.isEmpty, !hasDictionary else { throw SyntaxWording.positionalAfterKeyword(at: place) }
            case .unpackedSequence:
                guard !hasDictionary else { throw SyntaxWording.positionalAfterKeyword(at: place) }
            case .unpackedDictionary: hasDictionary = true
            }
            arguments.append(argument)
        } while accept(symbol: ",")
        try expect(closing: ")", of: opening)
        height = tallest
        return arguments
    }

    /// `value`, `name=value`, `*values`, `**values` or, alone in its call, `value for name in values`.
    private mutating func parseArgument(isFirst: Bool) throws(Diagnostic) -> SyntaxTree.Argument {
        if accept(symbol: "*") { return SyntaxTree.Argument(.unpackedSequence, try parseExpression()) }
        if accept(symbol: "**") { return SyntaxTree.Argument(.unpackedDictionary, try parseExpression()) }
        if lookahead().kind == .symbol("=") {
            switch current.kind {
            case .name, .keyword:
                let name = try expectName().name
                advance()
                return SyntaxTree.Argument(.keyword(name), try parseExpression())
            default: break
            }
        }
        let start = current.range.lowerBound
        let value = try parseExpression()
        guard isAtComprehension else { return SyntaxTree.Argument(.positional, value) }
        let (clauses, tallest) = try parseClauses(of: value)
        let generator = try make(
            .comprehension(.init(form: .generator, element: value, clauses: clauses)), from: start, above: tallest)
        // A comma may follow only as the last thing before the parenthesis.
        if !isFirst || (isAt(symbol: ",") && lookahead().kind != .symbol(")")) {
            throw SyntaxWording.needsParentheses("this comprehension", at: fragment(generator.range))
        }
        return SyntaxTree.Argument(.positional, generator)
    }

    /// `lambda a, b=1: value`
    mutating func parseLambda() throws(Diagnostic) -> SyntaxTree {
        let start = advance().range.lowerBound
        let parameters = try parseParameters(until: ":")
        var tallest = height
        try expect(symbol: ":", "after the parameters of lambda")
        let value = try parseExpression()
        tallest = max(tallest, height)
        return try make(.lambda(parameters, value), from: start, above: tallest)
    }

    /// The parameters of a `lambda`, until `:`, or of a `def`, until `)`; the terminator itself is not passed.
    ///
    /// In a `def` they may have annotations, which have no effect.
    public mutating func parseParameters(until terminator: String) throws(Diagnostic) -> [SyntaxTree.Parameter] {
        var parameters = ParameterList()
        var tallest = 0
        repeat {
            if isAt(symbol: terminator) { break }
            let start = current.range.lowerBound
            if accept(symbol: "**") {
                let name = try parseParameterName(terminator)
                try parameters.append(name, form: .dictionary, at: fragment(start..<previous.range.upperBound))
            } else if accept(symbol: "*") {
                let place = fragment(start..<previous.range.upperBound)
                if isAt(symbol: ",") {
                    try parameters.appendBareStar(at: place)
                } else {
                    let name = try parseParameterName(terminator)
                    try parameters.append(name, form: .sequence, at: fragment(start..<previous.range.upperBound))
                }
            } else if isAt(symbol: "/") {
                throw SyntaxWording.outside(
                    "the / between parameters", advice: "leave it out", at: fragment(of: current))
            } else {
                let name = try parseParameterName(terminator)
                let place = fragment(start..<previous.range.upperBound)
                var defaultValue: SyntaxTree?
                if accept(symbol: "=") {
                    defaultValue = try parseExpression()
                    tallest = max(tallest, height)
                }
                try parameters.append(name, form: .plain, defaultValue: defaultValue, at: place)
            }
        } while accept(symbol: ",")
        if let star = parameters.openStar { throw SyntaxWording.bareStar(at: star) }
        height = tallest
        return parameters.items
    }

    private mutating func parseParameterName(_ terminator: String) throws(Diagnostic) -> String {
        let name = try expectName("a parameter").name
        if terminator == ")", accept(symbol: ":") { _ = try parseExpression() }
        return name
    }
}

/// Parameters as they are collected, each checked against those before it.
private struct ParameterList {
    var items: [SyntaxTree.Parameter] = []
    /// Where a `*` without a name stands that no parameter has followed yet.
    var openStar: SourceFragment?
    private var names: Set<String> = []
    private var hasStar = false
    private var hasDefault = false

    mutating func appendBareStar(at place: SourceFragment) throws(Diagnostic) {
        if let last = items.last, last.form == .dictionary { throw SyntaxWording.parameterAfterDictionary(at: place) }
        guard !hasStar else { throw SyntaxWording.secondSequence(at: place) }
        hasStar = true
        openStar = place
    }

    mutating func append(
        _ name: String, form: SyntaxTree.Parameter.Form, defaultValue: SyntaxTree? = nil, at place: SourceFragment
    ) throws(Diagnostic) {
        if let last = items.last, last.form == .dictionary { throw SyntaxWording.parameterAfterDictionary(at: place) }
        guard names.insert(name).inserted else { throw SyntaxWording.repeated("parameter", name, at: place) }
        var form = form
        switch form {
        case .plain where hasStar:
            form = .keywordOnly
            openStar = nil
        case .plain:
            if hasDefault, defaultValue == nil { throw SyntaxWording.parameterWithoutDefault(name, at: place) }
            hasDefault = hasDefault || defaultValue != nil
        case .sequence:
            guard !hasStar else { throw SyntaxWording.secondSequence(at: place) }
            hasStar = true
        case .dictionary, .keywordOnly: break
        }
        items.append(SyntaxTree.Parameter(name, form: form, defaultValue: defaultValue))
    }
}
