import Expressions
import Testing

@Suite struct SyntaxTreeNamesTests {
    private func tree(_ text: String) throws -> SyntaxTree { try SyntaxTree(parsing: SourceFragment(text)) }

    @Test(arguments: [
        ("-(v - v_rest)/tau + I(t, i)", ["I", "i", "t", "tau", "v", "v_rest"]), ("G.v[:] + 1", ["G"]),
        ("f(a=b)", ["b", "f"]),
        ("[x + a for x in b if x]", ["a", "b"]), ("[x for x in x]", ["x"]), ("{i: j for i in n for j in i}", ["n"]),
        ("[y for x, *y in z]", ["z"]), ("[0 for a[i] in z]", ["a", "i", "z"]), ("lambda x, y=z: x + w", ["w", "z"]),
        ("lambda x=x: x", ["x"]), ("f'{a:{b}} c'", ["a", "b"]), ("'d'", []),
    ])
    func freeNames(_ text: String, _ names: [String]) throws {
        #expect(try tree(text).names == Set(names))
    }

    @Test func occurrencesAreInTheOrderOfTheText() throws {
        let source = SourceText("b*(a + b) if c else d[a]")
        let found = try SyntaxTree(parsing: source.whole).nameOccurrences
        #expect(found.map(\.name) == ["b", "a", "b", "c", "d", "a"])
        #expect(found.allSatisfy { source.text(in: $0.range) == $0.name })
    }

    @Test(arguments: [
        ("x**2", "(a + b)**2"), ("-x", "-(a + b)"), ("y.x + f(x=x)", "y.x + f(x=a + b)"),
        ("[x for x in x]", "[x for x in a + b]"),
        ("[y for y in z if y < x]", "[y for y in z if y < a + b]"), ("lambda x: x", "lambda x: x"),
        ("lambda y=x: x + y", "lambda y=a + b: a + b + y"), ("f'{x}'", "f'{a + b}'"),
        ("x[x:x]", "(a + b)[a + b:a + b]"),
    ])
    func replacing(_ text: String, _ replaced: String) throws {
        let substitute = try tree("a + b")
        #expect(try tree(text).replacing(["x": substitute]).description == replaced)
    }

    @Test func replacementsStandWhereTheNameStood() throws {
        let replaced = try tree("1 + x").replacing(["x": try tree("some(longer, 'expression')")])
        let inserted = try #require(replaced.children.last)
        #expect(inserted.range == 4..<5)
        #expect(inserted.children.allSatisfy { $0.range == 4..<5 })
    }

    @Test func replacingANameByItselfOnlyMovesNothing() throws {
        var trees = RandomTrees(seed: 4)
        for _ in 0..<300 {
            let tree = trees.expression(depth: 5)
            let same = Dictionary(uniqueKeysWithValues: tree.names.map { ($0, SyntaxTree(.name($0))) })
            #expect(tree.replacing(same) == tree)
        }
    }

    @Test func childrenAreAllThatIsBelow() throws {
        #expect(try tree("f(a, k=b)[c:d]").children.map(\.description) == ["f(a, k=b)", "c:d"])
        #expect(try tree("{a: b, **c}").children.map(\.description) == ["a", "b", "c"])
        #expect(try tree("lambda a=b: c").children.map(\.description) == ["b", "c"])
        #expect(try tree("a < b < c").children.map(\.description) == ["a", "b", "c"])
        #expect(try tree("f'{a:{b}}'").children.map(\.description) == ["a", "b"])
        #expect(try tree("1").children == [])
    }

    @Test func heightCountsTheLongestWayDown() throws {
        #expect(try tree("a").height == 1)
        #expect(try tree("a + b*c").height == 3)
    }
}
