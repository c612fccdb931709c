import Units

/// What an axis measures, and how much of it is shown.
///
/// The unit is chosen by itself (`mV` rather than `V` for a membrane voltage) and written after the label in parentheses.
public struct Axis: Hashable, Sendable {
    /// What is measured: `membrane voltage $V$`. The unit is not part of it. Nil on a time axis means `time $t$`.
    public var label: RichText?
    /// The dimension of the values; nil takes that of the first mark.
    public var dimension: Dimension?
    /// The unit that people read; nil chooses one that suits the values.
    public var unit: Unit?
    /// The part that is shown.
    public var range: AxisRange
    /// How the values are spread.
    public var scale: AxisScale
    /// Where it carries ticks.
    public var ticks: AxisTicks
    /// Towards which end the values grow.
    public var direction: AxisDirection
    /// What stands behind the label.
    public var unitNote: UnitNote
    /// The colour of its numbers and its label; nil is that of text, or of what is drawn along one of two y axes.
    public var paint: Paint?
    /// Axes of the same number show the same part of what they measure; nil leaves each to itself.
    public var share: Int?

    /// The defaults are what most figures want.
    public init(
        label: RichText? = nil, dimension: Dimension? = nil, unit: Unit? = nil, range: AxisRange = .automatic,
        scale: AxisScale = .linear, ticks: AxisTicks = .automatic, direction: AxisDirection = .ascending,
        unitNote: UnitNote = .unit, paint: Paint? = nil, share: Int? = nil
    ) {
        self.label = label
        self.dimension = dimension
        self.unit = unit
        self.range = range
        self.scale = scale
        self.ticks = ticks
        self.direction = direction
        self.unitNote = unitNote
        self.paint = paint
        self.share = share
    }
}

/// The part of an axis that is shown, in SI base units; an end that is nil follows from the values, with headroom.
public struct AxisRange: Hashable, Sendable {
    /// The lower end, SI base units.
    public var lower: Double?
    /// The upper end, SI base units.
    public var upper: Double?

    /// An end that is left out follows from the values.
    public init(_ lower: Double? = nil, _ upper: Double? = nil) {
        self.lower = lower
        self.upper = upper
    }

    /// Both ends follow from the values.
    public static let automatic = AxisRange()
}

/// Towards which end of an axis values grow.
public enum AxisDirection: Hashable, Sendable {
    /// To the right, or up.
    case ascending
    /// To the left, or down, as rows of a matrix are counted.
    case descending
}

/// What stands behind the label of an axis.
public enum UnitNote: Hashable, Sendable {
    /// The unit, in parentheses.
    case unit
    /// Nothing, since the label speaks of the unit itself. Values are in SI base units where the axis names no unit.
    case none
}

/// How values are spread along an axis.
public enum AxisScale: Hashable, Sendable {
    case linear
    /// Powers of ten at equal distances; values of zero and below are left out.
    case logarithmic
}

/// Where an axis carries ticks.
public enum AxisTicks: Hashable, Sendable {
    /// Round numbers, as many as there is room for.
    case automatic
    case none
    /// At these values (SI base units); without labels the values themselves are written.
    case at([Double], labels: [RichText]? = nil)
}
