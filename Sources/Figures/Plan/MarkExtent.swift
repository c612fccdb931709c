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
    /// Whether the axis has to end where the values do, as at the borders of an image.
    var isExact = false
    /// Whether zero belongs to it, as to bars and tinted areas.
    var isFromZero = false

    init(
        dimension: Dimension, values: [Double], isTight: Bool = false, isExact: Bool = false, isFromZero: Bool = false
    ) {
        self.dimension = dimension
        self.isTight = isTight
        self.isExact = isExact
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
        case .bars(let bars): bars.extent(along: .horizontal, in: bars.xDimension)
        case .band(let band): MarkExtent(dimension: band.xDimension, values: band.x, isTight: true)
        case .reference(let reference):
            reference.orientation == .vertical
                ? MarkExtent(dimension: reference.value.dimension, values: [reference.value.value], isTight: true) : nil
        case .span(let span):
            span.orientation == .vertical
                ? MarkExtent(dimension: span.dimension, values: [span.lower, span.upper], isTight: true) : nil
        case .annotation(let annotation):
            MarkExtent(dimension: annotation.x.dimension, values: [annotation.x.value], isTight: true)
        case .segments(let segments): MarkExtent(dimension: segments.xDimension, values: segments.x + segments.xEnd)
        case .image(let image): MarkExtent(dimension: image.xDimension, values: image.xEdges, isExact: true)
        }
    }

    /// What the mark takes of the y axis; nil where it follows the axis.
    var yExtent: MarkExtent? {
        switch self {
        case .line(let line): MarkExtent(dimension: line.yDimension, values: line.y)
        case .points(let points): MarkExtent(dimension: points.yDimension, values: points.y)
        case .raster(let raster):
            MarkExtent(dimension: .one, values: [-0.5, Double(max(raster.rowCount, 1)) - 0.5], isTight: true)
        case .bars(let bars): bars.extent(along: .vertical, in: bars.yDimension)
        case .band(let band): MarkExtent(dimension: band.yDimension, values: band.lower + band.upper)
        case .reference(let reference):
            reference.orientation == .horizontal
                ? MarkExtent(dimension: reference.value.dimension, values: [reference.value.value]) : nil
        case .span(let span):
            span.orientation == .horizontal
                ? MarkExtent(dimension: span.dimension, values: [span.lower, span.upper]) : nil
        case .annotation(let annotation): MarkExtent(dimension: annotation.y.dimension, values: [annotation.y.value])
        case .segments(let segments): MarkExtent(dimension: segments.yDimension, values: segments.y + segments.yEnd)
        case .image(let image): MarkExtent(dimension: image.yDimension, values: image.yEdges, isExact: true)
        }
    }
}

extension Bars {
    /// What the bars take along one direction: their edges across them, and along them their ends with the zero they stand on.
    fileprivate func extent(along direction: Orientation, in dimension: Dimension) -> MarkExtent {
        guard direction == orientation else { return MarkExtent(dimension: dimension, values: edges, isTight: true) }
        let ends = heights.indices.flatMap { [self.ends(of: $0).base, self.ends(of: $0).tip] }
        return MarkExtent(dimension: dimension, values: bases.isEmpty ? heights : ends, isFromZero: bases.isEmpty)
    }
}
