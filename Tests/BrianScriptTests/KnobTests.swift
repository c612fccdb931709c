import BrianScript
import Expressions
import Simulation
import Testing
import Units

/// Names that are set from outside.
@Suite struct KnobTests {
    private let script = """
        from brian2 import *
        tau = 10*ms; N = 3
        a = b = 2*mV
        c, d = 1, [1, 2]
        eqs = 'dv/dt = -v/tau : 1'
        G = NeuronGroup(N, eqs)
        G.v = 1
        M = StateMonitor(G, 'v', record=0)
        run(1*ms)
        print(tau, N, a, b, c, d)
        """

    private func outcome(_ knobs: (String, String)...) throws -> Outcome {
        try run(script) { $0.knobs = knobs.map { (name: $0.0, text: $0.1) } }
    }

    private func failure(_ knobs: (String, String)...) -> Diagnostic? {
        BrianScriptTests.failure(script) { $0.knobs = knobs.map { (name: $0.0, text: $0.1) } }
    }

    @Test func topLevelAssignmentsAreKnobs() throws {
        let knobs = try Script(SourceText(script)).knobs
        #expect(knobs.map(\.name) == ["tau", "N", "a", "b", "c", "d", "eqs", "G", "M"])
        #expect(knobs.map(\.text).prefix(6) == ["10*ms", "3", "2*mV", "2*mV", "1", "[1, 2]"])
    }

    @Test func theFirstAssignmentGetsTheOtherValue() throws {
        #expect(try outcome(("tau", "3*ms"), ("b", "7*mV"), ("c", "2.5")).output == "3. ms 3 2. mV 7. mV 2.5 [1, 2]\n")
    }

    @Test func theModelFollows() throws {
        let monitor = try #require(try outcome(("tau", "0.1*ms")).run.object("M") as? StateMonitor)
        let expected = 0.36787944117144233
        #expect((try monitor.values(of: "v")[0].values[1] - expected).magnitude < 1e-15)
    }

    @Test func aLaterAssignmentStandsAsWritten() throws {
        let outcome = try run("x = 1\ny = x\nx = x + 1\nprint(x, y)") { $0.knobs = [("x", "5")] }
        #expect(outcome.output == "6 5\n")
    }

    @Test func equationsComeWithoutQuotes() throws {
        #expect(try outcome(("eqs", "dv/dt = (1 - v)/tau : 1")).run.string("eqs") == "dv/dt = (1 - v)/tau : 1")
        #expect(failure(("eqs", "dv/dt = -v/taux : 1"))?.location?.text == "taux")
    }

    @Test func anotherDimensionIsRefusedWithBothNamed() {
        let error = failure(("tau", "3*mV"))
        #expect(error?.message == "tau is in s in the script, but 3*mV is in V")
        #expect(error?.location?.source.name == "--set tau")
        #expect(failure(("tau", "3"))?.message == "tau is in s in the script, but 3 is a pure number")
        #expect(failure(("tau", "3"))?.found == "no unit")
    }

    @Test func anUnknownKnobIsRefusedWithTheNearest() {
        let error = failure(("taus", "3*ms"))
        #expect(error?.id == "unknown-knob")
        #expect(error?.advice == "did you mean tau?")
    }

    @Test func aGroupIsNoKnob() {
        #expect(failure(("G", "3"))?.message == "G is a NeuronGroup in the script, but 3 is an integer")
    }
}
