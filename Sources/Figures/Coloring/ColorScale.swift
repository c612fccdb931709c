import Units

/// Which colour stands for which number.
public struct ColorScale: Hashable, Sendable {
    /// The colours.
    public var map: ColorMap
    /// The number at the map's first colour, SI base units of `dimension`; what is below has that colour too.
    public var lower: Double
    /// The number at the map's last colour, SI base units of `dimension`; what is above has that colour too.
    public var upper: Double
    /// What the numbers are.
    public var dimension: Dimension

    /// From its parts.
    public init(_ map: ColorMap = .viridis, from lower: Double, to upper: Double, dimension: Dimension = .one) {
        self.map = map
        self.lower = lower
        self.upper = upper
        self.dimension = dimension
    }

    /// From the least to the greatest of the values, those that are not finite left out.
    public init(_ map: ColorMap = .viridis, spanning values: [Double], dimension: Dimension = .one) {
        let extent = MarkExtent(dimension: dimension, values: values).range ?? 0...1
        self.init(map, from: extent.lowerBound, to: extent.upperBound, dimension: dimension)
    }

    /// How far a value is on its way from the lower to the upper end, 0 ... 1; not a number for what is none.
    public func share(of value: Double) -> Double {
        guard !value.isNaN else { return .nan }
        guard upper != lower else { return value > upper ? 1 : 0 }
        return min(max((value - lower) / (upper - lower), 0), 1)
    }

    /// The colour of a value; nil for what is not a number.
    public func color(of value: Double) -> Color? {
        let share = share(of: value)
        return share.isNaN ? nil : map.color(at: share)
    }
}
