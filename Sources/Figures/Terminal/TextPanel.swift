/// One panel in characters: axes, curves in dots, names at the left and labels at the right.
struct TextPanel {
    let plan: PanelPlan
    private let rows: Int
    /// Whether curves are told apart by their dots because there is no colour.
    private let distinguishes: Bool

    init(_ plan: PanelPlan, rows: Int, distinguishes: Bool) {
        var plan = plan
        plan.y.chooseTicks(count: Double(rows) / 4 + 1)
        plan.second?.y.chooseTicks(count: Double(rows) / 4 + 1)
        self.plan = plan
        self.rows = rows
        self.distinguishes = distinguishes
    }

    /// The width that names and numbers at the left need.
    var leftWidth: Int {
        (plan.isStrip ? rowNames : plan.y.ticks.map(\.label.terminalLine)).map(\.terminalWidth).max() ?? 0
    }

    /// The width that the second axis and its numbers at the right need.
    private var secondWidth: Int {
        guard let second = plan.second else { return 0 }
        return 2 + (second.y.ticks.map(\.label.terminalLine.terminalWidth).max() ?? 0)
    }

    /// The width that the second axis and labels at the right need.
    var rightWidth: Int { secondWidth + (endLabels.map { $0.text.terminalWidth + 1 }.max() ?? 0) }

    private var rowNames: [String] {
        guard let raster = plan.raster else { return [] }
        return (0..<raster.rowCount).map { $0 < raster.rowNames.count ? raster.rowNames[$0].terminalLine : "\($0)" }
    }

    private var endLabels: [(text: String, color: Color, position: Double)] {
        plan.endLabels.map { ($0.text.terminalLine, $0.color, $0.position) }
    }

    /// The panel line by line.
    func lines(left: Int, width: Int, right: Int) -> [TextPage.Line] {
        var lines: [TextPage.Line] = []
        let indent = String(repeating: " ", count: left + 1)
        if let title = plan.panel.title { lines.append([(indent + title.terminalLine.shortened(to: width), nil)]) }
        if plan.isStrip { return lines + strip(left: left, width: width) }
        lines += axisTitles(left: left, width: width, right: right)
        var x = plan.x
        x.chooseTicks(count: Double(width) / 9 + 1)
        let canvas = TextDrawing(plan: plan, columns: width, rows: rows, distinguishes: distinguishes).canvas
        let tickRows = Dictionary(
            plan.y.ticks.map { (row(at: plan.y.position(of: $0.value)), $0.label.terminalLine) },
            uniquingKeysWith: { first, _ in first })
        let labels = labelRows()
        for row in 0..<rows {
            let name = (tickRows[row] ?? "").shortened(to: left).padded(toEndAt: left)
            var line: TextPage.Line = [(name + " " + (tickRows[row] == nil ? "│" : "┤"), nil)]
            line += canvas.stretches(ofRow: row)
            line += secondAxis(row, label: labels[row] != nil)
            if let label = labels[row] {
                line.append((" " + label.text.shortened(to: right - secondWidth - 1), label.color))
            }
            lines.append(line)
        }
        lines += axis(x, indent: indent, width: width)
        if let bar = plan.panel.colorBar, let axis = plan.bar {
            let key = TextImage.key(bar, axis: axis, width: left + width, isColored: !distinguishes)
            lines.append([(indent, nil)] + key)
        }
        return lines
    }

    /// The titles of the y axes, each above its own.
    private func axisTitles(left: Int, width: Int, right: Int) -> [TextPage.Line] {
        let second = plan.second?.y.title?.terminalLine ?? ""
        let whole = left + 1 + width
        guard let title = plan.y.title ?? (second.isEmpty ? nil : RichText("")) else { return [] }
        let room = second.isEmpty ? whole : whole / 2
        let text = title.terminalLine.shortened(to: room)
        let first = text.terminalWidth <= left + 1 ? text.padded(toEndAt: left + 1) : text
        guard !second.isEmpty else { return [[(first, plan.y.color)]] }
        let end = whole + right
        let other = second.shortened(to: end - room - 1).padded(toEndAt: end - first.terminalWidth)
        return [[(first, plan.y.color), (other, plan.second?.y.color)]]
    }

    /// The second axis in one row, with blanks up to the label that follows where there is one.
    private func secondAxis(_ row: Int, label hasLabel: Bool) -> TextPage.Line {
        guard let axis = plan.second?.y else { return [] }
        let tick = axis.ticks.first { self.row(at: axis.position(of: $0.value)) == row }?.label.terminalLine
        let number = tick.map { " " + $0 } ?? ""
        let blanks = hasLabel ? String(repeating: " ", count: max(secondWidth - 1 - number.terminalWidth, 0)) : ""
        return [(tick == nil ? "│" : "├", nil), (number, axis.color), (blanks, nil)]
    }

    private func strip(left: Int, width: Int) -> [TextPage.Line] {
        guard let raster = plan.raster else { return [] }
        let colors = SeriesColors(theme: TextFigure.theme)
        return rowNames.enumerated().map { row, name in
            var ticks = [Character](repeating: " ", count: width)
            for (time, spikeRow) in zip(raster.times, raster.rows) where spikeRow == row {
                let place = plan.x.position(of: plan.x.shown(time))
                guard (0...1).contains(place) else { continue }
                ticks[min(Int(place * Double(width)), width - 1)] = "╽"
            }
            let text = name.shortened(to: left).padded(toEndAt: left) + "  " + String(ticks)
            return [(text, colors.color(ofRow: row, in: raster))]
        }
    }

    /// The lower axis with its numbers and its title, where they stand under this panel.
    private func axis(_ x: AxisPlan, indent: String, width: Int) -> [TextPage.Line] {
        var ruler = [Character](repeating: "─", count: width)
        var numbers = [Character](repeating: " ", count: indent.count + width + 10)
        for tick in x.ticks {
            let column = min(max(Int(x.position(of: tick.value) * Double(width)), 0), width - 1)
            ruler[column] = "┬"
            let label = Array(tick.label.terminalLine)
            let start = max(indent.count + 1 + column - (label.count - 1) / 2, 0)
            for (offset, character) in label.enumerated() where start + offset < numbers.count {
                numbers[start + offset] = character
            }
        }
        var lines: [TextPage.Line] = [[(indent + "└" + String(ruler), nil)]]
        guard plan.showsXAxis else { return lines }
        lines.append([(String(numbers), nil)])
        if let title = x.title {
            let text = title.terminalLine.shortened(to: width)
            lines.append([
                (indent + String(repeating: " ", count: max((width - text.terminalWidth) / 2, 0)) + text, nil)
            ])
        }
        return lines
    }

    /// The row at a place: 0 is the bottom of the panel, 1 its top.
    private func row(at position: Double) -> Int { TextCanvas.row(at: position, of: rows) }

    /// The label of each row that has one; labels that want the same row move apart.
    private func labelRows() -> [Int: (text: String, color: Color)] {
        let labels = endLabels
        let middles = LabelStack.spread(
            labels.map { Double(row(at: $0.position)) + 0.5 }, heights: labels.map { _ in 1 }, from: 0, to: Double(rows)
        )
        var taken: [Int: (text: String, color: Color)] = [:]
        for (label, middle) in zip(labels, middles).sorted(by: { $0.1 < $1.1 }) {
            var row = Int(middle - 0.25)
            while taken[row] != nil { row += 1 }
            if row < rows { taken[row] = (label.text, label.color) }
        }
        return taken
    }
}
