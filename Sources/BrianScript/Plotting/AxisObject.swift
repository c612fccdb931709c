import Expressions
import Figures

/// `ax.xaxis` and `ax.yaxis`.
final class AxisObject: ScriptObject {
    private let axes: AxesObject
    private let path: ReferenceWritableKeyPath<AxesObject, AxisState>

    init(_ axes: AxesObject, _ path: ReferenceWritableKeyPath<AxesObject, AxisState>) {
        self.axes = axes
        self.path = path
    }

    override var typeName: String { "Axis" }
    override var attributeNames: [String] { Array(AxisObject.methods.keys) }

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        AxisObject.methods[name]?.bound(to: self)
    }

    private static let methods = ValueMethod<AxisObject>.table(
        ValueMethod("set_visible", "visible") { axis, call throws(Diagnostic) in
            if try !call.boolean(0, otherwise: true) {
                axis.axes[keyPath: axis.path].axis.ticks = .none
                axis.axes[keyPath: axis.path].label = ""
                axis.axes[keyPath: axis.path].axis.unitNote = .none
            }
            return .none
        },
        ValueMethod("set_label_text", "text, **style") { axis, call throws(Diagnostic) in
            axis.axes[keyPath: axis.path].label = Text.str(call.value(0))
            return .none
        },
        ValueMethod("set_inverted", "inverted") { axis, call throws(Diagnostic) in
            axis.axes[keyPath: axis.path].axis.direction =
                try call.boolean(0, otherwise: true) ? .descending : .ascending
            return .none
        },
        ValueMethod("set_ticks", "places, labels=, **style") { axis, call throws(Diagnostic) in
            axis.axes[keyPath: axis.path].axis.ticks = try AxisCommands.ticks(call)
            return .none
        },
        quiet("grid"), quiet("set_tick_params"), quiet("set_ticks_position"), quiet("tick_left"), quiet("tick_right"),
        quiet("tick_top"), quiet("tick_bottom"), quiet("set_label_coords"), quiet("set_label_position"),
        quiet("labelpad"), quiet("set_major_locator"), quiet("set_minor_locator"))

    /// What the theme decides.
    private static func quiet(_ name: String) -> ValueMethod<AxisObject> {
        ValueMethod(name, "*values, **options") { _, _ throws(Diagnostic) in .none }
    }
}
