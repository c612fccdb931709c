import Testing

@testable import Diagnoses

@Suite struct CurrentWithoutDynamicsTests {
    private static func script(_ onPre: String, model: String, w: String = "0.3", more: String = "") -> String {
        """
        tau = 10*ms
        P = SpikeGeneratorGroup(2, [0, 1, 0, 0], [5, 8, 10, 12]*ms)
        G = NeuronGroup(1, '''\(model)''', threshold='v > 100', reset='v = 0', method='euler')
        S = Synapses(P, G, 'w : 1', on_pre='\(onPre)')
        S.connect()
        S.w = \(w)
        M = StateMonitor(G, 'v', record=True)
        \(more)
        run(50*ms)
        """
    }
    private static let current = "dv/dt = (I - v)/tau : 1\nI : 1"

    @Test func aStaircaseNeverComesDown() throws {
        let found = try diagnoses(Self.script("I_post += w", model: Self.current))
        let diagnosis = try #require(found.first)
        #expect(found.count == 1)
        #expect(diagnosis.id == .currentWithoutDynamics)
        #expect(diagnosis.line == 6)
        #expect(
            diagnosis.sentence
                == "each spike adds to I, and nothing takes it away again: from 0 it has gone to 1.2 by the end of the run, a staircase "
                + "that never comes down; it has taken v to 1.18")
        #expect(diagnosis.advice == "give it an equation such as dI/dt = -I/tau_I : 1")
    }

    @Test(arguments: [
        ("I = I + w", current),
        ("I = w + I", current),
        ("x_post -= w", "dv/dt = (E - v)/tau : 1\nE = 2 + x : 1\nx : 1"),
        ("g += w", "dv/dt = (g*(2 - v) - v)/tau : 1\ng : 1"),
    ]) func byWhateverNames(onPre: String, model: String) throws {
        #expect(try mistakes(Self.script(onPre, model: model)) == ["current-without-dynamics"])
    }

    @Test func aPoissonInputAccumulatesToo() throws {
        let text = """
            G = NeuronGroup(3, '''dv/dt = (I_ext - v)/(20*ms) : volt
            I_ext : volt''', method='exact')
            inputs = PoissonInput(G, 'I_ext', 400, 10*Hz, weight=0.01*mV)
            run(20*ms)
            """
        let diagnosis = try #require(try diagnoses(text).first)
        #expect(diagnosis.id == .currentWithoutDynamics)
        #expect(diagnosis.line == 4)
    }

    @Test func theFirstGenerationHasItToo() throws {
        let text = """
            G = NeuronGroup(1, '''dV/dt = (J - V)/(20*ms) : volt
            J : volt''')
            P = SpikeGeneratorGroup(1, [(0, 1*ms), (0, 2*ms)])
            C = Connection(P, G, 'J')
            C[0, 0] = 2*mV
            run(10*ms)
            """
        #expect(try mistakes(text, in: firstDialect) == ["current-without-dynamics"])
    }

    @Test(arguments: [
        // A counter that no equation uses, and one that is a whole number.
        ("n_post += 1", "dv/dt = -v/tau : 1\nn : 1", "0.3", ""),
        ("n_post += 1", "dv/dt = (0.01*n - v)/tau : 1\nn : integer", "0.3", ""),
        // Learning and homeostasis: what is added depends on the neuron.
        ("bias_post += 0.1*(1 - v_post)", "dv/dt = (bias - v)/tau : 1\nbias : 1", "0.3", ""),
        // An integrator that is driven both ways.
        ("x_post += w", "dv/dt = (x - v)/tau : 1\nx : 1", "[0.3, -0.3]", ""),
        // Something else brings it down.
        ("I_post += w", current, "0.3", "G.run_regularly('I *= 0.9', dt=1*ms)"),
        ("I_post += w", current, "0.3", "D = Synapses(P, G, on_pre='I_post -= 0.3', delay=2*ms); D.connect()"),
        ("I_post += w", current, "0.3", "run(10*ms)\nG.I = 0"),
        // An amplitude that only spikes of the neuron itself would change, and a decaying current.
        ("ge += w", "dv/dt = (ge - v)/tau : 1\ndge/dt = -ge/(5*ms) : 1", "0.3", ""),
        // A threshold that rises: no equation of another variable.
        ("vt_post += w", "dv/dt = -v/tau : 1\nvt : 1", "0.3", ""),
        // A gain inside a function.
        ("k_post += w", "dv/dt = (tanh(k*v) - v)/tau : 1\nk : 1", "0.3", ""),
    ]) func whatIsMeantToStayIsNone(onPre: String, model: String, w: String, more: String) throws {
        #expect(try mistakes(Self.script(onPre, model: model, w: w, more: more)).isEmpty)
    }

    @Test func theResetMayTakeItAway() throws {
        let text = Self.script("I_post += w", model: Self.current).replacing("v > 100", with: "v > 0.5").replacing(
            "'v = 0'", with: "'v = 0; I = 0'")
        #expect(try mistakes(text).isEmpty)
    }

    @Test func traceVariablesOfPlasticityAreNone() throws {
        let text = """
            P = SpikeGeneratorGroup(2, [0, 1, 0], [5, 8, 10]*ms)
            G = NeuronGroup(1, '''dv/dt = (ge - v)/(10*ms) : 1
            dge/dt = -ge/(5*ms) : 1''', threshold='v > 0.1', reset='v = 0', method='exact')
            S = Synapses(P, G, '''w : 1
            dApre/dt = -Apre/(20*ms) : 1 (event-driven)
            dApost/dt = -Apost/(20*ms) : 1 (event-driven)''', on_pre='''ge += w
            Apre += 0.01
            w = clip(w + Apost, 0, 1)''', on_post='''Apost -= 0.0105
            w = clip(w + Apre, 0, 1)''')
            S.connect()
            S.w = 0.5
            run(50*ms)
            """
        #expect(try mistakes(text).isEmpty)
    }
}
