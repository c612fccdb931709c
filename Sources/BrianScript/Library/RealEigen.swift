/// The eigenvalues and eigenvectors of any square matrix that has only real ones: reduced to Hessenberg form and from there by
/// steps of the QR algorithm with two shifts, as EISPACK and LAPACK do, so that they come in the same order.
struct RealEigen {
    private(set) var values: [Double]
    /// One in each column, of length 1.
    private(set) var vectors: SquareMatrix
    private var work: SquareMatrix
    private var norm = 0.0

    private static let epsilon = 0x1p-52
    /// More steps than any eigenvalue needs.
    private static let mostSteps = 300

    /// nil where some eigenvalues are complex.
    init?(_ matrix: SquareMatrix) {
        work = matrix
        vectors = .identity(matrix.size)
        values = [Double](repeating: 0, count: matrix.size)
        guard matrix.elements.allSatisfy(\.isFinite) else { return nil }
        reduce()
        guard iterate() else { return nil }
        substitute()
    }

    /// To Hessenberg form, by reflections.
    private mutating func reduce() {
        let size = work.size
        guard size > 2 else { return }
        var mirror = [Double](repeating: 0, count: size)
        for step in 1..<size - 1 {
            let scale = (step..<size).reduce(0) { $0 + work[$1, step - 1].magnitude }
            guard scale != 0 else { continue }
            var square = 0.0
            for row in (step..<size).reversed() {
                mirror[row] = work[row, step - 1] / scale
                square += mirror[row] * mirror[row]
            }
            let length = mirror[step] > 0 ? -square.squareRoot() : square.squareRoot()
            square -= mirror[step] * length
            mirror[step] -= length
            for column in step..<size {
                let part = (step..<size).reversed().reduce(0) { $0 + mirror[$1] * work[$1, column] } / square
                for row in step..<size { work[row, column] -= part * mirror[row] }
            }
            for row in 0..<size {
                let part = (step..<size).reversed().reduce(0) { $0 + mirror[$1] * work[row, $1] } / square
                for column in step..<size { work[row, column] -= part * mirror[column] }
            }
            mirror[step] *= scale
            work[step, step - 1] = scale * length
        }
        for step in (1..<size - 1).reversed() where work[step, step - 1] != 0 {
            for row in step + 1..<size { mirror[row] = work[row, step - 1] }
            for column in step..<size {
                var part = (step..<size).reduce(0) { $0 + mirror[$1] * vectors[$1, column] }
                // Divided twice, so that nothing gets too small.
                part = part / mirror[step] / work[step, step - 1]
                for row in step..<size { vectors[row, column] += part * mirror[row] }
            }
        }
    }

    /// Splits one or two eigenvalues off after the other; false where two are complex.
    private mutating func iterate() -> Bool {
        let size = work.size
        for row in 0..<size {
            for column in max(row - 1, 0)..<size { norm += work[row, column].magnitude }
        }
        var last = size - 1
        var shift = 0.0
        var steps = 0
        while last >= 0 {
            var first = last
            while first > 0 {
                let around = work[first - 1, first - 1].magnitude + work[first, first].magnitude
                if work[first, first - 1].magnitude < RealEigen.epsilon * (around == 0 ? norm : around) { break }
                first -= 1
            }
            if first == last {
                work[last, last] += shift
                values[last] = work[last, last]
                last -= 1
                steps = 0
            } else if first == last - 1 {
                guard splitPair(at: last, shift) else { return false }
                last -= 2
                steps = 0
            } else {
                guard steps < RealEigen.mostSteps else { return false }
                step(first, last, &shift, steps)
                steps += 1
            }
        }
        return true
    }

    private mutating func splitPair(at last: Int, _ shift: Double) -> Bool {
        let product = work[last, last - 1] * work[last - 1, last]
        let half = (work[last - 1, last - 1] - work[last, last]) / 2
        let discriminant = half * half + product
        guard discriminant >= 0 else { return false }
        work[last, last] += shift
        work[last - 1, last - 1] += shift
        let corner = work[last, last]
        let root = half >= 0 ? half + discriminant.squareRoot() : half - discriminant.squareRoot()
        values[last - 1] = corner + root
        values[last] = root != 0 ? corner - product / root : values[last - 1]
        let below = work[last, last - 1]
        let scale = below.magnitude + root.magnitude
        let length = ((below / scale) * (below / scale) + (root / scale) * (root / scale)).squareRoot()
        let (sine, cosine) = (below / scale / length, root / scale / length)
        for column in last - 1..<work.size {
            let (upper, lower) = (work[last - 1, column], work[last, column])
            work[last - 1, column] = cosine * upper + sine * lower
            work[last, column] = cosine * lower - sine * upper
        }
        for row in 0...last {
            let (left, right) = (work[row, last - 1], work[row, last])
            work[row, last - 1] = cosine * left + sine * right
            work[row, last] = cosine * right - sine * left
        }
        for row in 0..<work.size {
            let (left, right) = (vectors[row, last - 1], vectors[row, last])
            vectors[row, last - 1] = cosine * left + sine * right
            vectors[row, last] = cosine * right - sine * left
        }
        return true
    }

    private mutating func step(_ first: Int, _ last: Int, _ shift: inout Double, _ steps: Int) {
        var x = work[last, last]
        var y = work[last - 1, last - 1]
        var w = work[last, last - 1] * work[last - 1, last]
        // Where the steps go in a circle, other shifts lead out of it.
        if steps % 20 == 10 {
            shift += x
            for place in 0...last { work[place, place] -= x }
            let size = work[last, last - 1].magnitude + work[last - 1, last - 2].magnitude
            (x, y, w) = (0.75 * size, 0.75 * size, -0.4375 * size * size)
        }
        var (p, q, r) = (0.0, 0.0, 0.0)
        var start = last - 2
        while true {
            let corner = work[start, start]
            let (left, right) = (x - corner, y - corner)
            p = (left * right - w) / work[start + 1, start] + work[start, start + 1]
            q = work[start + 1, start + 1] - corner - left - right
            r = work[start + 2, start + 1]
            let size = p.magnitude + q.magnitude + r.magnitude
            (p, q, r) = (p / size, q / size, r / size)
            if start == first { break }
            let outside = work[start, start - 1].magnitude * (q.magnitude + r.magnitude)
            let inside =
                work[start - 1, start - 1].magnitude + corner.magnitude + work[start + 1, start + 1].magnitude
            if outside < RealEigen.epsilon * p.magnitude * inside { break }
            start -= 1
        }
        for row in start + 2...last {
            work[row, row - 2] = 0
            if row > start + 2 { work[row, row - 3] = 0 }
        }
        for place in start..<last {
            let isInner = place != last - 1
            if place != start {
                (p, q) = (work[place, place - 1], work[place + 1, place - 1])
                r = isInner ? work[place + 2, place - 1] : 0
                x = p.magnitude + q.magnitude + r.magnitude
                guard x != 0 else { continue }
                (p, q, r) = (p / x, q / x, r / x)
            }
            var length = (p * p + q * q + r * r).squareRoot()
            if p < 0 { length = -length }
            guard length != 0 else { continue }
            if place != start {
                work[place, place - 1] = -length * x
            } else if first != start {
                work[place, place - 1] = -work[place, place - 1]
            }
            p += length
            let weights = (p / length, q / length, r / length)
            reflect(place, isInner, last, weights, (q / p, r / p))
        }
    }

    /// One reflection of three rows and columns, two at the end.
    private mutating func reflect(
        _ place: Int, _ isInner: Bool, _ last: Int, _ weights: (Double, Double, Double), _ ratios: (Double, Double)
    ) {
        for column in place..<work.size {
            var part = work[place, column] + ratios.0 * work[place + 1, column]
            if isInner {
                part += ratios.1 * work[place + 2, column]
                work[place + 2, column] -= part * weights.2
            }
            work[place, column] -= part * weights.0
            work[place + 1, column] -= part * weights.1
        }
        for row in 0...min(last, place + 3) { RealEigen.reflect(&work, row, place, isInner, weights, ratios) }
        for row in 0..<work.size { RealEigen.reflect(&vectors, row, place, isInner, weights, ratios) }
    }

    private static func reflect(
        _ matrix: inout SquareMatrix, _ row: Int, _ place: Int, _ isInner: Bool, _ weights: (Double, Double, Double),
        _ ratios: (Double, Double)
    ) {
        var part = weights.0 * matrix[row, place] + weights.1 * matrix[row, place + 1]
        if isInner {
            part += weights.2 * matrix[row, place + 2]
            matrix[row, place + 2] -= part * ratios.1
        }
        matrix[row, place] -= part
        matrix[row, place + 1] -= part * ratios.0
    }

    /// The eigenvectors of the triangle that is left, turned back to the matrix.
    private mutating func substitute() {
        let size = work.size
        for column in (0..<size).reversed() {
            work[column, column] = 1
            for row in (0..<column).reversed() {
                let distance = values[row] - values[column]
                let sum = (row + 1...column).reduce(0) { $0 + work[row, $1] * work[$1, column] }
                work[row, column] = -sum / (distance != 0 ? distance : RealEigen.epsilon * norm)
                let largest = work[row, column].magnitude
                if RealEigen.epsilon * largest * largest > 1 {
                    for place in row...column { work[place, column] /= largest }
                }
            }
        }
        for column in (0..<size).reversed() {
            let turned = (0..<size).map { row in
                (0...column).reduce(0) { $0 + vectors[row, $1] * work[$1, column] }
            }
            let length = turned.reduce(0) { $0 + $1 * $1 }.squareRoot()
            for row in 0..<size { vectors[row, column] = turned[row] / length }
        }
    }
}
