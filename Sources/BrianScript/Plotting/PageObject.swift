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

    func add(_ new: AxesObject) -> AxesObject {
        axes.append(new)
        current = new
        return new
    }

    func select(_ axes: AxesObject) { current = axes }

    func clear() {
        axes = []
        current = nil
    }

    /// nil where nothing has been drawn.
    var figure: Figure? {
        var panels = axes.compactMap(\.panel)
        guard !panels.isEmpty else { return nil }
        // Under a heading of the page, the heading of its first panel alone is the line below.
        var subtitle: RichText?
        if title != nil, panels.count(where: { $0.title != nil }) == 1 {
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
            .object(page.axes(at: try Subplots.placement(call)))
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
        quiet("tight_layout"), quiet("subplots_adjust"), quiet("autofmt_xdate"), quiet("show"), quiet("canvas"),
        ValueMethod("clf", "") { page, _ throws(Diagnostic) in
            page.clear()
            return .none
        })

    /// What the layout does by itself.
    private static func quiet(_ name: String) -> ValueMethod<PageObject> {
        ValueMethod(name, "*values, **options") { _, _ throws(Diagnostic) in .none }
    }
}
