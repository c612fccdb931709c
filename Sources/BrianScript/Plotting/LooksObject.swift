import Expressions

/// Something whose looks a script can set and the theme decides: the frame lines of a panel, `ax.spines['top']`.
///
/// Its parts are such things too.
final class LooksObject: ScriptObject {
    private let name: String
    /// Told where a line is wanted, as by `set_position('zero')`.
    private let position: (Value) -> Void

    init(_ name: String, position: @escaping (Value) -> Void = { _ in }) {
        (self.name, self.position) = (name, position)
    }

    override var typeName: String { name }
    override var attributeNames: [String] { LooksObject.methods + LooksObject.parts + ["values", "items"] }
    override func element(at index: Value, at site: Site) throws(Diagnostic) -> Value { .object(self) }
    override func items(at site: Site) throws(Diagnostic) -> [Value]? { LooksObject.parts.map { Value($0) } }

    private static let parts = ["left", "right", "top", "bottom"]
    private static let methods = [
        "set", "set_visible", "set_color", "set_edgecolor", "set_facecolor", "set_linewidth", "set_lw", "set_alpha",
        "set_position", "set_bounds", "set_linestyle", "set_zorder", "set_smart_bounds",
    ]

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        let looks = self
        if LooksObject.parts.contains(name) { return .object(self) }
        if name == "set_position" {
            return .builtin(
                Builtin(name, "position, **options") { call throws(Diagnostic) in
                    looks.position(call.value(0))
                    return .none
                })
        }
        if LooksObject.methods.contains(name) {
            return .builtin(Builtin(name, "*values, **options") { _ throws(Diagnostic) in .none })
        }
        switch name {
        case "values":
            return .builtin(
                Builtin(name, "") { _ throws(Diagnostic) in
                    Value(list: LooksObject.parts.map { _ in .object(looks) })
                })
        case "items":
            return .builtin(
                Builtin(name, "") { _ throws(Diagnostic) in
                    Value(list: LooksObject.parts.map { Value(tuple: [Value($0), .object(looks)]) })
                })
        default: return nil
        }
    }
}
