import BrianScript
import Testing

/// What Brian's objects say of themselves.
@Suite struct BrianAttributeTests {
    private static let model = """
        from brian2 import *
        G = NeuronGroup(2, 'dv/dt = -v/(10*ms) : 1', threshold='v > 1', reset='v = 0', name='G', method='exact')
        G.v = [2, 0]
        S = Synapses(G, G, 'w : 1', on_pre='v += 0')
        S.connect(i=[0], j=[1])
        S.w = 3
        M = StateMonitor(G, 'v', record=[0])
        sm = SpikeMonitor(G)
        R = PopulationRateMonitor(G)
        net = Network(G, S, M, sm, R)
        net.run(0.3*ms)

        """

    @Test(
        arguments: [
            (
                "net.name, Network(G).name, Network(name='abc').name, round(net.t_*1e3, 9), magic_network.name",
                "network network_1 abc 0.3 magicnetwork"
            ),
            (
                "G.when, S.when, M.when, sm.when, R.when, sm.order, PoissonGroup(1, 5*Hz).when",
                "start start start thresholds end 1 thresholds"
            ),
            (
                "G.events, PoissonGroup(1, 5*Hz).name, S.events, G.start, G.stop, G.clock.name, 'v' in G.variables",
                "{'spike': 'v > 1'} poissongroup {} 0 2 defaultclock True"
            ),
            (
                "list(M.get_states()), M.get_states()['v'].shape, M.get_states(units=False)['t'][1]",
                "['t', 'N', 'v'] (3, 1) 0.0001"
            ),
            (
                "M[0].v.shape, M[[0]].v.shape, M[array([0])].v.shape, StateMonitor(S, 'w', record=True)[S[0, 1]].w.shape",
                "(3,) (1, 3) (1, 3) (1, 0)"
            ),
            (
                "list(sm.get_states()), sm.get_states()['i'].tolist(), sm.get_states()['count'].tolist(), R.get_states(['N'])",
                "['i', 't', 'count', 'N'] [0] [1, 0] {'N': 3}"
            ),
            (
                "len(S.w[5, 5]), len(S.w[0, 5]), S.w[0, 1][0], defaultclock.name, defaultclock.dt_, G.clock.dt/ms",
                "0 0 3.0 defaultclock 0.0001 0.1"
            ),
        ])
    func objects(expressions: String, expected: String) throws {
        #expect(try output(BrianAttributeTests.model + "print(\(expressions))") == expected)
    }

    @Test(
        arguments: [
            (
                "volt.dim, (mV**0.5).dim, metre.dim*second.dim, volt.dim**2, get_dimensions(3), volt.dim == mV.dim, volt.dim is mV.dim",
                "m^2 kg s^-3 A^-1 m kg^0.5 s^-1.5 A^-0.5 m s m^4 kg^2 s^-6 A^-2 1 True True"
            ),
            (
                "Quantity(3., dim=volt.dim)/mV, Quantity.with_dimensions(0.005, volt.dim)/mV, Quantity.with_dimensions(2, s=-1)/Hz, get_unit(volt.dim)/mV",
                "3000.0 5.0 2.0 1000.0"
            ),
            (
                "have_same_dimensions(3*mV, volt), have_same_dimensions(1, volt), is_dimensionless(3), volt.dim.is_dimensionless",
                "True False True False"
            ),
            (
                "eqs['v'].expr, eqs['ge'].expr, eqs['v'].type, eqs['x'].type, eqs['ge'].type, eqs['v'].dim, eqs['n'].var_type",
                "(ge-v)/tau None differential equation subexpression parameter m^2 kg s^-3 A^-1 integer"
            ),
            (
                "sorted(eqs.eq_names), eqs['n'].flags, eqs['v'].varname, eqs.is_stochastic, list(eqs.keys()), len(eqs), eqs.dimensions['x']",
                "['v', 'x'] ['constant'] v False ['v', 'ge', 'x', 'n'] 4 m^4 kg^2 s^-6 A^-2"
            ),
            (
                "table.values.tolist(), table.dt, b2.__version__, b2.units.fundamentalunits.have_same_dimensions(volt, mV), get_device() is None",
                "[0.001, 0.002] 0.001 2.9.0 True False"
            ),
        ])
    func namesAndDimensions(expressions: String, expected: String) throws {
        let lines = """
            from brian2 import *
            import brian2 as b2
            from brian2.units.fundamentalunits import have_same_dimensions
            from brian2.core.clocks import defaultclock
            eqs = Equations('''dv/dt = (ge-v)/tau : volt
            ge : volt
            x = v**2 : volt**2
            n : integer (constant)''')
            table = TimedArray([1, 2]*mV, dt=1*ms)
            print(\(expressions))
            """
        #expect(try output(lines) == expected)
    }

    @Test(arguments: ["SpatialNeuron", "Cylinder", "Soma", "Section", "Morphology"])
    func multicompartmentModels(name: String) {
        let words = "tutor does without \(name): neurons with several compartments are not part of it"
        #expect(failure("from brian2 import *\n\(name)()")?.message == words)
        #expect(
            failure("from brian2 import \(name)")?.advice
                == "models of neurons with several compartments are not part of tutor")
    }
}
