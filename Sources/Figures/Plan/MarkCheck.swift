extension Mark {
    /// What people call such a mark.
    var name: String {
        switch self {
        case .line: "line"
        case .points: "set of points"
        case .raster: "raster"
        case .bars: "histogram"
        case .band: "band"
        case .reference: "reference line"
        case .span: "span"
        case .annotation: "annotation"
        case .segments: "set of segments"
        case .image: "image"
        }
    }

    /// Passes where the columns of the mark belong together.
    func check() throws(FigureError) {
        let counts: [Int] =
            switch self {
            case .line(let line): [line.x.count, line.y.count]
            case .points(let points):
                [points.x.count, points.y.count] + (points.coloring.map { [$0.values.count] } ?? [])
            case .raster(let raster): [raster.times.count, raster.rows.count]
            case .bars(let bars):
                [bars.edges.count, bars.heights.isEmpty ? bars.edges.count : bars.heights.count + 1]
                    + (bars.bases.isEmpty ? [] : [bars.bases.count + 1])
            case .band(let band): [band.x.count, band.lower.count, band.upper.count]
            case .segments(let segments):
                [segments.x.count, segments.y.count, segments.xEnd.count, segments.yEnd.count]
            case .image(let image):
                [image.values.count, max(image.xEdges.count - 1, 0) * max(image.yEdges.count - 1, 0)]
            case .reference, .span, .annotation: []
            }
        guard Set(counts).count <= 1 else { throw .unequalColumns(mark: name, counts: counts) }
    }
}
