import Units

/// Separate points.
public struct Points: Hashable, Sendable {
    /// SI base units; as many as `y`.
    public var x: [Double]
    /// SI base units; as many as `x`.
    public var y: [Double]
    /// What the x values are.
    public var xDimension: Dimension
    /// What the y values are.
    public var yDimension: Dimension
    /// Written beside it, in its colour.
    public var label: RichText?
    /// What stands at each point.
    public var symbol: PointSymbol
    /// Its colour.
    public var paint: Paint
    /// The diameter of a point, as a multiple of the theme's.
    public var scale: Double
    /// A colour for each point by a number of its own; nil where all have that of the paint.
    public var coloring: Coloring?

    /// What gives each point its colour.
    public struct Coloring: Hashable, Sendable {
        /// One for each point, SI base units of the scale's dimension; a point without a number is left out.
        public var values: [Double]
        /// Which colour stands for which number.
        public var scale: ColorScale

        /// From its parts.
        public init(_ values: [Double], scale: ColorScale) {
            self.values = values
            self.scale = scale
        }
    }

    /// The defaults are what most figures want.
    public init(
        x: [Double], y: [Double], xDimension: Dimension = .one, yDimension: Dimension = .one, label: RichText? = nil,
        symbol: PointSymbol = .disc, paint: Paint = .automatic, scale: Double = 1, coloring: Coloring? = nil
    ) {
        self.x = x
        self.y = y
        self.xDimension = xDimension
        self.yDimension = yDimension
        self.label = label
        self.symbol = symbol
        self.paint = paint
        self.scale = scale
        self.coloring = coloring
    }
}

/// The shape of a point.
public enum PointSymbol: Hashable, Sendable, CaseIterable {
    case disc, circle, square, triangle, diamond, cross, plus, dot
}
