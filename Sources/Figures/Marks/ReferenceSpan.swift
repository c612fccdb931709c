import Units

/// A tinted strip across the whole panel between two values: the time a stimulus is on.
public struct ReferenceSpan: Hashable, Sendable {
    /// Which way it runs.
    public var orientation: Orientation
    /// SI base units of `dimension`.
    public var lower: Double
    /// SI base units of `dimension`.
    public var upper: Double
    /// What the values are.
    public var dimension: Dimension
    /// Written at its edge.
    public var label: RichText?
    /// Its colour.
    public var paint: Paint

    /// From its parts.
    public init(
        _ orientation: Orientation, from lower: Double, to upper: Double, dimension: Dimension = .one,
        label: RichText? = nil, paint: Paint = .muted
    ) {
        self.orientation = orientation
        self.lower = lower
        self.upper = upper
        self.dimension = dimension
        self.label = label
        self.paint = paint
    }
}
