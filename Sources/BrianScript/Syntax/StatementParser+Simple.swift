import Expressions

extension StatementParser {
    /// A statement without blocks.
    mutating func simpleStatement() throws(Diagnostic) -> ScriptStatement {
        let start = parser.current.range.lowerBound
        guard case .keyword(let word) = parser.current.kind else {
            if let printing = try printStatement(from: start) { return printing }
            return try expressionStatement(from: start)
        }
        switch word {
        case "pass":
            parser.advance()
            return finish(.pass, from: start)
        case "break":
            parser.advance()
            return finish(.breakLoop, from: start)
        case "continue":
            parser.advance()
            return finish(.continueLoop, from: start)
        case "return":
            parser.advance()
            let value = parser.startsExpression ? try parser.parseExpressionList() : nil
            return finish(.returning(value), from: start)
        case "raise":
            parser.advance()
            let error = parser.startsExpression ? try parser.parseExpression() : nil
            // What the error came from has no effect.
            if parser.accept(keyword: "from") { _ = try parser.parseExpression() }
            return finish(.raising(error), from: start)
        case "import": return try modules(from: start)
        case "from": return try names(from: start)
        case "assert":
            parser.advance()
            let condition = try parser.parseExpression()
            let message = parser.accept(symbol: ",") ? try parser.parseExpression() : nil
            return finish(.assertion(condition, message: message), from: start)
        case "del":
            parser.advance()
            let targets = try parser.parseTargetList()
            if case .tuple(let items) = targets.kind { return finish(.deletion(items), from: start) }
            return finish(.deletion([targets]), from: start)
        case "global":
            parser.advance()
            return finish(.global(try nameList()), from: start)
        case "nonlocal":
            parser.advance()
            return finish(.nonlocal(try nameList()), from: start)
        default: return try expressionStatement(from: start)
        }
    }

    /// An expression alone, or on the left of `=`, `+=` ...
    private mutating func expressionStatement(from start: Int) throws(Diagnostic) -> ScriptStatement {
        let first = try parser.parseExpressionList()
        if case .symbol(let symbol) = parser.current.kind, symbol.count > 1, symbol.hasSuffix("="),
            let operation = SyntaxTree.BinaryOperator(rawValue: String(symbol.dropLast()))
        {
            try parser.requireTarget(first)
            if case .tuple = first.kind { throw Self.severalTargets(symbol, at: parser.fragment(first.range)) }
            if case .list = first.kind { throw Self.severalTargets(symbol, at: parser.fragment(first.range)) }
            parser.advance()
            let value = try parser.parseExpressionList()
            return finish(.augmented(target: first, operation, value: value), from: start)
        }
        // `x: float = 1` says what x is to be, which has no effect.
        if case .name = first.kind, parser.accept(symbol: ":") {
            _ = try parser.parseExpression()
            guard parser.isAt(symbol: "=") else { return finish(.pass, from: start) }
        }
        guard parser.isAt(symbol: "=") else { return finish(.expression(first), from: start) }
        var trees = [first]
        while parser.accept(symbol: "=") { trees.append(try parser.parseExpressionList()) }
        let value = trees.removeLast()
        for target in trees { try parser.requireTarget(target) }
        return finish(.assignment(targets: trees, value: value), from: start)
    }

    private static func severalTargets(_ symbol: String, at place: SourceFragment) -> Diagnostic {
        Diagnostic("syntax", "\(symbol) changes one variable at a time", advice: "write a line for each", at: place)
    }

    /// `print "spikes:", n`, as the Python of the first generation has it.
    private mutating func printStatement(from start: Int) throws(Diagnostic) -> ScriptStatement? {
        guard dialect == .first, parser.isAt(.name("print")) else { return nil }
        let place = parser.current.range
        var rest = parser
        rest.advance()
        guard rest.startsExpression, !printIsCalled(rest) else { return nil }
        parser = rest
        var arguments: [SyntaxTree.Argument] = []
        var keepsLine = false
        repeat {
            keepsLine = !arguments.isEmpty && !parser.startsExpression
            if !keepsLine { arguments.append(.init(.positional, try parser.parseExpression())) }
        } while parser.accept(symbol: ",")
        let range = start..<parser.previous.range.upperBound
        // A comma at the end keeps the line open.
        if keepsLine { arguments.append(.init(.keyword("end"), SyntaxTree(.string(.init(" ")), range: range))) }
        let call = SyntaxTree(.call(SyntaxTree(.name("print"), range: place), arguments), range: range)
        return finish(.expression(call), from: start)
    }

    /// Whether the parentheses behind `print` hold all that it is to print, so that it can be read as a call.
    private func printIsCalled(_ rest: ExpressionParser) -> Bool {
        guard rest.isAt(symbol: "(") else { return false }
        var (rest, depth) = (rest, 0)
        repeat {
            if case .symbol(let symbol) = rest.current.kind {
                if "([{".contains(symbol) { depth += 1 }
                if ")]}".contains(symbol) { depth -= 1 }
            }
            if rest.current.kind == .end { return true }
            rest.advance()
        } while depth > 0
        return rest.isAt(symbol: ";") || rest.current.kind == .newline || rest.current.kind == .end
    }

    // MARK: Imports

    /// `import numpy as np, math`
    private mutating func modules(from start: Int) throws(Diagnostic) -> ScriptStatement {
        parser.advance()
        var modules: [ImportForm.Module] = []
        repeat {
            let path = try dottedPath()
            modules.append(.init(path: path, alias: parser.accept(keyword: "as") ? try parser.expectName().name : nil))
        } while parser.accept(symbol: ",")
        return finish(.importing(.modules(modules)), from: start)
    }

    /// `from numpy import array, zeros as empty`
    private mutating func names(from start: Int) throws(Diagnostic) -> ScriptStatement {
        parser.advance()
        let path = try dottedPath()
        try parser.expect(keyword: "import", "after the name of the module")
        if parser.accept(symbol: "*") { return finish(.importing(.everything(from: path)), from: start) }
        let opening = parser.current
        let inParentheses = parser.accept(symbol: "(")
        var names: [ImportForm.Name] = []
        repeat {
            if inParentheses, parser.isAt(symbol: ")") { break }
            let (name, range) = try parser.expectName()
            let alias = parser.accept(keyword: "as") ? try parser.expectName().name : nil
            names.append(.init(name: name, alias: alias, range: range))
        } while parser.accept(symbol: ",")
        if inParentheses { try parser.expect(closing: ")", of: opening) }
        return finish(.importing(.names(names, from: path)), from: start)
    }

    private mutating func dottedPath() throws(Diagnostic) -> String {
        var path = try parser.expectName("the name of a module").name
        while parser.accept(symbol: ".") { path += "." + (try parser.expectName("a name after the dot").name) }
        return path
    }

    private mutating func nameList() throws(Diagnostic) -> [String] {
        var names = [try parser.expectName().name]
        while parser.accept(symbol: ",") { names.append(try parser.expectName().name) }
        return names
    }
}
