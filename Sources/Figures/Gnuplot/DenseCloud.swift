/// Points and spikes so many that drawing each would make a patch of one colour and a file of megabytes: they become pixels, the darker
/// the more of them there are.
struct DenseCloud {
    /// More than this many that can be told apart are dense.
    private static let limit = 20_000
    /// How opaque a pixel is with one, two, three and more of them: few steps make small files.
    private static let opacities: [Double] = [0, 0.4, 0.65, 0.85, 1]

    let pixels: PixelGrid

    /// nil for marks that are not dense, or are no points of one colour.
    init?(_ mark: Mark, color: Color, pen: Pen) {
        let plan = pen.plan
        let points: (x: [Double], y: [Double])
        switch mark {
        case .raster(let raster):
            guard !plan.isStrip, RasterElements.hasDots(pen), raster.times.count > Self.limit else { return nil }
            points = (raster.times.map(plan.x.shown), raster.rows.map { Double($0) })
        case .points(let cloud):
            guard cloud.coloring == nil, cloud.x.count > Self.limit else { return nil }
            points = (cloud.x.map(plan.x.shown), cloud.y.map(plan.y.shown))
        default: return nil
        }
        let kept = Thinning.cloud(points, on: plan, columns: pen.columns, height: pen.rows)
        guard kept.x.count > Self.limit else { return nil }
        let (columns, rows) = (max(pen.columns, 2), max(pen.rows, 2))
        var counts = [UInt8](repeating: 0, count: columns * rows)
        for (x, y) in zip(points.x, points.y) {
            let (across, up) = (plan.x.position(of: x), plan.y.position(of: y))
            guard (0...1).contains(across), (0...1).contains(up) else { continue }
            let column = min(Int(across * Double(columns)), columns - 1)
            let row = min(Int(up * Double(rows)), rows - 1)
            let place = row * columns + column
            counts[place] = min(counts[place] + 1, UInt8(Self.opacities.count - 1))
        }
        let opacities = Self.opacities.map { UInt8($0 * 255) }
        pixels = PixelGrid(columns: columns, rows: rows, color: color, opacities: counts.map { opacities[Int($0)] })
    }
}
