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
        let across = Self.cuts(columns, placement.columnWeights)
        let down = Self.cuts(rows, placement.rowWeights)
        left = across[column]
        right = across[min(column + max(placement.columnSpan, 1), columns)]
        top = down[row]
        bottom = down[min(row + max(placement.rowSpan, 1), rows)]
    }

    /// Where rows or columns of these weights begin and end, as shares of the whole.
    private static func cuts(_ count: Int, _ weights: [Double]) -> [Double] {
        guard !weights.isEmpty else { return (0...count).map { Double($0) / Double(count) } }
        let sizes = (0..<count).map { index in
            index < weights.count && weights[index].isFinite && weights[index] > 0 ? weights[index] : 1
        }
        let whole = sizes.reduce(0, +)
        return sizes.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1 / whole) }
    }

    /// Thirds that were reached by different divisions are the same.
    static func isSame(_ first: Double, _ second: Double) -> Bool { (first - second).magnitude < 1e-9 }
}
