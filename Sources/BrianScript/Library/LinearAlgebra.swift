import Expressions
import Units

/// Products of vectors and matrices.
enum LinearAlgebra {
    /// `a @ b` and `dot(a, b)` for vectors and matrices.
    static func product(_ left: ArrayValue, _ right: ArrayValue, at operands: Operands) throws(Diagnostic) -> ArrayValue
    {
        guard (1...2).contains(left.rank), (1...2).contains(right.rank), left.shape[left.rank - 1] == right.shape[0]
        else {
            throw Diagnostic(
                "wrong-shape",
                "arrays of shape \(left.shapeDescription) and \(right.shapeDescription) have no matrix product",
                at: operands.whole)
        }
        let inner = right.shape[0]
        let rows = left.rank == 2 ? left.shape[0] : 1
        let columns = right.rank == 2 ? right.shape[1] : 1
        let (first, second) = (left.elements, right.elements)
        var values = [Double](repeating: 0, count: rows * columns)
        for row in 0..<rows {
            for place in 0..<inner {
                let factor = first[row * inner + place]
                for column in 0..<columns {
                    values[row * columns + column] += factor * second[place * columns + column]
                }
            }
        }
        return ArrayValue(
            values, shape: (left.rank == 2 ? [rows] : []) + (right.rank == 2 ? [columns] : []),
            element: ArrayConversion.common(left.element, right.element), dimension: left.dimension * right.dimension)
    }

    static func outer(_ left: ArrayValue, _ right: ArrayValue) -> ArrayValue {
        let second = right.elements
        return ArrayValue(
            left.elements.flatMap { factor in second.map { factor * $0 } }, shape: [left.count, right.count],
            element: ArrayConversion.common(left.element, right.element), dimension: left.dimension * right.dimension)
    }
}
