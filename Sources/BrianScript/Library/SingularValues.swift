/// A matrix as a sum of products of two vectors and a number, by Hestenes' rotations of its columns.
struct SingularValues {
    /// In descending order.
    let values: [Double]
    /// Vectors as long as a column of the matrix, one for each value; zero where the value is.
    let left: [[Double]]
    /// Vectors as long as a row.
    let right: [[Double]]

    /// - Parameter rows: equally long.
    init(rows: [[Double]]) {
        let width = rows.first?.count ?? 0
        // The rotations need at least as many rows as columns.
        let isWide = rows.count < width
        var columns = isWide ? rows : (0..<width).map { column in rows.map { $0[column] } }
        var turned = columns.indices.map { row in columns.indices.map { $0 == row ? 1.0 : 0 } }
        for _ in 0..<100 {
            var isDone = true
            for second in columns.indices {
                for first in 0..<second where SingularValues.rotate(&columns, &turned, first, second) { isDone = false }
            }
            if isDone { break }
        }
        let lengths = columns.map { $0.reduce(0) { $0 + $1 * $1 }.squareRoot() }
        let order = lengths.indices.sorted { lengths[$0] > lengths[$1] }
        values = order.map { lengths[$0] }
        let unit = order.map { place in columns[place].map { lengths[place] > 0 ? $0 / lengths[place] : 0 } }
        let other = order.map { turned[$0] }
        (left, right) = isWide ? (other, unit) : (unit, other)
    }

    /// Makes two columns perpendicular; false where they were.
    private static func rotate(_ columns: inout [[Double]], _ turned: inout [[Double]], _ first: Int, _ second: Int)
        -> Bool
    {
        var (one, other, product) = (0.0, 0.0, 0.0)
        for row in columns[first].indices {
            one += columns[first][row] * columns[first][row]
            other += columns[second][row] * columns[second][row]
            product += columns[first][row] * columns[second][row]
        }
        guard product.magnitude > 1e-15 * (one * other).squareRoot() else { return false }
        let ratio = (other - one) / (2 * product)
        let tangent = (ratio >= 0 ? 1 : -1) / (ratio.magnitude + (1 + ratio * ratio).squareRoot())
        let cosine = 1 / (1 + tangent * tangent).squareRoot()
        let sine = tangent * cosine
        for row in columns[first].indices {
            let (left, right) = (columns[first][row], columns[second][row])
            columns[first][row] = cosine * left - sine * right
            columns[second][row] = sine * left + cosine * right
        }
        for row in turned[first].indices {
            let (left, right) = (turned[first][row], turned[second][row])
            turned[first][row] = cosine * left - sine * right
            turned[second][row] = sine * left + cosine * right
        }
        return true
    }

    /// How many values are above a part of the largest.
    func rank(_ part: Double) -> Int { values.count { $0 > part * (values.first ?? 0) } }

    /// The shortest vector that comes nearest to solving the equations with this right side.
    /// - Parameter part: values below this part of the largest count as zero.
    func solve(_ side: [Double], _ part: Double) -> [Double] {
        var result = [Double](repeating: 0, count: right.first?.count ?? 0)
        for place in 0..<rank(part) {
            let share = zip(left[place], side).reduce(0) { $0 + $1.0 * $1.1 } / values[place]
            for row in result.indices { result[row] += share * right[place][row] }
        }
        return result
    }
}
