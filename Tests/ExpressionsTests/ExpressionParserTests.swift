import Expressions
import Testing

@Suite struct ExpressionParserTests {
    private func parser(_ text: String, mode: Lexer.Mode = .script) throws -> ExpressionParser {
        try ExpressionParser(SourceFragment(text), mode: mode)
    }

    /// What is put into parentheses by hand is the same tree.
    @Test(arguments: [
        ("a + b*c", "a + (b*c)"), ("a - b - c", "(a - b) - c"), ("a/b*c", "(a/b)*c"), ("a**b**c", "a**(b**c)"),
        ("-a**b", "-(a**b)"), ("a**-b", "a**(-b)"), ("-a*b", "(-a)*b"), ("-a + b", "(-a) + b"),
        ("a//b%c@d", "((a//b)%c)@d"),
        ("a << b + c", "a << (b + c)"), ("a & b << c", "a & (b << c)"), ("a ^ b & c", "a ^ (b & c)"),
        ("a | b ^ c", "a | (b ^ c)"), ("a < b | c", "a < (b | c)"), ("not a < b", "not (a < b)"),
        ("not a and b", "(not a) and b"), ("a or b and c", "a or (b and c)"), ("a or b or c", "(a or b) or c"),
        ("a if b else c or d", "a if b else (c or d)"), ("a or b if c else d", "(a or b) if c else d"),
        ("lambda: a if b else c", "lambda: (a if b else c)"), ("a.b**c", "(a.b)**c"), ("-a.b", "-(a.b)"),
        ("f(a)(b)[c].d", "(((f(a))(b))[c]).d"), ("a not in b", "(a) not in (b)"), ("x[a, b]", "x[(a, b)]"),
        ("await_ + a", "(await_) + a"),
    ])
    func precedence(_ text: String, _ same: String) throws {
        let tree = try SyntaxTree(parsing: SourceFragment(text))
        #expect(tree.withoutRanges == (try SyntaxTree(parsing: SourceFragment(same)).withoutRanges))
    }

    @Test func comparisonsAreChained() throws {
        let (a, b, c) = (SyntaxTree(.name("a")), SyntaxTree(.name("b")), SyntaxTree(.name("c")))
        let chained = try SyntaxTree(parsing: "a < b is not c").withoutRanges
        #expect(chained.kind == .comparison(a, [.init(.less, b), .init(.isNotIdentical, c)]))
        let nested = try SyntaxTree(parsing: "(a < b) is not c").withoutRanges
        #expect(nested != chained)
    }

    /// The text of every node, parsed by itself, is that node.
    @Test func everyNodeKnowsItsText() throws {
        var trees = RandomTrees(seed: 3)
        for _ in 0..<300 {
            let source = SourceText(trees.expression(depth: 5).description)
            try check(try SyntaxTree(parsing: source.whole), in: source)
        }
    }

    private func check(_ tree: SyntaxTree, in source: SourceText) throws {
        switch tree.kind {
        case .slice, .starred:
            // Only with what is around them.
            break
        case .tuple(let items) where items.contains { $0.isSlice }:
            break
        case .tuple, .comprehension:
            // These may lack parentheses that are those of an index or of a call.
            let fragment = SourceFragment("(\(tree.fragment(in: source).text))")
            #expect(try SyntaxTree(parsing: fragment).withoutRanges == tree.withoutRanges)
        default:
            #expect(try SyntaxTree(parsing: tree.fragment(in: source)) == tree)
        }
        for child in tree.children { try check(child, in: source) }
    }

    @Test func rangesOfParenthesesHoldThem() throws {
        let source = SourceText(" (a + b)*(c) ")
        let tree = try SyntaxTree(parsing: source.whole)
        #expect(tree.fragment(in: source).text == "(a + b)*(c)")
        #expect(tree.children.map { $0.fragment(in: source).text } == ["(a + b)", "(c)"])
    }

    // MARK: For a parser of statements

    @Test func aStatementIsReadPieceByPiece() throws {
        var parser = try parser("a, b = *c, 1\nd")
        let targets = try parser.parseExpressionList()
        try parser.requireTarget(targets)
        #expect(targets.description == "(a, b)")
        try parser.expect(symbol: "=")
        #expect(try parser.parseExpressionList().description == "(*c, 1)")
        let hasEnded = parser.accept(.newline)
        let isIndented = parser.accept(.indent)
        #expect(hasEnded && !isIndented)
        #expect(parser.isAt(.name("d")))
    }

    @Test func bareListsEndWhereNoExpressionBegins() throws {
        var parser = try parser("a, = x")
        #expect(try parser.parseExpressionList().description == "(a,)")
        parser = try self.parser("1")
        #expect(try parser.parseExpressionList().description == "1")
        parser = try self.parser("1,\n")
        #expect(try parser.parseExpressionList().description == "(1,)")
        #expect(parser.isAt(.newline))
    }

    @Test func targetsEndBeforeIn() throws {
        var parser = try parser("i, (a, *b), c[0], d.e in x:")
        #expect(try parser.parseTargetList().description == "(i, (a, *b), c[0], d.e)")
        #expect(parser.isAt(keyword: "in"))
        parser = try self.parser("i, in x")
        #expect(try parser.parseTargetList().description == "(i,)")
    }

    @Test func parametersOfADefinition() throws {
        var parser = try parser("(a, b: float = 1, *c, d, **e)")
        try parser.expect(symbol: "(")
        let parameters = try parser.parseParameters(until: ")")
        #expect(parameters.map(\.name) == ["a", "b", "c", "d", "e"])
        #expect(parameters.map(\.form) == [.plain, .plain, .sequence, .keywordOnly, .dictionary])
        #expect(parameters[1].defaultValue?.withoutRanges == SyntaxTree(.integer(1)))
        #expect(parser.isAt(symbol: ")"))
    }

    @Test func argumentsByThemselves() throws {
        var parser = try parser("(1, *a, x=2, **b,)")
        #expect(
            try parser.parseArguments().map(\.form) == [
                .positional, .unpackedSequence, .keyword("x"), .unpackedDictionary,
            ])
        #expect(parser.isAt(.newline))
    }

    @Test func aCopyRemembersItsPlace() throws {
        var parser = try parser("a + b")
        let start = parser
        _ = try parser.parseExpression()
        #expect(parser.isAt(.newline))
        parser = start
        #expect(parser.current.kind == .name("a"))
        #expect(parser.lookahead().kind == .symbol("+"))
        #expect(parser.lookahead(99).kind == .end)
    }

    @Test func errorsPointBehindTheLastTokenOfALine() throws {
        var parser = try parser("a +   # comment\nb")
        do throws(Diagnostic) {
            _ = try parser.parseExpression()
            Issue.record("no error")
        } catch {
            #expect(error.message == "expected a value after +, found the end of the line")
            #expect(error.location?.range == 3..<3)
        }
    }

    @Test(arguments: [
        ("f(x)", "cannot assign to the result of a call"), ("1", "cannot assign to 1"),
        ("a + b", "cannot assign to an expression"),
        ("a, 'b'", "cannot assign to a string"), ("None", "cannot assign to None"),
    ])
    func onlyPlacesCanBeAssignedTo(_ text: String, _ message: String) throws {
        var parser = try parser(text)
        let tree = try parser.parseExpressionList()
        do throws(Diagnostic) {
            try parser.requireTarget(tree)
            Issue.record("no error")
        } catch {
            #expect(error.message == message)
        }
    }

    @Test func tokensWithoutAnEndGetOne() throws {
        let source = SourceText("a")
        var parser = ExpressionParser([], source: source)
        #expect(parser.isAtEnd)
        parser.advance()
        #expect(parser.isAtEnd)
        parser = ExpressionParser([Token(.name("a"), range: 0..<1)], source: source)
        #expect(try parser.parseExpression() == SyntaxTree(.name("a"), range: 0..<1))
        #expect(parser.isAtEnd)
    }
}

extension SyntaxTree {
    fileprivate var isSlice: Bool { if case .slice = kind { true } else { false } }
}
