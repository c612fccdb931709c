import Units

/// Bars side by side: a histogram.
public struct Bars: Hashable, Sendable {
    /// The borders between the bars, ascending, SI base units; one more than there are heights.
    public var edges: [Double]
    /// SI base units.
    public var heights: [Double]
    /// What the x values are.
    public var xDimension: Dimension
    /// What the y values are.
    public var yDimension: Dimension
    /// Written beside it, in its colour.
    public var label: RichText?
    /// Its colour.
    public var paint: Paint

    /// The defaults are what most figures want.
    public init(
        edges: [Double], heights: [Double], xDimension: Dimension = .one, yDimension: Dimension = .one,
        label: RichText? = nil, paint: Paint = .automatic
    ) {
        self.edges = edges
        self.heights = heights
        self.xDimension = xDimension
        self.yDimension = yDimension
        self.label = label
        self.paint = paint
    }
}
