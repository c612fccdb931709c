import Expressions
import Units

/// Triangles and diagonals of matrices, and what is made of two.
enum MatrixParts {
    static let table = LibraryTable(
        LibraryFunction("triu", "m, k=") { call throws(Diagnostic) in
            try triangle(call) { column, row, shift in column - row >= shift }
        },
        LibraryFunction("tril", "m, k=") { call throws(Diagnostic) in
            try triangle(call) { column, row, shift in column - row <= shift }
        },
        LibraryFunction("tri", "N, M=, k=") { call throws(Diagnostic) in
            let (rows, shift) = (try extent(call, 0), try call.optionalInteger(2) ?? 0)
            let columns = call[1] == nil ? rows : try extent(call, 1)
            try call.machine.check(shape: [rows, columns], at: call.fragment)
            return .array(
                ArrayValue(
                    (0..<rows).flatMap { row in (0..<columns).map { $0 - row <= shift ? 1 : 0 } },
                    shape: [rows, columns]))
        },
        indices("triu_indices") { column, row, shift in column - row >= shift },
        indices("tril_indices") { column, row, shift in column - row <= shift },
        LibraryFunction("diag_indices", "n, ndim=") { call throws(Diagnostic) in
            let count = try extent(call, 0)
            try call.machine.check(elements: count, at: call.fragment)
            return Value(
                tuple: (0..<(try call.optionalInteger(1) ?? 2)).map { _ in
                    .array(ArrayValue(integers: Array(0..<count)))
                })
        },
        LibraryFunction("fill_diagonal", "a, val") { call throws(Diagnostic) in
            guard case .array(let array) = call.value(0), array.rank == 2 else {
                throw call.unsuitable(0, expected: "a matrix")
            }
            let count = min(array.shape[0], array.shape[1])
            let value = try call.array(1)
            guard value.count > 0 else { throw call.unsuitable(1, expected: "a number or several") }
            let numbers = (0..<count).map { value.elements[$0 % value.count] }
            let given = ArrayValue(numbers, element: value.element, dimension: value.dimension)
            let places = Value.array(ArrayValue(integers: Array(0..<count)))
            try ArraySubscript.set(
                array, Value(tuple: [places, places]), to: .array(given), at: call.site)
            return .none
        },
        LibraryFunction("trace", "a, offset=") { call throws(Diagnostic) in
            let diagonal = try diagonal(call)
            return Value.sum(of: diagonal)
        },
        LibraryFunction("diagonal", "a, offset=") { call throws(Diagnostic) in .array(try diagonal(call)) },
        LibraryFunction("kron", "a, b") { call throws(Diagnostic) in
            let (first, second) = (try call.array(0), try call.array(1))
            guard first.rank <= 2, second.rank <= 2, first.rank > 0, second.rank > 0 else {
                throw call.unsuitable(0, expected: "vectors or matrices")
            }
            try call.machine.check(shape: [first.count, second.count], at: call.fragment)
            let (one, other) = (grid(first), grid(second))
            let values = one.flatMap { row in
                other.flatMap { inner in row.flatMap { factor in inner.map { factor * $0 } } }
            }
            let rows = one.count * other.count
            return .array(
                ArrayValue(
                    values,
                    shape: max(first.rank, second.rank) == 1 ? [values.count] : [rows, values.count / max(1, rows)],
                    element: ArrayConversion.common(first.element, second.element),
                    dimension: first.dimension * second.dimension))
        },
        LibraryFunction("cross", "a, b") { call throws(Diagnostic) in
            let (first, second) = (try call.array(0), try call.array(1))
            guard first.rank == 1, second.rank == 1, first.count == second.count, (2...3).contains(first.count) else {
                throw call.unsuitable(1, expected: "two vectors of two or of three elements")
            }
            let (a, b) = (first.elements, second.elements)
            let element = ArrayConversion.common(first.element, second.element)
            let dimension = first.dimension * second.dimension
            if a.count == 2 {
                return ElementwiseFunctions.result(
                    ArrayValue([a[0] * b[1] - a[1] * b[0]], shape: [], element: element, dimension: dimension))
            }
            return .array(
                ArrayValue(
                    [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]],
                    element: element, dimension: dimension))
        },
        LibraryFunction("cov", "m, y=, rowvar=, bias=, ddof=") { call throws(Diagnostic) in
            let first = try call.array(0)
            guard (1...2).contains(first.rank) else { throw call.unsuitable(0, expected: "a vector or a matrix") }
            let axis = try call.boolean(2, otherwise: true) ? 1 : 0
            var rows = first.rank == 2 ? AxisLines(first, axis: axis).lines : [first.elements]
            if let second = try call.optionalArray(1) {
                guard second.dimension == first.dimension else {
                    throw call.wrongDimension(1, first.dimension, found: second.dimension)
                }
                rows += second.rank == 2 ? AxisLines(second, axis: axis).lines : [second.elements]
            }
            guard Set(rows.map(\.count)).count == 1 else { throw call.unsuitable(1, expected: "\(first.count) values") }
            let isBiased = try call.boolean(3, otherwise: false)
            let lost = try call.optionalInteger(4) ?? (isBiased ? 0 : 1)
            let distances = rows.map { row in
                let mean = Statistics.mean(row)
                return row.map { $0 - mean }
            }
            var values: [Double] = []
            for one in distances {
                for other in distances {
                    let sum = zip(one, other).reduce(0.0) { $0 + $1.0 * $1.1 }
                    values.append(sum / Double(one.count - lost))
                }
            }
            return ElementwiseFunctions.result(
                ArrayValue(
                    values, shape: rows.count == 1 ? [] : [rows.count, rows.count],
                    dimension: first.dimension.raised(to: 2)))
        })

    private static func extent(_ call: Call, _ position: Int) throws(Diagnostic) -> Int {
        let extent = try call.integer(position)
        guard extent >= 0 else { throw call.unsuitable(position, expected: "a number that is not negative") }
        return extent
    }

    private static func triangle(_ call: Call, _ isKept: (Int, Int, Int) -> Bool) throws(Diagnostic) -> Value {
        let matrix = try LinearSystems.matrix(call, 0)
        let shift = try call.optionalInteger(1) ?? 0
        let elements = matrix.elements
        let width = max(1, matrix.shape[1])
        return .array(
            ArrayValue(
                elements.indices.map { isKept($0 % width, $0 / width, shift) ? elements[$0] : 0 }, shape: matrix.shape,
                element: matrix.element, dimension: matrix.dimension))
    }

    private static func indices(_ name: String, _ isKept: @escaping @Sendable (Int, Int, Int) -> Bool)
        -> LibraryFunction
    {
        LibraryFunction(name, "n, k=, m=") { call throws(Diagnostic) in
            let (rows, shift) = (try extent(call, 0), try call.optionalInteger(1) ?? 0)
            let columns = call[2] == nil ? rows : try extent(call, 2)
            try call.machine.check(shape: [rows, columns], at: call.fragment)
            let places = (0..<rows * columns).filter { isKept($0 % columns, $0 / columns, shift) }
            return Value(tuple: [
                .array(ArrayValue(integers: places.map { $0 / columns })),
                .array(ArrayValue(integers: places.map { $0 % columns })),
            ])
        }
    }

    private static func diagonal(_ call: Call) throws(Diagnostic) -> ArrayValue {
        let matrix = try LinearSystems.matrix(call, 0)
        let shift = try call.optionalInteger(1) ?? 0
        let elements = matrix.elements
        let rows = (0..<matrix.shape[0]).filter { (0..<matrix.shape[1]).contains($0 + shift) }
        return ArrayValue(
            rows.map { elements[$0 * matrix.shape[1] + $0 + shift] }, element: matrix.element,
            dimension: matrix.dimension)
    }

    /// A vector as one row.
    private static func grid(_ array: ArrayValue) -> [[Double]] {
        array.rank == 2 ? AxisLines(array, axis: 1).lines : [array.elements]
    }
}

extension Value {
    fileprivate static func sum(of array: ArrayValue) -> Value {
        let element: ArrayValue.Element = array.element == .real ? .real : .integer
        return ElementwiseFunctions.result(
            ArrayValue([array.elements.reduce(0, +)], shape: [], element: element, dimension: array.dimension))
    }
}
