import Expressions
import ModelEquations
import Testing
import Units

@testable import Simulation

struct StoredStateTests {
    private let input: SpikeGeneratorGroup
    private let target: NeuronGroup
    private let synapses: Synapses
    private let monitor: StateMonitor
    private let spikes: SpikeMonitor
    private let network: Network

    init() throws {
        input = try SpikeGeneratorGroup(1, indices: [0, 0], times: [1, 4] * .ms)
        target = try NeuronGroup(
            2, Equations("dx/dt = -x/(5*ms) : 1\nr : 1"), method: .exact, threshold: "rand() < r*dt/ms")
        try target.set("r", to: 0.5)
        synapses = try Synapses(input, target, onPre: "x += 1")
        try synapses.connect()
        try synapses.set("delay", to: .array([0.5, 3] * .ms))
        monitor = try StateMonitor(target, ["x"])
        spikes = try SpikeMonitor(target)
        network = Network(input, target, synapses, monitor, spikes, random: RandomSource(seed: 5))
    }

    @Test func restoringReturnsToTheStateWithSpikesUnderWay() throws {
        try network.run(2 * .ms)
        network.store()
        let stored = network.state
        try network.run(8 * .ms)
        let once = try monitor.values(of: "x")
        try network.restore(repeatsRandomness: true)
        #expect(network.state == stored)
        #expect(monitor.t.count == 20)
        let before = spikes.i
        try network.run(8 * .ms)
        #expect(try monitor.values(of: "x") == once)
        #expect(spikes.i.count >= before.count)
        #expect(try monitor.jumps(of: "x", row: 1) == [41, 71])
    }

    @Test func randomNumbersAreRepeatedOnlyWhenAskedFor() throws {
        func spikesAfterRestoring(_ repeats: Bool) throws -> [Double] {
            try network.restore("start", repeatsRandomness: repeats)
            try network.run(50 * .ms)
            return spikes.t.values
        }
        network.store("start")
        try network.run(50 * .ms)
        let first = spikes.t.values
        #expect(try spikesAfterRestoring(true) == first)
        #expect(try spikesAfterRestoring(false) != first)
    }

    @Test func synapsesMadeSinceAreGone() throws {
        network.store()
        try synapses.connect()
        try network.restore()
        #expect(synapses.count == 2)
        #expect(try synapses.values(of: "delay") == [0.5, 3] * .ms)
        #expect(try synapses.values(of: "N_incoming").values == [1, 1])
    }

    /// Delays that are set, changed or added after a state was stored are as they were then.
    @Test func delaysAreAsTheyWere() throws {
        let plain = try Synapses(input, target, onPre: "x += 1")
        try plain.connect()
        network.add(plain)
        network.store()
        try plain.set("delay", to: .quantity(2 * .ms))
        try synapses.set("delay", to: .quantity(4 * .ms))
        try network.restore()
        #expect(try plain.values(of: "delay") == [0, 0] * .ms)
        #expect(try synapses.values(of: "delay") == [0.5, 3] * .ms)
    }

    /// What does not fit one of the objects changes none of them.
    @Test(arguments: [
        ("neurongroup", "x", [1.0], "2 values", "1"),
        ("synapses", "synapses j", [0, 7], "whole numbers from 0 to 1", "7.0"),
        ("synapses", "synapses i", [0, 0.5], "whole numbers from 0 to 0", "0.5"),
    ]) func aStateThatDoesNotFitChangesNothing(
        object: String, array: String, values: [Double], expected: String, found: String
    ) throws {
        try network.run(2 * .ms)
        var state = network.state
        try #require(state.objects[object]?[array] != nil, "\(state.objects[object]?.keys.sorted() ?? [])")
        try network.run(2 * .ms)
        let before = network.state
        state.objects[object]?[array] = values
        let error = #expect(throws: Diagnostic.self) { try network.restore(state, repeatsRandomness: false) }
        #expect(error?.message == "what was stored as \(array) of \(object) does not fit it as it is now")
        #expect(error?.expected == expected)
        #expect(error?.found == found)
        #expect(network.state == before)
    }

    @Test func whatWasNotStoredCannotBeRestored() throws {
        let nothing = #expect(throws: Diagnostic.self) { try network.restore() }
        #expect(nothing?.message == "nothing was stored under the name default")
        network.store()
        network.add(try NeuronGroup(1, Equations("y : 1")))
        let newcomer = #expect(throws: Diagnostic.self) { try network.restore() }
        #expect(newcomer?.message == "the stored state does not hold neurongroup_1, which is in the network now")
    }

    @Test func aVariableThatIsNoNumberAnyMoreIsNamedOnce() throws {
        let group = try NeuronGroup(1, Equations("dz/dt = sqrt(1 - t/(5*ms))/ms : 1"), method: .euler)
        let network = Network(group)
        var warnings: [Diagnostic] = []
        network.onWarning = { warnings.append($0) }
        try network.run(30 * .ms)
        #expect(warnings.map(\.id) == ["invalid-state"])
        #expect(
            warnings.first?.message
                == "z of neurongroup is no number any more since a time between 0 s and 10 ms")
    }
}
