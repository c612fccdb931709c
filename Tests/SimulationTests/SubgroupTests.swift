import Expressions
import ModelEquations
import Testing
import Units

@testable import Simulation

struct SubgroupTests {
    /// Ten neurons, of which `i` spikes at `i` ms, with a place for what they receive.
    private func group() throws -> NeuronGroup {
        try NeuronGroup(10, Equations("x : 1\ny : 1"), threshold: "t_in_timesteps == i")
    }

    private func network(_ objects: SimulationObject...) throws -> Network {
        let network = Network(objects)
        try network.setTimeStep(1 * .ms)
        return network
    }

    @Test func aPartOfAPartIsAPartOfTheWhole() throws {
        let group = try group()
        let part = try Subgroup(Subgroup(group, 2..<8), 1..<4)
        #expect(part.whole === group)
        #expect(part.elements == 3..<6)
        #expect(part.count == 3)
    }

    @Test(arguments: [5..<5, 8..<11]) func aPartLiesInTheWhole(range: Range<Int>) throws {
        let group = try group()
        let error = #expect(throws: Diagnostic.self) { try Subgroup(group, range) }
        #expect(error?.id == "index-out-of-range")
        #expect(error?.message == "a subgroup takes one or more consecutive neurons of neurongroup")
    }

    @Test func itsNeuronsAreNumberedFromZero() throws {
        let group = try group()
        let part = try Subgroup(group, 4..<8)
        try group.set("x", to: "i + 100*N", in: part.elements)
        #expect(try group.values(of: "x").values == [0, 0, 0, 0, 400, 401, 402, 403, 0, 0])
        try group.set("x", to: "-i", at: .condition("i > 1"), in: part.elements)
        try group.set("x", to: 7, at: .indices([0]), in: part.elements)
        #expect(try group.values(of: "x", in: part.elements).values == [7, 401, -2, -3])
        #expect(try group.indices(where: "x > 0", in: part.elements) == [0, 1])
        #expect(throws: Diagnostic.self) { try group.set("x", to: 1, at: .indices([4]), in: part.elements) }
    }

    @Test func monitorsNumberItsNeuronsFromZero() throws {
        let group = try group()
        let part = try Subgroup(group, 4..<8)
        try group.set("x", to: "i")
        let spikes = try SpikeMonitor(part, variables: ["x"])
        let states = try StateMonitor(part, ["x"], record: .indices([3, 0]))
        let rates = try PopulationRateMonitor(part)
        try network(group, spikes, states, rates).run(10 * .ms)
        #expect(spikes.i == [0, 1, 2, 3])
        #expect(spikes.count == [1, 1, 1, 1])
        #expect(try spikes.values(of: "x").values == [4, 5, 6, 7])
        #expect(try states.values(of: "x").map { $0.values[0] } == [7, 4])
        #expect(rates.rate.values == [0, 0, 0, 0, 250, 250, 250, 250, 0, 0])
        #expect(throws: Diagnostic.self) { try StateMonitor(part, ["x"], record: .indices([4])) }
    }

    /// What arrives at neuron j of the target is the sum over what its sources are, both numbered in their parts.
    @Test func synapsesNumberBothEndsFromZero() throws {
        let group = try group()
        let (source, target) = (try Subgroup(group, 2..<6), try Subgroup(group, 5..<9))
        try group.set("y", to: "i")
        let synapses = try Synapses(source, target, Equations("w : 1"), onPre: "x_post += w*y_pre")
        try synapses.connect(condition: "i <= j and y_pre >= 2 and N_pre == 4")
        try synapses.set("w", to: "10*i + j + y_post/100")
        try network(group, synapses).run(10 * .ms)
        var expected = [Double](repeating: 0, count: 10)
        for j in 0..<4 {
            for i in 0...j { expected[5 + j] += (Double(10 * i + j) + Double(5 + j) / 100) * Double(2 + i) }
        }
        for (found, wanted) in zip(try group.values(of: "x").values, expected) { #expect(abs(found - wanted) < 1e-12) }
        #expect(synapses.i == [0, 0, 0, 0, 1, 1, 1, 2, 2, 3])
        #expect(synapses.incomingCounts == [1, 2, 3, 4])
    }

    @Test func delaysAndGeneratorsKnowTheParts() throws {
        let group = try group()
        let (source, target) = (try Subgroup(group, 0..<3), try Subgroup(group, 7..<10))
        let synapses = try Synapses(source, target, onPre: "x_post += 1", onPost: "y_pre += 1")
        try synapses.connect(j: "i")
        try synapses.set("delay", to: "i*ms")
        let network = try network(group, synapses)
        try network.run(2 * .ms)
        #expect(try group.values(of: "x").values == [0, 0, 0, 0, 0, 0, 0, 1, 0, 0])
        try network.run(8 * .ms)
        #expect(try group.values(of: "x").values == [0, 0, 0, 0, 0, 0, 0, 1, 1, 1])
        #expect(try group.values(of: "y").values == [1, 1, 1, 0, 0, 0, 0, 0, 0, 0])
    }

    @Test func aSumIntoAPartLeavesTheOthersAlone() throws {
        let source = try NeuronGroup(3, Equations("v : 1"))
        try source.set("v", to: "i + 1")
        let target = try group()
        try target.set("x", to: -1)
        let model = try Equations("x_post = v_pre : 1 (summed)")
        let first = try Synapses(source, Subgroup(target, 0..<2), model)
        let second = try Synapses(source, Subgroup(target, 8..<10), model)
        for synapses in [first, second] { try synapses.connect(condition: "i >= j") }
        try network(source, target, first, second).run(1 * .ms)
        #expect(try target.values(of: "x").values == [6, 5, -1, -1, -1, -1, -1, -1, 6, 5])
        let overlapping = try Synapses(source, Subgroup(target, 1..<4), model)
        let error = #expect(throws: Diagnostic.self) {
            try network(source, target, first, overlapping).run(1 * .ms)
        }
        #expect(error?.message == "two (summed) lines set x of neurongroup_1, and only the last would count")
    }

    @Test func inputAndRegularStatementsReachThePartOnly() throws {
        let group = try group()
        let part = try Subgroup(group, 3..<5)
        let input = try PoissonInput(part, "x", count: 1, rate: 1000 * .hertz, weight: .quantity(Quantity(1)))
        let regular = try RegularOperation(part, "y += 1 + i")
        try network(group, input, regular).run(3 * .ms)
        #expect(try group.values(of: "x").values == [0, 0, 0, 3, 3, 0, 0, 0, 0, 0])
        #expect(try group.values(of: "y").values == [0, 0, 0, 3, 6, 0, 0, 0, 0, 0])
    }

    @Test func whatHasNoVariablesHasNoneInPartEither() throws {
        let generator = try SpikeGeneratorGroup(5, indices: [3], times: [1] * .ms)
        let part = try Subgroup(generator, 2..<5)
        let spikes = try SpikeMonitor(part)
        try network(generator, spikes).run(2 * .ms)
        #expect(spikes.i == [1])
        let error = #expect(throws: Diagnostic.self) { try StateMonitor(part, ["v"]) }
        #expect(error?.message == "spikegeneratorgroup[2:5] has no variable v: it has no equations")
    }

    @Test func thePartIsSimulatedWithTheWhole() throws {
        let group = try group()
        let spikes = try SpikeMonitor(Subgroup(group, 0..<2))
        let error = #expect(throws: Diagnostic.self) { try network(spikes).run(1 * .ms) }
        #expect(error?.message == "spikemonitor needs neurongroup, which is not in the network")
    }
}
