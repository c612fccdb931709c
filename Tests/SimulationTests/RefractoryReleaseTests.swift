import Expressions
import ModelEquations
import Testing
import Units

@testable import Simulation

/// A refractoriness given as a quantity ends by the line of spikes, one given as an expression is looked at in each neuron and step.
struct RefractoryReleaseTests {
    private func record(
        _ refractory: Refractory, runs: [Quantity], before: (NeuronGroup) throws -> Void = { _ in }
    ) throws -> [[Double]] {
        let group = try NeuronGroup(
            5, Equations("dv/dt = (2 + i - v)/(5*ms) : 1 (unless refractory)"), method: .exact, threshold: "v > 1",
            reset: "v = 0", refractory: refractory)
        try before(group)
        let monitor = try StateMonitor(group, ["v", "not_refractory"])
        let network = Network(group, monitor)
        for duration in runs { try network.run(duration) }
        return try monitor.values(of: "v").map(\.values) + monitor.values(of: "not_refractory").map(\.values)
    }

    @Test(arguments: [0, 0.1, 0.25, 3, 100])
    func bothWaysGiveTheSame(milliseconds: Double) throws {
        let runs = [7 * .ms, 0.5 * .ms, 12.3 * .ms]
        let line = try record(.time(Quantity(milliseconds) * .ms), runs: runs)
        let looked = try record(.expression(SourceFragment("\(milliseconds)*ms")), runs: runs)
        #expect(line == looked)
        #expect(line[0].count == 198)
    }

    @Test func earlierSpikesAndMasksAreTakenOver() throws {
        func prepare(_ group: NeuronGroup) throws {
            try group.set("lastspike", to: "-i*ms + 0.3*ms")
            try group.set("not_refractory", to: "i % 2 == 0")
        }
        let line = try record(.time(3 * .ms), runs: [10 * .ms], before: prepare)
        #expect(try line == record(.expression("3*ms"), runs: [10 * .ms], before: prepare))
    }

    @Test func spikesThatAreFoundBeforeTheUpdateAreToo() throws {
        func prepare(_ group: NeuronGroup) throws { try group.setSchedule(of: "spike", slot: Slot(.groups, .before)) }
        for milliseconds in [0, 1.0] {
            let line = try record(.time(Quantity(milliseconds) * .ms), runs: [10 * .ms], before: prepare)
            let looked = try record(
                .expression(SourceFragment("\(milliseconds)*ms")), runs: [10 * .ms], before: prepare)
            #expect(line == looked)
        }
    }
}
