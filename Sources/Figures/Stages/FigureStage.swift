/// A part of a figure that is shown by itself, for talks in which a figure grows. Its axes and words stand where those of the whole
/// figure do, so that nothing moves from one stage to the next.
public struct FigureStage: Hashable, Sendable {
    /// What has come with this stage: `axes`, a curve's label, `spikes`.
    public var name: String
    /// The marks that are shown; nil for all.
    var marks: Set<MarkPlace>?
    /// How far along the x axes marks are shown, as a share of them.
    var extent: Double

    init(name: String, marks: Set<MarkPlace>? = nil, extent: Double = 1) {
        self.name = name
        self.marks = marks
        self.extent = extent
    }

    /// The stages in which curves grow along the x axes of all panels at once, the last with all of them.
    /// - Parameter count: How many; at least one.
    public static func growing(_ count: Int) -> [FigureStage] {
        let count = max(count, 1)
        return (1...count).map { FigureStage(name: "\($0) of \(count)", extent: Double($0) / Double(count)) }
    }
}

/// A mark by its place in a figure.
struct MarkPlace: Hashable, Sendable {
    /// The panel, counted from 0.
    var panel: Int
    /// Whether it is drawn along the panel's second y axis.
    var isOnSecond: Bool
    /// Counted from 0 among those of its axis.
    var index: Int
}
