extension Mark {
    /// How many points of the mark cannot be drawn because a value of theirs is not a number or infinite.
    var gapCount: Int {
        func gaps(_ columns: [Double]...) -> Int {
            (columns.first ?? []).indices.count { index in
                !columns.allSatisfy { index >= $0.count || $0[index].isFinite }
            }
        }
        return switch self {
        case .line(let line): gaps(line.x, line.y)
        case .points(let points): gaps(points.x, points.y)
        case .raster(let raster): gaps(raster.times)
        case .bars(let bars): gaps(bars.heights)
        case .band(let band): gaps(band.x, band.lower, band.upper)
        case .segments(let segments): gaps(segments.x, segments.y, segments.xEnd, segments.yEnd)
        // A cell without a value is as plain to see as one with it.
        case .image: 0
        case .reference, .span, .annotation: 0
        }
    }
}
