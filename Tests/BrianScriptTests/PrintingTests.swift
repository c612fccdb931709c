import Testing

/// What `print`, `str` and `repr` write. The expected texts are those of Brian2 2.9 with numpy 1.26.
@Suite struct PrintingTests {
    private func printed(_ expressions: String) throws -> String {
        try output("from brian2 import *\nprint(\(expressions))")
    }

    @Test(
        arguments: [
            ("array([1., 2.5])", "[1.  2.5]"),
            ("arange(3)", "[0 1 2]"),
            ("eye(2)", "[[1. 0.]\n [0. 1.]]"),
            ("array([True, False])", "[ True False]"),
            ("array([1e-9, 1.])", "[1.e-09 1.e+00]"),
            ("array([1e8, 2])", "[1.e+08 2.e+00]"),
            ("array([0.1, 123.456789012345])", "[1.00000000e-01 1.23456789e+02]"),
            ("array([1/3, 2/3])*1000", "[333.33333333 666.66666667]"),
            ("arange(2000)", "[   0    1    2 ... 1997 1998 1999]"),
            (
                "arange(2000.)/7",
                "[0.00000000e+00 1.42857143e-01 2.85714286e-01 ... 2.85285714e+02\n 2.85428571e+02 2.85571429e+02]"
            ),
            (
                "linspace(0, 1, 30)",
                "[0.         0.03448276 0.06896552 0.10344828 0.13793103 0.17241379\n 0.20689655 0.24137931 0.27586207 0.31034483 0.34482759 0.37931034\n 0.4137931  0.44827586 0.48275862 0.51724138 0.55172414 0.5862069\n 0.62068966 0.65517241 0.68965517 0.72413793 0.75862069 0.79310345\n 0.82758621 0.86206897 0.89655172 0.93103448 0.96551724 1.        ]"
            ),
            ("zeros((2, 3, 2))", "[[[0. 0.]\n  [0. 0.]\n  [0. 0.]]\n\n [[0. 0.]\n  [0. 0.]\n  [0. 0.]]]"),
            (
                "arange(24).reshape(2, 3, 4)*100",
                "[[[   0  100  200  300]\n  [ 400  500  600  700]\n  [ 800  900 1000 1100]]\n\n [[1200 1300 1400 1500]\n  [1600 1700 1800 1900]\n  [2000 2100 2200 2300]]]"
            ),
            ("array([nan, 1, -inf])", "[ nan   1. -inf]"),
            ("array([inf, 2.5])", "[inf 2.5]"),
            ("array([])", "[]"),
            ("zeros((0, 2))", "[]"),
            ("repr(array([]))", "array([], dtype=float64)"),
            ("repr(array([], dtype=int))", "array([], dtype=int64)"),
            ("repr(arange(3.))", "array([0., 1., 2.])"),
            ("repr(eye(3))", "array([[1., 0., 0.],\n       [0., 1., 0.],\n       [0., 0., 1.]])"),
            (
                "repr(arange(30)*1000)",
                "array([    0,  1000,  2000,  3000,  4000,  5000,  6000,  7000,  8000,\n        9000, 10000, 11000, 12000, 13000, 14000, 15000, 16000, 17000,\n       18000, 19000, 20000, 21000, 22000, 23000, 24000, 25000, 26000,\n       27000, 28000, 29000])"
            ),
            ("[array([1, 2])]", "[array([1, 2])]"),
            ("array([-1.5, 2e5, 3])", "[-1.5e+00  2.0e+05  3.0e+00]"),
            ("array([1e100, 1e-100])", "[1.e+100 1.e-100]"),
            ("array([1.0, 1000.0, 10000.0])", "[1.e+00 1.e+03 1.e+04]"),
            ("array([0.00012345, 0.5])", "[1.2345e-04 5.0000e-01]"),
            ("array([5e-5])", "[5.e-05]"),
            ("array([123456789.123])", "[1.23456789e+08]"),
            ("array([[1.5, nan], [2, 3]])", "[[1.5 nan]\n [2.  3. ]]"),
            ("repr(array([[True, False]]))", "array([[ True, False]])"),
            (
                "arange(40)[:, newaxis]*arange(40)",
                "[[   0    0    0 ...    0    0    0]\n [   0    1    2 ...   37   38   39]\n [   0    2    4 ...   74   76   78]\n ...\n [   0   37   74 ... 1369 1406 1443]\n [   0   38   76 ... 1406 1444 1482]\n [   0   39   78 ... 1443 1482 1521]]"
            ),
            ("array([0.1+0.2])", "[0.3]"),
            ("array([1e22])", "[1.e+22]"),
            ("array([12345678.9])", "[12345678.9]"),
            ("arange(12)*1.1", "[ 0.   1.1  2.2  3.3  4.4  5.5  6.6  7.7  8.8  9.9 11.  12.1]"),
        ])
    func arrays(expression: String, expected: String) throws {
        #expect(try printed(expression) == expected)
    }

    @Test(
        arguments: [
            ("3*mV", "3. mV"),
            ("[1, 2]*mV", "[1. 2.] mV"),
            ("1/(3*Hz)", "0.33333333 s"),
            ("0.5*nA", "0.5 nA"),
            ("0.2*ms", "200. us"),
            ("1/(3*ms)", "0.33333333 kHz"),
            ("500*mV", "0.5 V"),
            ("[1, 1000]*mV", "[   1. 1000.] mV"),
            ("0*mV", "0. V"),
            ("-70*mV", "-70. mV"),
            ("[-70, 0, 40]*mV", "[-70.   0.  40.] mV"),
            ("defaultclock.dt", "100. us"),
            ("[3*mV]", "[3. * mvolt]"),
            ("{'tau': 10*ms}", "{'tau': 10. * msecond}"),
            ("repr([1, 2]*mV)", "array([1., 2.]) * mvolt"),
            ("(3*mV, 2*ms)", "(3. * mvolt, 2. * msecond)"),
            ("str(2*nS)", "2. nS"),
            ("100*um**2", "100. um^2"),
            ("3*uF", "3. uF"),
            ("2*kHz", "2. kHz"),
            ("250*pF", "250. pF"),
            ("1*Mohm", "1. Mohm"),
            ("5*mM", "5. mM"),
            ("20*kelvin", "20. K"),
            ("3*kgram", "3. kg"),
            ("12345*second", "12.345 ks"),
            ("[0.1, 0.2, 0.3]*second", "[100. 200. 300.] ms"),
            ("zeros(2)*amp", "[0. 0.] A"),
            ("arange(5)*0.1*ms", "[  0. 100. 200. 300. 400.] us"),
            ("repr(100*um**2)", "100. * umetre2"),
            ("float(3*mV)", "0.003"),
            ("nan*mV", "nan V"),
            ("[[1, 2], [3, 4]]*nS", "[[1. 2.]\n [3. 4.]] nS"),
            ("1e-20*amp", "10. zA"),
        ])
    func quantities(expression: String, expected: String) throws {
        #expect(try printed(expression) == expected)
    }

    @Test(
        arguments: [
            ("f'{3*mV}'", "3. mV"),
            ("f'{3*mV:.2f}'", "0.00"),
            ("'%.1f Hz' % (5*Hz)", "5.0 Hz"),
            ("'{:.1f}'.format(3*second)", "3.0"),
            ("'%s' % (3*mV)", "3. mV"),
            ("'%d' % (5.7*second)", "5"),
            ("f'{0.001234:.3e} {5:4d}|{2.5:<8}|{7:08.3f}'", "1.234e-03    5|2.5     |0007.000"),
            ("'{} {}'.format([1, 2]*mV, array([1, 2]))", "[1. 2.] mV [1 2]"),
            ("f'{[1,2]}'", "[1, 2]"),
            ("'%r' % (3*mV,)", "3. * mvolt"),
            ("f'{2.0} {1e-5} {1e16} {123456789.0}'", "2.0 1e-05 1e+16 123456789.0"),
            ("str(array([1, 2]))", "[1 2]"),
            ("f'{True} {None}'", "True None"),
        ])
    func formats(expression: String, expected: String) throws {
        #expect(try printed(expression) == expected)
    }

    @Test func equationsAreListedByTheirKind() throws {
        let text = """
            from brian2 import *
            print(Equations('''dv/dt = (ge-v)/tau : volt (unless refractory)
            ge = a*  2 : volt
            a : volt (constant)
            tau:second
            k : integer (constant, shared)
            I:amp/meter**2'''))
            """
        let expected = """
            ge = a* 2 : V
            dv/dt = (ge-v)/tau : V (unless refractory)
            I : A/m^2
            a : V (constant)
            k : 1 (constant, shared)
            tau : s
            """
        #expect(try output(text) == expected)
    }

    /// All that a variable holds says whose it is; a part of it, and what is made from it, does not.
    @Test(
        arguments: [
            ("M.t", "<spikemonitor.t: array([4.7, 4.7, 9.5, 9.5]) * msecond>"),
            ("M.t_", "<spikemonitor.t_: array([0.0047, 0.0047, 0.0095, 0.0095])>"),
            ("M.i", "<spikemonitor.i: array([0, 1, 0, 1], dtype=int32)>"),
            ("M.count", "<spikemonitor.count: array([2, 2], dtype=int32)>"),
            ("M.k", "<spikemonitor.k: array([0, 0, 0, 0], dtype=int32)>"),
            (
                "M.it",
                "(<spikemonitor.i: array([0, 1, 0, 1], dtype=int32)>, <spikemonitor.t: array([4.7, 4.7, 9.5, 9.5]) * msecond>)"
            ),
            ("[M.i]", "[<spikemonitor.i: array([0, 1, 0, 1], dtype=int32)>]"),
            ("f'{M.t}'", "<spikemonitor.t: array([4.7, 4.7, 9.5, 9.5]) * msecond>"),
            ("R.rate[46:49]", "[ 0. 10.  0.] kHz"), ("P.t", "<statemonitor.t: array([0., 4., 8.]) * msecond>"),
            ("P.k", "[[0 0 0]\n [0 0 0]]"), ("G.k", "<neurongroup.k: array([0, 0], dtype=int32)>"),
            ("G.q", "<neurongroup.q: 0.0>"), ("G.m", "<neurongroup.m: 0>"),
            ("G.b", "<neurongroup.b: array([False, False])>"),
            ("S.i", "<synapses.i: array([0, 0, 1, 1], dtype=int32)>"), ("M.t[:]", "[4.7 4.7 9.5 9.5] ms"),
            ("M.i[:2]", "[0 1]"), ("M.i + 1", "[1 2 1 2]"), ("M.t/ms", "[4.7 4.7 9.5 9.5]"), ("M.t[0]", "4.7 ms"),
            ("array(M.i)", "[0 1 0 1]"), ("asarray(M.t)", "[0.0047 0.0047 0.0095 0.0095]"),
            ("M.get_states()['i']", "[0 1 0 1]"), ("M.spike_trains()[0]", "[4.7 9.5] ms"), ("max(M.t)", "9.5 ms"),
        ])
    func whatIsRecordedSaysWhoseItIs(expression: String, expected: String) throws {
        let model = """
            from brian2 import *
            G = NeuronGroup(2, '''dv/dt = (1.1 - v)/(2*ms) : 1
            k : integer
            b : boolean
            q : 1 (shared)
            m : integer (shared)''', threshold='v > 1', reset='v = 0', method='exact')
            S = Synapses(G, G, 'w : 1')
            S.connect()
            M = SpikeMonitor(G, variables='k')
            R = PopulationRateMonitor(G)
            P = StateMonitor(G, 'k', record=True, dt=4*ms)
            run(10*ms)

            """
        #expect(try output(model + "print(\(expression))") == expected)
    }

    @Test func aLongArrayOfNarrowIntegersSaysSoOnALineOfItsOwn() throws {
        let text = """
            from brian2 import *
            G = NeuronGroup(24, 'k : integer')
            print(G.i)
            """
        #expect(
            try output(text) == """
                <neurongroup.i: array([ 0,  1,  2,  3,  4,  5,  6,  7,  8,  9, 10, 11, 12, 13, 14, 15, 16,
                       17, 18, 19, 20, 21, 22, 23], dtype=int32)>
                """)
    }

    @Test func aReportIsTheSameEachTime() throws {
        let text = """
            from brian2 import *
            G = NeuronGroup(1, 'v : 1')
            run(200*ms, report='text')
            run(0.05*second, report='text')
            """
        #expect(
            try output(text) == """
                Starting simulation at t=0. s for a duration of 200. ms
                200. ms (100%) simulated in < 1s
                Starting simulation at t=200. ms for a duration of 50. ms
                50. ms (100%) simulated in < 1s
                """)
    }
}
