import Testing

@testable import Diagnoses

@Suite struct SaturatedPoissonTests {
    @Test func aSpikeInNearlyEachStep() throws {
        let found = try diagnoses("P = PoissonGroup(10, 20*kHz)\nS = SpikeMonitor(P)\nrun(100*ms)")
        let diagnosis = try #require(found.first)
        #expect(found.count == 1)
        #expect(diagnosis.id == .saturatedPoisson)
        #expect(diagnosis.line == 2)
        #expect(
            diagnosis.sentence
                == "a neuron spikes at most once in a step of 0.1 ms, and a rate of 20 kHz asks for 2 spikes in each: it spikes in nearly "
                + "every step, as regularly as a clock and not at random; what came out is 10 kHz a neuron")
    }

    @Test func theFirstGenerationHasItToo() throws {
        #expect(try mistakes("P = PoissonGroup(10, 9*kHz)\nrun(10*ms)", in: firstDialect) == ["saturated-poisson"])
    }

    @Test func aPoissonInputIsRefused() throws {
        let text = """
            G = NeuronGroup(1, 'dv/dt = -v/(10*ms) : 1', method='exact')
            N = PoissonInput(G, 'v', 10, 20*kHz, weight=0.1)
            run(10*ms)
            """
        let diagnosis = try #require(try diagnoses(text).first)
        #expect(diagnosis.id == .saturatedPoisson)
        #expect(diagnosis.endsRun)
        #expect(diagnosis.line == 3)
    }

    @Test(arguments: ["100*Hz", "1*kHz", "4*kHz"]) func anUsualRateIsNone(rate: String) throws {
        #expect(try mistakes("P = PoissonGroup(10, \(rate))\nrun(10*ms)").isEmpty)
    }
}
