import Expressions
import Testing

/// The tree of a text, printed.
func printed(_ text: String) throws -> String {
    try SyntaxTree(parsing: SourceFragment(text)).description
}

@Suite struct SyntaxTreeTests {
    /// What is written with as few parentheses as it takes prints as it was written.
    @Test(arguments: [
        "-Va/tau_a", "(v_rest - v + R*I)/tau", "a - (b - c)", "a - b - c", "a/(b*c)", "a/b*c", "x**2**3", "(x**2)**3",
        "-x**2", "(-x)**2", "x**-1", "a - -b", "a*-b", "~x & y | z ^ w << 1", "not a == b", "(not a) == b",
        "a < b <= c != d", "(a < b) < c", "x is not None and y not in z", "a or b and c", "(a or b) and c",
        "a or (b or c)", "a if b else c if d else e", "(a if b else c) if d else e", "f(x, y=1, *args, **kw)",
        "a.b.c[1](2).d", "(1).real", "x[1:2, ::3, :]", "x[()]", "x[1,]", "x[(1, 2), 3]", "[1, 2]", "()", "(1,)",
        "(1, 2)",
        "{1, 2}", "{}", "{'a': 1, **b}", "[x for x in y if x > 1 if not z]", "{k: v for k, v in d}", "{x for x, in y}",
        "sum(i*j for i in a for j in b[i])", "f((x for x in y), 1)", "lambda: 0", "lambda x, *, y=1: x + y",
        "lambda *a, k, **b: a", "f(lambda x: x, key=lambda: 1)", "'it\\'s \"so\"'", "\"it's\"", "'a\\n\\x1b'",
        "f'{x:>{width}.2f} {{}} {y!r}'", "f'{ {1: 2}[1]}'", "f'{(lambda: 1)()}'", "1e999", "1e-05", "[*a, b]",
        "a@b%c//d",
        "True if None else False", "f'{(x if y else lambda: 1)}'",
    ])
    func printsAsWritten(_ text: String) throws {
        #expect(try printed(text) == text)
    }
}
