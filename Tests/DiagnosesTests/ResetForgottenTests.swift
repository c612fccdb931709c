import Testing

@testable import Diagnoses

@Suite struct ResetForgottenTests {
    private static func script(_ arguments: String, model: String = "dv/dt = (2-v)/(10*ms) : 1", more: String = "")
        -> String
    {
        """
        G = NeuronGroup(2, '''\(model)''', \(arguments), method='euler')
        S = SpikeMonitor(G)
        \(more)
        run(20*ms)
        """
    }

    @Test func aSpikeInEachStep() throws {
        let found = try diagnoses(Self.script("threshold='v > 1'"))
        let diagnosis = try #require(found.first)
        #expect(found.count == 1)
        #expect(diagnosis.id == .resetForgotten)
        #expect(diagnosis.line == 2)
        #expect(
            diagnosis.sentence
                == "nothing brings v down when the neuron spikes, so there is a spike in each step that v is above the threshold: neuron 0 "
                + "spikes 132 times in a row from 6.8 ms on")
    }

    @Test func aResetOfAnotherVariable() throws {
        let text = Self.script(
            "threshold='Va > 1', reset='Vb = 0'", model: "dVa/dt = (2-Va)/(10*ms) : 1\ndVb/dt = (2-Vb)/(10*ms) : 1")
        let diagnosis = try #require(try diagnoses(text).first)
        #expect(diagnosis.id == .resetForgotten)
        #expect(diagnosis.sentence.hasPrefix("the reset changes Vb, and the threshold looks at Va, so"))
    }

    @Test func theFirstGenerationHasItToo() throws {
        let text = """
            G = NeuronGroup(1, 'dV/dt = (20*mV-V)/(10*ms) : volt', threshold=10*mV)
            S = SpikeMonitor(G)
            run(20*ms)
            """
        #expect(try mistakes(text, in: firstDialect) == ["reset-forgotten"])
    }

    @Test(arguments: [
        script("threshold='v > 1', reset='v = 0'"),
        script("threshold='v > 1', reset='v -= 1'"),
        script("threshold='v > 1', refractory='v > 1'"),
        script("threshold='v > 1', refractory=3*ms"),
        // The threshold itself rises.
        script(
            "threshold='v > vt', reset='vt += 3'", model: "dv/dt = (2-v)/(10*ms) : 1\ndvt/dt = (1-vt)/(50*ms) : 1",
            more: "G.vt = 1"),
        // Random spikes, and given ones.
        script("threshold='rand() < 900*Hz*dt'"), script("threshold='i == 0'"),
        script("threshold='sin(2*pi*t*50*Hz) > 0'"),
        // Written empty.
        script("threshold='v > 1', reset=''"),
        // Below the threshold all the time.
        script("threshold='v > 3'"),
    ]) func whatComesDownIsNone(text: String) throws { #expect(try mistakes(text).isEmpty) }
}
