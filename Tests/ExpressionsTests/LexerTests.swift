import Expressions
import Testing

/// The tokens of a text, each as a short word.
func words(_ text: String, _ mode: Lexer.Mode = .expression) throws -> [String] {
    let fragment = SourceFragment(text)
    return try Lexer(fragment, mode: mode).tokens().map { token in
        switch token.kind {
        case .newline: "<newline>"
        case .indent: "<indent>"
        case .dedent: "<dedent>"
        case .end: "<end>"
        default: fragment.source.text(in: token.range)
        }
    }
}

/// The kinds of the tokens before the end.
func kinds(_ text: String) throws -> [Token.Kind] {
    try Lexer(SourceFragment(text)).tokens().dropLast().map(\.kind)
}

@Suite struct LexerTests {
    @Test func symbolsAreTheLongestPossible() throws {
        let symbols = [
            "**=", "//=", "<<=", ">>=", "!=", "->", ":=", "==", "**", "//", "<", "-", ">=", "+", "%=", "@", ".",
        ]
        let text = symbols.map { "a\($0)" }.joined()
        #expect(try words(text) == symbols.flatMap { ["a", $0] } + ["<end>"])
        #expect(try words("a<-b>=+c...d") == ["a", "<", "-", "b", ">=", "+", "c", "...", "d", "<end>"])
    }

    @Test func keywordsAreNoNames() throws {
        #expect(
            try kinds("lambda lambda_ In in") == [.keyword("lambda"), .name("lambda_"), .name("In"), .keyword("in")])
    }

    @Test func namesHaveLettersOfAllAlphabets() throws {
        #expect(try kinds("τ_m Größe µS Ω2 电压") == ["τ_m", "Größe", "µS", "Ω2", "电压"].map { .name($0) })
    }

    @Test(arguments: [
        ("0", 0), ("00", 0), ("42", 42), ("1_000", 1000), ("0x1F", 31), ("0X_ff", 255), ("0o17", 15), ("0b101", 5),
        ("9223372036854775807", Int.max),
    ])
    func integers(_ text: String, _ value: Int) throws {
        #expect(try kinds(text) == [.integer(value)])
    }

    @Test(arguments: [
        ("3.", 3), (".5", 0.5), ("1e-3", 0.001), ("1E+2", 100), ("2.5e1_0", 2.5e10), ("007.5", 7.5), ("0e5", 0),
        ("1_0.0_1", 10.01), ("1e400", Double.infinity), ("0.1", 0.1), ("100000000000000000000.", 1e20),
    ])
    func reals(_ text: String, _ value: Double) throws {
        #expect(try kinds(text) == [.real(value)])
    }

    @Test func aNumberEndsBeforeAKeyword() throws {
        #expect(try words("1if x else 2or 0x1for") == ["1", "if", "x", "else", "2", "or", "0x1f", "or", "<end>"])
        #expect(try words("1else 2") == ["1", "else", "2", "<end>"])
    }

    // MARK: Lines

    @Test func aByteOrderMarkAndCommentsAreBlank() throws {
        #expect(try words("\u{FEFF}a # b") == ["a", "<end>"])
        #expect(try words("# a\n\n  # b\n", .script) == ["<end>"])
        #expect(try words("", .script) == ["<end>"])
    }

    @Test func inAnExpressionLineBreaksAreBlank() throws {
        #expect(try words("a\n +\r\n b\r") == ["a", "+", "b", "<end>"])
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func everyLineWithSomethingInItEnds(_ lineBreak: String) throws {
        let text = ["", "a = 1 # one", "", "b", "  # nothing", "c"].joined(separator: lineBreak)
        #expect(try words(text, .lines) == ["a", "=", "1", "<newline>", "b", "<newline>", "c", "<newline>", "<end>"])
    }

    @Test func bracketsAndBackslashesJoinLines() throws {
        #expect(
            try words("f(a,\n  b)\nc + \\\n  d", .script) == [
                "f", "(", "a", ",", "b", ")", "<newline>", "c", "+", "d", "<newline>", "<end>",
            ])
        #expect(try words("a = [ # first\n\n 1]\r\n", .lines) == ["a", "=", "[", "1", "]", "<newline>", "<end>"])
        #expect(try words("a + \\\r\n b", .lines) == ["a", "+", "b", "<newline>", "<end>"])
    }

    @Test func indentationEnclosesBlocks() throws {
        let text = """
            if a:
                b
              # a comment stands where it likes

                if c:
                        d
            e
            """
        #expect(
            try words(text, .script) == [
                "if", "a", ":", "<newline>", "<indent>", "b", "<newline>", "if", "c", ":",
                "<newline>", "<indent>", "d", "<newline>", "<dedent>", "<dedent>", "e", "<newline>", "<end>",
            ])
        #expect(
            try words("if a:\n\tb\n\tc", .script).filter { $0.hasPrefix("<") } == [
                "<newline>", "<indent>", "<newline>", "<newline>", "<dedent>", "<end>",
            ])
    }

    @Test func linesOfEquationsAreNotBlocks() throws {
        #expect(
            try words("x : 1\n   y : 1\n  z : 1", .lines).filter { $0.hasPrefix("<") } == [
                "<newline>", "<newline>", "<newline>", "<end>",
            ])
    }

    @Test func rangesCountFromTheBeginningOfTheSource() throws {
        let source = SourceText("eqs = 'µ + v'")
        let content = SourceFragment(source: source, range: 7..<13)
        let tokens = try Lexer(content).tokens()
        #expect(tokens.map { source.text(in: $0.range) } == ["µ", "+", "v", ""])
        #expect(tokens.map(\.range) == [7..<9, 10..<11, 12..<13, 13..<13])
    }
}
