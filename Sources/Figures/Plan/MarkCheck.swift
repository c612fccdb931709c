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
        }
    }

    /// Passes where the columns of the mark belong together.
    func check() throws(FigureError) {
        let counts: [Int] =
            switch self {
            case .line(let line): [line.x.count, line.y.count]
            case .points(let points): [points.x.count, points.y.count]
            case .raster(let raster): [raster.times.count, raster.rows.count]
            case .bars(let bars): [bars.edges.count, bars.heights.isEmpty ? bars.edges.count : bars.heights.count + 1]
            case .band(let band): [band.x.count, band.lower.count, band.upper.count]
            case .reference, .span, .annotation: []
            }
        guard Set(counts).count <= 1 else { throw .unequalColumns(mark: name, counts: counts) }
    }
}
