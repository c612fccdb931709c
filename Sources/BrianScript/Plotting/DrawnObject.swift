import Expressions
import Figures

/// What a plotting call has drawn, as it returns it: a curve, an image, a set of points.
final class DrawnObject: ScriptObject {
    let axes: AxesObject
    /// Where it is among the marks of the axes.
    private let index: Int
    private let name: String

    /// - Parameter name: What matplotlib calls it: `Line2D`.
    init(_ name: String, at index: Int, of axes: AxesObject) {
        self.name = name
        self.index = index
        self.axes = axes
    }

    /// The last mark that has been drawn into the axes.
    convenience init(lastOf axes: AxesObject, as name: String) {
        self.init(name, at: axes.marks.count - 1, of: axes)
    }

    override var typeName: String { name }
    override var attributeNames: [String] { Array(DrawnObject.methods.keys) + ["axes"] }

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        name == "axes" ? .object(axes) : DrawnObject.methods[name]?.bound(to: self)
    }

    var mark: Mark? { axes.marks.indices.contains(index) ? axes.marks[index] : nil }

    /// What it is called beside the figure.
    var label: RichText? {
        get { mark?.label }
        set {
            // A label that `get_label()` has told comes back without its formulas.
            guard let newValue, newValue.plain != label?.plain else { return }
            axes.replaceMark(at: index) { $0.labelled(newValue) ?? $0 }
        }
    }

    /// Things drawn, one for each value; nil where there is something else among them.
    static func all(_ values: [Value]) -> [DrawnObject]? {
        let drawn = values.compactMap { value in
            if case .object(let object) = value { object as? DrawnObject } else { nil }
        }
        return drawn.count == values.count ? drawn : nil
    }

    /// Which colour stands for which of its values; nil where it has one colour.
    var scale: ColorScale? {
        get { mark?.colorScale }
        set {
            guard let newValue else { return }
            axes.replaceMark(at: index) { $0.colored(by: newValue) }
        }
    }

    /// The last thing with colours for its values in the axes.
    static func lastColored(in axes: AxesObject) -> DrawnObject? {
        let all = [axes] + (axes.twin.map { [$0] } ?? [])
        for axes in all {
            if let index = axes.marks.lastIndex(where: { $0.colorScale != nil }) {
                return DrawnObject("AxesImage", at: index, of: axes)
            }
        }
        return nil
    }

    /// Whether a value is nothing but things drawn, which are to be looked at and not to be printed.
    static func isDrawing(_ value: Value) -> Bool {
        switch value {
        case .object(let object): object is DrawnObject || object is ColorBarObject
        case .list(let list): !list.items.isEmpty && list.items.allSatisfy(isDrawing)
        default: false
        }
    }

    /// Sets the ends of the colours that were given.
    func limit(_ lower: Value?, _ upper: Value?, at site: Site) throws(Diagnostic) {
        guard var scale else { return }
        if let lower, let number = try Numbers.quantity(lower, at: site) { scale.lower = number.value }
        if let upper, let number = try Numbers.quantity(upper, at: site) { scale.upper = number.value }
        self.scale = scale
    }

    private static let methods = ValueMethod<DrawnObject>.table(
        ValueMethod("set_clim", "vmin=, vmax=") { drawn, call throws(Diagnostic) in
            try drawn.limit(call[0], call[1], at: call.site)
            return .none
        },
        ValueMethod("set_cmap", "cmap") { drawn, call throws(Diagnostic) in
            drawn.scale?.map = try ColorMapArgument.read(call, 0)
            return .none
        },
        ValueMethod("set_label", "label") { drawn, call throws(Diagnostic) in
            drawn.label = RichText(Text.str(call.value(0)))
            return .none
        },
        ValueMethod("get_label", "") { drawn, _ throws(Diagnostic) in Value(drawn.label?.plain ?? "") },
        ValueMethod("get_color", "") { drawn, _ throws(Diagnostic) in
            drawn.mark?.paintOfCurve.map { Value(PlotColors.name(of: $0)) } ?? .none
        })
}

extension Mark {
    fileprivate var colorScale: ColorScale? {
        switch self {
        case .image(let image): image.scale
        case .points(let points): points.coloring?.scale
        default: nil
        }
    }

    fileprivate func colored(by scale: ColorScale) -> Mark {
        switch self {
        case .image(var image):
            image.scale = scale
            return .image(image)
        case .points(var points):
            points.coloring?.scale = scale
            return .points(points)
        default: return self
        }
    }

    fileprivate var paintOfCurve: Paint? {
        switch self {
        case .line(let line): line.style.paint
        case .points(let points): points.paint
        case .bars(let bars): bars.paint
        case .band(let band): band.paint
        case .segments(let segments): segments.style.paint
        default: nil
        }
    }
}
