import Expressions
import Testing

@testable import ModelEquations

@Suite struct ModelGrammarTests {
    private func refusal(_ text: String) -> Diagnostic? {
        let source = SourceText(text)
        return mistake(try ModelGrammar.check(SyntaxTree(parsing: source.whole), in: source))
    }

    @Test(arguments: [
        ("[1, 2]", "a list", "[1, 2]"), ("1 + (1, 2)", "several values with commas", "(1, 2)"), ("{1}", "a set", "{1}"),
        ("{1: 2}", "a dictionary", "{1: 2}"), ("v[0]", "an index in brackets", "v[0]"), ("G.v", "a dot", "G.v"),
        ("'v'", "a string", "'v'"), ("f'{v}'", "a string", "f'{v}'"), ("None", "None", "None"),
        ("lambda x: x", "a lambda", "lambda x: x"), ("[x for x in y]", "a comprehension", "[x for x in y]"),
        ("2*(1 if b else 0)", "`if` and `else`", "(1 if b else 0)"),
        ("0 < x < 1", "a chain of comparisons", "0 < x < 1"),
        ("x is y", "the operator `is`", "x is y"), ("x in y", "the operator `in`", "x in y"),
        ("~x", "the operator ~", "~x"), ("x^2", "the operator ^", "x^2"), ("a & b", "the operator &", "a & b"),
        ("f(x=1)", "a call of this form", "f(x=1)"), ("f(*x)", "a call of this form", "f(*x)"),
        ("G.f(1)", "a call of this form", "G.f(1)"),
    ])
    func whatAModelHasNotIsRefusedByName(text: String, form: String, place: String) throws {
        let found = try #require(refusal(text))
        #expect(found.id == "not-in-a-model")
        #expect(found.message == "\(form) cannot stand in the expressions of a model")
        #expect(found.location?.text == place)
    }

    @Test(arguments: [
        ("x^2", "a power is written with **"), ("a & b", "write `and` between conditions"),
        ("0 < x < 1", "write 0 < x and x < 1"), ("0 < x <= y < 1", "write 0 < x and x <= y and y < 1"),
        ("1 if v > w else 0", "write int(v > w)*1 + int(not (v > w))*0"),
    ])
    func adviceSaysWhatToWrite(text: String, advice: String) { #expect(refusal(text)?.advice == advice) }

    @Test(arguments: [
        "1", "x", "True", "-x", "not b", "a + b*c**d//e % f - g/h", "a < b and c != d or not e", "f(x, g())",
    ])
    func theRestPasses(text: String) { #expect(refusal(text) == nil) }
}
