import RealModule

/// What asks for dimensions that agree, or for an exponent that the dimension allows.
///
/// The plain number 0 agrees with every dimension, as in Brian2: `v > 0`, and a sum that begins at 0.
extension Quantity {
    /// The sum.
    /// - Throws: ``DimensionMismatch`` where the dimensions differ.
    public func adding(_ other: Quantity) throws(DimensionMismatch) -> Quantity {
        Quantity(value + other.value, try commonDimension(with: other, in: "addition"))
    }

    /// The difference.
    /// - Throws: ``DimensionMismatch`` where the dimensions differ.
    public func subtracting(_ other: Quantity) throws(DimensionMismatch) -> Quantity {
        Quantity(value - other.value, try commonDimension(with: other, in: "subtraction"))
    }

    /// What is left of a whole number of times `other`, with the sign of `other`: Python's `%`.
    /// - Throws: ``DimensionMismatch`` where the dimensions differ.
    public func remainder(dividingBy other: Quantity) throws(DimensionMismatch) -> Quantity {
        Quantity(
            FloorDivision.remainder(value, other.value),
            try commonDimension(with: other, in: "the remainder of a division"))
    }

    /// The quotient rounded down: Python's `//`.
    public func floorDivided(by other: Quantity) -> Quantity {
        Quantity(FloorDivision.quotient(value, other.value), dimension / other.dimension)
    }

    /// Whether the two values stand in a relation: `try v.compared(with: threshold, by: >)`.
    /// - Throws: ``DimensionMismatch`` where the dimensions differ.
    public func compared(
        with other: Quantity, by relation: (Double, Double) -> Bool
    ) throws(DimensionMismatch) -> Bool {
        _ = try commonDimension(with: other, in: "comparison")
        return relation(value, other.value)
    }

    /// The power, its unit raised along with the number.
    /// - Throws: ``ImpossiblePower`` where the exponent has a unit, or where the quantity has one that cannot be raised to
    ///   this exponent.
    public func raised(to exponent: Quantity) throws(ImpossiblePower) -> Quantity {
        Quantity(Quantity.power(value, exponent.value), try dimension.power(exponent))
    }

    /// The square root; of a negative value nan.
    /// - Throws: ``ImpossiblePower`` where the exponents of the unit would be out of range.
    public func squareRoot() throws(ImpossiblePower) -> Quantity { try raised(to: 0.5) }

    /// The dimension of what needs the same dimension on both sides.
    /// - Throws: ``DimensionMismatch`` where there is none.
    public func commonDimension(
        with other: Quantity, in operation: String
    ) throws(DimensionMismatch) -> Dimension {
        if isPlainZero { return other.dimension }
        if other.isPlainZero { return dimension }
        try DimensionMismatch.check(dimension, other.dimension, in: operation)
        return dimension
    }

    private var isPlainZero: Bool { value == 0 && dimension.isDimensionless }

    /// `base` to the `exponent`, of negative bases too where the exponent is a whole number.
    static func power(_ base: Double, _ exponent: Double) -> Double {
        if exponent == 0.5 { return base.squareRoot() }
        // For a real exponent the function of the library takes no negative base; for a whole one it does.
        if let whole = Int(exactly: exponent) { return Double.pow(base, whole) }
        return Double.pow(base, exponent)
    }
}

extension Dimension {
    /// The dimension of a quantity raised to a computed exponent.
    /// - Throws: ``ImpossiblePower`` where there is none.
    public func power(_ exponent: Quantity) throws(ImpossiblePower) -> Dimension {
        guard exponent.dimension.isDimensionless else { throw .exponentWithUnit(exponent.dimension) }
        if isDimensionless { return .one }
        guard let fraction = Rational(exponent.value) else {
            throw .exponentNoFraction(base: self, exponent: exponent.value)
        }
        let result = raised(to: fraction)
        guard result.isDefined else { throw .outOfRange(base: self, exponent: exponent.value) }
        return result
    }
}
