import Expressions
import Units

/// Products of vectors and matrices.
enum LinearAlgebra {
    /// `a @ b` and `dot(a, b)` for vectors and matrices.
    static func product(_ left: ArrayValue, _ right: ArrayValue, at operands: Operands, in frame: Frame)
        throws(Diagnostic)
        -> ArrayValue
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
        try frame.machine.check(shape: [rows, columns], at: operands.whole)
        let (first, second) = (left.elements, right.elements)
        var values: [Double] = []
        values.reserveCapacity(rows * columns)
        for row in 0..<rows {
            var line = [Double](repeating: 0, count: columns)
            for place in 0..<inner {
                try frame.machine.spend(columns, at: operands.whole)
                add(first[row * inner + place], times: second[place * columns..<(place + 1) * columns], to: &line)
            }
            values += line
        }
        let product = ArrayValue(
            values, shape: (left.rank == 2 ? [rows] : []) + (right.rank == 2 ? [columns] : []),
            element: ArrayConversion.common(left.element, right.element), dimension: left.dimension * right.dimension)
        return try product.checked(at: operands.whole)
    }

    /// The innermost loop, over memory alone.
    private static func add(_ factor: Double, times row: ArraySlice<Double>, to line: inout [Double]) {
        row.withUnsafeBufferPointer { row in
            line.withUnsafeMutableBufferPointer { line in
                for column in line.indices { line[column] += factor * row[column] }
            }
        }
    }

    static func outer(_ left: ArrayValue, _ right: ArrayValue, _ call: Call) throws(Diagnostic) -> ArrayValue {
        try call.machine.check(shape: [left.count, right.count], at: call.fragment)
        let second = right.elements
        return try ArrayValue(
            left.elements.flatMap { factor in second.map { factor * $0 } }, shape: [left.count, right.count],
            element: ArrayConversion.common(left.element, right.element), dimension: left.dimension * right.dimension
        ).checked(at: call.fragment)
    }
}
