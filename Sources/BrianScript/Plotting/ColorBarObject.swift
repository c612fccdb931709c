import Expressions
import Figures

/// What `colorbar()` returns: the key to the colours of something drawn.
final class ColorBarObject: ScriptObject {
    private let source: DrawnObject
    private var state = AxisState()

    init(_ source: DrawnObject, label: String?) {
        self.source = source
        state.label = label
    }

    override var typeName: String { "Colorbar" }
    override var attributeNames: [String] { Array(ColorBarObject.methods.keys) + ["ax"] }

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        switch name {
        // Its own axes have nothing that it has not itself.
        case "ax": return .object(self)
        case "outline", "dividers": return .object(LooksObject("Outline"))
        default: return ColorBarObject.methods[name]?.bound(to: self)
        }
    }

    func set(ticks: AxisTicks) { state.axis.ticks = ticks }

    /// nil where the axes have been cleared since.
    var colorBar: ColorBar? {
        guard let scale = source.scale else { return nil }
        var state = state
        state.axis.dimension = scale.dimension
        return ColorBar(scale, axis: state.finished)
    }

    private static let methods: [String: ValueMethod<ColorBarObject>] = {
        var table = ValueMethod<ColorBarObject>.table(
            ValueMethod("set_ticks", "places, labels=, **style") { bar, call throws(Diagnostic) in
                bar.state.axis.ticks = try AxisCommands.ticks(call)
                return .none
            })
        for name in ["set_label", "set_ylabel", "set_title", "set_xlabel"] {
            table[name] = ValueMethod(name, "text, **style") { bar, call throws(Diagnostic) in
                bar.state.label = Text.str(call.value(0))
                return .none
            }
        }
        for name in ["set_ticklabels", "set_yticklabels"] {
            table[name] = ValueMethod(name, "labels, **style") { bar, call throws(Diagnostic) in
                let labels = try call.items(0).map { RichText(Text.str($0)) }
                if case .at(let places, _) = bar.state.axis.ticks { bar.state.axis.ticks = .at(places, labels: labels) }
                return .none
            }
        }
        for name in ["update_ticks", "minorticks_on", "minorticks_off", "tick_params", "solids", "set_alpha"] {
            table[name] = ValueMethod(name, "*values, **options") { _, _ throws(Diagnostic) in .none }
        }
        return table
    }()
}
