extension ExpressionParser {
    /// `()`, `(a)`, `(a, b)` or `(a for a in b)`.
    mutating func parseParentheses() throws(Diagnostic) -> SyntaxTree {
        let opening = try open()
        defer { close() }
        let start = opening.range.lowerBound
        if accept(symbol: ")") { return try make(.tuple([]), from: start, above: 0) }
        let first = try parseItem()
        if isAtComprehension {
            return try parseComprehension(.generator, element: first, opening: opening, closing: ")")
        }
        if isAt(symbol: ",") {
            let (items, tallest) = try parseItems(after: first, until: ")")
            try expect(closing: ")", of: opening)
            return try make(.tuple(items), from: start, above: tallest)
        }
        try expect(closing: ")", of: opening)
        if case .starred = first.kind {
            throw SyntaxWording.expected("a comma after \(first)", found: ")", at: fragment(of: previous))
        }
        // A tree in parentheses is the tree, but its place is with them.
        return SyntaxTree(first.kind, range: start..<previous.range.upperBound)
    }

    /// `[]`, `[a, b]` or `[a for a in b]`.
    mutating func parseListDisplay() throws(Diagnostic) -> SyntaxTree {
        let opening = try open()
        defer { close() }
        let start = opening.range.lowerBound
        if accept(symbol: "]") { return try make(.list([]), from: start, above: 0) }
        let first = try parseItem()
        if isAtComprehension {
            return try parseComprehension(.list, element: first, opening: opening, closing: "]")
        }
        let (items, tallest) = try parseItems(after: first, until: "]")
        try expect(closing: "]", of: opening)
        return try make(.list(items), from: start, above: tallest)
    }

    /// A dictionary, a set, or a comprehension of one.
    mutating func parseBraces() throws(Diagnostic) -> SyntaxTree {
        let opening = try open()
        defer { close() }
        let start = opening.range.lowerBound
        if accept(symbol: "}") { return try make(.dictionary([]), from: start, above: 0) }
        if isAt(symbol: "**") { return try parseDictionary(first: nil, opening: opening) }
        let first = try parseItem()
        if isAt(symbol: ":") { return try parseDictionary(first: first, opening: opening) }
        if isAtComprehension {
            return try parseComprehension(.set, element: first, opening: opening, closing: "}")
        }
        let (items, tallest) = try parseItems(after: first, until: "}")
        try expect(closing: "}", of: opening)
        return try make(.set(items), from: start, above: tallest)
    }

    /// The rest of a dictionary whose first key, if it has one, was passed.
    private mutating func parseDictionary(first: SyntaxTree?, opening: Token) throws(Diagnostic) -> SyntaxTree {
        var entries: [SyntaxTree.DictionaryEntry] = []
        var tallest = first == nil ? 0 : height
        var key = first
        repeat {
            if key == nil, isAt(symbol: "}") { break }
            if key == nil, accept(symbol: "**") {
                entries.append(SyntaxTree.DictionaryEntry(key: nil, value: try parseOperation(.bitOr)))
                tallest = max(tallest, height)
                continue
            }
            if key == nil {
                key = try parseExpression()
                tallest = max(tallest, height)
            }
            try expect(symbol: ":", "after the key")
            let value = try parseExpression()
            tallest = max(tallest, height)
            if entries.isEmpty, let key, isAtComprehension {
                height = tallest
                return try parseComprehension(.dictionary, key: key, element: value, opening: opening, closing: "}")
            }
            entries.append(SyntaxTree.DictionaryEntry(key: key, value: value))
            key = nil
        } while accept(symbol: ",")
        try expect(closing: "}", of: opening)
        return try make(.dictionary(entries), from: opening.range.lowerBound, above: tallest)
    }

    /// An expression or `*values`.
    mutating func parseItem() throws(Diagnostic) -> SyntaxTree {
        isAt(symbol: "*") ? try parseStarred() : try parseExpression()
    }

    /// The items behind the first one, and the height of the tallest; a comma may stand behind the last.
    private mutating func parseItems(
        after first: SyntaxTree, until closing: String
    ) throws(Diagnostic) -> (items: [SyntaxTree], tallest: Int) {
        var items = [first]
        var tallest = height
        while accept(symbol: ","), !isAt(symbol: closing) {
            items.append(try parseItem())
            tallest = max(tallest, height)
        }
        return (items, tallest)
    }

    /// The rest of a comprehension whose element was just passed, with its closing bracket.
    private mutating func parseComprehension(
        _ form: SyntaxTree.Comprehension.Form, key: SyntaxTree? = nil, element: SyntaxTree, opening: Token,
        closing: String
    ) throws(Diagnostic) -> SyntaxTree {
        let (clauses, tallest) = try parseClauses(of: element)
        try expect(closing: closing, of: opening)
        return try make(
            .comprehension(.init(form: form, key: key, element: element, clauses: clauses)),
            from: opening.range.lowerBound, above: tallest)
    }

    var isAtComprehension: Bool { isAt(keyword: "for") || isAt(keyword: "async") }

    /// The clauses behind the element of a comprehension, and the height of the tallest tree, the element among them.
    mutating func parseClauses(
        of element: SyntaxTree
    ) throws(Diagnostic) -> (clauses: [SyntaxTree.Comprehension.Clause], tallest: Int) {
        if case .starred = element.kind {
            throw SyntaxWording.expected("a value before for", found: "\(element)", at: fragment(element.range))
        }
        var clauses: [SyntaxTree.Comprehension.Clause] = []
        var tallest = height
        while isAtComprehension {
            if isAt(keyword: "async") { throw SyntaxWording.outside("async", advice: nil, at: fragment(of: current)) }
            advance()
            let target = try parseTargetList()
            tallest = max(tallest, height)
            try expect(keyword: "in", "after \(target)")
            let sequence = try parseOperation(.or)
            tallest = max(tallest, height)
            var conditions: [SyntaxTree] = []
            while accept(keyword: "if") {
                conditions.append(try parseOperation(.or))
                tallest = max(tallest, height)
            }
            clauses.append(.init(target: target, sequence: sequence, conditions: conditions))
        }
        return (clauses, tallest)
    }

    // MARK: Bare lists

    /// One expression, or several with commas between them, which are a tuple: `a`, `a, b`, `a,`, `*a, b`.
    public mutating func parseExpressionList() throws(Diagnostic) -> SyntaxTree {
        let start = current.range.lowerBound
        let first = try parseItem()
        guard isAt(symbol: ",") else {
            if case .starred = first.kind { throw unexpected(expected: "a comma after \(first)") }
            return first
        }
        var items = [first]
        var tallest = height
        while accept(symbol: ","), startsExpression {
            items.append(try parseItem())
            tallest = max(tallest, height)
        }
        return try make(.tuple(items), from: start, above: tallest)
    }

    /// What a `for` assigns to, up to its `in`: names, attributes, elements, or a tuple of them.
    public mutating func parseTargetList() throws(Diagnostic) -> SyntaxTree {
        let start = current.range.lowerBound
        let first = try parseTarget()
        guard isAt(symbol: ",") else { return first }
        var items = [first]
        var tallest = height
        while accept(symbol: ","), !isAt(keyword: "in"), startsExpression {
            items.append(try parseTarget())
            tallest = max(tallest, height)
        }
        return try make(.tuple(items), from: start, above: tallest)
    }

    private mutating func parseTarget() throws(Diagnostic) -> SyntaxTree {
        let target = isAt(symbol: "*") ? try parseStarred() : try parseOperation(.bitOr)
        try requireTarget(target)
        return target
    }

    /// Whether the current token can begin an expression.
    public var startsExpression: Bool {
        switch current.kind {
        case .integer, .real, .string, .formattedString, .name: true
        case .symbol(let symbol): ["(", "[", "{", "-", "+", "~", "*"].contains(symbol)
        case .keyword(let word): ["None", "True", "False", "not", "lambda"].contains(word)
        default: false
        }
    }

    /// Fails where a tree is nothing that can be assigned to.
    public func requireTarget(_ tree: SyntaxTree) throws(Diagnostic) {
        switch tree.kind {
        case .name, .attribute, .element: return
        case .tuple(let items), .list(let items):
            for item in items { try requireTarget(item) }
        case .starred(let target): try requireTarget(target)
        default:
            var advice: String?
            if case .comparison = tree.kind { advice = "to assign, write one =" }
            if case .call(let called, let arguments) = tree.kind, case .name = called.kind, !arguments.isEmpty {
                advice = "the elements of something are named in square brackets: \(called)[...]"
            }
            throw SyntaxWording.cannotAssign(
                to: shortDescription(of: tree), advice: advice, at: fragment(tree.range))
        }
    }

    private func shortDescription(of tree: SyntaxTree) -> String {
        switch tree.kind {
        case .integer, .real, .boolean, .none: "\(tree)"
        case .string, .formattedString: "a string"
        case .call: "the result of a call"
        case .lambda: "a lambda"
        case .comprehension: "a comprehension"
        case .dictionary, .set: "a display in braces"
        default: "an expression"
        }
    }
}
