import Expressions

/// The axes that `subplots()` returns, indexed as the array that pylab makes of them.
final class AxesGrid: ScriptObject {
    private let axes: [Value]
    /// How many stand in each row; nil where there is but one row, or one column, and so one index.
    private let columns: Int?

    init(_ axes: [Value], columns: Int? = nil) {
        self.axes = axes
        self.columns = columns
    }

    override var typeName: String { "Axes" }
    override var attributeNames: [String] { ["flat", "flatten", "ravel", "shape", "size"] }
    override var count: Int? { rows.count }
    override func items(at site: Site) throws(Diagnostic) -> [Value]? { rows }

    /// The single axes of one row, else whole rows.
    private var rows: [Value] {
        guard let columns else { return axes }
        return stride(from: 0, to: axes.count, by: columns).map { start in
            .object(AxesGrid(Array(axes[start..<start + columns])))
        }
    }

    override func element(at index: Value, at site: Site) throws(Diagnostic) -> Value {
        guard case .tuple(let places) = index, places.items.count == 2 else {
            return try Subscript.get(Value(list: rows), index, at: site)
        }
        let row = try Subscript.get(Value(list: rows), places.items[0], at: site)
        return try Subscript.get(row, places.items[1], at: site)
    }

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        switch name {
        case "flat": return Value(list: axes)
        case "flatten", "ravel":
            let axes = axes
            return .builtin(Builtin(name, "") { _ throws(Diagnostic) in Value(list: axes) })
        case "size": return .integer(axes.count)
        case "shape":
            return Value(
                tuple: columns.map { [.integer(axes.count / $0), .integer($0)] } ?? [.integer(axes.count)])
        default: return nil
        }
    }
}
