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
