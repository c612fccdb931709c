import Expressions
import Figures

/// `GridSpec(2, 3, height_ratios=[1, 2])`: a grid whose cells are chosen by indices.
final class GridObject: ScriptObject {
    /// The whole grid as one cell.
    private let whole: Placement

    init(_ whole: Placement) { self.whole = whole }

    override var typeName: String { "GridSpec" }
    override var attributeNames: [String] { ["nrows", "ncols", "update", "tight_layout"] }

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        switch name {
        case "nrows": return .integer(whole.rows)
        case "ncols": return .integer(whole.columns)
        case "update", "tight_layout":
            return .builtin(Builtin(name, "*values, **options") { _ throws(Diagnostic) in .none })
        default: return nil
        }
    }

    /// `grid[0, 1]`, `grid[1, :]`, and row by row `grid[3]`.
    override func element(at index: Value, at site: Site) throws(Diagnostic) -> Value {
        var placement = whole
        if case .tuple(let places) = index, places.items.count == 2 {
            let rows = try GridObject.stretch(places.items[0], of: whole.rows, called: "rows", at: site)
            let columns = try GridObject.stretch(places.items[1], of: whole.columns, called: "columns", at: site)
            (placement.row, placement.rowSpan) = (rows.lowerBound, rows.count)
            (placement.column, placement.columnSpan) = (columns.lowerBound, columns.count)
        } else {
            let cells = try GridObject.stretch(index, of: whole.rows * whole.columns, called: "cells", at: site)
            let (first, last) = (cells.lowerBound, cells.upperBound - 1)
            let columns = (first % whole.columns, last % whole.columns)
            placement.row = first / whole.columns
            placement.rowSpan = last / whole.columns - placement.row + 1
            placement.column = min(columns.0, columns.1)
            placement.columnSpan = max(columns.0, columns.1) - placement.column + 1
        }
        return .object(CellObject(placement))
    }

    private static func stretch(_ index: Value, of count: Int, called name: String, at site: Site) throws(Diagnostic)
        -> Range<Int>
    {
        if case .slice(let slice) = index {
            let places = try SliceRange(slice, length: count, at: site).places
            if let first = places.min(), let last = places.max() { return first..<last + 1 }
        } else if let number = Numbers.integer(index), (-count..<count).contains(number) {
            let place = number < 0 ? number + count : number
            return place..<place + 1
        }
        throw Diagnostic(
            "index-out-of-range", "the grid has \(count) \(name), counted from 0", expected: "0 to \(count - 1)",
            found: Text.repr(index), at: site.fragment)
    }

    // MARK: Making

    /// The grid that a call with rows, columns and perhaps ratios asks for.
    static func make(_ call: Call) throws(Diagnostic) -> Value {
        .object(GridObject(try placement(rows: call.integer(0), columns: call.integer(1), ratios: call.extra, call)))
    }

    /// The whole of a grid, whose rows and columns have the ratios among some keywords.
    static func placement(rows: Int, columns: Int, ratios: [(name: String, value: Value)], _ call: Call)
        throws(Diagnostic) -> Placement
    {
        guard (1...100).contains(rows), (1...100).contains(columns) else {
            throw call.failure("wrong-argument", "a page has from 1 to 100 rows and columns")
        }
        var whole = Placement(rows: rows, columns: columns, row: 0, column: 0, rowSpan: rows, columnSpan: columns)
        for (name, value) in ratios {
            if case .none = value { continue }
            let count = name == "height_ratios" ? rows : columns
            guard name == "height_ratios" || name == "width_ratios" else { continue }
            let weights = try ArrayConversion.array(value, at: call.site).elements
            guard weights.count == count, weights.allSatisfy({ $0.isFinite && $0 > 0 }) else {
                throw call.failure(
                    "wrong-shape", "\(name) needs a number above zero for each of \(count)")
            }
            if name == "height_ratios" { whole.rowWeights = weights } else { whole.columnWeights = weights }
        }
        return whole
    }
}

/// `grid[0, :]`: where a panel may stand.
final class CellObject: ScriptObject {
    let placement: Placement

    init(_ placement: Placement) { self.placement = placement }

    override var typeName: String { "SubplotSpec" }
}
