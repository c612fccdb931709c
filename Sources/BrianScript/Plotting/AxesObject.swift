import Expressions
import Figures
import Units

/// One pair of axes, as `subplot()` and `subplots()` return it.
///
/// What `twinx()` returns is one too: it has marks and a y axis of its own, and all else in common with its host.
final class AxesObject: ScriptObject {
    unowned let page: PageObject
    let placement: Placement?
    var title: RichText?
    var yAxis = AxisState()
    var aspect = Panel.Aspect.free
    var outline = Panel.Outline.axes
    var colorBar: ColorBarObject?
    private(set) var marks: [Mark] = []
    /// Where they stand within other axes; nil where they have a place of their own.
    var inset: (host: AxesObject, place: Panel.Inset)?
    /// The axes over whose x axis this one's values are drawn, with a y axis at the right.
    private weak var host: AxesObject?
    private(set) var twin: AxesObject?
    private var ownX = AxisState()
    /// How many colours have been taken in turn.
    private var colorsTaken = 0

    init(page: PageObject, placement: Placement?, host: AxesObject? = nil) {
        self.page = page
        self.placement = placement
        self.host = host
    }

    override var typeName: String { "Axes" }
    override var attributeNames: [String] {
        AxesCommands.all.map(\.name) + AxesCommands.setters.keys + [
            "figure", "spines", "transAxes", "transData", "xaxis", "yaxis",
        ]
    }

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        switch name {
        case "figure": return .object(page)
        case "transAxes", "transData": return Value(name)
        case "spines":
            let axes = self
            return .object(
                LooksObject("Spines") { position in
                    // Lines through zero are what people move lines for.
                    if ["zero", "center"].contains(Text.str(position)) { axes.panelOwner.outline = .origin }
                })
        case "xaxis": return .object(AxisObject(self, \.xAxis))
        case "yaxis": return .object(AxisObject(self, \.yAxis))
        default: break
        }
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

    /// The x axis, which twins have in common.
    var xAxis: AxisState {
        get { host?.ownX ?? ownX }
        set { if let host { host.ownX = newValue } else { ownX = newValue } }
    }

    /// The axes with the panel that these are drawn into: themselves, or their host.
    var panelOwner: AxesObject { host ?? self }

    func add(_ mark: Mark) { marks.append(mark) }

    func replaceMarks(_ change: (Mark) -> Mark) { marks = marks.map(change) }

    func replaceMark(at index: Int, _ change: (Mark) -> Mark) {
        if marks.indices.contains(index) { marks[index] = change(marks[index]) }
    }

    /// Spreads the values along an axis; axes that share it follow.
    func set(_ scale: AxisScale, on path: ReferenceWritableKeyPath<AxesObject, AxisState>) {
        self[keyPath: path].axis.scale = scale
        for axes in page.sharing(path, with: self) { axes[keyPath: path].axis.scale = scale }
    }

    /// Axes with a y axis at the right over the same x axis.
    func makeTwin() -> AxesObject {
        if let twin = panelOwner.twin { return twin }
        let made = AxesObject(page: page, placement: placement, host: panelOwner)
        panelOwner.twin = made
        return made
    }

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
        let shares = (xAxis.axis.share, yAxis.axis.share)
        marks = []
        title = nil
        xAxis = AxisState()
        yAxis = AxisState()
        (xAxis.axis.share, yAxis.axis.share) = shares
        (aspect, outline, colorBar, twin) = (.free, .axes, nil, nil)
        colorsTaken = 0
    }

    /// The next colour of the series; those of twins follow each other, since they are seen in one panel.
    func nextPaint() -> Paint {
        if let host { return host.nextPaint() }
        defer { colorsTaken += 1 }
        return .series(colorsTaken)
    }

    /// nil where nothing has been drawn.
    var panel: Panel? {
        let second = twin.flatMap { $0.marks.isEmpty ? nil : SecondAxis($0.yAxis.finished, marks: $0.marks) }
        guard !marks.isEmpty || second != nil else { return nil }
        var (x, y) = (xAxis.finished, yAxis.finished)
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
        if outline == .none {
            (x.label, y.label, x.ticks, y.ticks) = ("", "", .none, .none)
            (x.unitNote, y.unitNote) = (.none, .none)
        }
        return Panel(
            title: title ?? twin?.title, xAxis: x, yAxis: y, marks: marks, placement: placement, second: second,
            colorBar: colorBar?.colorBar, aspect: aspect, outline: outline)
    }
}
