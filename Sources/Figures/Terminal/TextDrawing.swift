/// Draws the marks of a panel into characters.
struct TextDrawing {
    let plan: PanelPlan
    let columns: Int
    let rows: Int
    /// Whether curves are told apart by their dots because there is no colour.
    let distinguishes: Bool

    /// The finished panel.
    var canvas: TextCanvas {
        var canvas = TextCanvas(columns: columns, rows: rows)
        let views = plan.views.map { TextDrawing(plan: $0, columns: columns, rows: rows, distinguishes: distinguishes) }
        for view in views { view.drawBars(in: &canvas) }
        for (index, view) in views.enumerated().reversed() {
            let before = views[..<index].reduce(0) { $0 + $1.curveCount }
            view.drawCurves(firstRank: before, in: &canvas)
        }
        for view in views { view.drawBehind(in: &canvas) }
        for view in views { view.write(in: &canvas) }
        return canvas
    }

    private var marks: [(Mark, Color)] { Array(zip(plan.panel.marks, plan.colors)) }

    private var curveCount: Int { plan.panel.marks.count { if case .line = $0 { true } else { false } } }

    private func drawBars(in canvas: inout TextCanvas) {
        for case (.bars(let bars), let color) in marks.reversed() {
            TextBars(bars: bars, color: color, plan: plan).draw(in: &canvas)
        }
    }

    /// - Parameter firstRank: How many curves of the panel come before these.
    private func drawCurves(firstRank: Int, in canvas: inout TextCanvas) {
        var curve = firstRank + curveCount
        for (mark, color) in marks.reversed() {
            switch mark {
            case .line(let line):
                curve -= 1
                let path = CurvePath.points(of: line, on: plan)
                draw(
                    Thinning.curve(path, on: plan, columns: 2 * columns, height: 4 * rows), color, rank: curve,
                    in: &canvas)
            case .points(let points):
                for index in points.x.indices {
                    let own = points.coloring.map { $0.scale.color(of: $0.values[index]) } ?? color
                    guard let own else { continue }
                    drawDisc(plan.x.shown(points.x[index]), plan.y.shown(points.y[index]), own, in: &canvas)
                }
            case .raster(let raster):
                for (time, row) in zip(raster.times, raster.rows) {
                    drawDot(plan.x.shown(time), Double(row), color, in: &canvas)
                }
            case .segments(let segments):
                for index in segments.x.indices {
                    let xs = [segments.x[index], segments.xEnd[index]].map(plan.x.shown)
                    let ys = [segments.y[index], segments.yEnd[index]].map(plan.y.shown)
                    draw((xs, ys), color, rank: 0, in: &canvas)
                }
            case .bars, .band, .reference, .span, .annotation, .image: break
            }
        }
    }

    private func drawBehind(in canvas: inout TextCanvas) {
        for (mark, color) in marks { drawBehind(mark, color, in: &canvas) }
        for case .image(let image) in plan.panel.marks.reversed() {
            TextImage(image: image, plan: plan, isColored: !distinguishes).draw(in: &canvas)
        }
    }

    /// Words at places of the panel.
    private func write(in canvas: inout TextCanvas) {
        writeEdgeLabels(in: &canvas)
        for case (.annotation(let note), let color) in marks { write(note, color, in: &canvas) }
    }

    /// The labels of references that run up the panel, in its first row; one that would touch another stands lower, and one without
    /// room at the right of its reference stands at the left.
    private func writeEdgeLabels(in canvas: inout TextCanvas) {
        let labels = marks.compactMap { mark, color in
            mark.edgeLabel.map { (text: $0.0.terminalLine, value: plan.x.shown($0.1), color: color) }
        }
        // Where each row is free from.
        var free: [Int] = []
        for label in labels.filter({ plan.x.contains($0.value) }).sorted(by: { $0.value < $1.value }) {
            let width = label.text.terminalWidth
            let place = column(plan.x.position(of: label.value))
            let start = place + 1 + width > columns ? max(place - width, 0) : place + 1
            let row = free.firstIndex { $0 <= start } ?? free.count
            if row == free.count { free.append(0) }
            free[row] = start + width + 1
            canvas.write(label.text, column: start, row: row, color: label.color)
        }
    }

    private func place(_ x: Double, _ y: Double) -> (x: Double, y: Double)? {
        let place = (x: plan.x.position(of: x), y: plan.y.position(of: y))
        return place.x.isFinite && place.y.isFinite ? place : nil
    }

    private func dot(_ place: (x: Double, y: Double)) -> (x: Int, y: Int) {
        (Int((place.x * Double(2 * columns - 1)).rounded()), Int(((1 - place.y) * Double(4 * rows - 1)).rounded()))
    }

    private func draw(_ path: (x: [Double], y: [Double]), _ color: Color, rank: Int, in canvas: inout TextCanvas) {
        var last: (x: Double, y: Double)?
        var phase = 0
        for (x, y) in zip(path.x, path.y) {
            let next = place(x, y)
            defer { last = next }
            guard let next, let (start, end) = Clipping.segment(from: last ?? next, to: next) else { continue }
            canvas.line(from: dot(start), to: dot(end), color: color, phase: &phase) { index in
                // The second curve is dotted, the third dashed, and so on.
                guard distinguishes else { return true }
                switch rank % 4 {
                case 0: return true
                case 1: return index.isMultiple(of: 2)
                case 2: return index % 6 < 4
                default: return index.isMultiple(of: 3)
                }
            }
        }
    }

    private func drawDot(_ x: Double, _ y: Double, _ color: Color, in canvas: inout TextCanvas) {
        guard let place = place(x, y), (0...1).contains(place.x), (0...1).contains(place.y) else { return }
        let dot = dot(place)
        canvas.dot(x: dot.x, y: dot.y, color: color)
    }

    private func drawDisc(_ x: Double, _ y: Double, _ color: Color, in canvas: inout TextCanvas) {
        guard let place = place(x, y), (0...1).contains(place.x), (0...1).contains(place.y) else { return }
        let dot = dot(place)
        for (x, y) in [(dot.x, dot.y), (dot.x + 1, dot.y), (dot.x, dot.y + 1), (dot.x + 1, dot.y + 1)] {
            canvas.dot(x: x, y: y, color: color)
        }
    }

    /// References and areas, where nothing else stands.
    private func drawBehind(_ mark: Mark, _ color: Color, in canvas: inout TextCanvas) {
        switch mark {
        case .reference(let line) where line.orientation == .horizontal:
            let share = plan.y.position(of: plan.y.shown(line.value.value))
            guard (0...1).contains(share) else { return }
            for column in 0..<columns { canvas.background("╌", column: column, row: row(share), color: color) }
        case .reference(let line):
            let share = plan.x.position(of: plan.x.shown(line.value.value))
            guard (0...1).contains(share) else { return }
            for row in 0..<rows { canvas.background("┆", column: column(share), row: row, color: color) }
        case .span(let span):
            let axis = span.orientation == .vertical ? plan.x : plan.y
            let ends = [span.lower, span.upper].map { min(max(axis.position(of: axis.shown($0)), 0), 1) }.sorted()
            guard ends[0] < ends[1] else { return }
            let isVertical = span.orientation == .vertical
            for column in isVertical ? column(ends[0])...column(ends[1]) : 0...(columns - 1) {
                for row in isVertical ? 0...(rows - 1) : row(ends[1])...row(ends[0]) {
                    canvas.background("░", column: column, row: row, color: color)
                }
            }
        case .band(let band):
            var last: Section?
            for index in band.x.indices {
                let low = place(plan.x.shown(band.x[index]), plan.y.shown(band.lower[index]))
                let high = place(plan.x.shown(band.x[index]), plan.y.shown(band.upper[index]))
                let next = low.flatMap { low in high.map { Section(x: low.x, low: low.y, high: $0.y) } }
                if let next { fill(from: last ?? next, to: next, color, in: &canvas) }
                last = next
            }
        case .line, .points, .raster, .bars, .annotation, .segments, .image: return
        }
    }

    /// A band at one place, in shares of the panel.
    private struct Section {
        var x, low, high: Double
    }

    /// The columns that a band covers between two places.
    private func fill(from start: Section, to end: Section, _ color: Color, in canvas: inout TextCanvas) {
        let (left, right) = (min(start.x, end.x), max(start.x, end.x))
        guard left <= 1, right >= 0 else { return }
        for column in column(max(left, 0))...column(min(right, 1)) {
            let middle = (Double(column) + 0.5) / Double(columns)
            let share = start.x == end.x ? 1 : min(max((middle - start.x) / (end.x - start.x), 0), 1)
            let ends = [
                (1 - share) * start.low + share * end.low, (1 - share) * start.high + share * end.high,
            ].sorted()
            guard ends[0] <= 1, ends[1] >= 0 else { continue }
            for row in row(ends[1])...row(ends[0]) { canvas.background("░", column: column, row: row, color: color) }
        }
    }

    private func write(_ note: Annotation, _ color: Color, in canvas: inout TextCanvas) {
        guard let place = place(plan.x.shown(note.x.value), plan.y.shown(note.y.value)), (0...1).contains(place.x),
            (0...1).contains(place.y)
        else { return }
        let text = note.text.terminalLine
        let start =
            switch note.alignment {
            case .left: column(place.x)
            case .center: column(place.x) - text.count / 2
            case .right: column(place.x) - text.count + 1
            }
        let room = max(columns - text.terminalWidth, 0)
        canvas.write(text, column: min(max(start, 0), room), row: row(place.y), color: color)
    }

    private func column(_ share: Double) -> Int { min(max(Int(share * Double(columns)), 0), columns - 1) }

    private func row(_ share: Double) -> Int { TextCanvas.row(at: share, of: rows) }
}
