import Expressions
import Testing
import Units

@testable import Simulation

struct SpikeGeneratorGroupTests {
    @Test func spikesComeAtTheirTimesWhateverTheirOrder() throws {
        let group = try SpikeGeneratorGroup(3, pairs: [(2, 3 * .ms), (0, 1 * .ms), (1, 1 * .ms)])
        let monitor = try SpikeMonitor(group)
        try Network(group, monitor).run(5 * .ms)
        #expect(monitor.i == [0, 1, 2])
        #expect(monitor.t.values == [1e-3, 1e-3, 3e-3])
        #expect(monitor.count == [1, 1, 1])
    }

    @Test func theNextRunGoesOnWhereTheLastOneEnded() throws {
        let group = try SpikeGeneratorGroup(1, indices: [0, 0], times: [1, 4] * .ms)
        let monitor = try SpikeMonitor(group)
        let network = Network(group, monitor)
        for _ in 0..<5 { try network.run(1 * .ms) }
        #expect(monitor.t.values == [1e-3, 4e-3])
    }

    @Test func timesFallIntoTheStepThatTheyLieIn() throws {
        let group = try SpikeGeneratorGroup(1, indices: [0, 0, 0], times: [0.3, 0.7, 1.19] * .ms)
        let monitor = try SpikeMonitor(group)
        try Network(group, monitor).run(2 * .ms)
        #expect(monitor.t.values.map { ($0 * 1e4).rounded() } == [3, 7, 11])
    }

    @Test func anIndexOutOfRangeIsRefused() {
        let error = #expect(throws: Diagnostic.self) {
            try SpikeGeneratorGroup(2, indices: [0, 2], times: [1, 2] * .ms)
        }
        #expect(error?.message == "there is no neuron 2 to spike")
        #expect(error?.expected == "0 to 1")
    }

    @Test func aTimeBeforeZeroIsRefused() {
        let error = #expect(throws: Diagnostic.self) { try SpikeGeneratorGroup(1, indices: [0], times: [-1] * .ms) }
        #expect(error?.message == "a spike cannot be at -1 ms")
    }

    @Test func timesNeedAUnit() {
        let error = #expect(throws: Diagnostic.self) {
            try SpikeGeneratorGroup(1, indices: [0], times: QuantityArray([1]))
        }
        #expect(error?.message == "spike times have to be times")
        #expect(error?.advice == "multiply them by a unit of time, as in [1, 4]*ms")
        let pairs = #expect(throws: Diagnostic.self) { try SpikeGeneratorGroup(1, pairs: [(0, 1 * .mV)]) }
        #expect(pairs?.advice == "give each its unit of time, as in (0, 4*ms)")
    }

    @Test func eachSpikeNeedsAnIndexAndATime() {
        let error = #expect(throws: Diagnostic.self) { try SpikeGeneratorGroup(2, indices: [0, 1], times: [1] * .ms) }
        #expect(error?.id == "wrong-number-of-values")
    }

    @Test func twoSpikesOfANeuronInOneStepAreRefused() throws {
        let group = try SpikeGeneratorGroup(2, indices: [0, 1, 0], times: [1, 1.02, 1.05] * .ms)
        let error = #expect(throws: Diagnostic.self) { try Network(group).run(2 * .ms) }
        #expect(error?.message == "neuron 0 spikes twice within one time step")
    }

    /// The phase counts from the beginning of the simulation, whenever the spikes were given.
    @Test func spikesComeAgainAfterThePeriod() throws {
        let group = try SpikeGeneratorGroup(2, indices: [0, 1], times: [0, 2] * .ms, period: 3 * .ms)
        let monitor = try SpikeMonitor(group)
        let network = Network(group, monitor)
        try network.setTimeStep(1 * .ms)
        try network.run(4 * .ms)
        try network.run(3 * .ms)
        try group.setSpikes(indices: [1], times: [1] * .ms, period: 2 * .ms)
        try network.run(4 * .ms)
        try group.setSpikes(indices: [0], times: [12] * .ms)
        try network.run(9 * .ms)
        #expect(monitor.i == [0, 1, 0, 1, 0, 1, 1, 0])
        #expect(monitor.t.values.map { ($0 * 1000).rounded() } == [0, 2, 3, 5, 6, 7, 9, 12])
    }

    @Test(arguments: [(2.0, 2.0), (2.0, 1.0), (1.0, -1.0)]) func aPeriodIsLongerThanItsSpikes(
        spike: Double, period: Double
    ) {
        let error = #expect(throws: Diagnostic.self) {
            try SpikeGeneratorGroup(1, indices: [0], times: [spike] * .ms, period: Quantity(period * 1e-3, .time))
        }
        #expect(error?.id == "invalid-period")
    }

    @Test func aPeriodIsAMultipleOfTheStep() throws {
        let group = try SpikeGeneratorGroup(1, indices: [0], times: [1] * .ms, period: 62.9 * .ms)
        try Network(group).run(1 * .ms)
        let beside = try SpikeGeneratorGroup(1, indices: [0], times: [1] * .ms, period: 2.05 * .ms)
        let error = #expect(throws: Diagnostic.self) { try Network(beside).run(1 * .ms) }
        #expect(error?.message == "a period of 2.05 ms is no whole number of time steps")
    }
}
