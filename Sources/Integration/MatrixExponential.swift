import RealModule

/// The exponential of matrices that share one pattern of structural zeros.
///
/// The matrix is brought to block triangular form first. Entries that are zero by structure stay exactly zero, and an index that
/// stands alone in its block has exactly `exp(a)` on the diagonal. The rest is scaling and squaring with diagonal Padé
/// approximants: N. J. Higham, "The scaling and squaring method for the matrix exponential revisited", SIAM J. Matrix Anal. Appl.
/// 26 (2005), with the exact diagonals of A. H. Al-Mohy and N. J. Higham, SIAM J. Matrix Anal. Appl. 31 (2009).
///
/// Squared is not `exp(A)` but `exp(A) - 1`: small rates next to large ones would otherwise drown in the ones of the diagonal.
struct MatrixExponential: Hashable, Sendable {
    let form: BlockTriangularForm
    /// The entries outside the diagonal, when no two of them follow each other (`i <- k <- j`) and each therefore has a formula of
    /// its own; nil where some do.
    private let separateEntries: [Entry]?

    var isSeparable: Bool { separateEntries != nil }

    private struct Entry: Hashable, Sendable {
        let row: Int
        let column: Int
    }

    init(_ pattern: Sparsity) {
        form = BlockTriangularForm(pattern)
        let indices = 0..<pattern.size
        let entries = indices.flatMap { row in
            indices.filter { $0 != row && pattern[row, $0] }.map { Entry(row: row, column: $0) }
        }
        let sources = Set(entries.map(\.column))
        separateEntries = entries.contains { sources.contains($0.row) } ? nil : entries
    }

    /// How many numbers of scratch memory ``evaluate(_:into:scratch:)`` needs.
    var scratchCount: Int { 7 * form.size * form.size + 3 * form.size }

    /// Writes `exp(matrix)` to `result`; both have `size * size` numbers, row by row. The matrix is zero where its pattern is.
    ///
    /// A diagonal of minus infinity counts as a very fast decay. Other numbers that are not finite make every entry nan.
    func evaluate(
        _ matrix: UnsafePointer<Double>, into result: UnsafeMutablePointer<Double>,
        scratch: UnsafeMutablePointer<Double>
    ) {
        if let separateEntries {
            evaluate(separateEntries, of: matrix, into: result)
        } else {
            var computation = ScalingAndSquaring(form: form, scratch: scratch)
            computation.run(matrix, into: result)
        }
    }

    private func evaluate(
        _ entries: [Entry], of matrix: UnsafePointer<Double>, into result: UnsafeMutablePointer<Double>
    ) {
        let size = form.size
        result.update(repeating: 0, count: size * size)
        for index in 0..<size { result[index * size + index] = .exp(matrix[index * size + index]) }
        for entry in entries {
            let position = entry.row * size + entry.column
            result[position] =
                matrix[position]
                * Self.dividedDifference(matrix[entry.row * (size + 1)], matrix[entry.column * (size + 1)])
        }
    }

    /// `(exp(x) - exp(y)) / (x - y)`, and `exp(x)` where the two are equal.
    static func dividedDifference(_ x: Double, _ y: Double) -> Double {
        let distance = (x - y).magnitude
        if distance == 0 { return .exp(x) }
        return .exp(max(x, y)) * (-.expMinusOne(-distance) / distance)
    }
}
