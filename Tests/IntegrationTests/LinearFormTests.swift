import Expressions
import ModelEquations
import Testing

@testable import Integration

@Suite struct LinearFormTests {
    private func form(_ text: String, in unknowns: Set<String>) throws -> LinearForm {
        let equations = try Equations(SourceFragment("dv/dt = \(text) : 1\ns = (a + v)/tau : 1\nr = a*b : 1"))
        let definition = try #require(equations["v"])
        return try LinearForm(
            try #require(definition.rightHandSide), of: definition, in: unknowns,
            subexpressions: Subexpressions(of: equations))
    }

    private func text(_ form: LinearForm) -> [String: String] {
        var text = form.coefficients.compactMapValues { $0.sum?.description }
        text["1"] = form.constant.sum?.description
        return text
    }

    @Test(arguments: [
        ("(ge + gi - (v - El))/taum", ["v": "-1/taum", "ge": "1/taum", "gi": "1/taum", "1": "El/taum"]),
        ("-(v - El)/tau", ["v": "-1/tau", "1": "El/tau"]),
        ("(I - v)/tau", ["v": "-1/tau", "1": "I/tau"]),
        ("v/(tau_a*3)", ["v": "1/(tau_a*3)"]),
        ("a*v*b - v*c", ["v": "a*b - c"]),
        ("a*(b*(v + c) + d)", ["v": "a*b", "1": "a*b*c + a*d"]),
        ("v/(a/b)", ["v": "b/a"]),
        ("-(a - b)*v", ["v": "-(a - b)"]),
        ("s*k", ["v": "k/tau", "1": "a*k/tau"]),
        ("r + exp(-r)*v", ["v": "exp(-r)", "1": "r"]),
        ("0*v + a", ["1": "a"]),
        ("a - 0", ["1": "a"]),
    ]) func separatesFactorsAndTheRest(source: String, expected: [String: String]) throws {
        #expect(text(try form(source, in: ["v", "ge", "gi"])) == expected)
    }

    @Test func subexpressionsWithoutUnknownsStandUnderTheirName() throws {
        #expect(text(try form("s + r*v", in: ["x"])) == ["1": "s + r*v"])
        #expect(text(try form("s + r*v", in: ["v"])) == ["v": "1/tau + r", "1": "a/tau"])
    }

    @Test func whatIsNotLinearIsThrownWithItsDefinition() throws {
        let error = #expect(throws: LinearForm.Nonlinearity.self) { try form("a + v*s", in: ["v"]) }
        #expect(error?.tree.description == "v*s")
        #expect(error?.unknowns == ["v"])
        #expect(error?.definition.name == "v")
    }
}
