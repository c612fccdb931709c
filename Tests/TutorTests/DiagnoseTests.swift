import Foundation
import TestSupport
import Testing

/// `tutor run FILE --diagnose`
@Suite struct DiagnoseTests {
    private static let clamped = """
        from brian2 import *
        P = SpikeGeneratorGroup(1, [0, 0], [5, 10]*ms)
        G = NeuronGroup(1, '''dv/dt = (I - v)/(10*ms) : 1
        I : 1''', method='exact')
        S = Synapses(P, G, on_pre='I_post = 0.3', delay=1.25*ms)
        S.connect()
        run(20*ms)
        print('done')
        """
    private static let stopped = """
        from brian2 import *
        G = NeuronGroup(1, 'dv/dt = -v : 1')
        run(20*ms)
        """

    private func run(_ script: String, _ arguments: String...) throws -> Program {
        let folder = try TemporaryFolder()
        try folder.write(["model.py": script])
        return try Program(
            shell: "\"$TUTOR\" run model.py --no-figure \(arguments.joined(separator: " "))", in: folder.path)
    }

    private func entries(_ program: Program) throws -> [[String: Any]] {
        try #require(try JSONSerialization.jsonObject(with: Data(program.output.utf8)) as? [[String: Any]])
    }

    @Test func eachMistakeIsShownAtItsPlaceWithTheChapter() throws {
        let program = try run(Self.clamped, "--diagnose")
        #expect(program.status == 1)
        #expect(program.output == "done\n")
        #expect(
            program.errors == """
                model.py:5:28: warning: the first spike sets I to 0.3, and nothing in the model brings it back: I stays there to the end of the run, and further spikes add nothing
                  5 | S = Synapses(P, G, on_pre='I_post = 0.3', delay=1.25*ms)
                    |                            ^~~~~~~~~~~~
                  try: give it an equation such as dI/dt = -I/tau_I : 1 and let a spike add to it: I_post += 0.3
                  see: tutor lesson 3b
                model.py:5:49: warning: a delay of 1.25 ms is no multiple of the time step of 0.1 ms: spikes arrive after 1.3 ms, 50 us late
                  5 | S = Synapses(P, G, on_pre='I_post = 0.3', delay=1.25*ms)
                    |                                                 ^~~~~~~
                  try: choose a multiple of 0.1 ms, or make the time step shorter
                  see: tutor lesson 3a

                """)
    }

    @Test func programsReadThemAsJSON() throws {
        let program = try run(Self.clamped, "--diagnose", "--json")
        #expect(program.status == 1)
        #expect(program.errors == "done\n")
        let found = try entries(program)
        #expect(found.map { $0["id"] as? String } == ["clamped-current", "delay-off-grid"])
        #expect(found.map { $0["line"] as? Int } == [5, 5])
        #expect(found.first?["columns"] as? [Int] == [28, 39])
        #expect(found.first?["chapter"] as? String == "3b")
        #expect(found.first?["endsRun"] as? Bool == false)
        #expect((found.first?["sentence"] as? String)?.hasPrefix("the first spike sets I to 0.3") == true)
    }

    @Test func aMistakeThatEndsTheRunTakesThePlaceOfItsError() throws {
        let program = try run(Self.stopped, "--diagnose")
        #expect(program.status == 1)
        #expect(
            program.errors.hasPrefix(
                "model.py:2:29: error: dv/dt says how fast v changes and has to be in Hz, but -v has no unit"))
        #expect(program.errors.components(separatedBy: "error:").count == 2)
        let found = try entries(try run(Self.stopped, "--diagnose", "--json"))
        #expect(found.map { $0["id"] as? String } == ["missing-tau"])
        #expect(found.first?["endsRun"] as? Bool == true)
    }

    @Test func aRightModelHasNone() throws {
        let script = Self.clamped.replacingOccurrences(of: "I_post = 0.3', delay=1.25*ms", with: "v_post += 0.3'")
        let program = try run(script, "--diagnose", "--json")
        #expect(program.status == 0)
        #expect(try entries(program).isEmpty)
    }

    @Test func anotherErrorIsShownAsEver() throws {
        let program = try run(
            "from brian2 import *\nG = NeuronGroup(1, 'dv/dt = -v/tau : 1')\nrun(1*ms)\n", "--diagnose", "--json")
        #expect(program.status == 1)
        #expect(try entries(program).isEmpty)
        #expect(program.errors.contains("error: tau is not known here"))
    }

    @Test func whatIsNoScriptLeavesAnEmptyList() throws {
        let program = try run("x = = 1\n", "--diagnose", "--json")
        #expect(program.status == 1)
        #expect(program.output == "[]\n")
    }

    @Test func jsonIsForDiagnosesAlone() throws {
        let program = try run(Self.clamped, "--json")
        #expect(program.status == 2)
        #expect(program.errors.contains("--json is for --diagnose: write both."))
    }

    @Test func aWarningThatADiagnosisSaysIsNotSaidTwice() throws {
        let program = try run(Self.clamped)
        #expect(program.status == 0)
        #expect(program.errors.components(separatedBy: "1.25 ms is no multiple").count == 2)
    }
}
