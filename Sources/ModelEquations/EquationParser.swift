import Expressions
import Units

/// Reads the lines of equations.
///
/// A definition is a left-hand side (`x` or `dx/dt`), where there is a `=` an expression that goes on to the colon over any
/// number of lines, a unit, and in parentheses flags.
struct EquationParser {
    private let source: SourceText
    private let tokens: [Token]
    private var index = 0

    static func definitions(in fragment: SourceFragment) throws(Diagnostic) -> [EquationDefinition] {
        var parser = EquationParser(
            source: fragment.source, tokens: try Lexer(fragment, mode: .lines).tokens())
        var definitions: [EquationDefinition] = []
        while parser.skipNewlines() { definitions.append(try parser.definition()) }
        return definitions
    }

    private init(source: SourceText, tokens: [Token]) {
        self.source = source
        self.tokens = tokens
    }

    // MARK: One definition

    private mutating func definition() throws(Diagnostic) -> EquationDefinition {
        let start = current.range.lowerBound
        let (name, isDifferential) = try leftHandSide()
        var expression: SyntaxTree?
        if accept("=") { expression = try rightHandSide(of: isDifferential ? "d\(name.text)/dt" : name.text, at: name) }
        guard accept(":") else { throw missingUnit(of: name.text, at: current.range, name) }
        let (unit, unitFragment) = try unit(of: name)
        let flags = try flags(behind: unitFragment)
        let fragment = SourceFragment(source: source, range: start..<tokens[index - 1].range.upperBound)
        guard isAtLineEnd else {
            throw Diagnostic(
                "syntax", "behind the unit and the flags nothing more can stand", found: text(of: current),
                advice: "each equation stands on a line of its own", at: self.fragment(current.range))
        }
        let role: EquationDefinition.Role =
            if let expression { isDifferential ? .differential(expression) : .subexpression(expression) } else {
                .parameter
            }
        if isDifferential, expression == nil {
            throw Diagnostic(
                "syntax", "d\(name.text)/dt needs its right-hand side: d\(name.text)/dt = ...", at: fragment)
        }
        let definition = EquationDefinition(
            name: name.text, role: role, dimension: unit.dimension, type: unit.type, flags: Set(flags.map(\.flag)),
            fragment: fragment, nameFragment: name.fragment)
        try check(definition, flags, unitFragment)
        return definition
    }

    private typealias Name = (text: String, fragment: SourceFragment)

    /// `x` or `dx/dt`
    private mutating func leftHandSide() throws(Diagnostic) -> (name: Name, isDifferential: Bool) {
        let first = current
        let word: String
        switch first.kind {
        case .name(let name): word = name
        case .keyword(let name): word = name
        default:
            throw Diagnostic(
                "syntax", "an equation begins with the name that it defines",
                expected: "dx/dt = ..., x = ... or x : ...",
                found: text(of: first), at: fragment(first.range))
        }
        advance()
        guard accept("/") else {
            guard isAt("=") || isAt(":") else { throw unexpected(behind: word) }
            try NameRules.check(word, at: fragment(first.range))
            return ((word, fragment(first.range)), false)
        }
        guard case .name("dt") = current.kind, word.hasPrefix("d"), word.utf8.count > 1 else {
            throw Diagnostic(
                "syntax", "a differential equation begins with dx/dt",
                found: source.text(in: first.range.lowerBound..<current.range.upperBound),
                at: fragment(first.range.lowerBound..<current.range.upperBound))
        }
        advance()
        guard isAt("=") || isAt(":") else { throw unexpected(behind: "\(word)/dt") }
        let name = fragment(first.range.lowerBound + 1..<first.range.upperBound)
        try NameRules.check(name.text, at: name)
        return ((name.text, name), true)
    }

    /// The expression between `=` and the colon.
    private mutating func rightHandSide(of left: String, at name: Name) throws(Diagnostic) -> SyntaxTree {
        let first = index
        while !isAt(":") {
            if current.kind == .end { throw missingUnit(of: name.text, at: endOfLine(before: index), name) }
            if current.kind == .newline, index > first, nextLineDefines() {
                throw missingUnit(of: name.text, at: endOfLine(before: index), name)
            }
            if isAt("=") {
                throw Diagnostic(
                    "syntax", "one equation has one =", found: text(of: current), advice: "a comparison is written ==",
                    at: fragment(current.range))
            }
            advance()
        }
        guard index > first else {
            throw Diagnostic(
                "syntax", "behind = the value of \(left) is missing", expected: "an expression",
                at: fragment(current.range))
        }
        let range = tokens[first].range.lowerBound..<tokens[index - 1].range.upperBound
        return try SyntaxTree(parsingModel: fragment(range))
    }

    /// Whether the line behind this line break begins another definition, so that the unit of this one was forgotten.
    private func nextLineDefines() -> Bool {
        func isSymbol(_ symbol: String, at index: Int) -> Bool {
            index < tokens.count && tokens[index].kind == .symbol(symbol)
        }
        guard index + 1 < tokens.count, case .name = tokens[index + 1].kind else { return false }
        if isSymbol("=", at: index + 2) { return true }
        if isSymbol("/", at: index + 2), isSymbol("=", at: index + 4) { return true }
        // `x = a +` goes on with `b : volt`, `x = a` does not.
        guard isSymbol(":", at: index + 2) else { return false }
        switch tokens[index - 1].kind {
        case .symbol(let symbol): return symbol == ")"
        case .keyword(let word): return word == "True" || word == "False"
        default: return true
        }
    }

    // MARK: Unit and flags

    private mutating func unit(of name: Name) throws(Diagnostic) -> (UnitExpression, SourceFragment) {
        let first = index
        while !isAtLineEnd, ![":", ";", ",", "=", "("].contains(where: isAt) { advance() }
        guard index > first else { throw missingUnit(of: name.text, at: tokens[first - 1].range, name) }
        let last = tokens[index - 1]
        let range = tokens[first].range.lowerBound..<last.range.upperBound
        if isAt("("), case .symbol = last.kind {
            throw Diagnostic(
                "invalid-unit", "a unit has no parentheses; what stands in them are flags",
                found: source.text(in: range) + " (", advice: "write amp/metre**2 or volt/second/metre",
                at: fragment(range.lowerBound..<current.range.upperBound))
        }
        return (try UnitExpression(fragment(range)), fragment(range))
    }

    private typealias Flag = (flag: EquationFlag, fragment: SourceFragment)

    private mutating func flags(behind unit: SourceFragment) throws(Diagnostic) -> [Flag] {
        // Flags may stand on the next line, where nothing else begins with a parenthesis.
        let end = index
        if !isAt("("), skipNewlines(), !isAt("(") { index = end }
        guard accept("(") else { return [] }
        var flags: [Flag] = []
        repeat {
            let first = index
            while !isAt(","), !isAt(")"), !isAtLineEnd { advance() }
            guard index > first else {
                throw Diagnostic(
                    "invalid-flag", "a flag is missing between the parentheses", at: fragment(current.range))
            }
            let flag = fragment(tokens[first].range.lowerBound..<tokens[index - 1].range.upperBound)
            flags.append((try EquationFlag(flag), flag))
        } while accept(",")
        guard accept(")") else {
            throw Diagnostic("syntax", "the parenthesis of the flags is not closed", at: fragment(current.range))
        }
        return flags
    }

    private func check(
        _ definition: EquationDefinition, _ flags: [Flag], _ unit: SourceFragment
    ) throws(Diagnostic) {
        if definition.place == .differential, definition.type != .real {
            throw Diagnostic(
                "type-mismatch",
                "\(definition.leftHandSide) is the change of a number, so \(definition.name) cannot be \(definition.type.rawValue)",
                expected: "a unit, or 1 for a pure number", found: definition.type.rawValue, at: unit)
        }
        for (position, (flag, location)) in flags.enumerated() {
            guard flag.mayStand(on: definition.place) else { throw flag.misplaced(on: definition.place, at: location) }
            for earlier in flags[..<position] where earlier.flag == flag || earlier.flag.contradicts(flag) {
                throw Diagnostic(
                    "invalid-flag",
                    earlier.flag == flag
                        ? "the flag `\(flag.rawValue)` stands here twice"
                        : "`\(earlier.flag.rawValue)` and `\(flag.rawValue)` cannot stand together", at: location)
            }
        }
    }

    // MARK: Errors

    private func missingUnit(of name: String, at range: Range<Int>, _ definition: Name) -> Diagnostic {
        Diagnostic(
            "missing-unit", "the unit of \(name) is missing", expected: ": and a unit at the end of the line",
            advice: "write : volt, or the unit that \(name) has; : 1 for a pure number", at: fragment(range))
    }

    private func unexpected(behind word: String) -> Diagnostic {
        if isAtLineEnd {
            return Diagnostic(
                "missing-unit", "the unit of \(word) is missing", expected: ": and a unit at the end of the line",
                advice: "write \(word) : volt, or the unit that it has; : 1 for a pure number",
                at: fragment(endOfLine(before: index)))
        }
        return Diagnostic(
            "syntax", "behind \(word) an equation goes on with = or :", expected: "= or :", found: text(of: current),
            at: fragment(current.range))
    }

    // MARK: Tokens

    private var current: Token { tokens[index] }
    private var isAtLineEnd: Bool { current.kind == .newline || current.kind == .end }

    private mutating func advance() { if index < tokens.count - 1 { index += 1 } }

    private func isAt(_ symbol: String) -> Bool { current.kind == .symbol(symbol) }

    private mutating func accept(_ symbol: String) -> Bool {
        guard isAt(symbol) else { return false }
        advance()
        return true
    }

    /// Whether there is more behind the line breaks.
    private mutating func skipNewlines() -> Bool {
        while current.kind == .newline { advance() }
        return current.kind != .end
    }

    private func fragment(_ range: Range<Int>) -> SourceFragment { SourceFragment(source: source, range: range) }

    private func text(of token: Token) -> String {
        switch token.kind {
        case .newline: "the end of the line"
        case .end: "the end of the text"
        default: source.text(in: token.range)
        }
    }

    /// The last word before a line's end, which is where what is missing should stand.
    private func endOfLine(before index: Int) -> Range<Int> {
        var last = index
        while last > 0, tokens[last].kind == .newline || tokens[last].kind == .end { last -= 1 }
        return tokens[last].range
    }
}
