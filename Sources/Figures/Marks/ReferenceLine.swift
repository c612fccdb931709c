import Units

/// Which way a reference runs across its panel.
public enum Orientation: Hashable, Sendable {
    /// Along the x axis, at a value of y: a threshold.
    case horizontal
    /// Along the y axis, at a value of x: a moment.
    case vertical
}

/// A straight line across the whole panel at one value.
public struct ReferenceLine: Hashable, Sendable {
    /// Which way it runs.
    public var orientation: Orientation
    /// Where it stands on the axis that it crosses.
    public var value: Quantity
    /// Written at its end, in its colour.
    public var label: RichText?
    /// How it is stroked.
    public var style: LineStyle

    /// The defaults are what most figures want.
    public init(
        _ orientation: Orientation, at value: Quantity, label: RichText? = nil,
        style: LineStyle = LineStyle(paint: .muted, dash: .dashed)
    ) {
        self.orientation = orientation
        self.value = value
        self.label = label
        self.style = style
    }
}
