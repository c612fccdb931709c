import Expressions
import ModelEquations
import Testing
import Units

@testable import Simulation

struct MonitorTests {
    @Test func samplesAreTakenAtTheStartOfAStep() throws {
        let group = try NeuronGroup(1, Equations("dx/dt = 1/ms : 1"), method: .euler)
        let monitor = try StateMonitor(group, ["x"])
        try Network(group, monitor).run(1 * .ms)
        let trace = try monitor.values(of: "x")[0].values
        #expect(trace[0] == 0)
        #expect(abs(trace[9] - 0.9) < 1e-14)
    }

    @Test func chosenElementsAreRecordedInTheirOrder() throws {
        let group = try NeuronGroup(4, Equations("x : 1\ny = 2*x : 1"))
        try group.set("x", to: "i")
        let monitor = try StateMonitor(group, ["x", "y"], record: .indices([3, 1]), dt: 0.5 * .ms)
        try Network(group, monitor).run(1 * .ms)
        #expect(try monitor.values(of: "x").map(\.values) == [[3, 3], [1, 1]])
        #expect(try monitor.values(of: "y").map(\.values) == [[6, 6], [2, 2]])
    }

    @Test func onlyEventsMakeJumps() throws {
        let group = try NeuronGroup(
            1, Equations("dx/dt = 1/ms : 1"), method: .euler, threshold: "x > 0.45", reset: "x = 0")
        let monitor = try StateMonitor(group, ["x"])
        try Network(group, monitor).run(1.2 * .ms)
        #expect(try monitor.jumps(of: "x", row: 0) == [5, 10])
    }

    @Test func whatIsNotThereCannotBeRecorded() throws {
        let group = try NeuronGroup(2, Equations("volume : 1"))
        let unknown = #expect(throws: Diagnostic.self) { try StateMonitor(group, ["volum"]) }
        #expect(unknown?.advice == "did you mean volume?")
        let outside = #expect(throws: Diagnostic.self) { try StateMonitor(group, ["volume"], record: .indices([2])) }
        #expect(outside?.expected == "0 to 1")
        let monitor = try StateMonitor(group, ["volume"])
        #expect(throws: Diagnostic.self) { try monitor.values(of: "x") }
        let never = #expect(throws: Diagnostic.self) { try SpikeMonitor(group) }
        #expect(never?.id == "no-threshold")
        #expect(throws: Diagnostic.self) { try PopulationRateMonitor(group) }
    }

    @Test func spikesAreRecordedWithTheStateBeforeTheReset() throws {
        let group = try NeuronGroup(
            2, Equations("dx/dt = r/ms : 1\nr : 1"), method: .euler, threshold: "x > 0.95", reset: "x = 0")
        try group.set("r", to: .array(QuantityArray([1, 2])))
        let monitor = try SpikeMonitor(group, variables: ["x"])
        try Network(group, monitor).run(1.2 * .ms)
        #expect(monitor.i == [1, 0, 1])
        #expect(monitor.count == [1, 2])
        #expect(try monitor.values(of: "x").values.allSatisfy { $0 > 0.95 && $0 < 1.01 })
        #expect(monitor.spikeTrains.map(\.count) == [1, 2])
    }

    @Test(arguments: [(false, 1.0), (true, 0.0)]) func aMonitorLooksWhenItIsToldTo(afterResets: Bool, seen: Double)
        throws
    {
        let group = try NeuronGroup(1, Equations("x : 1"), threshold: "x == 1", reset: "x = 0")
        try group.set("x", to: 1)
        let monitor = try SpikeMonitor(group, variables: ["x"], slot: afterResets ? Slot(.resets, .after) : nil)
        let states = try StateMonitor(group, ["x"], slot: afterResets ? .end : .start)
        try Network(group, monitor, states).run(0.1 * .ms)
        #expect(try monitor.values(of: "x").values == [seen])
        #expect(try states.values(of: "x")[0].values == [seen])
    }

    @Test func spikesCanBeCountedOnly() throws {
        let group = try SpikeGeneratorGroup(2, indices: [1, 1], times: [0.1, 0.3] * .ms)
        let monitor = try SpikeMonitor(group, keepsSpikes: false)
        try Network(group, monitor).run(0.5 * .ms)
        #expect(monitor.count == [0, 2])
        #expect(monitor.spikeCount == 2)
        #expect(monitor.i.isEmpty && monitor.t.count == 0)
    }

    /// A single spike shows the window itself: its sum is kept where it does not reach over the ends.
    @Test func aSmoothRateIsTheRateUnderAWindow() throws {
        let group = try SpikeGeneratorGroup(1, indices: [0], times: [20] * .ms, dt: 1 * .ms)
        let monitor = try PopulationRateMonitor(group)
        try Network(group, monitor).run(41 * .ms)
        let flat = try monitor.smoothRate(.flat(4 * .ms)).values
        #expect(flat.enumerated().filter { $1 != 0 }.map(\.offset) == [18, 19, 20, 21, 22])
        for rate in flat[18...22] { #expect(abs(rate - 200) < 1e-9) }
        let bell = try monitor.smoothRate(.gaussian(2 * .ms)).values
        #expect(bell.enumerated().filter { $1 != 0 }.map(\.offset) == Array(16...24))
        #expect(abs(bell.reduce(0, +) - 1000) < 1e-9)
        #expect(abs(bell[22] / bell[20] - exponential(-0.5)) < 1e-12)
        #expect(try monitor.smoothRate(.weights([1, 0, 3])).values[19...21] == [250, 0, 750])
        #expect(try monitor.smoothRate(.flat(1000 * .ms)).count == 41)
        for window in [.flat(0 * .ms), .gaussian(1 * .mV), .weights([1, 1])] as [PopulationRateMonitor.Window] {
            #expect(throws: Diagnostic.self) { try monitor.smoothRate(window) }
        }
    }

    @Test func theRateIsSpikesPerNeuronAndTime() throws {
        let group = try SpikeGeneratorGroup(4, indices: [0, 1, 3], times: [0.1, 0.1, 0.3] * .ms)
        let monitor = try PopulationRateMonitor(group)
        try Network(group, monitor).run(0.5 * .ms)
        let expected = [0, 2 / (4 * 1e-4), 0, 1 / (4 * 1e-4), 0]
        for (rate, value) in zip(monitor.rate.values, expected) { #expect(abs(rate - value) < 1e-9) }
        #expect(monitor.t.count == 5)
    }
}
