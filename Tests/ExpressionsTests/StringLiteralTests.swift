import Expressions
import Testing

@Suite struct StringLiteralTests {
    private func literal(_ text: String) throws -> SyntaxTree.StringLiteral? {
        guard case .string(let literal) = try SyntaxTree(parsing: SourceFragment(text)).kind else { return nil }
        return literal
    }

    @Test(arguments: [
        (#"'a'"#, "a"), (#""it's""#, "it's"), (#"''"#, ""), (#"'\n\t\\\'\"'"#, "\n\t\\'\""),
        (#"'\x41\u00e9\U0001F600'"#, "Aé😀"),
        (#"'\101\0\7x'"#, "A\0\u{7}x"), (#"r'\n\''"#, #"\n\'"#), (#"'\mu \ $'"#, #"\mu \ $"#), (#"u'ä'"#, "ä"),
        (#"B'x'"#, "x"), (#"Rb'\x'"#, #"\x"#), ("'''a\nb'''", "a\nb"), ("'''a\r\nb\rc'''", "a\nb\nc"),
        (#"'''it's ''x'' \''''"#, "it's ''x'' '"), ("'a\\\n  b'", "a  b"), (#"'a' "b" r'\c'"#, #"ab\c"#),
        ("\"\"\"\"a\"\"\"", "\"a"),
    ])
    func values(_ text: String, _ value: String) throws {
        #expect(try literal(text)?.value == value)
    }

    /// Where a string's content stands as it is read, diagnostics can point into it.
    @Test(arguments: [
        ("'dv/dt = -v/tau : volt'", 1), ("r'''x\ny'''", 4), ("'''a\r\nb'''", 3), (#"'\mu'"#, 1),
        ("'''a + \\\n  b'''", 3),
        ("u\"\"", 2),
    ])
    func contentInPlace(_ text: String, _ start: Int) throws {
        let literal = try #require(try literal(text))
        let quotes = text.contains("'''") ? 3 : 1
        #expect(literal.contentRange == start..<text.utf8.count - quotes)
    }

    @Test(arguments: [#"'a\n'"#, "'a' 'b'", #"'\x41'"#, "'''a\\\nb'''", "'''x # \\\n b'''"])
    func contentElsewhere(_ text: String) throws {
        let literal = try #require(try literal(text))
        #expect(literal.contentRange == nil)
    }

    /// The lexer reads the same from content in place as from the value.
    @Test(arguments: ["'''a + \\\n  b # c\r\n d'''", "'v > 1'", "'''\n dv/dt = x \\\n\t/ y : 1\n'''"])
    func contentInPlaceReadsAsTheValue(_ text: String) throws {
        let literal = try #require(try literal(text))
        let range = try #require(literal.contentRange)
        let inPlace = try Lexer(SourceFragment(source: SourceText(text), range: range), mode: .lines).tokens()
        let apart = try Lexer(SourceFragment(literal.value), mode: .lines).tokens()
        #expect(inPlace.map(\.kind) == apart.map(\.kind))
    }

    // MARK: f-strings

    private func pieces(_ text: String) throws -> [SyntaxTree.FormattedPiece]? {
        guard case .formattedString(let pieces) = try SyntaxTree(parsing: SourceFragment(text)).withoutRanges.kind
        else {
            return nil
        }
        return pieces
    }

    private let x = SyntaxTree(.name("x"))

    @Test func formattedStringsHaveExpressions() throws {
        #expect(
            try pieces("f'a{x}b{{c}}'") == [.literal("a"), .value(x, conversion: nil, format: []), .literal("b{c}")])
        #expect(
            try pieces("f'{x!r:>{x}.2f}'") == [
                .value(
                    x, conversion: "r",
                    format: [.literal(">"), .value(x, conversion: nil, format: []), .literal(".2f")])
            ])
        #expect(try pieces("f''") == [])
        #expect(
            try pieces(#"f'\n{x}' 'b' rf'\n{x}'"#) == [
                .literal("\n"), .value(x, conversion: nil, format: []), .literal("b\\n"),
                .value(x, conversion: nil, format: []),
            ])
    }

    @Test func anEqualsSignShowsTheText() throws {
        #expect(try pieces("f'{ x = }'") == [.literal(" x = "), .value(x, conversion: "r", format: [])])
        #expect(try pieces("f'{x=:.1f}'") == [.literal("x="), .value(x, conversion: nil, format: [.literal(".1f")])])
        #expect(try pieces("f'{x==x}'")?.count == 1)
        #expect(try pieces("f'{x!=x}'")?.count == 1)
    }

    @Test func bracesHoldAnyExpression() throws {
        #expect(try pieces(#"f'{d['a']:{w['b']}}'"#)?.count == 1)
        #expect(try pieces("f'{f(x, y=1)[1:2]:>5}'")?.count == 1)
        #expect(try pieces("f'''{\n x\n}'''")?.count == 1)
        #expect(try pieces("f'{x, y}'")?.count == 1)
        #expect(try pieces("f'{f\"{x}\"}'")?.count == 1)
    }

    @Test func expressionsStandInTheSource() throws {
        let source = SourceText("f'Größe {a + b}'")
        guard case .formattedString(let pieces) = try SyntaxTree(parsing: source.whole).kind,
            case .value(let tree, _, _)? = pieces.last
        else {
            Issue.record("not an f-string")
            return
        }
        #expect(tree.fragment(in: source).text == "a + b")
    }
}
