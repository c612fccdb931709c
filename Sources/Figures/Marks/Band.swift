import Units

/// The area between two curves over the same x values: a mean and its spread.
public struct Band: Hashable, Sendable {
    /// SI base units; as many as `lower` and `upper`.
    public var x: [Double]
    /// The lower end, SI base units.
    public var lower: [Double]
    /// The upper end, SI base units.
    public var upper: [Double]
    /// What the x values are.
    public var xDimension: Dimension
    /// What the y values are.
    public var yDimension: Dimension
    /// Written beside it, in its colour.
    public var label: RichText?
    /// Its colour.
    public var paint: Paint

    /// From its parts.
    public init(
        x: [Double], lower: [Double], upper: [Double], xDimension: Dimension = .one, yDimension: Dimension = .one,
        label: RichText? = nil, paint: Paint = .automatic
    ) {
        self.x = x
        self.lower = lower
        self.upper = upper
        self.xDimension = xDimension
        self.yDimension = yDimension
        self.label = label
        self.paint = paint
    }
}
