import Testing

@testable import Diagnoses

@Suite struct DeltaTakenForCurrentTests {
    private static func script(
        _ onPre: String, model: String = "dv/dt = (I - v)/tau : 1\ndI/dt = -I/tau_s : 1", more: String = ""
    )
        -> String
    {
        """
        tau = 20*ms; tau_s = 5*ms
        P = SpikeGeneratorGroup(1, [0, 0], [5, 40]*ms)
        G = NeuronGroup(2, '''\(model)''', method='exact')
        S = Synapses(P, G, 'w : 1', on_pre='\(onPre)')
        S.connect()
        S.w = 0.5
        M = StateMonitor(G, 'v', record=True)
        \(more)
        run(60*ms)
        """
    }

    @Test func theJumpIsNamedBesideTheIdleCurrent() throws {
        let found = try diagnoses(Self.script("v_post += w"))
        let diagnosis = try #require(found.first)
        #expect(found.count == 1)
        #expect(diagnosis.id == .deltaTakenForCurrent)
        #expect(diagnosis.line == 6)
        #expect(
            diagnosis.sentence
                == "a spike adds 0.5 to v itself, which jumps, and I, the current that dv/dt takes up, stays 0 for the whole run, since "
                + "nothing adds to it; after the spike at 5 ms v is at its peak at once instead of rising and falling")
        #expect(diagnosis.advice == "let the spike add to the current: I_post += w")
    }

    @Test func theFirstGenerationHasItToo() throws {
        let text = """
            G = NeuronGroup(1, '''dV/dt = (ge - V)/(20*ms) : volt
            dge/dt = -ge/(5*ms) : volt''', threshold=10*mV, reset=0*mV)
            P = SpikeGeneratorGroup(1, [(0, 1*ms)])
            C = Connection(P, G, 'V')
            C[0, 0] = 2*mV
            run(10*ms)
            """
        #expect(try mistakes(text, in: firstDialect) == ["delta-taken-for-current"])
    }

    @Test func aPoissonInputToThePotentialTooWhereACurrentLiesIdle() throws {
        let text = """
            N = NeuronGroup(2, '''du/dt = (x - u)/(20*ms) : volt
            dx/dt = -x/(5*ms) : volt''', threshold='u > 1*volt', reset='u = 0*volt', method='exact')
            noise = PoissonInput(N, 'u', 10, 100*Hz, weight=0.1*mV)
            run(10*ms)
            """
        let diagnosis = try #require(try diagnoses(text).first)
        #expect(diagnosis.id == .deltaTakenForCurrent)
        #expect(diagnosis.advice == "let the input add to the current: target_var='x'")
    }

    @Test(arguments: [
        ("v_post += w", "dv/dt = -v/tau : 1", ""),
        ("I_post += w", "dv/dt = (I - v)/tau : 1\ndI/dt = -I/tau_s : 1", ""),
        // The current is driven by another input, or was set.
        (
            "v_post += w", "dv/dt = (I - v)/tau : 1\ndI/dt = -I/tau_s : 1",
            "PoissonInput(G, 'I', 1, 1*Hz, weight=1)\nE = Synapses(P, G, on_pre='I_post += 1'); E.connect()"
        ),
        ("v_post += w", "dv/dt = (I - v)/tau : 1\ndI/dt = -I/tau_s : 1", "G.I = 1"),
        // A parameter that is zero is a drive that was not set.
        ("v_post += w", "dv/dt = (I - v)/tau : 1\nI : 1", ""),
        // Adaptation, which follows the potential.
        ("v_post += w", "dv/dt = (-a - v)/tau : 1\nda/dt = (0.1*v - a)/tau : 1", ""),
    ]) func aDeltaSynapseIsNone(onPre: String, model: String, more: String) throws {
        #expect(try mistakes(Self.script(onPre, model: model, more: more)).isEmpty)
    }
}
