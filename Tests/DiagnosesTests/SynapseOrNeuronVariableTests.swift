import Testing

@testable import Diagnoses

@Suite struct SynapseOrNeuronVariableTests {
    private static func script(_ model: String, _ onPre: String, neurons: String = "g_total : 1", more: String = "")
        -> String
    {
        """
        P = SpikeGeneratorGroup(1, [0, 0], [5, 7]*ms)
        G = NeuronGroup(1, '''dv/dt = (g_total - v)/(10*ms) : 1
        \(neurons)''', method='euler')
        S = Synapses(P, G, '''\(model)''', on_pre='\(onPre)', method='exact')
        S.connect()
        M = StateMonitor(S, True, record=True)
        \(more)
        run(20*ms)
        """
    }
    private static let held = "dg/dt = -g/(5*ms) : 1 (clock-driven)"

    @Test func theSynapsesIsChangedAndTheNeuronsUsed() throws {
        let found = try diagnoses(Self.script(Self.held, "g += 0.5"))
        let diagnosis = try #require(found.first)
        #expect(found.count == 1)
        #expect(diagnosis.id == .synapseOrNeuronVariable)
        #expect(diagnosis.line == 5)
        #expect(
            diagnosis.sentence
                == "g += 0.5 changes the g that each synapse holds, up to 0.8352; g_total of the neurons, which dv/dt uses, is another "
                + "variable and stays 0")
    }

    @Test func oneNameForBothIsRefused() throws {
        let text = Self.script("g_total : 1", "g_total += 0.5")
        let diagnosis = try #require(try diagnoses(text).first)
        #expect(diagnosis.id == .synapseOrNeuronVariable)
        #expect(diagnosis.endsRun)
        #expect(diagnosis.line == 5)
    }

    @Test(arguments: [
        (held + "\ng_total_post = g : 1 (summed)", "g += 0.5", "g_total : 1", ""),
        (held, "g += 0.5; g_total_post += 0.1*0", "dg_total/dt = -g_total/(5*ms) : 1", ""),
        (held, "g += 0.5", "g_total : 1", "G.g_total = 0.2"),
        (held, "g += 0.5", "g_total = 0.1 : 1", ""),
        // A count that synapses keep, beside a current in another unit.
        ("n : integer", "n += 1", "g_total : 1", ""),
    ]) func whatReachesTheNeuronIsNone(model: String, onPre: String, neurons: String, more: String) throws {
        #expect(try mistakes(Self.script(model, onPre, neurons: neurons, more: more)).isEmpty)
    }

    @Test func plasticityOfSynapsesAloneIsNone() throws {
        let text = """
            A = SpikeGeneratorGroup(1, [0, 0], [5, 7]*ms)
            B = SpikeGeneratorGroup(1, [0, 0], [6, 9]*ms)
            S = Synapses(A, B, '''w : 1
            da/dt = -a/(20*ms) : 1 (event-driven)''', on_pre='a += 0.1', on_post='w += a')
            S.connect()
            run(20*ms)
            """
        #expect(try mistakes(text).isEmpty)
    }
}
