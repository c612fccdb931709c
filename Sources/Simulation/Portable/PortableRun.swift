import Execution
import Units

/// A run that has been prepared, as data: what happens in a step, in its order, and when the run begins and ends.
package struct PortableRun {
    /// One operation of the step.
    package struct Entry {
        package let slot: Slot
        /// The object with what it does, such as `neurongroup_stateupdater`.
        package let name: String
        /// The object that it belongs to.
        package let owner: SimulationObject
        /// The number of its clock among ``PortableRun/clocks``.
        package let clock: Int
        /// What it does; nil for what cannot be done elsewhere.
        package let work: Work?
    }

    /// The time of operations that share a time step.
    package struct Timing {
        /// The length of a step in seconds.
        package let dt: Double
        /// The state arrays that programs read the time from.
        package let arrays: StateArrays
        /// The step with which the run begins, and the one before which it ends.
        package let steps: Range<Int>
    }

    package let entries: [Entry]
    package let clocks: [Timing]
    /// The time at the beginning and the length of the run, in seconds.
    package let start: Double
    package let duration: Double
    package let seed: UInt32
    package let objects: [SimulationObject]
}

/// Is told of the runs of a network: of each before its first step, and after its last.
package protocol RunObserver: AnyObject {
    func willRun(_ run: PortableRun)
    func didRun()
}

extension PortableRun {
    init(_ schedule: Schedule, of network: Network, duration: Double) {
        clocks = schedule.clocks.map {
            Timing(dt: $0.dt.value, arrays: $0.arrays, steps: $0.timestep..<$0.timestep + max(0, $0.stepsLeft))
        }
        entries = schedule.operations.compactMap { operation in
            guard let owner = operation.owner else { return nil }
            return Entry(
                slot: operation.slot, name: operation.name, owner: owner,
                clock: schedule.clocks.firstIndex { $0 === operation.clock } ?? 0, work: operation.work)
        }
        (start, self.duration, seed, objects) = (network.time, duration, network.random.seed, network.objects)
    }
}
