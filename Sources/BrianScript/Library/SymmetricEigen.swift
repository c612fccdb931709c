/// The eigenvalues of a symmetric matrix, in ascending order, and its eigenvectors; by Jacobi's rotations.
struct SymmetricEigen {
    private(set) var values: [Double]
    /// One in each column, of length 1.
    private(set) var vectors: SquareMatrix

    /// - Parameter matrix: of which only the lower triangle counts.
    init(_ matrix: SquareMatrix) {
        let size = matrix.size
        var work = matrix
        for row in 0..<size { for column in 0..<row { work[column, row] = matrix[row, column] } }
        var turned = SquareMatrix.identity(size)
        for _ in 0..<100 {
            let beside = (0..<size).reduce(0.0) { sum, row in
                (0..<row).reduce(sum) { $0 + work[row, $1] * work[row, $1] }
            }
            guard beside > 0, beside.isFinite else { break }
            for row in 0..<size {
                for column in 0..<row where work[row, column] != 0 {
                    SymmetricEigen.rotate(&work, &turned, column, row)
                }
            }
        }
        let order = (0..<size).sorted { work[$0, $0] < work[$1, $1] }
        values = order.map { work[$0, $0] }
        vectors = SquareMatrix(
            (0..<size).flatMap { row in order.map { turned[row, $0] } }, size: size)
    }

    /// Turns a plane so that the element beside the diagonal becomes zero.
    private static func rotate(_ work: inout SquareMatrix, _ turned: inout SquareMatrix, _ first: Int, _ second: Int) {
        let ratio = (work[second, second] - work[first, first]) / (2 * work[first, second])
        let tangent = (ratio >= 0 ? 1 : -1) / (ratio.magnitude + (1 + ratio * ratio).squareRoot())
        let cosine = 1 / (1 + tangent * tangent).squareRoot()
        let sine = tangent * cosine
        for place in 0..<work.size {
            let (one, other) = (work[place, first], work[place, second])
            work[place, first] = cosine * one - sine * other
            work[place, second] = sine * one + cosine * other
        }
        for place in 0..<work.size {
            let (one, other) = (work[first, place], work[second, place])
            work[first, place] = cosine * one - sine * other
            work[second, place] = sine * one + cosine * other
            let (left, right) = (turned[place, first], turned[place, second])
            turned[place, first] = cosine * left - sine * right
            turned[place, second] = sine * left + cosine * right
        }
        work[first, second] = 0
        work[second, first] = 0
    }
}
