import BrianScript
import Expressions
import Testing
import Units

@Suite struct ScriptRunEvaluationTests {
    private let script = "from brian2 import *\ntau = 3*ms\nx = array([1, 2])*mV\nn = 4\ns = 'a'\n"

    @Test func anExpressionIsEvaluatedInTheNamesOfTheRun() throws {
        let run = try run(script).run
        #expect(try run.evaluate("2*tau") == .quantity(Quantity(2 * 0.003, .time)))
        #expect(try run.evaluate("x[1]") == .quantity(Quantity(0.002, .voltage)))
        #expect(try run.evaluate("x") == .array(QuantityArray([0.001, 0.002], dimension: .voltage)))
        #expect(try run.evaluate("n > 3") == .quantity(1))
        #expect(try run.evaluate("s + 'b'") == .text("ab"))
        #expect(try run.evaluate("sum(k for k in range(n))") == .quantity(6))
    }

    @Test func whatGoesWrongIsShownInTheExpressionsOwnText() throws {
        let run = try run(script).run
        let text = SourceText("see tau_q here", name: "lesson.md")
        let error = #expect(throws: Diagnostic.self) {
            try run.evaluate(SourceFragment(source: text, range: 4..<9))
        }
        #expect(error?.id == "unknown-name")
        #expect(error?.location?.text == "tau_q")
        #expect(error?.location?.source.name == "lesson.md")
    }

    @Test func evaluatingLeavesNoNameBehind() throws {
        let run = try run(script).run
        let names = run.names
        _ = try run.evaluate("[k for k in range(n)]")
        #expect(run.names == names)
    }
}
