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
        #expect(try output(text) == "[20, 20, 1, 101] 1.0 10.0 100.0 0.0")
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
        #expect(try output(text) == "2 (0, 0 s) -5 mV 0.1 ms")
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
        #expect(try output(text) == "3 mV 3 mV 0 V [1, 2, 3] mV 1 mV")
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
}
