/// What can be seen of an image on a panel, as a matrix of equal cells that fills it: pixels, or characters.
///
/// It follows the panel's axes, be they logarithmic or turned round, and takes cells of any width. Where many cells of the image
/// fall into one of the panel, that one has their mean, so that no single large value goes unseen.
struct ImageSample {
    let columns: Int
    let rows: Int
    /// Row by row from the lowest on, each from the left; not a number where the image has nothing.
    let values: [Double]

    init(columns: Int, rows: Int, values: [Double]) {
        (self.columns, self.rows, self.values) = (columns, rows, values)
    }

    init(of image: Image, x: AxisPlan, y: AxisPlan, columns: Int, rows: Int) {
        let width = max(image.xEdges.count - 1, 0)
        let isLinear = image.interpolation == .linear
        let across = Self.spots(image.xEdges, on: x, count: columns, isLinear: isLinear)
        let down = Self.spots(image.yEdges, on: y, count: rows, isLinear: isLinear)
        var values = [Double](repeating: .nan, count: columns * rows)
        for row in 0..<rows {
            guard let vertical = down[row] else { continue }
            for column in 0..<columns {
                guard let horizontal = across[column] else { continue }
                values[row * columns + column] = Self.value(of: image.values, width, horizontal, vertical)
            }
        }
        self.init(columns: columns, rows: rows, values: values)
    }

    /// The cells that count for a spot in one direction.
    private enum Spot {
        case mean(Range<Int>)
        /// Between the middles of a cell and the next; the share is that of the next.
        case between(Int, Double)
    }

    private static func value(of values: [Double], _ width: Int, _ across: Spot, _ down: Spot) -> Double {
        var (sum, weight) = (0.0, 0.0)
        for (row, rowWeight) in cells(down) {
            for (column, columnWeight) in cells(across) {
                let value = values[row * width + column]
                guard !value.isNaN else { continue }
                sum += value * rowWeight * columnWeight
                weight += rowWeight * columnWeight
            }
        }
        return weight > 0 ? sum / weight : .nan
    }

    private static func cells(_ spot: Spot) -> [(index: Int, weight: Double)] {
        switch spot {
        case .mean(let range): range.map { ($0, 1) }
        case .between(let index, let share): share > 0 ? [(index, 1 - share), (index + 1, share)] : [(index, 1)]
        }
    }

    /// What each of so many equal parts of an axis shows of cells with these edges; nil where there is none.
    private static func spots(_ edges: [Double], on axis: AxisPlan, count: Int, isLinear: Bool) -> [Spot?] {
        guard edges.count > 1 else { return Array(repeating: nil, count: count) }
        func value(_ place: Double) -> Double { axis.value(at: place / Double(count)) * axis.unitScale }
        return (0..<count).map { part in
            let middle = value(Double(part) + 0.5)
            guard let cell = cell(of: middle, in: edges) else { return nil }
            let ends = [value(Double(part)), value(Double(part + 1))].sorted()
            let first = self.cell(of: ends[0], in: edges) ?? cell
            let last = self.cell(of: ends[1], in: edges) ?? cell
            // More than two cells are touched only where cells are narrower than the part.
            if last - first > 1 { return .mean(first..<last) }
            guard isLinear else { return .mean(cell..<cell + 1) }
            let center = (edges[cell] + edges[cell + 1]) / 2
            let left = middle < center ? cell - 1 : cell
            guard left >= 0, left + 2 < edges.count else { return .between(cell, 0) }
            let (start, end) = ((edges[left] + edges[left + 1]) / 2, (edges[left + 1] + edges[left + 2]) / 2)
            return .between(left, (middle - start) / (end - start))
        }
    }

    /// The cell that a value lies in.
    private static func cell(of value: Double, in edges: [Double]) -> Int? {
        guard value >= edges[0], value <= edges[edges.count - 1] else { return nil }
        var (low, high) = (0, edges.count - 1)
        while high - low > 1 {
            let middle = (low + high) / 2
            if edges[middle] <= value { low = middle } else { high = middle }
        }
        return low
    }
}
