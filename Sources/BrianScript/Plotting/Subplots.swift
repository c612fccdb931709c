import Expressions
import Figures

/// Where panels stand: `subplot(211)`, `subplot(2, 1, 1)`, `subplots(2, 2)`.
enum Subplots {
    /// The place that a call with `rows`, `columns` and `index` names; nil for the whole page.
    static func placement(_ call: Call) throws(Diagnostic) -> Placement? {
        guard call[0] != nil else { return nil }
        let first = try call.integer(0)
        var (rows, columns, index, last) = (first, 1, 1, 1)
        if call[1] == nil {
            guard (111...999).contains(first) else {
                throw call.failure("wrong-argument", "subplot() needs three numbers: rows, columns and index", at: 0)
            }
            (rows, columns, index) = (first / 100, first / 10 % 10, first % 10)
            last = index
        } else {
            columns = try call.integer(1)
            if case .tuple(let ends)? = call[2], ends.items.count == 2, let start = Numbers.integer(ends.items[0]),
                let end = Numbers.integer(ends.items[1])
            {
                (index, last) = (start, end)
            } else {
                index = try call.integer(2)
                last = index
            }
        }
        guard (1...100).contains(rows), (1...100).contains(columns), (1...rows * columns).contains(index),
            (index...rows * columns).contains(last)
        else {
            throw call.failure(
                "wrong-argument", "there is no panel \(index) in \(rows) rows and \(columns) columns",
                advice: "panels are counted from 1, row by row")
        }
        var placement = Placement.subplot(rows, columns, index)
        placement.rowSpan = (last - 1) / columns - placement.row + 1
        placement.columnSpan = max(1, (last - 1) % columns - placement.column + 1)
        return placement
    }

    /// `subplots(rows, columns)`: the axes alone, in a row, or in a matrix, as pylab returns them.
    static func grid(on page: PageObject, _ call: Call) throws(Diagnostic) -> Value {
        let rows = try call.optionalInteger(0) ?? 1
        let columns = try call.optionalInteger(1) ?? 1
        guard (1...20).contains(rows), (1...20).contains(columns) else {
            throw call.failure("wrong-argument", "a page has from 1 to 20 rows and columns")
        }
        let axes = (1...rows * columns).map { index in
            Value.object(page.axes(at: rows * columns == 1 ? nil : .subplot(rows, columns, index)))
        }
        if case .object(let first) = axes[0], let first = first as? AxesObject { page.select(first) }
        if axes.count == 1 { return axes[0] }
        guard rows > 1, columns > 1 else { return .object(AxesGrid(axes, columns: axes.count)) }
        return .object(AxesGrid(axes, columns: columns))
    }
}

/// The axes that `subplots()` returns, indexed as the array that pylab makes of them.
final class AxesGrid: ScriptObject {
    private let axes: [Value]
    private let columns: Int

    init(_ axes: [Value], columns: Int) {
        self.axes = axes
        self.columns = columns
    }

    override var typeName: String { "Axes" }
    override var attributeNames: [String] { ["flat", "flatten", "ravel", "shape", "size"] }
    override var count: Int? { rows.count }
    override func items(at site: Site) throws(Diagnostic) -> [Value]? { rows }

    /// The single axes of one row, else whole rows.
    private var rows: [Value] {
        guard columns < axes.count else { return axes }
        return stride(from: 0, to: axes.count, by: columns).map { start in
            .object(AxesGrid(Array(axes[start..<start + columns]), columns: columns))
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
                tuple: columns < axes.count
                    ? [.integer(axes.count / columns), .integer(columns)] : [.integer(axes.count)])
        default: return nil
        }
    }
}
