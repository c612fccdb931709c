import Expressions
import Testing

@testable import ModelEquations

@Suite struct StatementParserTests {
    @Test func linesAndSemicolonsSeparate() throws {
        let statements = try Statement.parse(
            """
              v = Vr; w += b  # both
              # a comment; with a semicolon

            x_post -= 2*(w +
               3); ;
            y //= 2; z **= 2; a *= 3; c /= 4; d %= 5
            """)
        #expect(statements.map(\.target) == ["v", "w", "x_post", "y", "z", "a", "c", "d"])
        #expect(
            statements.map(\.operation) == [
                .assign, .add, .subtract, .floorDivide, .power, .multiply, .divide, .modulo,
            ])
        #expect(statements.map(\.value.description).prefix(3) == ["Vr", "b", "2*(w + 3)"])
        #expect(statements.map(\.fragment.text).prefix(2) == ["v = Vr", "w += b"])
        #expect(statements[1].fragment.source.text(in: statements[1].value.range) == "b")
    }

    @Test(arguments: [
        ("v = v + w", "v += w"), ("v = 2*w + v", "v += 2*w"), ("v = v - w", "v -= w"), ("v = w - v", "v = w - v"),
        ("v = u + w", "v = u + w"), ("v *= 2", "v *= 2"),
    ]) func anAdditionIsOneHoweverItIsWritten(written: String, normalised: String) throws {
        let statement = try #require(try Statement.parse(SourceFragment(written)).first).normalised
        #expect("\(statement.target) \(statement.operation.rawValue) \(statement.value)" == normalised)
    }

    @Test func nothingIsNoStatement() throws { #expect(try Statement.parse("  \n # nothing").isEmpty) }

    @Test(arguments: [
        ("v", "a statement assigns a value to a variable", "v"),
        ("v == 3", "a statement assigns a value to a variable", "v == 3"),
        ("v[0] = 3", "only to a name can something be assigned", "v[0]"),
        ("v, w = 3", "only to a name can something be assigned", "v, w"),
        ("G.v = 3", "only to a name can something be assigned", "G.v"),
        ("3 = v", "only to a name can something be assigned", "3"),
        ("if v > 3: v = 2", "the statements of a model are assignments; `if` is none of them", "if v > 3: v = 2"),
        ("return v", "the statements of a model are assignments; `return` is none of them", "return v"),
        ("v =", "an assignment needs a name before = and a value behind it", "v ="),
        ("+= v", "an assignment needs a name before += and a value behind it", "+= v"),
        ("v = w = 3", "one assignment has one =", "="),
        ("v = [1]", "a list cannot stand in the expressions of a model", "[1]"),
        ("x = 1\nv = 1 if w else 2", "`if` and `else` cannot stand in the expressions of a model", "1 if w else 2"),
    ])
    func aMistakeIsNamedWhereItIs(text: String, message: String, place: String) throws {
        let found = try #require(mistake(try Statement.parse(SourceFragment(text))))
        #expect(found.message == message)
        #expect(found.location?.text == place)
    }

    @Test(arguments: [
        ("v == 3", "== compares; to assign write ="), ("v := 3", "to assign write ="),
        ("v[0] = 3", "a statement runs for each neuron or synapse; write the name without an index"),
        ("if b: v = 2", "write x = int(condition)*value + int(not condition)*x"),
    ])
    func adviceSaysWhatToWrite(text: String, advice: String) {
        #expect(mistake(try Statement.parse(SourceFragment(text)))?.advice == advice)
    }
}
