import Expressions
import Figures
import Units

/// What `figure()` returns: a page with its axes.
final class PageObject: ScriptObject {
    let number: String
    var title: RichText?
    /// In inches.
    var size: (width: Double, height: Double)?
    /// Whether `show()` has come since.
    var isShown = false
    private var axes: [AxesObject] = []
    /// How many groups of axes share what they show.
    private var shareCount = 0
    private var current: AxesObject?

    init(number: String) { self.number = number }

    override var typeName: String { "Figure" }
    override var attributeNames: [String] { Array(PageObject.methods.keys) + ["number", "axes"] }

    /// The axes that are drawn into; the whole page where none were made.
    var currentAxes: AxesObject { current ?? axes(at: nil) }

    /// The axes at a place, made where there are none yet.
    func axes(at placement: Placement?) -> AxesObject {
        if let found = axes.first(where: { $0.placement == placement }) {
            current = found
            return found
        }
        return add(AxesObject(page: self, placement: placement))
    }

    var firstAxes: AxesObject? { axes.first }

    func add(_ new: AxesObject) -> AxesObject {
        axes.append(new)
        current = new
        return new
    }

    func select(_ axes: AxesObject) { current = axes }

    /// Has axes show the same part of what they measure.
    func share(_ path: ReferenceWritableKeyPath<AxesObject, AxisState>, among axes: [AxesObject]) {
        var share = axes.lazy.compactMap { $0[keyPath: path].axis.share }.first
        if share == nil {
            shareCount += 1
            share = shareCount
        }
        for axes in axes { axes[keyPath: path].axis.share = share }
    }

    /// The axes that show the same part of what they measure as these do, these among them.
    func sharing(_ path: KeyPath<AxesObject, AxisState>, with given: AxesObject) -> [AxesObject] {
        guard let share = given[keyPath: path].axis.share else { return [given] }
        return axes.filter { $0[keyPath: path].axis.share == share }
    }

    func clear() {
        axes = []
        current = nil
    }

    /// nil where nothing has been drawn.
    var figure: Figure? {
        let drawn = axes.filter { $0.panel != nil }
        var panels = drawn.compactMap(\.panel)
        for (index, axes) in drawn.enumerated() {
            // Where nothing has been drawn into the other axes, these have the place to themselves.
            guard let inset = axes.inset, let host = drawn.firstIndex(where: { $0 === inset.host }) else { continue }
            panels[index].inset = inset.place
            panels[index].inset?.host = host
        }
        guard !panels.isEmpty else { return nil }
        // Under a heading of the page, the heading of its first panel alone is the line below, where it stands above all panels.
        var subtitle: RichText?
        let isAcross = panels[0].placement.map { $0.columnSpan == $0.columns } ?? true
        if title != nil, isAcross, panels.count(where: { $0.title != nil }) == 1 {
            subtitle = panels[0].title
            panels[0].title = nil
        }
        var page = FigureSize.slide
        if let size { page = FigureSize(width: size.width * 72, height: size.height * 72, fontSize: 10) }
        return Figure(title: title, subtitle: subtitle, panels: panels, size: page)
    }

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        switch name {
        case "number": return Int(number).map { .integer($0) } ?? Value(number)
        case "axes": return Value(list: axes.map { .object($0) })
        default: return PageObject.methods[name]?.bound(to: self)
        }
    }

    private static let methods = ValueMethod<PageObject>.table(
        ValueMethod("add_subplot", "rows=, columns=, index=, **options") { page, call throws(Diagnostic) in
            try Subplots.axes(on: page, call)
        },
        ValueMethod("suptitle", "text, **style") { page, call throws(Diagnostic) in
            page.title = RichText(try call.string(0))
            return .none
        },
        ValueMethod("savefig", "name, **options") { _, call throws(Diagnostic) in
            PlotNotices.saving(call)
            return .none
        },
        ValueMethod("gca", "") { page, _ throws(Diagnostic) in .object(page.currentAxes) },
        ValueMethod("subplots", "rows=, columns=, **options") { page, call throws(Diagnostic) in
            try Subplots.grid(on: page, call)
        },
        ValueMethod("subplot_mosaic", "mosaic, **options") { page, call throws(Diagnostic) in
            try Mosaic.axes(on: page, call)
        },
        ValueMethod("add_gridspec", "nrows=, ncols=, **options") { _, call throws(Diagnostic) in
            let (rows, columns) = (try call.optionalInteger(0) ?? 1, try call.optionalInteger(1) ?? 1)
            return .object(
                GridObject(try GridObject.placement(rows: rows, columns: columns, ratios: call.extra, call)))
        },
        ValueMethod("add_axes", "place=, **options") { page, call throws(Diagnostic) in
            let place = try call.array(0).elements
            guard place.count == 4, place.allSatisfy(\.isFinite) else {
                throw call.unsuitable(0, expected: "left, bottom, width and height as shares of the page")
            }
            let new = AxesObject(page: page, placement: nil)
            if let host = page.firstAxes {
                // Within the first axes, which take these shares of the page in pylab.
                let inner = Panel.Inset(
                    in: 0, left: (place[0] - 0.125) / 0.775, bottom: (place[1] - 0.11) / 0.77, width: place[2] / 0.775,
                    height: place[3] / 0.77)
                let isWithin =
                    inner.left >= -0.02 && inner.bottom >= -0.02 && inner.left + inner.width <= 1.02
                    && inner.bottom + inner.height <= 1.02
                if isWithin { new.inset = (host, inner) }
                if !isWithin { PlotNotices.withoutCounterpart("the place", call, at: call.fragment(0)) }
            }
            return .object(page.add(new))
        },
        ValueMethod("colorbar", ImageCommands.colorBarParameters) { page, call throws(Diagnostic) in
            try ImageCommands.colorBar(call, in: page)
        },
        ValueMethod("set_size_inches", "width, height=, **options") { page, call throws(Diagnostic) in
            let size = call[1] == nil ? try call.array(0).elements : [try call.real(0), try call.real(1)]
            guard size.count == 2, size.allSatisfy({ $0 > 0 && $0 <= 100 }) else {
                throw call.unsuitable(0, expected: "width and height in inches")
            }
            page.size = (size[0], size[1])
            return .none
        },
        missing("legend"), missing("text"), missing("supxlabel"), missing("supylabel"),
        quiet("tight_layout"), quiet("subplots_adjust"), quiet("autofmt_xdate"), quiet("show"), quiet("canvas"),
        quiet("align_labels"), quiet("align_xlabels"), quiet("align_ylabels"), quiet("set_tight_layout"),
        quiet("set_constrained_layout"), quiet("set_layout_engine"), quiet("set_facecolor"), quiet("set_dpi"),
        ValueMethod("clf", "") { page, _ throws(Diagnostic) in
            page.clear()
            return .none
        })

    private static func missing(_ name: String) -> ValueMethod<PageObject> {
        ValueMethod(name, "*values, **options") { _, call throws(Diagnostic) in
            call.machine.notice(
                "no-counterpart", "\(name)() of a figure has no counterpart here and is left out", at: call.fragment)
            return .none
        }
    }

    /// What the layout does by itself.
    private static func quiet(_ name: String) -> ValueMethod<PageObject> {
        ValueMethod(name, "*values, **options") { _, _ throws(Diagnostic) in .none }
    }
}
