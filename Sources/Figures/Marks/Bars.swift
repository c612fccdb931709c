import Units

/// Bars side by side: a histogram, upright or lying.
public struct Bars: Hashable, Sendable {
    /// The borders between the bars, ascending, SI base units; one more than there are heights.
    public var edges: [Double]
    /// How far each bar reaches from its base, SI base units; zero is no bar.
    public var heights: [Double]
    /// Where each bar begins, SI base units, as on top of other bars; empty where all stand on zero.
    public var bases: [Double]
    /// Which way the bars reach.
    public var orientation: Orientation
    /// What the values along the x axis are: the edges, or the heights of lying bars.
    public var xDimension: Dimension
    /// What the values along the y axis are: the heights, or the edges of lying bars.
    public var yDimension: Dimension
    /// Written beside it, in its colour.
    public var label: RichText?
    /// Its colour.
    public var paint: Paint

    /// The defaults are what most figures want.
    public init(
        edges: [Double], heights: [Double], bases: [Double] = [], orientation: Orientation = .vertical,
        xDimension: Dimension = .one, yDimension: Dimension = .one, label: RichText? = nil, paint: Paint = .automatic
    ) {
        self.edges = edges
        self.heights = heights
        self.bases = bases
        self.orientation = orientation
        self.xDimension = xDimension
        self.yDimension = yDimension
        self.label = label
        self.paint = paint
    }

    /// The two ends of a bar, base first, SI base units.
    func ends(of index: Int) -> (base: Double, tip: Double) {
        let base = index < bases.count ? bases[index] : 0
        return (base, base + heights[index])
    }
}
