/// A power that has no unit.
public enum ImpossiblePower: Error, Hashable, Sendable {
    /// The exponent itself measures something.
    case exponentWithUnit(Dimension)
    /// The base has a unit, and the exponent is no fraction with a denominator of at most 1000.
    case exponentNoFraction(base: Dimension, exponent: Double)
    /// The base has a unit, and there are several exponents: their powers would have different units.
    case manyExponents(base: Dimension)
    /// The exponents of the unit would leave all range.
    case outOfRange(base: Dimension, exponent: Double)
}

extension ImpossiblePower: CustomStringConvertible {
    /// One sentence without a full stop at its end.
    public var description: String {
        switch self {
        case .exponentWithUnit(let dimension):
            "an exponent has to be a pure number, but this one is \(dimension.phrase)"
        case .exponentNoFraction(let base, let exponent):
            "what is \(base.phrase) has no power \(NumberFormat.plain.text(exponent)): "
                + "the exponent has to be a whole number or a fraction such as 1/2"
        case .manyExponents(let base):
            "what is \(base.phrase) can be raised to one exponent only, not to an array of them"
        case .outOfRange(let base, let exponent):
            "what is \(base.phrase) has no power \(NumberFormat.plain.text(exponent)): "
                + "the exponents of the unit would be out of range"
        }
    }
}
