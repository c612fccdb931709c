import Testing

@testable import Diagnoses

@Suite struct ClampedCurrentTests {
    private static func script(_ onPre: String, model: String = "dv/dt = (I - v)/tau : 1\nI : 1", more: String = "")
        -> String
    {
        """
        tau = 10*ms
        P = SpikeGeneratorGroup(1, [0, 0, 0], [5, 10, 12]*ms)
        G = NeuronGroup(1, '''\(model)''', method='exact')
        S = Synapses(P, G, 'w : 1', on_pre='\(onPre)')
        S.connect()
        S.w = 0.3
        M = StateMonitor(G, 'v', record=True)
        \(more)
        run(50*ms)
        """
    }

    @Test func theSpikeSetsTheCurrentForEver() throws {
        let found = try diagnoses(Self.script("I_post = w"))
        let diagnosis = try #require(found.first)
        #expect(found.count == 1)
        #expect(diagnosis.id == .clampedCurrent)
        #expect(diagnosis.line == 6)
        #expect(diagnosis.columns == 37..<47)
        #expect(diagnosis.chapter == "3b")
        #expect(!diagnosis.endsRun)
        #expect(
            diagnosis.sentence
                == "the first spike sets I to 0.3, and nothing in the model brings it back: I stays there to the end of the run, and "
                + "further spikes add nothing; v ends at 0.2966")
        #expect(
            diagnosis.advice
                == "give it an equation such as dI/dt = -I/tau_I : 1 and let a spike add to it: I_post += w")
    }

    @Test(arguments: [
        ("I = w", "dv/dt = (I - v)/tau : 1\nI : 1"),
        ("J_post = 2*w", "dx/dt = (-x + gain)/tau : 1\ngain = 3*J : 1\nJ : 1"),
        ("g = w", "dv/dt = (g*(2 - v) - v)/(10*ms) : 1\ng : 1"),
        ("I = 0.7", "dv/dt = (I - v)/tau : 1\nI : 1"),
    ]) func byWhateverNames(onPre: String, model: String) throws {
        let text = Self.script(onPre, model: model).replacing("'v', record", with: "True, record").replacing(
            "method='exact'", with: "method='euler'")
        #expect(try mistakes(text) == ["clamped-current"])
    }

    @Test(arguments: [
        ("I_post = 1", ""),
        ("I_post = w*v_post", ""),
        ("I_post = t/ms", ""),
        ("I_post = w", "G.run_regularly('I *= 0.5', dt=1*ms)"),
        ("I_post = w", "E = Synapses(P, G, on_pre='I_post = 0', delay=3*ms); E.connect()"),
        ("I_post = w", "run(20*ms)\nG.I = 0"),
        ("I_post = 0.5*I_post", ""),
        ("v_post = w", ""),
    ]) func aSwitchASampleAndAPulseAreNone(onPre: String, more: String) throws {
        #expect(try mistakes(Self.script(onPre, more: more)).isEmpty)
    }

    @Test func aFunctionOfTheScriptMayBringItBack() throws {
        let more = "@network_operation(dt=5*ms)\ndef fade():\n    G.I = 0.5*G.I\n"
        #expect(try mistakes(Self.script("I_post = w", more: more)).isEmpty)
    }

    @Test func aSaturatingSynapseIsNone() throws {
        let model = "dv/dt = (s - v)/tau : 1\nds/dt = -s/(3*ms) : 1"
        #expect(try mistakes(Self.script("s_post = w", model: model)).isEmpty)
    }

    @Test func aWholeNumberOrATruthIsASwitch() throws {
        let model = "dv/dt = (2*int(on) - v)/tau : 1\non : boolean"
        #expect(try mistakes(Self.script("on_post = True", model: model)).isEmpty)
    }

    @Test func whatNoEquationUsesIsNone() throws {
        #expect(try mistakes(Self.script("seen_post = w", model: "dv/dt = -v/tau : 1\nseen : 1")).isEmpty)
    }
}
