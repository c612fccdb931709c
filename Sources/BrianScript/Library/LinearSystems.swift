import Expressions
import RealModule
import Units

/// `numpy.linalg`
enum LinearSystems {
    static let table = LibraryTable(
        LibraryFunction("norm", "x, ord=, axis=, keepdims=") { call throws(Diagnostic) in try Norm.value(call) },
        LibraryFunction("det", "a") { call throws(Diagnostic) in
            let (matrix, dimension) = try square(call, 0)
            return Value(
                Quantity(TriangularFactors(matrix).determinant, dimension.raised(to: Rational(matrix.size))))
        },
        LibraryFunction("solve", "a, b") { call throws(Diagnostic) in
            let (matrix, dimension) = try square(call, 0)
            let right = try call.array(1)
            guard (1...2).contains(right.rank), right.shape[0] == matrix.size else {
                throw call.unsuitable(1, expected: "\(matrix.size) values, one for each row of the matrix")
            }
            let factors = try invertible(matrix, call)
            let columns = AxisLines(right, axis: 0)
            let (values, _) = columns.joined(columns.lines.map(factors.solve))
            return .array(ArrayValue(values, shape: right.shape, dimension: right.dimension / dimension))
        },
        LibraryFunction("inv", "a") { call throws(Diagnostic) in
            let (matrix, dimension) = try square(call, 0)
            let factors = try invertible(matrix, call)
            let identity = SquareMatrix.identity(matrix.size)
            let columns = (0..<matrix.size).map { factors.solve(identity.column($0)) }
            return .array(
                ArrayValue(
                    columns.indices.flatMap { row in columns.map { $0[row] } }, shape: [matrix.size, matrix.size],
                    dimension: .one / dimension))
        },
        LibraryFunction("eig", "a") { call throws(Diagnostic) in
            let (values, vectors, dimension) = try eigen(call)
            return Value(tuple: [
                .array(ArrayValue(values, dimension: dimension)), .array(array(vectors)),
            ])
        },
        LibraryFunction("eigvals", "a") { call throws(Diagnostic) in
            let (values, _, dimension) = try eigen(call)
            return .array(ArrayValue(values, dimension: dimension))
        },
        LibraryFunction("eigh", "a") { call throws(Diagnostic) in
            let (matrix, dimension) = try square(call, 0)
            let axes = SymmetricEigen(matrix)
            return Value(tuple: [.array(ArrayValue(axes.values, dimension: dimension)), .array(array(axes.vectors))])
        },
        LibraryFunction("eigvalsh", "a") { call throws(Diagnostic) in
            let (matrix, dimension) = try square(call, 0)
            return .array(ArrayValue(SymmetricEigen(matrix).values, dimension: dimension))
        },
        LibraryFunction("lstsq", "a, b, rcond=") { call throws(Diagnostic) in try leastSquares(call) },
        LibraryFunction("pinv", "a, rcond=") { call throws(Diagnostic) in
            let matrix = try matrix(call, 0)
            let singular = SingularValues(rows: AxisLines(matrix, axis: 1).lines)
            let part = try call.optionalReal(1) ?? 1e-15
            let (height, width) = (matrix.shape[0], matrix.shape[1])
            let columns = (0..<height).map { row in singular.solve((0..<height).map { $0 == row ? 1 : 0 }, part) }
            return .array(
                ArrayValue(
                    (0..<width).flatMap { row in columns.map { $0[row] } }, shape: [width, height],
                    dimension: .one / matrix.dimension))
        },
        LibraryFunction("matrix_rank", "A, tol=") { call throws(Diagnostic) in
            let matrix = try matrix(call, 0)
            let singular = SingularValues(rows: AxisLines(matrix, axis: 1).lines)
            if let limit = try call.optionalQuantity(1)?.value {
                return .integer(singular.values.count { $0 > limit })
            }
            return .integer(singular.rank(Double(matrix.shape.max() ?? 0) * 0x1p-52))
        },
        LibraryFunction("cond", "x") { call throws(Diagnostic) in
            let values = SingularValues(rows: AxisLines(try matrix(call, 0), axis: 1).lines).values
            return .real((values.first ?? 0) / (values.last ?? 0))
        },
        LibraryFunction("matrix_power", "a, n") { call throws(Diagnostic) in
            let (matrix, dimension) = try square(call, 0)
            let power = try call.integer(1)
            guard power >= 0 else { throw call.unsuitable(1, expected: "an integer that is not negative") }
            let shape = [matrix.size, matrix.size]
            let operands = Operands(call.fragment)
            var result = ArrayValue(SquareMatrix.identity(matrix.size).elements, shape: shape)
            var factor = ArrayValue(matrix.elements, shape: shape, dimension: dimension)
            var rest = power
            while rest > 0 {
                if rest & 1 == 1 { result = try LinearAlgebra.product(result, factor, at: operands, in: call.frame) }
                rest >>= 1
                if rest > 0 { factor = try LinearAlgebra.product(factor, factor, at: operands, in: call.frame) }
            }
            return .array(result.reinterpreted(as: try call.array(0).element == .real ? .real : .integer))
        })

    static func matrix(_ call: Call, _ position: Int) throws(Diagnostic) -> ArrayValue {
        let array = try call.array(position)
        guard array.rank == 2 else { throw call.unsuitable(position, expected: "a matrix") }
        return array
    }

    private static func square(_ call: Call, _ position: Int) throws(Diagnostic) -> (SquareMatrix, Dimension) {
        let array = try matrix(call, position)
        guard array.shape[0] == array.shape[1] else {
            throw call.failure(
                "wrong-shape",
                "\(call.name)() needs a matrix with as many rows as columns, not \(array.shapeDescription)",
                at: position)
        }
        return (SquareMatrix(array.elements, size: array.shape[0]), array.dimension)
    }

    private static func invertible(_ matrix: SquareMatrix, _ call: Call) throws(Diagnostic) -> TriangularFactors {
        let factors = TriangularFactors(matrix)
        guard !factors.isSingular else {
            throw call.failure("singular-matrix", "the matrix is singular: it has no inverse", at: 0)
        }
        return factors
    }

    private static func eigen(_ call: Call) throws(Diagnostic) -> ([Double], SquareMatrix, Dimension) {
        let (matrix, dimension) = try square(call, 0)
        guard matrix.elements.allSatisfy(\.isFinite) else {
            throw call.failure("wrong-argument", "\(call.name)() needs finite numbers", at: 0)
        }
        if let found = RealEigen(matrix) { return (found.values, found.vectors, dimension) }
        // A symmetric matrix has real eigenvalues, whatever rounding makes of two that are equal.
        guard matrix.isSymmetric else {
            throw call.failure(
                "complex-number", "the matrix has complex eigenvalues, which are not part of the language", at: 0)
        }
        let axes = SymmetricEigen(matrix)
        return (axes.values, axes.vectors, dimension)
    }

    private static func array(_ matrix: SquareMatrix) -> ArrayValue {
        ArrayValue(matrix.elements, shape: [matrix.size, matrix.size])
    }

    /// The solution, the squares that are left of the equations, the rank, and the singular values.
    private static func leastSquares(_ call: Call) throws(Diagnostic) -> Value {
        let (matrix, right) = (try matrix(call, 0), try call.array(1))
        guard (1...2).contains(right.rank), right.shape[0] == matrix.shape[0] else {
            throw call.unsuitable(1, expected: "\(matrix.shape[0]) values, one for each row of the matrix")
        }
        let rows = AxisLines(matrix, axis: 1).lines
        let singular = SingularValues(rows: rows)
        let given = try call.optionalReal(2)
        let part = given.map { $0 < 0 ? 0x1p-52 : $0 } ?? 0x1p-52 * Double(max(rows.count, matrix.shape[1]))
        let sides = AxisLines(right, axis: 0).lines
        let solutions = sides.map { singular.solve($0, part) }
        let rank = singular.rank(part)
        var residuals: [Double] = []
        if rank == matrix.shape[1], rows.count > rank {
            residuals = zip(sides, solutions).map { side, solution in
                zip(rows, side).reduce(0) { sum, equation in
                    let left = zip(equation.0, solution).reduce(0) { $0 + $1.0 * $1.1 } - equation.1
                    return sum + left * left
                }
            }
        }
        let width = matrix.shape[1]
        return Value(tuple: [
            .array(
                ArrayValue(
                    (0..<width).flatMap { row in solutions.map { $0[row] } },
                    shape: right.rank == 1 ? [width] : [width, solutions.count],
                    dimension: right.dimension / matrix.dimension)),
            .array(ArrayValue(residuals, dimension: right.dimension.raised(to: 2))), .integer(rank),
            .array(ArrayValue(singular.values, dimension: matrix.dimension)),
        ])
    }
}
