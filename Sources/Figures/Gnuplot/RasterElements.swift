/// The elements that draw the spikes of a raster: ticks where rows are high enough for them, else dots.
struct RasterElements {
    let raster: Raster
    let color: Color
    let elements: MarkElements

    /// Rows lower than this, in points, hold dots.
    private static let lowestRow = 3.0

    private var spikes: [(time: Double, row: Int)] {
        zip(raster.times, raster.rows).filter { $0.isFinite && $1 >= 0 && $1 < raster.rowCount }.map { ($0, $1) }
    }

    var all: [PlotElement] {
        let (f, height) = elements.measures
        let rowHeight = height / Double(max(raster.rowCount, 1))
        guard elements.isStrip else {
            if rowHeight < Self.lowestRow {
                return [elements.dots(spikes, color: color, diameter: max(0.9 * rowHeight, 0.1 * f))]
            }
            let width = min(0.13 * f, 0.4 * rowHeight)
            return [elements.ticks(spikes, color: color, width: width, middle: { Double($0) }, half: 0.4)]
        }
        // A strip is read from above: the first row is the uppermost.
        let share = 1 / Double(raster.rowCount)
        return (0..<raster.rowCount).map { row in
            elements.ticks(
                spikes.filter { $0.row == row }, color: elements.seriesColors.color(ofRow: row, in: raster),
                width: 0.13 * f,
                middle: { 1 - (Double($0) + 0.5) * share }, half: 0.5 * Spacing.spikeHeight * share)
        }
    }
}
