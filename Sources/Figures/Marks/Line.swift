import Units

/// A curve through samples.
public struct Line: Hashable, Sendable {
    /// SI base units; as many as `y`. A value that is not a number, or infinite, leaves a gap.
    public var x: [Double]
    /// SI base units; as many as `x`.
    public var y: [Double]
    /// What the x values are.
    public var xDimension: Dimension
    /// What the y values are.
    public var yDimension: Dimension
    /// The indices of samples that were reached by a jump. Before such a sample k the curve goes straight up or down at `x[k-1]`
    /// from `y[k-1]` to `y[k]`, and on to sample k: the jump stands at the time of the event, and every sample at its own.
    public var jumps: [Int]
    /// Written at the curve's end, in its colour.
    public var label: RichText?
    /// How the curve goes from sample to sample.
    public var shape: LineShape
    /// How it is stroked.
    public var style: LineStyle
    /// Whether the area between the curve and zero (or the end of the axis that is nearest to zero) is tinted.
    public var fill: Bool

    /// The defaults are what most figures want.
    public init(
        x: [Double], y: [Double], xDimension: Dimension = .one, yDimension: Dimension = .one, jumps: [Int] = [],
        label: RichText? = nil, shape: LineShape = .straight, style: LineStyle = LineStyle(), fill: Bool = false
    ) {
        self.x = x
        self.y = y
        self.xDimension = xDimension
        self.yDimension = yDimension
        self.jumps = jumps
        self.label = label
        self.shape = shape
        self.style = style
        self.fill = fill
    }
}

/// How a curve goes from one sample to the next.
public enum LineShape: Hashable, Sendable {
    case straight
    /// A value is held until the next sample.
    case steps
}
