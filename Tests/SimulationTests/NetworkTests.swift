import Expressions
import ModelEquations
import Testing
import Units

@testable import Simulation

struct NetworkTests {
    private func decaying(dt: Quantity? = nil) throws -> NeuronGroup {
        try NeuronGroup(1, Equations("dv/dt = -v/tau : 1"), method: .exact, namespace: ["tau": 10 * .ms], dt: dt)
    }

    /// Tutorial 2a: closed forms of two decaying variables that spikes add to.
    @Test func tutorial2aGivesItsClosedForms() throws {
        let input = try SpikeGeneratorGroup(2, indices: [0, 0, 1, 1], times: [1, 4, 2, 3] * .ms)
        let neuron = try NeuronGroup(
            1, Equations("dVa/dt = -Va/tau_a : volt\ndVb/dt = -Vb/tau_b : volt"), method: .exact,
            threshold: "Va > 10*mV",
            reset: "Va = 0*mV")
        let toVa = try Synapses(input, neuron, Equations("w : volt"), onPre: "Va_post += w")
        try toVa.connect(i: 0, j: 0)
        try toVa.set("w", to: .quantity(6 * .mV))
        let toVb = try Synapses(input, neuron, Equations("w : volt"), onPre: "Vb_post += w")
        try toVb.connect(i: 1, j: 0)
        try toVb.set("w", to: .quantity(3 * .mV))
        let monitor = try StateMonitor(neuron, ["Va", "Vb"])
        try Network(input, neuron, toVa, toVb, monitor).run(10 * .ms, namespace: ["tau_a": 1 * .ms, "tau_b": 10 * .ms])

        let va = try monitor.values(of: "Va")[0].values
        let vb = try monitor.values(of: "Vb")[0].values
        #expect(monitor.t.count == 100)
        #expect(va[10] == 0)
        #expect(abs(va[11] - 6e-3) < 1e-15)
        #expect(abs(va[41] - 6e-3 * (1 + exponential(-3))) < 1e-15)
        #expect(abs(vb[31] - 3e-3 * (1 + exponential(-0.1))) < 1e-15)
        #expect(try monitor.jumps(of: "Va", row: 0) == [11, 41])
        #expect(try monitor.jumps(of: "Vb", row: 0) == [21, 31])
    }

    @Test func timeIsTheNumberOfStepsTimesTheirLength() throws {
        let group = try decaying()
        let monitor = try StateMonitor(group, ["v"])
        let network = Network(group, monitor)
        try network.run(1 * .ms)
        try network.run(1 * .ms)
        #expect(monitor.t.values == (0..<20).map { Double($0) * 1e-4 })
        #expect(network.t == Quantity(2e-3, .time))
    }

    @Test func twoRunsAreOneLongRun() throws {
        let (once, twice) = (try decaying(), try decaying())
        try once.set("v", to: 1)
        try twice.set("v", to: 1)
        try Network(once).run(10 * .ms)
        let network = Network(twice)
        try network.run(4 * .ms)
        try network.run(6 * .ms)
        #expect(try once.values(of: "v") == twice.values(of: "v"))
    }

    @Test func objectsWithTheirOwnStepRunAtIt() throws {
        let (fine, coarse) = (try decaying(dt: 0.1 * .ms), try decaying(dt: 0.5 * .ms))
        let fineMonitor = try StateMonitor(fine, ["v"])
        let coarseMonitor = try StateMonitor(coarse, ["v"])
        try Network(fine, coarse, fineMonitor, coarseMonitor).run(2 * .ms)
        #expect(fineMonitor.t.count == 20)
        #expect(coarseMonitor.t.values == (0..<4).map { Double($0) * 5e-4 })
    }

    @Test func anObjectIsSimulatedOnce() throws {
        let group = try decaying()
        let network = Network(group, group)
        #expect(network.objects.count == 1)
    }

    @Test func namesAreMadeUpInTheOrderOfAdding() throws {
        let groups = try (0..<3).map { _ in try decaying() }
        _ = Network(groups)
        #expect(groups.map(\.name) == ["neurongroup", "neurongroup_1", "neurongroup_2"])
    }

    @Test func whatAnObjectNeedsHasToBeThere() throws {
        let group = try decaying()
        let monitor = try StateMonitor(group, ["v"])
        let error = #expect(throws: Diagnostic.self) { try Network(monitor).run(1 * .ms) }
        #expect(error?.id == "not-in-network")
        #expect(error?.message == "statemonitor needs neurongroup, which is not in the network")
    }

    @Test func aDurationIsATimeThatIsNotNegative() throws {
        let network = Network(try decaying())
        for duration in [Quantity(-1, .time), Quantity(10), Quantity(.infinity, .time)] {
            let error = #expect(throws: Diagnostic.self) { try network.run(duration) }
            #expect(error?.id == "invalid-duration")
        }
        #expect(network.t.value == 0)
    }

    @Test func aTimeStepIsAPositiveTime() throws {
        let network = Network()
        #expect(throws: Diagnostic.self) { try network.setTimeStep(0 * .ms) }
        #expect(throws: Diagnostic.self) { try network.setTimeStep(1 * .mV) }
        #expect(throws: Diagnostic.self) { try decaying(dt: -1 * .ms) }
    }

    @Test func namesFromOutsideAreThoseOfTheRun() throws {
        let group = try NeuronGroup(1, Equations("dv/dt = -v/tau : 1"), method: .exact)
        try group.set("v", to: 1)
        let network = Network(group)
        try network.run(10 * .ms, namespace: ["tau": 10 * .ms])
        #expect(abs(try group.values(of: "v").values[0] - exponential(-1)) < 1e-12)
        try network.run(10 * .ms, namespace: ["tau": 5 * .ms])
        #expect(abs(try group.values(of: "v").values[0] - exponential(-3)) < 1e-12)
    }

    @Test func anUnknownNameStopsTheRunBeforeItBegins() throws {
        let group = try NeuronGroup(1, Equations("dv/dt = -v/tua : 1"), method: .exact)
        let error = #expect(throws: Diagnostic.self) { try Network(group).run(1 * .ms, namespace: ["tau": 5 * .ms]) }
        #expect(error?.id == "unknown-name")
        #expect(error?.location?.text == "tua")
    }

    @Test func anOperationRunsInEachOfItsSteps() throws {
        let group = try NeuronGroup(1, Equations("x : 1"))
        var times: [Double] = []
        let operation = try NetworkOperation(dt: 0.5 * .ms) { t throws(Diagnostic) in
            times.append(t.value)
            try group.set("x", to: .quantity(Quantity(Double(times.count))))
        }
        try Network(group, operation).run(1.2 * .ms)
        #expect(times == [0, 5e-4, 1e-3])
        #expect(try group.values(of: "x").values == [3])
    }

    @Test func whatAnOperationThrowsEndsTheRun() throws {
        let operation = try NetworkOperation { t throws(Diagnostic) in
            if t.value > 4.5e-4 { throw Diagnostic("test", "enough") }
        }
        let network = Network(operation)
        let error = #expect(throws: Diagnostic.self) { try network.run(1 * .ms) }
        #expect(error?.message == "enough")
        #expect(abs(network.t.value - 6e-4) < 1e-15)
    }

    @Test func aRunCanBeStoppedAndGoneOnWith() throws {
        let group = try decaying()
        let monitor = try StateMonitor(group, ["v"])
        let network = Network(group, monitor)
        let stopper = try NetworkOperation { [unowned network] t throws(Diagnostic) in
            if t.value > 2.5e-4, t.value < 3.5e-4 { network.stop() }
        }
        network.add(stopper)
        try network.run(1 * .ms)
        #expect(monitor.t.count == 4)
        try network.run(0.2 * .ms)
        #expect(monitor.t.count == 6)
        network.isCancelled = { true }
        try network.run(100 * .ms)
        #expect(monitor.t.count < 6 + 65)
    }

    @Test func progressGoesFromNothingToAll() throws {
        var fractions: [Double] = []
        try Network(decaying()).run(100 * .ms, report: { fractions.append($0.fraction) }, every: .zero)
        #expect(fractions.first == 0)
        #expect(fractions.last == 1)
        #expect(fractions.count > 5)
        #expect(fractions == fractions.sorted())
    }

    @Test func theScheduleIsBriansOrder() throws {
        let group = try NeuronGroup(
            1, Equations("dv/dt = -v/ms : 1"), method: .exact, threshold: "v > 1", reset: "v = 0")
        let synapses = try Synapses(group, group, onPre: "v += 1")
        try synapses.connect()
        let network = Network(try SpikeMonitor(group), synapses, try StateMonitor(group, ["v"]), group)
        let slots = try network.schedulingSummary().map(\.slot)
        #expect(slots == [.start, .groups, Slot(.thresholds, .before), .thresholds, .thresholds, .synapses, .resets])
        try network.run(1 * .ms, profile: true)
        #expect(network.profile?.entries.count == 7)
    }
}
