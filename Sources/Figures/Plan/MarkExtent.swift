import Units

/// The values that a mark takes along one axis.
struct MarkExtent {
    var dimension: Dimension
    /// SI base units; nothing where no value is finite.
    var range: ClosedRange<Double>?
    /// The smallest value above zero, for logarithmic axes.
    var smallestPositive: Double?
    /// Whether the axis may end where the values do; else there is air between them.
    var isTight = false
    /// Whether zero belongs to it, as to bars and tinted areas.
    var isFromZero = false

    init(dimension: Dimension, values: [Double], isTight: Bool = false, isFromZero: Bool = false) {
        self.dimension = dimension
        self.isTight = isTight
        self.isFromZero = isFromZero
        var lowest = Double.infinity
        var highest = -Double.infinity
        var positive = Double.infinity
        for value in values where value.isFinite {
            lowest = min(lowest, value)
            highest = max(highest, value)
            if value > 0 { positive = min(positive, value) }
        }
        if lowest <= highest { range = lowest...highest }
        if positive.isFinite { smallestPositive = positive }
    }
}

extension Mark {
    /// What the mark takes of the x axis; nil where it follows the axis.
    var xExtent: MarkExtent? {
        switch self {
        case .line(let line): MarkExtent(dimension: line.xDimension, values: line.x, isTight: true)
        case .points(let points): MarkExtent(dimension: points.xDimension, values: points.x)
        case .raster(let raster): MarkExtent(dimension: raster.timeDimension, values: raster.times, isTight: true)
        case .bars(let bars): MarkExtent(dimension: bars.xDimension, values: bars.edges, isTight: true)
        case .band(let band): MarkExtent(dimension: band.xDimension, values: band.x, isTight: true)
        case .reference(let reference):
            reference.orientation == .vertical
                ? MarkExtent(dimension: reference.value.dimension, values: [reference.value.value], isTight: true) : nil
        case .span(let span):
            span.orientation == .vertical
                ? MarkExtent(dimension: span.dimension, values: [span.lower, span.upper], isTight: true) : nil
        case .annotation(let annotation): MarkExtent(dimension: annotation.x.dimension, values: [])
        }
    }

    /// What the mark takes of the y axis; nil where it follows the axis.
    var yExtent: MarkExtent? {
        switch self {
        case .line(let line): MarkExtent(dimension: line.yDimension, values: line.y)
        case .points(let points): MarkExtent(dimension: points.yDimension, values: points.y)
        case .raster(let raster):
            MarkExtent(dimension: .one, values: [-0.5, Double(max(raster.rowCount, 1)) - 0.5], isTight: true)
        case .bars(let bars): MarkExtent(dimension: bars.yDimension, values: bars.heights, isFromZero: true)
        case .band(let band): MarkExtent(dimension: band.yDimension, values: band.lower + band.upper)
        case .reference(let reference):
            reference.orientation == .horizontal
                ? MarkExtent(dimension: reference.value.dimension, values: [reference.value.value]) : nil
        case .span(let span):
            span.orientation == .horizontal
                ? MarkExtent(dimension: span.dimension, values: [span.lower, span.upper]) : nil
        case .annotation(let annotation): MarkExtent(dimension: annotation.y.dimension, values: [])
        }
    }
}
