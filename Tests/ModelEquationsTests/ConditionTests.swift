import Expressions
import Testing
import Units

@testable import ModelEquations

@Suite struct ConditionTests {
    private func problem(_ text: String, in scope: Scope = .neuron) -> Diagnostic? {
        let fragment = SourceFragment(text)
        return mistake(
            try scope.checkCondition(SyntaxTree(parsingModel: fragment), in: fragment.source, purpose: "the threshold"))
    }

    @Test(arguments: ["v > Vt", "b", "not b and v > Vt", "rand() < 0.5", "True", "not x"])
    func aConditionPasses(text: String) { #expect(problem(text) == nil) }

    @Test func aNumberIsNoCondition() throws {
        let found = try #require(problem("v - w"))
        #expect(found.id == "type-mismatch")
        #expect(found.message == "the threshold has to be a condition, but v - w is in V")
        #expect(found.expected == "a condition that is true or false")
        #expect(found.advice == "compare it with something, as in v - w > 0*mV")
        #expect(found.location?.text == "v - w")
    }

    /// In the first generation of Brian `threshold=10*mV` was a condition.
    @Test func aBareValueIsComparedWithTheMembrane() {
        #expect(problem("10*mV")?.advice == "compare a variable with it, as in v > 10*mV")
        #expect(problem("Vt + 3*mV")?.advice == "compare a variable with it, as in v > Vt + 3*mV")
        let other = Scope(variables: [Variable("u", .voltage)])
        #expect(problem("10*mV", in: other)?.advice == "compare a variable with it, as in u > 10*mV")
        #expect(problem("10*nA", in: other)?.advice == "compare it with something, as in 10*nA > 0*nA")
    }

    @Test func whatIsInsideIsCheckedToo() {
        #expect(problem("v > 3")?.id == "dimension-mismatch")
        #expect(problem("v > VT")?.advice == "did you mean Vt?")
    }
}
