import Expressions
import Figures
import Units

/// One pair of axes, as `subplot()` and `subplots()` return it.
final class AxesObject: ScriptObject {
    unowned let page: PageObject
    let placement: Placement?
    var title: RichText?
    var xAxis = AxisState()
    var yAxis = AxisState()
    private(set) var marks: [Mark] = []
    /// How many colours have been taken in turn.
    private var colorsTaken = 0

    init(page: PageObject, placement: Placement?) {
        self.page = page
        self.placement = placement
    }

    override var typeName: String { "Axes" }
    override var attributeNames: [String] { AxesCommands.all.map(\.name) + AxesCommands.setters.keys }

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        if name == "figure" { return .object(page) }
        guard let command = AxesCommands.table[name] ?? AxesCommands.table[AxesCommands.setters[name] ?? ""] else {
            return nil
        }
        let axes = self
        return .builtin(
            Builtin(name, command.signature) { call throws(Diagnostic) in
                axes.page.select(axes)
                return try command.body(axes, call)
            })
    }

    // MARK: Drawing

    func add(_ mark: Mark) { marks.append(mark) }

    func replaceMarks(_ change: (Mark) -> Mark) { marks = marks.map(change) }

    /// Tints the area under the last curve through these points; false where there is none.
    func fill(under x: PlotData, _ y: PlotData) -> Bool {
        for index in marks.indices.reversed() {
            guard case .line(var line) = marks[index], line.x == x.values, line.y == y.values else { continue }
            line.fill = true
            marks[index] = .line(line)
            return true
        }
        return false
    }

    func clear() {
        marks = []
        title = nil
        xAxis = AxisState()
        yAxis = AxisState()
        colorsTaken = 0
    }

    /// The next colour of the series.
    func nextPaint() -> Paint {
        defer { colorsTaken += 1 }
        return .series(colorsTaken)
    }

    /// nil where nothing has been drawn.
    var panel: Panel? {
        guard !marks.isEmpty else { return nil }
        var (x, y) = (xAxis.axis, yAxis.axis)
        var marks = marks
        // Names for the rows of a raster are ticks in pylab.
        if case .at(let places, let labels?) = y.ticks,
            marks.allSatisfy({ if case .raster = $0 { true } else { false } })
        {
            marks = marks.map { mark in
                guard case .raster(var raster) = mark else { return mark }
                raster.rowNames = (0..<raster.rowCount).map { row in
                    places.firstIndex(of: Double(row)).flatMap { labels.indices.contains($0) ? labels[$0] : nil } ?? ""
                }
                return .raster(raster)
            }
            y.ticks = .automatic
        }
        x.label = xAxis.labelWithoutUnit
        y.label = yAxis.labelWithoutUnit
        return Panel(title: title, xAxis: x, yAxis: y, marks: marks, placement: placement)
    }
}

/// What a script has said about one axis so far.
struct AxisState {
    var axis = Axis()
    /// The label as the script wrote it.
    var label: String?

    /// The dimension in which values are drawn; nil before the first.
    var dimension: Dimension? { axis.dimension }

    /// The label without a unit at its end, where the axis writes the unit itself.
    var labelWithoutUnit: RichText? {
        guard let label else { return nil }
        guard let dimension, !dimension.isDimensionless, let last = label.last, ")]".contains(last),
            let open = label.lastIndex(where: { "([".contains($0) })
        else { return RichText(label) }
        let inside = String(label[label.index(after: open)...].dropLast())
        guard let unit = Unit.named(inside), unit.dimension == dimension else { return RichText(label) }
        var shortened = label[..<open]
        while shortened.last?.isWhitespace == true { shortened.removeLast() }
        return RichText(String(shortened))
    }
}
