import Expressions
import ModelEquations

/// The matrix of rates of linear equations for arbitrary positive values of its names: what holds of it for several of them holds
/// whatever the values are, as that its determinant is zero because terms cancel.
struct RateTrial {
    /// How many trials make a property certain enough: a polynomial that is not zero everywhere is at none of so many points.
    private static let trials = 3

    private let rows: [[Double]]

    private init(_ linear: LinearSystem, number: Int) {
        let values = TrialValues(number: number)
        rows = linear.rows.map { row in
            let divisor = row.divisor.map(values.value) ?? 1
            return linear.rows.map { (row.rates[$0.equation.name].map(values.value) ?? 0) / divisor }
        }
    }

    /// Whether no values make the matrix of rates invertible.
    static func isSingular(_ linear: LinearSystem) -> Bool {
        (0..<trials).allSatisfy { RateTrial(linear, number: $0).isSingular }
    }

    /// Whether two variables drive each other in such a way that Brian2 2.9 finds complex numbers in their solution and does not
    /// take `exact`. What it finds depends on how the rates are written, not only on their values, and so does this.
    static func hasComplexSolution(_ linear: LinearSystem) -> Bool {
        let form = BlockTriangularForm(linear.pattern(isHeld: false))
        let pairs = Set(form.blocks.filter { $0.count == 2 }).map { block in block.map { form.order[$0] } }
        return pairs.contains { hasComplexSolution(linear, $0[0], $0[1]) }
    }

    private static func hasComplexSolution(_ linear: LinearSystem, _ i: Int, _ j: Int) -> Bool {
        let (first, second) = (linear.rows[i], linear.rows[j])
        func rate(_ row: LinearSystem.Row, _ column: LinearSystem.Row) -> SyntaxTree? {
            row.rates[column.equation.name]
        }
        let decays = [rate(first, first)?.description, rate(second, second)?.description]
        switch (first.divisor?.description, second.divisor?.description) {
        case (nil, nil):
            // The root of a square is written without a root, and so without an imaginary unit below one.
            guard decays[0] == decays[1], let forth = rate(first, second), let back = rate(second, first) else {
                return true
            }
            return !(Product(forth) * Product(back)).isSquare
        case (let one, let other) where one == other:
            return (0..<trials).allSatisfy { RateTrial(linear, number: $0).isComplex(i, j) }
        default: return decays == [nil, nil]
        }
    }

    private func isComplex(_ i: Int, _ j: Int) -> Bool {
        let difference = rows[i][i] - rows[j][j]
        return difference * difference + 4 * rows[i][j] * rows[j][i] < 0
    }

    /// Whether elimination with pivots leaves a row of what is no more than rounding.
    private var isSingular: Bool {
        var matrix = rows
        for column in matrix.indices {
            let scale = rows[column].map(\.magnitude).max() ?? 0
            guard
                let pivot = (column..<matrix.count).max(by: {
                    matrix[$0][column].magnitude < matrix[$1][column].magnitude
                })
            else { return true }
            guard matrix[pivot][column].magnitude > 1e-9 * scale else { return true }
            matrix.swapAt(column, pivot)
            for row in (column + 1)..<matrix.count {
                let factor = matrix[row][column] / matrix[column][column]
                for place in column..<matrix.count { matrix[row][place] -= factor * matrix[column][place] }
            }
        }
        return false
    }
}

extension Product {
    /// Whether every factor that is no number occurs an even number of times.
    fileprivate var isSquare: Bool {
        var counts: [String: Int] = [:]
        for factor in factors + divisors where factor.literal == nil {
            if case .binary(.power, let base, let exponent) = factor.kind,
                let count = exponent.literal.flatMap(Int.init(exactly:))
            {
                counts[base.description, default: 0] += count
            } else {
                counts[factor.description, default: 0] += 1
            }
        }
        return counts.values.allSatisfy { $0 % 2 == 0 }
    }
}

/// An arbitrary positive value for each name, and what expressions of the names are then.
private struct TrialValues {
    let number: Int

    func value(_ tree: SyntaxTree) -> Double {
        switch tree.kind {
        case .integer(let value): return Double(value)
        case .real(let value): return value
        case .unary(.minus, let operand): return -value(operand)
        case .unary(.plus, let operand): return value(operand)
        case .binary(.add, let left, let right): return value(left) + value(right)
        case .binary(.subtract, let left, let right): return value(left) - value(right)
        case .binary(.multiply, let left, let right): return value(left) * value(right)
        case .binary(.divide, let left, let right): return value(left) / value(right)
        default: return arbitrary(tree.description)
        }
    }

    /// Between 0.5 and 1.5, the same for the same text.
    private func arbitrary(_ text: String) -> Double {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325 &+ UInt64(number)
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        hash ^= hash >> 31
        return 0.5 + Double((hash &* 0x9e37_79b9_7f4a_7c15) >> 11) * 0x1p-53
    }
}
