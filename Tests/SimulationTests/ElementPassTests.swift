import ModelEquations
import Testing
import Units

@testable import Simulation

/// A profiled run makes each pass alone; one that is not makes adjacent ones together, and may share them among threads.
struct ElementPassTests {
    private func trace(_ profile: Bool, threads: Int = 1, _ make: () throws -> (Network, StateMonitor)) throws
        -> [[Double]]
    {
        let (network, monitor) = try make()
        network.threads = threads
        try network.run(20 * .ms, profile: profile)
        return try monitor.values(of: "v").map(\.values)
    }

    /// The time constant of the second group is what the first has just computed.
    @Test func aPassThatReadsWhatAnotherComputesIsMadeAfterIt() throws {
        func make() throws -> (Network, StateMonitor) {
            let first = try NeuronGroup(2, Equations("dx/dt = 1 : second"), method: .euler, name: "a")
            try first.set("x", to: "(i + 1)*ms")
            let second = try NeuronGroup(
                2, Equations("dv/dt = -v/tau : 1\ntau : second (linked)"), method: .exact, name: "b")
            try second.link("tau", to: first, "x")
            try second.set("v", to: 1)
            let monitor = try StateMonitor(second, ["v"])
            return (Network(first, second, monitor), monitor)
        }
        #expect(try trace(false, make) == trace(true, make))
    }

    /// A spike that is found before the update holds the neuron in that very step.
    @Test func whatAPassMarksIsThereForTheNext() throws {
        func make() throws -> (Network, StateMonitor) {
            let group = try NeuronGroup(
                2, Equations("dv/dt = (2 + i - v)/(5*ms) : 1 (unless refractory)"), method: .exact, threshold: "v > 1",
                reset: "v = 0", refractory: .time(1 * .ms))
            try group.setSchedule(of: "spike", slot: Slot(.groups, .before))
            let monitor = try StateMonitor(group, ["v"], slot: Slot(.thresholds))
            return (Network(group, monitor), monitor)
        }
        #expect(try trace(false, make) == trace(true, make))
    }

    @Test func aNetworkDoesTheSameTogetherAndOnThreads() throws {
        func make() throws -> (Network, StateMonitor) {
            let group = try NeuronGroup(
                2000,
                Equations(
                    "dv/dt = (1.5 + 0.5*sin(i*1.0) + g - v)/(10*ms) : 1 (unless refractory)\ndg/dt = -g/(5*ms) : 1"),
                method: .euler, threshold: "v > 1", reset: "v = 0", refractory: .time(2 * .ms))
            let synapses = try Synapses(group, group, onPre: "g += 0.1")
            try synapses.connect(condition: "j == (i + 1) % N_pre")
            let monitor = try StateMonitor(group, ["v"], record: .indices([0, 999, 1999]))
            return (Network(group, synapses, monitor), monitor)
        }
        let alone = try trace(true, make)
        #expect(try trace(false, make) == alone)
        #expect(try trace(false, threads: 2, make) == alone)
        #expect(Set(alone[1]).count > 10)
    }
}
