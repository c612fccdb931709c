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

    /// The defaults are what most figures want.
    public init(
        label: RichText? = nil, dimension: Dimension? = nil, unit: Unit? = nil, range: AxisRange = .automatic,
        scale: AxisScale = .linear, ticks: AxisTicks = .automatic
    ) {
        self.label = label
        self.dimension = dimension
        self.unit = unit
        self.range = range
        self.scale = scale
        self.ticks = ticks
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
