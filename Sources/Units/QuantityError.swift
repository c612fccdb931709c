/// Why two arrays do not go together.
public enum QuantityError: Error, Hashable, Sendable {
    /// Their units differ where they have to be the same.
    case dimensions(DimensionMismatch)
    /// Their shapes differ and cannot be stretched to one.
    case shapes(ShapeMismatch)
    /// The power has no unit.
    case power(ImpossiblePower)
}

extension QuantityError: CustomStringConvertible {
    /// One sentence without a full stop at its end.
    public var description: String {
        switch self {
        case .dimensions(let error): error.description
        case .shapes(let error): error.description
        case .power(let error): error.description
        }
    }
}
