/// The elements that draw the spikes of a raster: ticks where rows are high enough for them, else dots.
struct RasterElements {
    private typealias Spike = (time: Double, row: Int)

    let raster: Raster
    let color: Color
    let pen: Pen

    /// Rows lower than this, in points, hold dots.
    private static let lowestRow = 3.0
    /// The width of a tick as a share of the type size.
    private static let tickWidth = 0.13

    /// Whether the rows of a panel are too low for ticks.
    static func hasDots(_ pen: Pen) -> Bool { rowHeight(pen) < lowestRow }

    private static func rowHeight(_ pen: Pen) -> Double { pen.frame.box.height / (pen.plan.y.upper - pen.plan.y.lower) }

    var all: [PlotElement] {
        let spikes: [Spike] = zip(raster.times, raster.rows).filter {
            $0.isFinite && $1 >= 0 && $1 < raster.rowCount
        }.map { ($0, $1) }
        return pen.plan.isStrip ? strip(spikes) : [plot(spikes)]
    }

    /// A strip is read from above: the first row is the uppermost. Each has its colour.
    private func strip(_ spikes: [Spike]) -> [PlotElement] {
        let share = 1 / Double(raster.rowCount)
        let colors = SeriesColors(theme: pen.theme)
        return (0..<raster.rowCount).map { row in
            ticks(
                spikes.filter { $0.row == row }, color: colors.color(ofRow: row, in: raster),
                width: Self.tickWidth * pen.fontSize, middle: { 1 - (Double($0) + 0.5) * share },
                half: 0.5 * Spacing.spikeHeight * share)
        }
    }

    /// A plot of neurons against time counts from below.
    private func plot(_ spikes: [Spike]) -> PlotElement {
        let rowHeight = Self.rowHeight(pen)
        guard rowHeight >= Self.lowestRow else {
            return dots(spikes, diameter: max(0.9 * rowHeight, 0.1 * pen.fontSize))
        }
        let width = min(Self.tickWidth * pen.fontSize, 0.4 * rowHeight)
        return ticks(spikes, color: color, width: width, middle: { Double($0) }, half: 0.4)
    }

    /// `middle` gives the place of a row on the y axis, `half` half its height there.
    private func ticks(
        _ spikes: [Spike], color: Color, width: Double, middle: (Int) -> Double, half: Double
    ) -> PlotElement {
        struct Place: Hashable { var column, row: Int }
        var seen: Set<Place> = []
        var xs: [Double] = []
        var ys: [Double] = []
        let axis = pen.plan.x
        for spike in spikes {
            let x = axis.shown(spike.time)
            guard axis.contains(x) else { continue }
            // Spikes at the same place are drawn once.
            let column = Int((axis.position(of: x) * Double(4 * pen.columns)).rounded())
            guard seen.insert(Place(column: column, row: spike.row)).inserted else { continue }
            xs += [x, x, x]
            ys += [middle(spike.row) - half, middle(spike.row) + half, .nan]
        }
        return PlotElement(
            columns: [xs, ys], style: "with lines lc rgb \"\(color)\" lw \(pen.terminal.lineWidth(width))")
    }

    private func dots(_ spikes: [Spike], diameter: Double) -> PlotElement {
        let path = Thinning.cloud(
            (spikes.map { pen.plan.x.shown($0.time) }, spikes.map { Double($0.row) }), on: pen.plan,
            columns: pen.columns, height: pen.rows)
        return pen.dots(path, diameter: diameter, color)
    }
}
