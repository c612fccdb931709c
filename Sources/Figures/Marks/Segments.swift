import Units

/// Straight lines that have two ends each and do not hang together: error bars, the stems of a stem plot.
public struct Segments: Hashable, Sendable {
    /// Where each begins, SI base units.
    public var x: [Double]
    /// Where each begins, SI base units; as many as `x`.
    public var y: [Double]
    /// Where each ends, SI base units; as many as `x`.
    public var xEnd: [Double]
    /// Where each ends, SI base units; as many as `x`.
    public var yEnd: [Double]
    /// What the x values are.
    public var xDimension: Dimension
    /// What the y values are.
    public var yDimension: Dimension
    /// Written beside the last, in their colour.
    public var label: RichText?
    /// How they are stroked.
    public var style: LineStyle
    /// What stands across both ends.
    public var caps: Caps

    /// What stands across the ends of a segment.
    public enum Caps: Hashable, Sendable {
        case none
        /// Short bars, as on error bars.
        case bars
    }

    /// The defaults are what most figures want.
    public init(
        x: [Double], y: [Double], xEnd: [Double], yEnd: [Double], xDimension: Dimension = .one,
        yDimension: Dimension = .one, label: RichText? = nil, style: LineStyle = LineStyle(), caps: Caps = .none
    ) {
        self.x = x
        self.y = y
        self.xEnd = xEnd
        self.yEnd = yEnd
        self.xDimension = xDimension
        self.yDimension = yDimension
        self.label = label
        self.style = style
        self.caps = caps
    }
}
