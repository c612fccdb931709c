/// When in a time step something happens. Brian2's schedule: `start, groups, thresholds, synapses, resets, end`, each with a
/// place before and after it.
public struct Slot: Hashable, Sendable, Comparable {
    public enum Phase: Int, Hashable, Sendable, CaseIterable {
        case start, groups, thresholds, synapses, resets, end
    }

    public enum Offset: Int, Hashable, Sendable {
        case before = -1
        case at, after
    }

    public let phase: Phase
    public let offset: Offset

    public init(_ phase: Phase, _ offset: Offset = .at) {
        self.phase = phase
        self.offset = offset
    }

    public static let start = Slot(.start)
    public static let groups = Slot(.groups)
    public static let thresholds = Slot(.thresholds)
    public static let synapses = Slot(.synapses)
    public static let resets = Slot(.resets)
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

    public static func < (left: Slot, right: Slot) -> Bool { left.position < right.position }
}

extension Slot: CustomStringConvertible {
    public var description: String {
        switch offset {
        case .before: "before_\(phase)"
        case .at: "\(phase)"
        case .after: "after_\(phase)"
        }
    }
}
