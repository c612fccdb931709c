import Expressions
import Units

/// Element by element, with numpy's broadcasting.
enum ArrayArithmetic {
    static func combine(
        _ operation: SyntaxTree.BinaryOperator, _ left: ArrayValue, _ right: ArrayValue, at operands: Operands,
        in frame: Frame
    ) throws(Diagnostic) -> ArrayValue {
        if operation == .matrixMultiply { return try LinearAlgebra.product(left, right, at: operands, in: frame) }
        let dimension: Dimension
        if operation == .power {
            dimension = try powerDimension(left, right, at: operands)
        } else {
            dimension = try Arithmetic.dimension(
                operation, left.dimension, right.dimension, leftIsZero: left.elements.allSatisfy { $0 == 0 },
                rightIsZero: right.elements.allSatisfy { $0 == 0 }, at: operands)
        }
        let element = try resultElement(operation, left, right, at: operands)
        try checkBits(operation, left, right, at: operands)
        let compute = function(operation, element: element)
        let (values, shape) = try broadcast(left, right, at: operands, in: frame, compute)
        let result = ArrayValue(
            values, shape: shape, element: element, dimension: dimension, origin: origin(operation, left, right))
        return try result.checked(at: operands.whole)
    }

    /// Only integers have bits, and these are shifted by no negative number.
    private static func checkBits(
        _ operation: SyntaxTree.BinaryOperator, _ left: ArrayValue, _ right: ArrayValue, at operands: Operands
    ) throws(Diagnostic) {
        guard [.bitAnd, .bitOr, .bitXor, .shiftLeft, .shiftRight].contains(operation) else { return }
        _ = try left.checked(at: operands.left)
        _ = try right.checked(at: operands.right)
        guard operation == .shiftLeft || operation == .shiftRight, right.elements.contains(where: { $0 < 0 }) else {
            return
        }
        throw IntegerArithmetic.negativeShift(operands)
    }

    /// Applies a function to the pairs of elements of two arrays.
    /// - Returns: the results in row-major order, and their shape.
    static func broadcast(
        _ left: ArrayValue, _ right: ArrayValue, at operands: Operands, in frame: Frame,
        _ compute: (Double, Double) -> Double
    ) throws(Diagnostic) -> (values: [Double], shape: [Int]) {
        if left.shape == right.shape {
            let (first, second) = (left.elements, right.elements)
            return (first.indices.map { compute(first[$0], second[$0]) }, left.shape)
        }
        if right.count == 1, right.rank <= left.rank {
            let second = right.elements[0]
            return (left.elements.map { compute($0, second) }, left.shape)
        }
        if left.count == 1, left.rank <= right.rank {
            let first = left.elements[0]
            return (right.elements.map { compute(first, $0) }, right.shape)
        }
        guard let shape = ArrayLayout.commonShape(left.shape, right.shape),
            let first = left.layout.broadcast(to: shape), let second = right.layout.broadcast(to: shape)
        else {
            throw Diagnostic(
                "wrong-shape",
                "arrays of shape \(left.shapeDescription) and \(right.shapeDescription) do not go together",
                advice: "arrays need equally many elements, or one of them a single one", at: operands.whole)
        }
        try frame.machine.check(shape: shape, at: operands.whole)
        let values = zip(first.positions, second.positions).map {
            compute(left.storage.values[$0], right.storage.values[$1])
        }
        return (values, shape)
    }

    private static func function(_ operation: SyntaxTree.BinaryOperator, element: ArrayValue.Element)
        -> (Double, Double) -> Double
    {
        switch operation {
        case .add: element == .boolean ? { max($0, $1) } : { $0 + $1 }
        case .subtract: { $0 - $1 }
        case .multiply: { $0 * $1 }
        case .divide: { $0 / $1 }
        case .floorDivide where element == .integer, .modulo where element == .integer:
            // numpy gives 0 where an integer is divided by zero.
            { $1 == 0 ? 0 : Arithmetic.compute(operation, $0, $1) }
        default: { Arithmetic.compute(operation, $0, $1) }
        }
    }

    private static func resultElement(
        _ operation: SyntaxTree.BinaryOperator, _ left: ArrayValue, _ right: ArrayValue, at operands: Operands
    ) throws(Diagnostic) -> ArrayValue.Element {
        let common = ArrayConversion.common(left.element, right.element)
        switch operation {
        case .divide: return .real
        case .bitAnd, .bitOr, .bitXor, .shiftLeft, .shiftRight:
            guard common != .real else {
                throw operands.unsupported(
                    Arithmetic.verb(operation), .array(left), .array(right),
                    advice: "& and | join conditions; put each condition in parentheses: (a > 1) & (a < 2)")
            }
            return common
        case .add, .multiply: return common
        case .subtract, .floorDivide, .modulo: return common == .boolean ? .integer : common
        case .power:
            guard common == .integer || common == .boolean else { return .real }
            guard right.elements.allSatisfy({ $0 >= 0 }) else {
                throw Diagnostic(
                    "wrong-argument", "integers cannot be raised to a negative power element by element",
                    advice: "make one of them real, as in 2.0**x", at: operands.whole)
            }
            return .integer
        case .matrixMultiply: return common
        }
    }

    private static func powerDimension(_ base: ArrayValue, _ exponent: ArrayValue, at operands: Operands)
        throws(Diagnostic) -> Dimension
    {
        let exponents = exponent.elements
        let first = exponents.first ?? 1
        if !base.dimension.isDimensionless, exponents.contains(where: { $0 != first }) {
            throw Diagnostic(
                "dimension-mismatch", "values in \(base.dimension) need one exponent for all of them",
                at: operands.right)
        }
        return try Arithmetic.dimension(
            of: base.dimension, raisedTo: Quantity(first, exponent.dimension), at: operands)
    }

    /// A recording that is scaled or shifted by single numbers still jumps where it jumped.
    private static func origin(_ operation: SyntaxTree.BinaryOperator, _ left: ArrayValue, _ right: ArrayValue)
        -> RecordingOrigin?
    {
        switch operation {
        case .add, .subtract, .multiply: right.rank == 0 ? left.origin : left.rank == 0 ? right.origin : nil
        case .divide: right.rank == 0 ? left.origin : nil
        default: nil
        }
    }
}
