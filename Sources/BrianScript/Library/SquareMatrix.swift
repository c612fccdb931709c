/// A square matrix of plain numbers.
struct SquareMatrix: Sendable {
    let size: Int
    private var values: [Double]

    /// - Precondition: there are `size` times `size` values, row by row.
    init(_ values: [Double], size: Int) {
        precondition(values.count == size * size, "a square matrix has as many rows as columns")
        self.values = values
        self.size = size
    }

    static func identity(_ size: Int) -> SquareMatrix {
        SquareMatrix((0..<size * size).map { $0 / max(size, 1) == $0 % max(size, 1) ? 1 : 0 }, size: size)
    }

    subscript(row: Int, column: Int) -> Double {
        get { values[row * size + column] }
        set { values[row * size + column] = newValue }
    }

    /// Row by row.
    var elements: [Double] { values }

    var isSymmetric: Bool {
        (0..<size).allSatisfy { row in (0..<row).allSatisfy { self[row, $0] == self[$0, row] } }
    }

    func column(_ column: Int) -> [Double] { (0..<size).map { self[$0, column] } }

    mutating func swapRows(_ first: Int, _ second: Int) {
        guard first != second else { return }
        for column in 0..<size { values.swapAt(first * size + column, second * size + column) }
    }
}

/// A matrix as a product of triangular ones, with its rows in the order that is best for the size of the numbers.
struct TriangularFactors {
    private var factors: SquareMatrix
    private var order: [Int]
    private var isOddOrder = false
    /// Whether some pivot is zero, so that there is no inverse.
    private(set) var isSingular = false

    init(_ matrix: SquareMatrix) {
        factors = matrix
        order = Array(0..<matrix.size)
        let size = matrix.size
        for step in 0..<size {
            var pivot = step
            for row in step..<size where factors[row, step].magnitude > factors[pivot, step].magnitude { pivot = row }
            if pivot != step {
                factors.swapRows(pivot, step)
                order.swapAt(pivot, step)
                isOddOrder.toggle()
            }
            guard factors[step, step] != 0 else {
                isSingular = true
                continue
            }
            for row in step + 1..<max(size, step + 1) {
                let factor = factors[row, step] / factors[step, step]
                factors[row, step] = factor
                guard factor != 0 else { continue }
                for column in step + 1..<size { factors[row, column] -= factor * factors[step, column] }
            }
        }
    }

    var determinant: Double {
        (0..<factors.size).reduce(isOddOrder ? -1 : 1) { $0 * factors[$1, $1] }
    }

    /// The vector that the matrix makes `right` of.
    /// - Precondition: the matrix is not singular.
    func solve(_ right: [Double]) -> [Double] {
        var result = order.map { right[$0] }
        for row in result.indices {
            for column in 0..<row { result[row] -= factors[row, column] * result[column] }
        }
        for row in result.indices.reversed() {
            for column in row + 1..<max(result.count, row + 1) { result[row] -= factors[row, column] * result[column] }
            result[row] /= factors[row, row]
        }
        return result
    }
}
