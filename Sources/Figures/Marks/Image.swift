import Units

/// A matrix of numbers drawn as colours: weights between two groups, a spectrogram, the voltages of all neurons over time.
public struct Image: Hashable, Sendable {
    /// Row by row from the lowest y on, in each row from the lowest x on; SI base units of the scale's dimension. A value that
    /// is not a number leaves its cell empty.
    public var values: [Double]
    /// The borders between the columns, ascending, SI base units; one more than there are columns.
    public var xEdges: [Double]
    /// The borders between the rows, ascending, SI base units; one more than there are rows.
    public var yEdges: [Double]
    /// What the x values are.
    public var xDimension: Dimension
    /// What the y values are.
    public var yDimension: Dimension
    /// Which colour stands for which value.
    public var scale: ColorScale
    /// What is drawn between the middles of the cells.
    public var interpolation: Interpolation

    /// What is drawn between the middles of the cells.
    public enum Interpolation: Hashable, Sendable {
        /// Each cell has one colour.
        case none
        /// Values run evenly from each middle to the next.
        case linear
    }

    /// - Parameter scale: nil spans the values with the default colours.
    public init(
        values: [Double], xEdges: [Double], yEdges: [Double], xDimension: Dimension = .one,
        yDimension: Dimension = .one, scale: ColorScale? = nil, interpolation: Interpolation = .none
    ) {
        self.values = values
        self.xEdges = xEdges
        self.yEdges = yEdges
        self.xDimension = xDimension
        self.yDimension = yDimension
        self.scale = scale ?? ColorScale(spanning: values)
        self.interpolation = interpolation
    }
}
