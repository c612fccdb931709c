/// Draws bars into characters, as long as eighths of a character allow.
struct TextBars {
    let bars: Bars
    let color: Color
    let plan: PanelPlan

    private static let rising: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    private static let growing: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]

    func draw(in canvas: inout TextCanvas) {
        let isUpright = bars.orientation == .vertical
        let (across, along) = isUpright ? (plan.x, plan.y) : (plan.y, plan.x)
        let (lines, length) = isUpright ? (canvas.columns, canvas.rows) : (canvas.rows, canvas.columns)
        for line in 0..<lines {
            guard let bar = bar(at: (Double(line) + 0.5) / Double(lines), along: across), bars.heights[bar].isFinite,
                bars.heights[bar] != 0
            else { continue }
            let ends = bars.ends(of: bar)
            let base = bars.bases.isEmpty ? along.base : along.shown(ends.base)
            let places = [base, along.shown(ends.tip)].map { value in
                let position = along.position(of: value)
                return Int((min(max(position.isNaN ? 0 : position, 0), 1) * Double(8 * length)).rounded())
            }.sorted()
            for step in 0..<length {
                guard let eighths = Self.eighths(of: step, from: places[0], to: places[1]) else { continue }
                let character = (isUpright ? Self.rising : Self.growing)[eighths - 1]
                canvas.background(
                    character, column: isUpright ? line : step,
                    row: isUpright ? length - 1 - step : lines - 1 - line, color: color)
            }
        }
    }

    /// The bar at a place across.
    private func bar(at place: Double, along axis: AxisPlan) -> Int? {
        bars.heights.indices.first { index in
            let ends = [index, index + 1].map { axis.position(of: axis.shown(bars.edges[$0])) }
            return min(ends[0], ends[1]) <= place && place < max(ends[0], ends[1])
        }
    }

    /// How much of a character a bar fills, 1 ... 8. Blocks are filled from their beginning, so that one in which a bar begins
    /// is full or empty.
    private static func eighths(of step: Int, from start: Int, to end: Int) -> Int? {
        let filled = min(end - 8 * step, 8)
        guard filled > 0 else { return nil }
        let missing = start - 8 * step
        if missing <= 0 { return filled }
        return missing < 4 && filled == 8 ? 8 : nil
    }
}
