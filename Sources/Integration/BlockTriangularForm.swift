/// Which entries of a square matrix can differ from zero.
struct Sparsity: Hashable, Sendable {
    let size: Int
    private var isNonzero: [Bool]

    init(size: Int) {
        self.size = size
        self.isNonzero = Array(repeating: false, count: size * size)
    }

    subscript(row: Int, column: Int) -> Bool {
        get { isNonzero[row * size + column] }
        set { isNonzero[row * size + column] = newValue }
    }

    /// The pattern of the sum of all powers of the matrix, the identity included: that of its exponential.
    func closure() -> Sparsity {
        var closure = self
        for index in 0..<size { closure[index, index] = true }
        for middle in 0..<size {
            for row in 0..<size where closure[row, middle] {
                for column in 0..<size where closure[middle, column] { closure[row, column] = true }
            }
        }
        return closure
    }
}

/// An order of rows and columns that makes a matrix block upper triangular, with blocks as small as can be: two indices share a
/// block where each depends on the other.
struct BlockTriangularForm: Hashable, Sendable {
    let size: Int
    /// The original index at each place.
    let order: [Int]
    /// For each place, the places of its block.
    let blocks: [Range<Int>]

    init(_ pattern: Sparsity) {
        let closure = pattern.closure()
        let indices = 0..<pattern.size
        // Where i depends on j and j not on i, i depends on strictly more indices than j: descending counts are the order wanted.
        let counts = indices.map { row in indices.count { closure[row, $0] } }
        let leaders = indices.map { row in indices.first { closure[row, $0] && closure[$0, row] } ?? row }
        let order = indices.sorted { (-counts[$0], leaders[$0], $0) < (-counts[$1], leaders[$1], $1) }
        var blocks: [Range<Int>] = []
        for place in indices {
            if blocks.count > place { continue }
            let end = order[place...].firstIndex { leaders[$0] != leaders[order[place]] } ?? pattern.size
            blocks += Array(repeating: place..<end, count: end - place)
        }
        self.size = pattern.size
        self.order = order
        self.blocks = blocks
    }

    /// Whether the place stands alone in its block.
    func isScalar(_ place: Int) -> Bool { blocks[place].count == 1 }
}
