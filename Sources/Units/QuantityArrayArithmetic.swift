/// Arithmetic element by element. Shapes that differ are stretched as in numpy, see ``Broadcast``; the plain number 0, and
/// an array of nothing else, agrees with every dimension.
extension QuantityArray {
    /// The sums.
    /// - Throws: ``QuantityError`` where the dimensions or the shapes do not go together.
    public func adding(_ other: QuantityArray) throws(QuantityError) -> QuantityArray {
        try matched(with: other, in: "addition", +)
    }

    /// The differences.
    /// - Throws: ``QuantityError`` where the dimensions or the shapes do not go together.
    public func subtracting(_ other: QuantityArray) throws(QuantityError) -> QuantityArray {
        try matched(with: other, in: "subtraction", -)
    }

    /// What is left of a whole number of times `other`: Python's `%`.
    /// - Throws: ``QuantityError`` where the dimensions or the shapes do not go together.
    public func remainder(dividingBy other: QuantityArray) throws(QuantityError) -> QuantityArray {
        try matched(with: other, in: "the remainder of a division", FloorDivision.remainder)
    }

    /// The products.
    /// - Throws: ``ShapeMismatch`` where the shapes do not go together.
    public func multiplied(by other: QuantityArray) throws(ShapeMismatch) -> QuantityArray {
        try combined(with: other, dimension: dimension * other.dimension, *)
    }

    /// The quotients.
    /// - Throws: ``ShapeMismatch`` where the shapes do not go together.
    public func divided(by other: QuantityArray) throws(ShapeMismatch) -> QuantityArray {
        try combined(with: other, dimension: dimension / other.dimension, /)
    }

    /// The quotients rounded down: Python's `//`.
    /// - Throws: ``ShapeMismatch`` where the shapes do not go together.
    public func floorDivided(by other: QuantityArray) throws(ShapeMismatch) -> QuantityArray {
        try combined(with: other, dimension: dimension / other.dimension, FloorDivision.quotient)
    }

    /// Every element raised to one exponent, or, where the elements are pure numbers, each to its own.
    /// - Throws: ``QuantityError`` where the dimension has no such power or the shapes do not go together.
    public func raised(to exponent: QuantityArray) throws(QuantityError) -> QuantityArray {
        let dimension: Dimension
        do throws(ImpossiblePower) {
            if exponent.count == 1 {
                dimension = try self.dimension.power(exponent[0])
            } else if !exponent.dimension.isDimensionless {
                throw .exponentWithUnit(exponent.dimension)
            } else if self.dimension.isDimensionless {
                dimension = .one
            } else {
                // An array has one dimension: different powers of a volt have no common one.
                throw .manyExponents(base: self.dimension)
            }
        } catch {
            throw .power(error)
        }
        do throws(ShapeMismatch) {
            return try combined(with: exponent, dimension: dimension, Quantity.power)
        } catch {
            throw .shapes(error)
        }
    }

    /// Whether the elements stand in a relation, in row-major order of the common shape.
    /// - Throws: ``QuantityError`` where the dimensions or the shapes do not go together.
    public func compared(
        with other: QuantityArray, by relation: (Double, Double) -> Bool
    ) throws(QuantityError) -> (values: [Bool], shape: [Int]) {
        let flags = try matched(with: other, in: "comparison") { relation($0, $1) ? 1 : 0 }
        return (flags.values.map { $0 != 0 }, flags.shape)
    }

    /// An operation that needs the same dimension on both sides and gives a result of that dimension.
    /// - Throws: ``QuantityError`` where the dimensions or the shapes do not go together.
    public func matched(
        with other: QuantityArray, in name: String, _ operation: (Double, Double) -> Double
    ) throws(QuantityError) -> QuantityArray {
        let dimension: Dimension
        do throws(DimensionMismatch) {
            dimension = try commonDimension(with: other, in: name)
        } catch {
            throw .dimensions(error)
        }
        do throws(ShapeMismatch) {
            return try combined(with: other, dimension: dimension, operation)
        } catch {
            throw .shapes(error)
        }
    }

    /// Any operation, element by element; `dimension` is that of the result.
    /// - Throws: ``ShapeMismatch`` where the shapes do not go together.
    public func combined(
        with other: QuantityArray, dimension: Dimension, _ operation: (Double, Double) -> Double
    ) throws(ShapeMismatch) -> QuantityArray {
        let broadcast = try Broadcast(shape, other.shape)
        return QuantityArray(
            broadcast.combine(values, other.values, operation), shape: broadcast.shape, dimension: dimension)
    }

    /// The dimension of what needs the same dimension on both sides.
    /// - Throws: ``DimensionMismatch`` where there is none.
    public func commonDimension(
        with other: QuantityArray, in operation: String
    ) throws(DimensionMismatch) -> Dimension {
        if dimension == other.dimension { return dimension }
        if isPlainZero { return other.dimension }
        if other.isPlainZero { return dimension }
        throw DimensionMismatch(operation: operation, left: dimension, right: other.dimension)
    }

    private var isPlainZero: Bool { dimension.isDimensionless && values.allSatisfy { $0 == 0 } }
}

extension QuantityArray {
    /// Every element with the other sign.
    public static prefix func - (array: QuantityArray) -> QuantityArray {
        QuantityArray(array.values.map { -$0 }, shape: array.shape, dimension: array.dimension)
    }

    /// Every element times one quantity.
    public static func * (left: QuantityArray, right: Quantity) -> QuantityArray {
        QuantityArray(
            left.values.map { $0 * right.value }, shape: left.shape, dimension: left.dimension * right.dimension)
    }

    /// One quantity times every element.
    public static func * (left: Quantity, right: QuantityArray) -> QuantityArray { right * left }

    /// Every element divided by one quantity.
    public static func / (left: QuantityArray, right: Quantity) -> QuantityArray {
        QuantityArray(
            left.values.map { $0 / right.value }, shape: left.shape, dimension: left.dimension / right.dimension)
    }
}

/// `[1, 4, 2, 3] * .ms`
public func * (left: [Double], right: Quantity) -> QuantityArray {
    QuantityArray(left, dimension: .one) * right
}
