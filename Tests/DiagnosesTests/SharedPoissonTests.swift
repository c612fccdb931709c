import Testing

@testable import Diagnoses

@Suite struct SharedPoissonTests {
    private static func script(_ connect: String, model: String = "dv/dt = -v/(10*ms) : 1", more: String = "") -> String
    {
        """
        P = PoissonGroup(50, 100*Hz)
        G = NeuronGroup(3, '''\(model)''', threshold='v > 0.5', reset='v = 0', method='exact')
        S = Synapses(P, G, on_pre='v += 0.2'); S.connect(\(connect))
        \(more)
        spikes = SpikeMonitor(G)
        run(100*ms)
        """
    }

    @Test func allFireTogether() throws {
        let found = try diagnoses(Self.script(""))
        let diagnosis = try #require(found.first)
        #expect(found.count == 1)
        #expect(diagnosis.id == .sharedPoisson)
        #expect(diagnosis.line == 4)
        #expect(
            diagnosis.sentence.hasPrefix(
                "every neuron of G gets the same 50 spike trains of P, so all 3 fire together: each of their "))
    }

    @Test(arguments: [
        script("p=0.5"), script("j='i % 3'"),
        script("", model: "dv/dt = (0.4*i - v)/(10*ms) : 1"),
        script("", more: "noise = PoissonInput(G, 'v', 100, 100*Hz, weight=0.2)"),
    ]) func whatDiffersIsNone(text: String) throws { #expect(try mistakes(text).isEmpty) }
}
