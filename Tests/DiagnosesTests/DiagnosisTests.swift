import BrianScript
import Expressions
import Testing

@testable import Diagnoses

@Suite struct DiagnosisTests {
    private static let twice = """
        P = SpikeGeneratorGroup(1, [0, 0], [5, 10]*ms)
        G = NeuronGroup(1, '''dv/dt = (I - v)/(10*ms) : 1
        I : 1''', threshold='v > 10', reset='v = 0', method='exact')
        S = Synapses(P, G, on_pre='I_post = 0.3', delay=1.25*ms)
        S.connect()
        run(20*ms)
        """

    @Test func severalComeInTheOrderOfTheScript() throws {
        #expect(try mistakes(Self.twice) == ["clamped-current", "delay-off-grid"])
    }

    @Test func itIsShownAsAllOtherWarnings() throws {
        let diagnosis = try #require(try diagnoses(Self.twice).last)
        #expect(
            diagnosis.diagnostic.description == """
                script.py:5:49: warning: a delay of 1.25 ms is no multiple of the time step of 0.1 ms: spikes arrive after 1.3 ms, 50 us late
                  5 | S = Synapses(P, G, on_pre='I_post = 0.3', delay=1.25*ms)
                    |                                                 ^~~~~~~
                  try: choose a multiple of 0.1 ms, or make the time step shorter
                """)
    }

    @Test func whatWasBeforeTheLastScopeIsPutAway() throws {
        #expect(
            try mistakes(
                Self.twice + "\nstart_scope()\nH = NeuronGroup(1, 'dv/dt = -v/ms : 1', method='exact')\nrun(1*ms)"
            ).isEmpty)
    }

    @Test func anErrorThatIsNoneOfThemHasNone() throws {
        #expect(try mistakes("G = NeuronGroup(1, 'dv/dt = -v/tau : 1')\nrun(1*ms)").isEmpty)
        #expect(try mistakes("x = [1, 2][5]").isEmpty)
    }

    @Test func equationsThatAProgramPutTogetherAreShownAtTheCall() throws {
        let text = """
            line = 'dv/dt = -v' + ' : volt'
            G = NeuronGroup(1, line)
            run(1*ms)
            """
        let diagnosis = try #require(try diagnoses(text).first)
        #expect(diagnosis.id == .missingTau)
        #expect(diagnosis.line == 3)
    }

    @Test func eachIdentifierHasAChapter() {
        for id in Diagnosis.Identifier.allCases { #expect(id.chapter.count == 2) }
        #expect(Diagnosis.Identifier.allCases.count == 25)
    }

    /// A run without input and one that is diagnosed twice says the same.
    @Test func lookingChangesNothing() throws {
        var settings = ScriptSettings()
        settings.isPart = true
        let run = try Script(SourceText("from brian2 import *\n" + Self.twice, name: "script.py")).run(settings)
        #expect(Diagnosis.all(in: run) == Diagnosis.all(in: run))
    }
}
