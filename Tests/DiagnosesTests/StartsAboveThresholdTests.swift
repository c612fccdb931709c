import Testing

@testable import Diagnoses

@Suite struct StartsAboveThresholdTests {
    private static func script(_ start: String, drive: String = "-49*mV", n: Int = 40) -> String {
        """
        El = \(drive); Vt = -50*mV; Vr = -60*mV
        G = NeuronGroup(\(n), 'dv/dt = -(v - El)/(20*ms) : volt', threshold='v > Vt', reset='v = Vr', method='exact')
        \(start)
        S = SpikeMonitor(G)
        run(1*second)
        """
    }

    @Test func theInitialValueWasForgotten() throws {
        let found = try diagnoses(Self.script(""))
        let diagnosis = try #require(found.first)
        #expect(found.count == 1)
        #expect(diagnosis.id == .startsAboveThreshold)
        #expect(diagnosis.line == 3)
        #expect(
            diagnosis.sentence
                == "v begins at 0 V, which is above the threshold v > Vt, so each of the 40 neurons spikes in the first step: 40 of the 840 "
                + "spikes of the run")
        #expect(diagnosis.advice == "set it before the run: G.v = ..., such as the value of the reset")
    }

    @Test func aValueThatIsStillTooHigh() throws {
        #expect(try mistakes(Self.script("G.v = -40*mV")) == ["starts-above-threshold"])
        #expect(try mistakes(Self.script("G.v = 0*mV", drive: "-70*mV", n: 1)) == ["starts-above-threshold"])
    }

    @Test func aSingleSpikeIsNotOneOfOne() throws {
        let found = try diagnoses(Self.script("G.v = 0*mV", drive: "-70*mV", n: 1)).first
        #expect(found?.sentence.hasSuffix("so the neuron spikes in the first step: the only spike of the run") == true)
    }

    @Test func theFirstGenerationHasItToo() throws {
        let text = """
            G = NeuronGroup(40, 'dV/dt = -(V+49*mV)/(20*ms) : volt', threshold=-50*mV, reset=-60*mV)
            S = SpikeMonitor(G)
            run(1*second)
            """
        #expect(try mistakes(text, in: firstDialect) == ["starts-above-threshold"])
    }

    @Test(arguments: [
        script("G.v = Vr"), script("G.v = 'Vr + rand()*(Vt - Vr)'"),
        // Some of them, or all, are kicked.
        script("G.v = Vr\nG.v[0] = -40*mV", drive: "-70*mV"), script("G.v = -40*mV", drive: "-70*mV", n: 1),
        script("G.v = '-70*mV + i*mV'", drive: "-70*mV"),
    ]) func whatBeginsBelowOrIsKickedIsNone(text: String) throws { #expect(try mistakes(text).isEmpty) }

    @Test func aSecondRunBeginsWhereTheFirstEnded() throws {
        #expect(try mistakes(Self.script("G.v = Vr\nrun(5*ms)\nG.v = -40*mV")).isEmpty)
    }

    @Test func aThresholdAtRandomIsNone() throws {
        let text =
            "G = NeuronGroup(5, 'dv/dt = -v/ms : 1', threshold='rand() < 2', reset='v = 0', method='exact')\nrun(1*ms)"
        #expect(try mistakes(text).isEmpty)
    }
}
