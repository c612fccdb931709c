import BrianScript
import Expressions
import Simulation
import Testing
import Units

/// Brian's objects in scripts of the second dialect.
@Suite struct SimulationScriptTests {
    private let start =
        "from brian2 import *\ntau = 10*ms\neqs = 'dv/dt = (I - v)/tau : 1\\nI : 1'\nG = NeuronGroup(3, eqs)\n"

    @Test(
        arguments: [
            ("G.v = 2", "G.v", "<neurongroup.v: array([2., 2., 2.])>"),
            ("G.v = [1, 2, 3]", "G.v[1], G.v[-1], G.v[:2], G.v[G.v > 1]", "2.0 3.0 [1. 2.] [2. 3.]"),
            ("G.v = 'i*2'", "G.v*2, G.v.max(), sum(G.v), list(G.v)", "[0. 4. 8.] 4.0 6.0 [0.0, 2.0, 4.0]"),
            ("G.v[0] = 5; G.v[1:] = [6, 7]", "G.v[:]", "[5. 6. 7.]"),
            ("G.v = 1; G.v += 1; G.v[0] *= 3", "G.v[:]", "[6. 2. 2.]"),
            ("G.v = 'i'; G.v['i > 0'] = 9", "G.v[:], G.v['v > 1']", "[0. 9. 9.] [9. 9.]"),
            ("k = 4\nG.v = 'k*i'", "G.v[:]", "[0. 4. 8.]"),
            ("G.v_ = 3", "G.v_[:], G.N, len(G), G.i[:]", "[3. 3. 3.] 3 3 [0 1 2]"),
        ])
    func stateVariables(script: String, expressions: String, expected: String) throws {
        #expect(try output(start + script + "\nprint(\(expressions))") == expected)
    }

    /// Brian2 2.9 prints the same.
    @Test func aNamespaceIsReadWhenItIsRun() throws {
        let text = """
            from brian2 import *
            names = {'tau': 10*ms}
            G = NeuronGroup(1, 'dv/dt = -v/tau : 1', namespace=names, method='exact')
            H = NeuronGroup(1, 'dv/dt = -v/rate : 1', method='exact')
            G.v, H.v = 1, 1
            names['tau'] = 1*ms
            H.namespace['rate'] = 2*ms
            run(1*ms)
            print(round(G.v[0], 6), round(H.v[0], 6), G.namespace['tau'])
            """
        #expect(try output(text) == "0.367879 0.606531 1. ms")
    }

    @Test func equationsSeeWhatTheCallingFrameSees() throws {
        let text = """
            from brian2 import *
            tau = 1*second
            def simulate(tau):
                G = NeuronGroup(1, 'dv/dt = -v/tau : 1')
                G.v = 1
                M = StateMonitor(G, 'v', record=True)
                run(0.2*ms)
                return M.v[0][1]
            print('%.6f' % simulate(0.1*ms))
            """
        #expect(try output(text) == "0.367879")
    }

    @Test func runCollectsWhatNamesHoldAndNotWhatListsHold() throws {
        let text =
            start + """
                S = [NeuronGroup(1, 'dv/dt = 1/ms : 1')]
                H = NeuronGroup(1, 'dv/dt = 1/ms : 1')
                run(1*ms)
                print('%.1f %.1f' % (H.v[0], S[0].v[0]))
                """
        #expect(try output(text) == "1.0 0.0")
    }

    @Test func startScopeLeavesEarlierObjectsBehind() throws {
        let text = """
            from brian2 import *
            A = NeuronGroup(1, 'dv/dt = 1/ms : 1')
            start_scope()
            B = NeuronGroup(1, 'dv/dt = 1/ms : 1')
            run(1*ms)
            print('%.1f %.1f' % (A.v[0], B.v[0]))
            """
        #expect(try output(text) == "0.0 1.0")
    }

    @Test func aSecondRunGoesOn() throws {
        let text =
            start
            + "G.I = 1\nM = StateMonitor(G, 'v', record=0)\nrun(1*ms)\nG.I = 2\nrun(1*ms)\nprint(len(M.t), M.t[-1], defaultclock.t)"
        #expect(try output(text) == "20 1.9 ms 2. ms")
    }

    /// Brian2 2.9 prints the same.
    @Test func aMonitorIsAsLongAsWhatItRecorded() throws {
        let text = """
            from brian2 import *
            G = NeuronGroup(3, 'dv/dt = 1/ms : 1', threshold='v > 1', reset='v = 0', method='euler')
            M = StateMonitor(G, 'v', record=[0, 1])
            S = SpikeMonitor(G)
            R = PopulationRateMonitor(G)
            print(len(M), len(S), len(R))
            run(3*ms)
            print(len(M), len(S), len(R))
            """
        #expect(try output(text) == "0 0 0\n30 6 30")
    }

    @Test func newObjectsAmongOldOnesAreRefused() {
        let error = failure(start + "run(1*ms)\nH = NeuronGroup(1, eqs)\nrun(1*ms)")
        #expect(error?.id == "mixed-network")
    }

    @Test func aNetworkRunsWhatItHolds() throws {
        let text =
            start + """
                L = [NeuronGroup(1, 'dv/dt = 1/ms : 1') for k in range(2)]
                net = Network(L)
                net.add(G)
                net.run(1*ms)
                print('%.1f' % L[1].v[0], net.t)
                """
        #expect(try output(text) == "1.0 1. ms")
    }

    @Test func monitorsAreReadAsInBrian() throws {
        let text = """
            from brian2 import *
            defaultclock.dt = 0.5*ms
            P = SpikeGeneratorGroup(2, [0, 1, 0], [1, 2, 3]*ms)
            G = NeuronGroup(2, 'v : volt')
            S = Synapses(P, G, 'w : volt', on_pre='v_post += w')
            S.connect(i=[0, 1], j=[0, 1])
            S.w = [1, 2]*mV
            M = StateMonitor(G, 'v', record=[1, 0])
            Z = SpikeMonitor(P)
            R = PopulationRateMonitor(P)
            run(4*ms)
            print(M.v[0][-1], M[1].v[-1], M[0].v[-1], M.v.shape, M.t[1], M.record)
            print(Z.i[:], Z.t[:], Z.count[:], Z.num_spikes, Z.spike_trains()[0], Z.t[Z.i == 1])
            print(R.rate[2], len(R.t), S.w[:], S.i[:], S.j[:], S.w[1, 1], len(S), S.N_outgoing[:])
            """
        let expected = """
            2. mV 2. mV 2. mV (2, 8) 0.5 ms [1 0]
            [0 1 0] [1. 2. 3.] ms [2 1] 3 [1. 3.] ms [2.] ms
            1. kHz 8 [1. 2.] mV [0 1] [0 1] [2.] mV 2 [1 1]
            """
        #expect(try output(text) == expected)
    }

    @Test(
        arguments: [
            (
                "G = NeuronGroup(1, 'v : volt', treshold='v > 1*mV')", "NeuronGroup() has no argument treshold",
                "'v > 1*mV'"
            ),
            ("G = NeuronGroup(1, 'v : volt', method='exakt')", "there is no method 'exakt'", "'exakt'"),
            (
                "G = NeuronGroup(1, 'v : volt', threshold=3*mV)", "the threshold is a condition, written as a string",
                "3*mV"
            ),
            ("G = NeuronGroup(0, 'v : volt')", "a NeuronGroup needs at least one neuron", "0"),
            ("G = NeuronGroup(1, 'v : volt')\nG.v = 3", "v has to be in V, but the value is a pure number", "3"),
            ("G = NeuronGroup(1, 'v : volt')\nG.v = '3*ms'", "v has to be in V, but 3*ms is in s", "3*ms"),
            (
                "G = NeuronGroup(1, 'v : volt')\nG.vv = 3*mV",
                "the equations of a NeuronGroup do not declare vv, so it cannot be set for the group", "G.vv"
            ),
            ("G = NeuronGroup(1, 'v : volt')\nprint(G.w)", "a NeuronGroup has no attribute w", "G.w"),
            ("run(10)", "a run needs a duration that is a time and not negative", "10"),
            ("defaultclock.dt = 3*mV", "a time step has to be a time", "3*mV"),
            ("SpikeGeneratorGroup(2, [0, 5], [1, 2]*ms)", "there is no neuron 5 to spike", "[0, 5]"),
            ("SpikeGeneratorGroup(1, [0], [-1]*ms)", "a spike cannot be at -1 ms", "[-1]*ms"),
            ("SpikeMonitor(3)", "SpikeMonitor() cannot use 3 as source", "3"),
            ("G = NeuronGroup(1, 'v : volt')\nStateMonitor(G, 'w', record=True)", "the model has no variable w", "'w'"),
            (
                "G = NeuronGroup(1, 'v : volt')\nStateMonitor(G, 'v')",
                "StateMonitor() has to be told whose traces to record", "StateMonitor(G, 'v')"
            ),
            (
                "G = NeuronGroup(4, 'v : volt')\nG[::2]",
                "a subgroup is made of one or more neurons that follow each other", "G[::2]"
            ),
            (
                "G = NeuronGroup(4, 'v : volt')\nG[[1, 4]]",
                "a subgroup is made of one or more neurons that follow each other", "G[[1, 4]]"
            ),
            ("G = NeuronGroup(4, 'v : volt')\nG[4]", "there is no neuron 4 in a NeuronGroup", "G[4]"),
            (
                "G = NeuronGroup(4, 'v : volt')\nG.v = linked_var(G, 'v')",
                "v cannot be linked, since its line does not say that it is", "v : volt"
            ),
            (
                "G = NeuronGroup(4, 'v : volt (linked)')\nG.v = 3*mV",
                "v cannot be set, since it follows from the model", "G.v"
            ),
            (
                "G = NeuronGroup(1, 'v : 1')\nS = Synapses(G, G, on_post='v += 1', delay=1*ms)",
                "there is no pathway pre that the delay could belong to", "1*ms"
            ),
            (
                "G = NeuronGroup(2, 'v : 1')\nS = Synapses(G, G, on_pre='v += 1')\nS.connect(j='k for k in range(2)', p=0.5)",
                "a generator says itself which neurons are connected, and p does not go with it", "0.5"
            ),
            (
                "G = NeuronGroup(1, 'dv/dt = f(v)/ms : 1')\ndef f(x):\n    return x\nrun(1*ms)",
                "equations cannot use f, which is a function", "f"
            ),
            (
                "tau = [1, 2]*ms\nG = NeuronGroup(1, 'dv/dt = -v/tau : volt')\nrun(1*ms)",
                "equations cannot use tau, which is an array of 2 elements in s", "tau"
            ),
        ])
    func errorsStandAtWhatTheyAreAbout(script: String, message: String, place: String) {
        let error = failure("from brian2 import *\n" + script)
        #expect(error?.message == message)
        #expect(error?.location?.text == place)
    }

    @Test func equationsAreDiagnosedInTheScript() throws {
        let text = "from brian2 import *\neqs = '''\ndv/dt = -v : volt\n'''\nG = NeuronGroup(1, eqs)\nrun(1*ms)"
        let location = try #require(failure(text)?.location)
        #expect(location.source.name == "script.py")
        #expect(location.source.position(of: location.range.lowerBound) == (3, 9))
    }

    @Test(arguments: [
        ("run(10)", "give the number its unit, as in 10*ms"),
        ("run(10*mS)", "mS is millisiemens; for milliseconds write ms"),
        ("run(2,5*ms)", "a number is written with a point: 2.5"),
        ("run(3*volt)", "write run(100*ms), with a unit of time"),
        ("NeuronGroup(1, 'v : 1', threshold='v > 1', refractory=5)", "give the number its unit, as in 5*ms"),
        ("PoissonGroup(1, rates=5)", "give the number its unit, as in 5*Hz"),
        ("SpikeGeneratorGroup(1, [0], [1]*mS)", "mS is millisiemens; for milliseconds write ms"),
        (
            "Synapses(NeuronGroup(1, 'v : 1'), on_pre='v += 1', delay=1*mS)",
            "mS is millisiemens; for milliseconds write ms"
        ),
    ]) func aWrongUnitGetsTheAdviceThatFits(line: String, advice: String) {
        #expect(failure("from brian2 import *\n" + line)?.advice == advice)
    }

    @Test func anEmptyOnPostWaitsForNoSpikes() throws {
        let text = """
            from brian2 import *
            P = SpikeGeneratorGroup(1, [0], [0]*ms)
            G = NeuronGroup(1, 'v : 1')
            S = Synapses(P, G, on_pre='v_post += 1', on_post='')
            S.connect()
            run(1*ms)
            print(G.v[0])
            """
        #expect(try output(text) == "1.0")
    }
}
