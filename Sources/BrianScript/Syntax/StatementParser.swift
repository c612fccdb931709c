import Expressions

/// Reads the statements of a script, on top of the parser of expressions.
struct StatementParser {
    var parser: ExpressionParser
    let dialect: Dialect

    /// All statements of a script.
    static func parse(_ source: SourceText) throws(Diagnostic) -> (statements: [ScriptStatement], dialect: Dialect) {
        let tokens = try Lexer(source.whole, mode: .script).tokens()
        let dialect = Dialect(tokens)
        var parser = StatementParser(parser: ExpressionParser(tokens, source: source), dialect: dialect)
        return (try parser.statements(), dialect)
    }

    private mutating func statements() throws(Diagnostic) -> [ScriptStatement] {
        var statements: [ScriptStatement] = []
        while !parser.isAtEnd { try appendStatement(to: &statements) }
        return statements
    }

    /// Reads one compound statement, or a line of simple ones.
    private mutating func appendStatement(to statements: inout [ScriptStatement]) throws(Diagnostic) {
        if parser.accept(.newline) { return }
        if parser.isAt(.indent) {
            throw Diagnostic(
                "syntax", "this line is indented more than the one before",
                advice: "begin it in the same column, unless it belongs to an if, for or def",
                at: parser.fragment(of: parser.lookahead()))
        }
        if let compound = try compoundStatement() {
            statements.append(compound)
        } else {
            try appendLine(to: &statements)
        }
    }

    /// `a = 1; b = 2`
    private mutating func appendLine(to statements: inout [ScriptStatement]) throws(Diagnostic) {
        repeat {
            if parser.isAt(.newline) { break }
            statements.append(try simpleStatement())
        } while parser.accept(symbol: ";")
        guard parser.accept(.newline) || parser.isAtEnd else {
            throw parser.unexpected(expected: "the end of the line")
        }
    }

    // MARK: Compound statements

    /// nil where the line begins with none of their words.
    private mutating func compoundStatement() throws(Diagnostic) -> ScriptStatement? {
        let start = parser.current.range.lowerBound
        if parser.isAt(symbol: "@") { return try decorated(from: start) }
        guard case .keyword(let word) = parser.current.kind else { return nil }
        switch word {
        case "if":
            parser.advance()
            return try conditional(from: start)
        case "for":
            parser.advance()
            let target = try parser.parseTargetList()
            try parser.expect(keyword: "in", "after what the loop assigns to")
            let sequence = try parser.parseExpressionList()
            let body = try block("for")
            return finish(
                .forLoop(target: target, sequence: sequence, body: body, otherwise: try otherwise()), from: start)
        case "while":
            parser.advance()
            let condition = try parser.parseExpression()
            let body = try block("while")
            return finish(.whileLoop(condition: condition, body: body, otherwise: try otherwise()), from: start)
        case "try":
            parser.advance()
            return try attempt(from: start)
        case "def": return try definition(decorators: [], from: start)
        case "elif", "else", "except", "finally":
            let opener = word.hasPrefix("e") && word != "except" ? "if" : "try"
            throw Diagnostic(
                "syntax", "there is no \(opener) before this \(word)",
                advice: "it has to begin in the same column as its \(opener)", at: parser.fragment(of: parser.current))
        default:
            if let refusal = OutsideTheLanguage.keyword(word, at: parser.fragment(of: parser.current)) { throw refusal }
            return nil
        }
    }

    private mutating func conditional(from start: Int) throws(Diagnostic) -> ScriptStatement {
        var branches: [ScriptStatement.Branch] = []
        repeat {
            let condition = try parser.parseExpression()
            branches.append(.init(condition: condition, body: try block(branches.isEmpty ? "if" : "elif")))
        } while parser.accept(keyword: "elif")
        return finish(.conditional(branches, otherwise: try otherwise()), from: start)
    }

    /// The block of `else`, empty where there is none.
    private mutating func otherwise() throws(Diagnostic) -> [ScriptStatement] {
        parser.accept(keyword: "else") ? try block("else") : []
    }

    private mutating func attempt(from start: Int) throws(Diagnostic) -> ScriptStatement {
        let body = try block("try")
        var handlers: [ScriptStatement.Handler] = []
        while parser.accept(keyword: "except") {
            let type = parser.isAt(symbol: ":") ? nil : try parser.parseExpression()
            let name = parser.accept(keyword: "as") ? try parser.expectName().name : nil
            handlers.append(.init(type: type, name: name, body: try block("except")))
        }
        let otherwise = handlers.isEmpty ? [] : try otherwise()
        let finally = parser.accept(keyword: "finally") ? try block("finally") : nil
        guard !handlers.isEmpty || finally != nil else {
            throw Diagnostic(
                "syntax", "there is no except after this try", expected: "except Exception as error:",
                at: SourceFragment(source: parser.source, range: start..<start + 3))
        }
        return finish(.attempt(body, handlers: handlers, otherwise: otherwise, finally: finally ?? []), from: start)
    }

    private mutating func definition(decorators: [SyntaxTree], from start: Int) throws(Diagnostic) -> ScriptStatement {
        parser.advance()
        let (name, nameRange) = try parser.expectName("a name after def")
        let opening = try parser.expect(symbol: "(", "after the name of the function")
        let parameters = try parser.parseParameters(until: ")")
        try parser.expect(closing: ")", of: opening)
        // What a function is said to return has no effect.
        if parser.accept(symbol: "->") { _ = try parser.parseExpression() }
        let body = try block("def")
        return finish(
            .definition(
                .init(name: name, nameRange: nameRange, parameters: parameters, body: body, decorators: decorators)),
            from: start)
    }

    private mutating func decorated(from start: Int) throws(Diagnostic) -> ScriptStatement {
        var decorators: [SyntaxTree] = []
        while parser.accept(symbol: "@") {
            decorators.append(try parser.parseExpression())
            guard parser.accept(.newline) else { throw parser.unexpected(expected: "the end of the line") }
        }
        guard parser.isAt(keyword: "def") else { throw parser.unexpected(expected: "def after a decorator") }
        return try definition(decorators: decorators, from: start)
    }

    private static func blockOnLine(at place: SourceFragment) -> Diagnostic {
        Diagnostic("syntax", "this begins a block of its own, so it has to stand on a line of its own", at: place)
    }

    /// The word that begins a compound statement here, if one does.
    private var compoundStart: Token? {
        switch parser.current.kind {
        case .keyword("if"), .keyword("for"), .keyword("while"), .keyword("def"), .keyword("try"), .symbol("@"):
            parser.current
        default: nil
        }
    }

    /// What follows a colon: an indented block, or statements on the same line.
    private mutating func block(_ word: String) throws(Diagnostic) -> [ScriptStatement] {
        try parser.expect(symbol: ":", "at the end of the \(word) line")
        var statements: [ScriptStatement] = []
        guard parser.accept(.newline) else {
            // Without reading it: a block in a block in a block on one line would go as deep as the line is long.
            if let token = compoundStart { throw Self.blockOnLine(at: parser.fragment(of: token)) }
            if let compound = try compoundStatement() { throw Self.blockOnLine(at: parser.fragment(compound.range)) }
            try appendLine(to: &statements)
            return statements
        }
        guard parser.accept(.indent) else {
            throw Diagnostic(
                "syntax", "the block of this \(word) is missing", expected: "at least one indented line",
                advice: "indent the lines that belong to it, or write pass", at: parser.fragment(of: parser.current))
        }
        while !parser.accept(.dedent), !parser.isAtEnd { try appendStatement(to: &statements) }
        return statements
    }

    func finish(_ kind: ScriptStatement.Kind, from start: Int) -> ScriptStatement {
        ScriptStatement(kind, range: start..<max(start, parser.previous.range.upperBound))
    }
}
