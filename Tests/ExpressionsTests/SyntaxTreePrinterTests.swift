import Expressions
import Testing

@Suite struct SyntaxTreePrinterTests {
    /// What is written with as few parentheses as it takes prints as it was written.
    @Test(arguments: [
        "-Va/tau_a", "(v_rest - v + R*I)/tau", "a - (b - c)", "a - b - c", "a/(b*c)", "a/b*c", "x**2**3", "(x**2)**3",
        "-x**2", "(-x)**2", "x**-1", "a - -b", "a*-b", "~x & y | z ^ w << 1", "not a == b", "(not a) == b",
        "a < b <= c != d", "(a < b) < c", "x is not None and y not in z", "a or b and c", "(a or b) and c",
        "a or (b or c)", "a if b else c if d else e", "(a if b else c) if d else e", "f(x, y=1, *args, **kw)",
        "a.b.c[1](2).d", "(1).real", "1.5.real", "x[1:2, ::3, :]", "x[()]", "x[1,]", "x[(1, 2), 3]", "[1, 2]", "()",
        "(1,)", "(1, 2)", "{1, 2}", "{}", "{'a': 1, **b}", "[x for x in y if x > 1 if not z]", "{k: v for k, v in d}",
        "{x for x, in y}", "sum(i*j for i in a for j in b[i])", "f((x for x in y), 1)", "lambda: 0",
        "lambda x, *, y=1: x + y", "lambda *a, k, **b: a", "f(lambda x: x, key=lambda: 1)", "'it\\'s \"so\"'",
        "\"it's\"", "'a\\n\\x1b'", "f'{x:>{width}.2f} {{}} {y!r}'", "f'{ {1: 2}[1]}'", "f'{(lambda: 1)()}'", "1e999",
        "1e-05", "[*a, b]", "a@b%c//d", "True if None else False", "f'{(x if y else lambda: 1)}'",
    ])
    func printsAsWritten(_ text: String) throws {
        #expect(try SyntaxTree(parsing: SourceFragment(text)).description == text)
    }

    @Test(arguments: [
        ("((a))*(b)", "a*b"), ("( -v ) / tau", "-v/tau"), ("1e-3", "0.001"), ("0x10", "16"), ("x [ 0 ]", "x[0]"),
        ("f ( (x for x in y) )", "f(x for x in y)"), ("'a' \"b\"", "'ab'"), ("f'{x=}'", "f'x={x!r}'"),
        ("(a)and(b)", "a and b"), ("a<b", "a < b"), ("for_[(1,2)]", "for_[1, 2]"),
    ])
    func printsPlainly(_ text: String, _ plain: String) throws {
        #expect(try SyntaxTree(parsing: SourceFragment(text)).description == plain)
    }

    /// Trees that no text has, as programs make them, print as something of the same value.
    @Test func negativeNumbersPrintAsSignedOnes() {
        let tree = SyntaxTree(.binary(.power, SyntaxTree(.integer(-2)), SyntaxTree(.real(-0.5))))
        #expect(tree.description == "(-2)**-0.5")
    }

    @Test func printingAndParsingGiveTheSameTree() throws {
        var trees = RandomTrees(seed: 1)
        for _ in 0..<3000 {
            let tree = trees.expression(depth: 5)
            let text = tree.description
            #expect(try SyntaxTree(parsing: SourceFragment(text)).withoutRanges == tree, "\(text)")
        }
    }

    @Test func noPairOfParenthesesCanBeLeftOut() throws {
        var trees = RandomTrees(seed: 2)
        trees.hasStrings = false
        for _ in 0..<1000 {
            let tree = trees.expression(depth: 4)
            let text = Array(tree.description.utf8)
            for (opening, closing) in parentheses(in: text) {
                var shorter = text
                shorter.remove(at: closing)
                // A blank, lest two words become one.
                shorter[opening] = UInt8(ascii: " ")
                let bare = SourceFragment(String(decoding: shorter, as: UTF8.self))
                #expect((try? SyntaxTree(parsing: bare).withoutRanges) != tree, "\(tree)")
            }
        }
    }

    private func parentheses(in text: [UInt8]) -> [(Int, Int)] {
        var open: [Int] = []
        var pairs: [(Int, Int)] = []
        for (index, byte) in text.enumerated() {
            if byte == UInt8(ascii: "(") { open.append(index) }
            if byte == UInt8(ascii: ")"), let start = open.popLast() { pairs.append((start, index)) }
        }
        return pairs
    }
}
