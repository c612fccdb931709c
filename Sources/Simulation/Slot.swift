/// When in a time step something happens. Brian2's schedule: `start, groups, thresholds, synapses, resets, end`, each with a
/// place before and after it.
public struct Slot: Hashable, Sendable, Comparable {
    /// The slots of the schedule in their order.
    public enum Phase: Int, Hashable, Sendable, CaseIterable {
        case start, groups, thresholds, synapses, resets, end
    }

    /// The place of an operation relative to a slot.
    public enum Offset: Int, Hashable, Sendable {
        case before = -1
        case at, after
    }

    /// The slot.
    public let phase: Phase
    /// The place relative to it.
    public let offset: Offset

    /// A place relative to a slot.
    public init(_ phase: Phase, _ offset: Offset = .at) {
        self.phase = phase
        self.offset = offset
    }

    /// Monitors record the state.
    public static let start = Slot(.start)
    /// Differential equations are integrated.
    public static let groups = Slot(.groups)
    /// Spikes are found.
    public static let thresholds = Slot(.thresholds)
    /// Spikes arrive.
    public static let synapses = Slot(.synapses)
    /// Neurons that spiked are reset.
    public static let resets = Slot(.resets)
    /// What comes last.
    public static let end = Slot(.end)

    /// The slot of a name such as `synapses`, `before_groups` or `after_thresholds`; nil for any other.
    public init?(named name: String) {
        for phase in Phase.allCases {
            for (prefix, offset) in [("", Offset.at), ("before_", .before), ("after_", .after)]
            where name == "\(prefix)\(phase)" {
                self.init(phase, offset)
                return
            }
        }
        return nil
    }

    private var position: Int { 3 * phase.rawValue + offset.rawValue }

    /// Whether a slot comes before another in a step.
    public static func < (left: Slot, right: Slot) -> Bool { left.position < right.position }
}

extension Slot: CustomStringConvertible {
    /// As Brian writes it: `before_groups`.
    public var description: String {
        switch offset {
        case .before: "before_\(phase)"
        case .at: "\(phase)"
        case .after: "after_\(phase)"
        }
    }
}
