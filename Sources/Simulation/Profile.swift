/// How long the operations of a run took, the longest first.
public struct Profile: Hashable, Sendable {
    /// One operation of the network.
    public struct Entry: Hashable, Sendable {
        /// The name of its object, with what it does.
        public let name: String
        /// When in a step it happens.
        public let slot: Slot
        /// In all steps together.
        public let duration: Duration
    }

    /// The operations, the longest first.
    public let entries: [Entry]

    /// All operations together.
    public var total: Duration { entries.reduce(.zero) { $0 + $1.duration } }
}

/// Measures operations.
final class Profiler {
    private let wall = ContinuousClock()
    private let schedule: Schedule
    private var durations: [Duration]

    init(_ schedule: Schedule) {
        self.schedule = schedule
        durations = Array(repeating: .zero, count: schedule.operations.count)
    }

    func measure(_ index: Int, _ run: () -> Void) {
        let start = wall.now
        run()
        durations[index] += wall.now - start
    }

    var profile: Profile {
        Profile(
            entries: zip(schedule.operations, durations)
                .map { Profile.Entry(name: $0.name, slot: $0.slot, duration: $1) }
                .sorted { ($1.duration, $0.name) < ($0.duration, $1.name) })
    }
}
