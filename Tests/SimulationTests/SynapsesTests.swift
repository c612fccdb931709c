import Expressions
import ModelEquations
import Testing
import Units

@testable import Simulation

struct SynapsesTests {
    private func input(_ count: Int = 1, _ spikes: [(Int, Double)] = [(0, 1)]) throws -> SpikeGeneratorGroup {
        try SpikeGeneratorGroup(count, indices: spikes.map(\.0), times: spikes.map(\.1) * .ms)
    }

    private func counters(_ count: Int) throws -> NeuronGroup { try NeuronGroup(count, Equations("x : 1")) }

    @Test func aSpikeReachesTheTargetsOfItsNeuronOnly() throws {
        let source = try input(3, [(0, 1), (2, 2)])
        let target = try counters(4)
        let synapses = try Synapses(source, target, Equations("w : 1"), onPre: "x += w")
        try synapses.connect(i: [2, 0, 1, 0], j: [3, 1, 0, 2])
        try synapses.set("w", to: "10*i + j")
        try Network(source, target, synapses).run(5 * .ms)
        #expect(try target.values(of: "x").values == [0, 1, 2, 23])
        #expect(synapses.i == [2, 0, 1, 0])
    }

    @Test func synapsesOntoOneTargetAddUp() throws {
        let source = try input(2, [(0, 1), (1, 1)])
        let target = try counters(1)
        let synapses = try Synapses(source, target, onPre: "x += 1")
        try synapses.connect()
        try synapses.connect(i: 0, j: 0)
        try Network(source, target, synapses).run(2 * .ms)
        #expect(try target.values(of: "x").values == [3])
    }

    /// With two synapses of one spike onto one target, each sees what the one before has done: ((0*2 + 1)*2 + 1).
    @Test func synapsesThatReadWhatTheyWriteRunOneAfterTheOther() throws {
        let source = try input()
        let target = try counters(1)
        let synapses = try Synapses(source, target, onPre: "x = 2*x + 1")
        try synapses.connect(i: [0, 0, 0], j: [0, 0, 0])
        try Network(source, target, synapses).run(2 * .ms)
        #expect(try target.values(of: "x").values == [7])
    }

    @Test func presynapticAndPostsynapticVariablesAreToldApart() throws {
        let source = try NeuronGroup(2, Equations("x : 1\ny : 1"), threshold: "x > 0 and t < 1*ms")
        let target = try counters(2)
        try source.set("x", to: .array(QuantityArray([3, 5])))
        let synapses = try Synapses(source, target, onPre: "x_post += x_pre; y_pre += 1")
        try synapses.connect(i: [0, 1], j: [1, 0])
        let network = Network(source, target, synapses)
        try network.setTimeStep(1 * .ms)
        try network.run(3 * .ms)
        #expect(try target.values(of: "x").values == [5, 3])
        #expect(try source.values(of: "y").values == [1, 1])
    }

    @Test func delaysOfSingleSynapsesAreRoundedToTheStep() throws {
        let source = try input(1, [(0, 1), (0, 1.2)])
        let target = try counters(4)
        let synapses = try Synapses(source, target, onPre: "x += 1")
        try synapses.connect()
        try synapses.set("delay", to: .array([0, 0.1, 0.34, 2] * .ms))
        let monitor = try StateMonitor(target, ["x"])
        let network = Network(source, target, synapses, monitor)
        try network.run(2 * .ms)
        try network.run(2 * .ms)
        let arrivals = try monitor.values(of: "x").map { trace in
            trace.values.indices.dropFirst().filter { trace.values[$0] != trace.values[$0 - 1] }
        }
        #expect(arrivals == [[11, 13], [12, 14], [14, 16], [31, 33]])
    }

    @Test func aCommonDelayHoldsForAllSynapses() throws {
        let source = try input()
        let target = try counters(2)
        let synapses = try Synapses(source, target, onPre: "x += 1", delay: 1 * .ms)
        try synapses.connect()
        let network = Network(source, target, synapses)
        try network.run(2 * .ms)
        #expect(try target.values(of: "x").values == [0, 0])
        try network.run(0.1 * .ms)
        #expect(try target.values(of: "x").values == [1, 1])
    }

    @Test func spikesOfTheTargetRunOnPost() throws {
        let source = try input(2, [(0, 1)])
        let target = try input(2, [(1, 2)])
        let synapses = try Synapses(source, target, Equations("w : 1\nu : 1"), onPre: "w += 1", onPost: "u += 1")
        try synapses.connect()
        try Network(source, target, synapses).run(3 * .ms)
        #expect(try synapses.values(of: "w").values == [1, 1, 0, 0])
        #expect(try synapses.values(of: "u").values == [0, 1, 0, 1])
    }

    @Test func connectedNeuronsAreCounted() throws {
        let synapses = try Synapses(input(3, []), counters(2))
        try synapses.connect(i: [0, 0, 2], j: [0, 1, 1])
        #expect(try synapses.values(of: "N_incoming").values == [1, 2, 2])
        #expect(try synapses.values(of: "N_outgoing").values == [2, 2, 1])
        #expect(try synapses.values(of: "N_pre").values == [3])
    }

    @Test func valuesSetBeforeConnectHaveNoSynapseToGoTo() throws {
        let synapses = try Synapses(input(), counters(1), Equations("w : 1"), onPre: "x += w")
        let error = #expect(throws: Diagnostic.self) { try synapses.set("w", to: 1) }
        #expect(error?.id == "not-connected")
        #expect(error?.message == "there are no synapses yet that w could be set for")
    }

    @Test func indicesAreThoseOfTheGroups() throws {
        let synapses = try Synapses(input(2, []), counters(1))
        let error = #expect(throws: Diagnostic.self) { try synapses.connect(i: [0, 2], j: [0, 0]) }
        #expect(error?.message == "there is no presynaptic neuron 2")
        #expect(error?.expected == "i from 0 to 1")
        #expect(throws: Diagnostic.self) { try synapses.connect(i: [0, 1, 0], j: [0, 0]) }
        #expect(synapses.count == 0)
    }

    @Test func aDelayIsNotNegative() throws {
        #expect(throws: Diagnostic.self) { try Synapses(input(), counters(1), onPre: "x += 1", delay: -1 * .ms) }
        let synapses = try Synapses(input(), counters(1), onPre: "x += 1")
        try synapses.connect()
        let error = #expect(throws: Diagnostic.self) { try synapses.set("delay", to: .quantity(-1 * .ms)) }
        #expect(error?.id == "invalid-delay")
        #expect(try synapses.values(of: "delay").values == [0])
    }

    @Test func statementsThatWaitForSpikesNeedAGroupThatSpikes() throws {
        let silent = try counters(1)
        let synapses = try Synapses(silent, silent, onPre: "x += 1")
        try synapses.connect()
        let error = #expect(throws: Diagnostic.self) { try Network(silent, synapses).run(1 * .ms) }
        #expect(
            error?.message == "on_pre waits for spikes of neurongroup, which never spikes, since it has no threshold")
    }

    @Test func aTargetThatIsNotThereIsRefusedBeforeTheRun() throws {
        let (source, target) = (try input(), try counters(1))
        let synapses = try Synapses(source, target, onPre: "xx_post += 1")
        try synapses.connect()
        let error = #expect(throws: Diagnostic.self) { try Network(source, target, synapses).run(1 * .ms) }
        #expect(error?.location?.text.contains("xx_post") == true)
    }
}

struct RefractoryTargetTests {
    /// The neuron spikes at once and is refractory for 1 ms; of the inputs at 0.5 and 1.5 ms the held variable takes the second
    /// only, the free one both.
    @Test func aHeldVariableTakesNoInputWhileItsNeuronIsRefractory() throws {
        let input = try SpikeGeneratorGroup(1, indices: [0, 0], times: [0.5, 1.5] * .ms)
        let target = try NeuronGroup(
            1, Equations("dv/dt = 0/second : 1 (unless refractory)\ndx/dt = 0/second : 1"), method: .euler,
            threshold: "t == 0*ms", refractory: .time(1 * .ms))
        let synapses = try Synapses(input, target, onPre: "v += 1; x += 1")
        try synapses.connect()
        try Network(input, target, synapses).run(2 * .ms)
        #expect(try target.values(of: "v").values == [1])
        #expect(try target.values(of: "x").values == [2])
    }
}

struct SynapticVariableTests {
    private func input(_ times: [Double]) throws -> SpikeGeneratorGroup {
        try SpikeGeneratorGroup(1, indices: times.map { _ in 0 }, times: times * .ms)
    }

    /// A trace of 10 ms that grows by 1 at each spike: at the third it is exp(-1.5) + exp(-0.5) + 1.
    @Test(arguments: ["event-driven", "clock-driven"])
    func aTraceDecaysBetweenSpikesHoweverItIsIntegrated(flag: String) throws {
        let source = try input([1, 11, 16])
        let target = try NeuronGroup(1, Equations("x : 1"))
        let model = try Equations(SourceFragment("da/dt = -a/(10*ms) : 1 (\(flag))"))
        let synapses = try Synapses(source, target, model, onPre: "a += 1; x_post = a", method: .exact)
        try synapses.connect()
        try Network(source, target, synapses).run(20 * .ms)
        let expected = exponential(-1.5) + exponential(-0.5) + 1
        #expect(abs(try target.values(of: "x").values[0] - expected) < 1e-12)
    }

    /// With equal rates b(t) = exp(-t) and a(t) = (1 + t) exp(-t), for a(0) = b(0) = 1.
    @Test func eventDrivenEquationsThatDependOnEachOtherAreSolvedTogether() throws {
        let source = try input([1, 4])
        let target = try NeuronGroup(1, Equations("x : 1"))
        let model = try Equations("da/dt = (b-a)/ms : 1 (event-driven)\ndb/dt = -b/ms : 1 (event-driven)")
        let synapses = try Synapses(source, target, model, onPre: "x_post = a; a = 1; b = 1")
        try synapses.connect()
        try Network(source, target, synapses).run(5 * .ms)
        #expect(abs(try target.values(of: "x").values[0] - 4 * exponential(-3)) < 1e-14)
    }

    @Test func whatIsEventDrivenDoesNotMixWithWhatIsNot() throws {
        let source = try input([1])
        for (text, name) in [
            ("da/dt = -a/ms : 1 (event-driven)\ndb/dt = (a-b)/ms : 1 (clock-driven)", "b"),
            ("da/dt = (q-a)/ms : 1 (event-driven)\nq = 2*b : 1\ndb/dt = -b/ms : 1 (clock-driven)", "a"),
        ] {
            let model = try Equations(SourceFragment(text))
            let error = #expect(throws: Diagnostic.self) { try Synapses(source, source, model) }
            #expect(error?.id == "mixed-dependency")
            #expect(error?.message.hasPrefix("\(name) is ") == true)
        }
    }

    @Test func aSummedVariableIsTheSumOverTheSynapses() throws {
        let source = try NeuronGroup(3, Equations("x : 1"))
        let target = try NeuronGroup(2, Equations("total : 1"))
        try source.set("x", to: "i + 1")
        let synapses = try Synapses(source, target, Equations("w : 1\ntotal_post = w*x_pre : 1 (summed)"))
        try synapses.connect(i: [2, 0, 1], j: [0, 0, 1])
        try synapses.set("w", to: 10)
        try Network(source, target, synapses).run(0.2 * .ms)
        #expect(try target.values(of: "total").values == [40, 20])
    }

    @Test func twoSumsIntoOneVariableAreRefused() throws {
        let source = try NeuronGroup(1, Equations("x : 1"))
        let target = try NeuronGroup(1, Equations("total : 1"))
        let both = try (0..<2).map { _ in try Synapses(source, target, Equations("total_post = x_pre : 1 (summed)")) }
        let error = #expect(throws: Diagnostic.self) { try Network(source, target, both[0], both[1]).run(1 * .ms) }
        #expect(error?.id == "two-summed-one-target")
    }

    @Test func aSumNeedsAVariableToGoTo() throws {
        let source = try NeuronGroup(1, Equations("x : 1"))
        let target = try NeuronGroup(1, Equations("total : volt"))
        for text in ["sum = x_pre : 1 (summed)", "sum_post = x_pre : 1 (summed)"] as [SourceFragment] {
            let synapses = try Synapses(source, target, Equations(text))
            let error = #expect(throws: Diagnostic.self) { try Network(source, target, synapses).run(1 * .ms) }
            #expect(error?.id == "summed-without-target")
        }
        let synapses = try Synapses(source, target, Equations("total_post = x_pre : 1 (summed)"))
        let error = #expect(throws: Diagnostic.self) { try Network(source, target, synapses).run(1 * .ms) }
        #expect(error?.message == "total_post has no unit, but total of neurongroup_1, which gets its sum, is in V")
    }
}
