/// A part of the page, as shares of its width and height; the page's upper left corner is 0, 0.
struct Cell: Hashable {
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double

    /// The cell of a placement. Numbers that are out of range are brought to the nearest that is not.
    init(_ placement: Placement) {
        let rows = max(placement.rows, 1)
        let columns = max(placement.columns, 1)
        let row = min(max(placement.row, 0), rows - 1)
        let column = min(max(placement.column, 0), columns - 1)
        left = Double(column) / Double(columns)
        right = Double(min(column + max(placement.columnSpan, 1), columns)) / Double(columns)
        top = Double(row) / Double(rows)
        bottom = Double(min(row + max(placement.rowSpan, 1), rows)) / Double(rows)
    }

    /// Thirds that were reached by different divisions are the same.
    static func isSame(_ first: Double, _ second: Double) -> Bool { (first - second).magnitude < 1e-9 }
}
