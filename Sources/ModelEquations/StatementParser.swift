import Expressions

extension Statement {
    /// Reads the assignments of a reset, a synaptic pathway or the like: one a line, or several with `;` between them.
    /// - Throws: a ``Expressions/Diagnostic`` at the place of the mistake.
    public static func parse(_ fragment: SourceFragment) throws(Diagnostic) -> [Statement] {
        let tokens = try Lexer(fragment, mode: .lines).tokens()
        var statements: [Statement] = []
        let lines = tokens.split { $0.kind == .newline || $0.kind == .end || $0.kind == .symbol(";") }
        for line in lines { statements.append(try Statement(line, in: fragment.source)) }
        return statements
    }

    private init(_ tokens: ArraySlice<Token>, in source: SourceText) throws(Diagnostic) {
        let range = tokens[tokens.startIndex].range.lowerBound..<tokens[tokens.endIndex - 1].range.upperBound
        let whole = SourceFragment(source: source, range: range)
        if case .keyword(let word) = tokens[tokens.startIndex].kind { throw Statement.keyword(word, whole) }
        guard let place = tokens.firstIndex(where: { Operation($0) != nil }), let operation = Operation(tokens[place])
        else { throw Statement.noAssignment(tokens, whole) }
        guard place > tokens.startIndex, place + 1 < tokens.endIndex else {
            throw Diagnostic(
                "syntax", "an assignment needs a name before \(operation.rawValue) and a value behind it",
                expected: "x \(operation.rawValue) value", found: whole.text, at: whole)
        }
        let target = try Statement.target(tokens[tokens.startIndex..<place], in: source)
        let valueRange = tokens[place + 1].range.lowerBound..<range.upperBound
        if let second = tokens[(place + 1)...].first(where: { Operation($0) != nil }) {
            throw Diagnostic(
                "syntax", "one assignment has one =", found: whole.text, advice: "a comparison is written ==",
                at: SourceFragment(source: source, range: second.range))
        }
        let value = try SyntaxTree(parsingModel: SourceFragment(source: source, range: valueRange))
        self.init(target: target, operation: operation, value: value, fragment: whole)
    }

    private static func target(_ tokens: ArraySlice<Token>, in source: SourceText) throws(Diagnostic) -> String {
        if tokens.count == 1, case .name(let name) = tokens[tokens.startIndex].kind { return name }
        let range = tokens[tokens.startIndex].range.lowerBound..<tokens[tokens.endIndex - 1].range.upperBound
        let text = source.text(in: range)
        let isIndexed = tokens.contains { $0.kind == .symbol("[") }
        throw Diagnostic(
            "syntax", "only to a name can something be assigned", expected: "a name such as v or v_post", found: text,
            advice: isIndexed ? "a statement runs for each neuron or synapse; write the name without an index" : nil,
            at: SourceFragment(source: source, range: range))
    }

    private static func noAssignment(_ tokens: ArraySlice<Token>, _ whole: SourceFragment) -> Diagnostic {
        func stands(_ symbol: String) -> Bool { tokens.contains { $0.kind == .symbol(symbol) } }
        let advice: String? =
            if stands("==") { "== compares; to assign write =" } else if stands(":=") { "to assign write =" } else {
                nil
            }
        return Diagnostic(
            "syntax", "a statement assigns a value to a variable", expected: "x = value or x += value",
            found: whole.text,
            advice: advice, at: whole)
    }

    /// `if v > Vt: v = Vr`, `for`, `return`.
    private static func keyword(_ word: String, _ whole: SourceFragment) -> Diagnostic {
        Diagnostic(
            "syntax", "the statements of a model are assignments; `\(word)` is none of them",
            expected: "x = value or x += value",
            advice: word == "if" ? "write x = int(condition)*value + int(not condition)*x" : nil, at: whole)
    }
}

extension Statement.Operation {
    fileprivate init?(_ token: Token) {
        guard case .symbol(let symbol) = token.kind, let operation = Statement.Operation(rawValue: symbol) else {
            return nil
        }
        self = operation
    }

    /// The operator that `+=` and its like contain.
    var binaryOperator: SyntaxTree.BinaryOperator? { SyntaxTree.BinaryOperator(rawValue: String(rawValue.dropLast())) }
}
