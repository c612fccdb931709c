import Testing

@testable import Diagnoses

@Suite struct HoldOnCurrentTests {
    private static func script(_ v: String, _ g: String) -> String {
        """
        P = SpikeGeneratorGroup(1, [0, 0, 0], [1, 3, 20]*ms)
        G = NeuronGroup(1, '''dv/dt = (g - v)/(10*ms) : 1\(v)
        dg/dt = -g/(5*ms) : 1\(g)''', threshold='v > 0.5', reset='v = 0', refractory=5*ms, method='exact')
        S = Synapses(P, G, on_pre='g += 3'); S.connect()
        M = StateMonitor(G, 'g', record=True)
        spikes = SpikeMonitor(G)
        run(30*ms)
        """
    }

    @Test func theCurrentStandsStill() throws {
        let found = try diagnoses(Self.script(" (unless refractory)", " (unless refractory)"))
        let diagnosis = try #require(found.first)
        #expect(found.count == 1)
        #expect(diagnosis.id == .holdOnCurrent)
        #expect(diagnosis.line == 4)
        #expect(
            diagnosis.sentence.hasPrefix(
                "g is a current from outside, but (unless refractory) stops it with the neuron: it stands still after each spike of the "
                    + "neuron's own, and input that comes meanwhile is lost, as from "))
    }

    @Test(arguments: [(" (unless refractory)", "")]) func onThePotentialAloneItIsRight(v: String, g: String) throws {
        #expect(try mistakes(Self.script(v, g)).isEmpty)
    }

    @Test func whatNoInputReachesIsNone() throws {
        let text = """
            G = NeuronGroup(1, '''dv/dt = (2 - a - v)/(10*ms) : 1 (unless refractory)
            da/dt = -a/(50*ms) : 1 (unless refractory)''', threshold='v > 0.5', reset='v = 0; a += 0.1', refractory=5*ms,
            method='exact')
            run(30*ms)
            """
        #expect(try mistakes(text).isEmpty)
    }
}
