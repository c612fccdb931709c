import BrianScript
import Expressions
import Figures
import Simulation
import Testing

/// Scripts of Brian's first generation.
@Suite struct FirstDialectTests {
    private let start = """
        from brian import *
        eqs = Equations('''
        dV/dt = (ge - V)/(10*ms) : volt
        dge/dt = -ge/(5*ms) : volt
        ''')
        G = SpikeGeneratorGroup(2, [(0, 1*ms), (1, 2*ms), (0, 4*ms)])

        """

    @Test func aConnectionKnowsItsGroups() throws {
        #expect(
            try output(
                start + "H = NeuronGroup(3, eqs)\nC = Connection(G, H[1:], 'V')\nprint(C.source.N, len(C.target))")
                == "2 2")
    }

    @Test func aNeuronThatIsNotThereGetsNoWeight() {
        let one = failure(start + "H = NeuronGroup(1, eqs)\nC = Connection(G, H, 'V')\nC[0, 1] = 3*mV")
        #expect(one?.message == "there is no target neuron 1")
        #expect(one?.expected == "0")
        #expect(one?.advice == "a weight is written C[source, target]")
        let two = failure(start + "H = NeuronGroup(2, eqs)\nC = Connection(G, H, 'V')\nC[0, 2] = 3*mV")
        #expect(two?.expected == "0 to 1")
    }

    @Test func aWeightIsNotACall() {
        let error = failure(start + "H = NeuronGroup(1, eqs)\nC = Connection(G, H, 'V')\nC(0, 0) = 3*mV")
        #expect(error?.advice == "the elements of something are named in square brackets: C[...]")
    }

    /// What each neuron receives tells which connections there are.
    @Test func connectionsTakePartsOfGroups() throws {
        let text = """
            from brian import *
            P = NeuronGroup(4, 'V : volt', threshold='V > -1*mV', reset='V = -10*mV')
            Q = NeuronGroup(4, 'x : 1')
            first = P.subgroup(1)
            second = P.subgroup(2)
            C = Connection(first, Q[2:], 'x')
            C.connect_full(weight=1)
            D = Connection(P, Q, 'x')
            D.connect_full(second, Q[:2], weight=10)
            D.connect_one_to_one(P[3:], Q[3:], weight=100)
            run(1*ms)
            print(Q.x[:], C[0, 1], D[1, 0], D[3, 3], D[0, 0])
            """
        #expect(try output(text) == "[ 20.  20.   1. 101.] 1.0 10.0 100.0 0.0")
        let error = failure(
            """
            from brian import *
            P = NeuronGroup(4, 'V : volt', threshold='V > 1*mV', reset='V = 0*mV')
            part = P.subgroup(3)
            P.subgroup(2)
            """)
        #expect(error?.message == "there are not as many neurons left for another subgroup")
        #expect(error?.advice == "1 of 4 are in no subgroup yet")
    }

    @Test func theImportTellsTheDialect() throws {
        #expect(try Script(SourceText("from brian import *")).dialect == .first)
        #expect(try Script(SourceText("import brian")).dialect == .first)
        #expect(try Script(SourceText("from brian2 import *")).dialect == .second)
        #expect(try Script(SourceText("x = 1")).dialect == .second)
    }

    @Test func aThresholdAndAResetWithoutNameAreAboutTheMembranePotential() throws {
        let text =
            start + """
                H = NeuronGroup(2, model=eqs, threshold=10*mV, reset=-5*mV)
                H.V = 20*mV
                S = SpikeMonitor(H)
                M = StateMonitor(H, 'V', record=True)
                run(0.3*ms)
                print S.nspikes, S.spikes[0], M[0][1], M.times[1]
                """
        #expect(try output(text) == "2 (0, 0. * second) -5. mV 100. us")
    }

    @Test func withoutAMembranePotentialTheyAreAboutTheFirstVariable() throws {
        let text = """
            from brian import *
            H = NeuronGroup(1, 'dx/dt = 1/ms : 1', threshold=2, reset=0)
            S = SpikeMonitor(H)
            run(5*ms)
            print(S.nspikes)
            """
        #expect(try output(text) == "2")
    }

    @Test func connectionsAreMatrices() throws {
        let text =
            start + """
                H = NeuronGroup(3, eqs)
                C = Connection(G, H, 'ge')
                C[0, 1] = 3*mV
                C[1, :] = [1, 2, 3]*mV
                D = Connection(G, H, 'ge', weight=1*mV)
                print C[0, 1], C[1, 2], C[0, 0], C[1, :], D[1, 1]
                """
        #expect(try output(text) == "3. mV 3. mV 0. V [1. 2. 3.] mV 1. mV")
    }

    @Test func aWeightInAnotherUnitIsRefusedWhereItIsWritten() {
        let error = failure(start + "H = NeuronGroup(1, eqs)\nC = Connection(G, H, 'ge')\nC[0, 0] = 3*ms")
        #expect(error?.message == "a weight that is added to ge has to be in V, but it is in s")
        #expect(error?.location?.text == "3*ms")
    }

    @Test func aThresholdInAnotherUnitNamesBoth() {
        let error = failure(start + "H = NeuronGroup(1, eqs, threshold=3*ms)")
        #expect(error?.message == "the threshold is about V, which is in V, but 3*ms is in s")
    }

    @Test func rastersAreDrawnFromMonitors() throws {
        let text = start + "S = SpikeMonitor(G)\nrun(5*ms)\nraster_plot(S)"
        let panel = try run(text).run.figures[0].panels[0]
        guard case .raster(let raster) = panel.marks[0] else {
            Issue.record("a raster was expected")
            return
        }
        #expect(raster.rows == [0, 1, 0])
        #expect(raster.rowCount == 2)
        #expect(raster.times.map { ($0 * 1e4).rounded() } == [10, 20, 40])
        #expect(raster.timeDimension == .time)
    }

    @Test func aRasterNeedsNoMonitorAndTakesTexts() throws {
        let text =
            start + """
                S = SpikeMonitor(G)
                T = SpikeMonitor(G)
                run(5*ms)
                raster_plot(title='All', xlabel='time', ylabel='cell', newfigure=False, showgrouplines=True)
                """
        let outcome = try run(text)
        let panel = try #require(outcome.run.figures.first?.panels.first)
        #expect(panel.marks.count == 2)
        #expect(panel.title == RichText("All"))
        #expect(outcome.warnings.isEmpty)
    }

    /// Brian 1.4 clamps the potential at the reset value for the steps of the period and the one of the spike: 13.8, 29.7, 45.6 ms.
    @Test func refractorinessHoldsTheMembranePotential() throws {
        let text = """
            from brian import *
            tau = 10*ms
            G = NeuronGroup(1, 'dV/dt = (20*mV - V)/tau : volt', threshold=15*mV, reset=0*mV, refractory=2*ms)
            H = NeuronGroup(1, 'dV/dt = (20*mV - V)/tau : volt', threshold='V > 15*mV', reset='V = 0*mV', refractory=2*ms)
            K = NeuronGroup(1, 'dV/dt = (20*mV - V)/tau : volt\\nn : 1', threshold='V > 15*mV',
                            reset='V = 0*mV; n += 1', refractory=2*ms)
            monitors = S, T, U = SpikeMonitor(G), SpikeMonitor(H), SpikeMonitor(K)
            run(60*ms)
            for M in monitors:
                print [int(round(t/(0.1*ms))) for t in M[0]]
            """
        #expect(
            try output(text) == "[138, 297, 456]\n[138, 297, 456]\n[138, 277, 416, 555]")
    }

    @Test func aConnectionWithoutAStateIsToTheMembranePotential() throws {
        let text = """
            from brian import *
            G = SpikeGeneratorGroup(1, [(0, 1*ms)])
            H = NeuronGroup(1, 'dge/dt = -ge/(5*ms) : volt\\ndV/dt = 0*volt/ms : volt')
            C = Connection(G, H, weight=1*mV)
            D = Connection(G, H, 1, weight=2*mV)
            run(1.2*ms)
            print H.V[0], H.ge[0] > 1.9*mV
            """
        #expect(try output(text) == "1. mV True")
    }

    @Test func weightsDoNotStandInTheWayOfAVariableCalledW() throws {
        let text = """
            from brian import *
            P = SpikeGeneratorGroup(1, [(0, 1*ms)])
            G = NeuronGroup(1, 'dv/dt = -w/(10*ms) : volt\\ndw/dt = 0*volt/ms : volt')
            C = Connection(P, G, 'v', weight=3*mV)
            run(1.2*ms)
            print G.v[0], C[0, 0]
            """
        #expect(try output(text) == "3. mV 3. mV")
    }

    @Test func aZeroIsAWeightInAnyUnit() throws {
        let text =
            start + """
                H = NeuronGroup(2, eqs)
                C = Connection(G, H, 'ge', weight=1*mV)
                C[0, 0] = 0
                print C[0, 0], C.W.todense().shape, C.nnz
                I = IdentityConnection(G, H, 'ge', weight=2*mV)
                print I[0, 0], I[0, 1], I[1, 1]
                """
        #expect(try output(text) == "0. V (2, 2) 4\n2. mV 0. V 2. mV")
    }

    @Test func thresholdsMayBeAboutAParameter() throws {
        let text = """
            from brian import *
            G = NeuronGroup(2, 'V : volt', threshold=10*mV, reset=0*mV)
            S = SpikeCounter(G)
            P = PopulationSpikeCounter(G)
            G.V = [5, 15]*mV
            run(1*ms)
            print S.nspikes, P.nspikes, list(S.count)
            """
        #expect(try output(text) == "1 1 [0, 1]")
    }

    @Test func groupsAndMonitorsHaveClocks() throws {
        let text = """
            from brian import *
            slow = Clock(dt=1*ms)
            G = NeuronGroup(1, 'dV/dt = 1/(2.5*ms) : 1', threshold=1, reset=0, clock=slow)
            H = NeuronGroup(1, 'dV/dt = -V**2/(10*ms) : 1', order=2)
            H.V = 1
            S, R = SpikeMonitor(G, True), PopulationRateMonitor(G, bin=4*ms)
            M, N = StateMonitor(G, 'V', record=True, timestep=2), StateMonitor(G, 'V')
            calls = []
            @network_operation(slow)
            def look():
                calls.append(1)
            run(10*ms)
            print [int(round(t/ms)) for t in S[0]], len(calls), len(M.times), abs(H.V[0] - 0.5) < 1e-5
            print [float(r) for r in R.rate], [int(round(t/ms)) for t in R.times]
            print N.mean[0] > 0, N.std[0] > 0
            """
        #expect(try output(text) == "[2, 5, 8] 10 5 True\n[250.0, 250.0, 250.0] [0, 4, 8]\nTrue True")
    }

    @Test func spikeTimesMayBeListsForEachNeuronOrTwoArrays() throws {
        let text = """
            from brian import *
            G = MultipleSpikeGeneratorGroup([[1*ms, 3*ms], [2*ms]])
            H = SpikeGeneratorGroup(2, ([0, 1], [1, 2]*ms))
            S, T = SpikeMonitor(G), SpikeMonitor(H)
            run(5*ms)
            print S.nspikes, list(T.i)
            """
        #expect(try output(text) == "3 [0, 1]")
    }

    @Test(
        arguments: [
            ("print 1,\nprint 2", "1 2"), ("print (1 + 2)*3", "9"), ("print ('a %d' % 3) + 'b', 4", "a 3b 4"),
            ("print ('x'), 5", "x 5"), ("print('x', 5)", "x 5"), ("print", ""), ("print (1)", "1"),
        ])
    func printIsAStatement(text: String, expected: String) throws {
        #expect(try output("from brian import *\n" + text) == expected)
    }

    @Test func whatTheSecondGenerationDoesOtherwiseIsRefusedByName() {
        let error = failure("from brian import *\nSTDP(1, 2)")
        #expect(error?.message == "tutor does without STDP")
        let made = "G = NeuronGroup(1, 'v : 1', threshold='v > 1')\nS = Synapses(G, G, 'w : 1')\nS[0, 0] = True"
        #expect(
            failure("from brian import *\n" + made)?.message == "Synapses are not made by assigning to elements")
    }

    @Test func noSpikeIsDroppedAndNoDelayIgnored() {
        let error = failure("from brian import *\nSpikeGeneratorGroup(2, ([0, 1], [1*ms, None]))")
        #expect(error?.expected == "pairs of a neuron and a time, as in [(0, 1*ms), (1, 2*ms)]")
        let delayed = failure("from brian import *\nG = PoissonGroup(1)\nSpikeMonitor(G, delay=1*ms)")
        #expect(delayed?.message == "SpikeMonitor() records spikes when they happen")
    }

    @Test func roundingDivisionIsTold() throws {
        let text = "from brian import *\nfor i in range(2): x = 7/2\nprint 4/2, 1.0/2, x"
        let outcome = try run(text)
        #expect(outcome.output == "2.0 0.5 3.5\n")
        #expect(outcome.warnings.map(\.id) == ["integer-division"])
        #expect(outcome.warnings.first?.location?.text == "7/2")
        #expect(try run("from __future__ import division\n" + text).warnings.isEmpty)
    }

    @Test func aPlaceIsNoLabelOfALegend() throws {
        let outcome = try run("from brian import *\nplot([1, 2])\nplot([2, 3])\nlegend(('a', 'b'), 'upper right')")
        let labels = outcome.run.figures[0].panels[0].marks.compactMap { mark -> RichText? in
            if case .line(let line) = mark { line.label } else { nil }
        }
        #expect(labels == [RichText("a"), RichText("b")])
    }
}
