import BrianScript
import Expressions
import LessonKit
import Testing

@Suite struct RunValueTests {
    /// A variable that is 0, 1, 2 ... mV in the samples at 0, 0.1, 0.2 ... ms.
    private let run = Result {
        try Script(
            SourceText(
                """
                from brian2 import *
                G = NeuronGroup(2, 'dv/dt = 10*volt/second : volt', method='euler')
                M = StateMonitor(G, 'v', record=True)
                S = PoissonGroup(1, 1*Hz)
                run(1*ms)
                """)
        ).run()
    }

    private func text(_ value: String) throws -> String { try RunValue(SourceFragment(value)).text(in: run.get()) }

    @Test func anExpressionIsWrittenWithItsUnitAndFourDigits() throws {
        #expect(try text("G.v[0]") == "10 mV")
        #expect(try text("1*mV/3") == "0.3333 mV")
        #expect(try text("1*mV/3 in volt") == "0.0003333 V")
        #expect(try text("len(M.t)") == "10")
        #expect(try text("'text'") == "text")
    }

    @Test func aTraceHasAValueAtATimeAndTheNextOneAfterIt() throws {
        #expect(try text("M.v[0] at 0.4*ms") == "4 mV")
        #expect(try text("M.v[0] after 0.4*ms") == "5 mV")
        #expect(try text("M.v[1] at 0.44*ms in volt") == "0.004 V")
        #expect(try text("M.v[0] after 0.44*ms") == "5 mV")
    }

    @Test(arguments: [
        ("M.v[0] at 1*ms", "nothing was recorded at 1 ms"),
        ("M.v[0] after 0.9*ms", "nothing was recorded after 0.9 ms"),
        ("M.v[0] at 4", "4 is no time"),
        ("M.v at 0.4*ms", "M.v is not the trace of one neuron over time"),
        ("G.v[0] at 0.4*ms", "G.v[0] is no trace"),
        ("G.v[:] at 0.4*ms", "G is no StateMonitor, so it has no value at a time"),
        ("M.t", "M.t is 10 numbers, and prose has room for one"),
        ("G.v[0] in ms", "G.v[0] is in V and not in ms"),
    ])
    func whatTheRunDoesNotHaveIsSaid(value: String, message: String) throws {
        let error = #expect(throws: Diagnostic.self) { try text(value) }
        #expect(error?.message == message)
    }

    @Test func theOperatorInIsNoUnit() throws { #expect(try text("3 in [1, 2, 3]") == "1") }
}
