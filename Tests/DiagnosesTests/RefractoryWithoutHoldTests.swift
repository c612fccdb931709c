import Testing

@testable import Diagnoses

@Suite struct RefractoryWithoutHoldTests {
    private static func script(
        _ flag: String = "", model: String = "dv/dt = (I - v)/tau : 1", refractory: String = "5*ms",
        reset: String = "v = 0",
        more: String = "M = StateMonitor(G, 'v', record=True)"
    ) -> String {
        """
        tau = 10*ms; I = 1
        G = NeuronGroup(1, '''\(model)\(flag)''', threshold='v > 0.8', reset='\(reset)', refractory=\(refractory), method='euler')
        S = SpikeMonitor(G)
        \(more)
        run(70*ms)
        """
    }

    @Test func thePotentialClimbs() throws {
        let found = try diagnoses(Self.script())
        let diagnosis = try #require(found.first)
        #expect(found.count == 1)
        #expect(diagnosis.id == .refractoryWithoutHold)
        #expect(diagnosis.line == 3)
        #expect(
            diagnosis.sentence
                == "while a neuron is refractory it cannot spike, but nothing holds v: within the 5 ms after the spike at 16 ms it goes "
                + "from 0.01 to 0.3889, and the next spike comes sooner than it should: the interval is 16.1 ms")
        #expect(diagnosis.advice == "add the flag (unless refractory) to the line dv/dt = ...")
    }

    @Test func alsoWithoutATrace() throws {
        let diagnosis = try #require(try diagnoses(Self.script(more: "")).first)
        #expect(diagnosis.id == .refractoryWithoutHold)
        #expect(diagnosis.sentence.hasSuffix("the interval is 16.1 ms"))
    }

    @Test func aTimeAsAString() throws {
        #expect(
            try mistakes(
                Self.script(refractory: "'rest'", more: "G.rest = 5*ms").replacing(
                    "tau : 1''", with: "tau : 1\nrest : second''")) == ["refractory-without-hold"])
    }

    @Test(arguments: [
        script(" (unless refractory)"), script(refractory: "False"),
        // A condition, or a model that comes down by itself.
        script(refractory: "'v > 0.8'"), script(refractory: "0*ms"),
        // The equation deals with it itself.
        script(model: "dv/dt = int(not_refractory)*(I - v)/tau : 1"),
        // Driven by noise.
        script(model: "dv/dt = (I - v)/tau + 0.1*xi/sqrt(tau) : 1"),
        // No spike came.
        script().replacing("v > 0.8", with: "v > 1.8"),
    ]) func whatIsHeldOrMeantToMoveIsNone(text: String) throws { #expect(try mistakes(text).isEmpty) }

    @Test func anInputThatIsSummedUpMeanwhileIsNone() throws {
        let text = """
            P = PoissonGroup(100, 100*Hz)
            G = NeuronGroup(1, 'dv/dt = -v/(10*ms) : 1', threshold='v > 0.8', reset='v = 0', refractory=5*ms, method='exact')
            S = Synapses(P, G, on_pre='v += 0.05'); S.connect()
            spikes = SpikeMonitor(G)
            M = StateMonitor(G, 'v', record=True)
            run(50*ms)
            """
        #expect(try mistakes(text).isEmpty)
    }

    @Test func theFirstGenerationHolds() throws {
        let text = """
            G = NeuronGroup(1, 'dV/dt = (20*mV-V)/(10*ms) : volt', threshold=10*mV, reset=0*mV, refractory=5*ms)
            S = SpikeMonitor(G)
            run(50*ms)
            """
        #expect(try mistakes(text, in: firstDialect).isEmpty)
    }
}
