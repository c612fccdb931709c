import Expressions
import Units

/// Single numbers out of values.
enum Numbers {
    /// A number or quantity, also as an array of one element or an object that stands for one; nil for anything else.
    static func quantity(_ value: Value, at site: Site) throws(Diagnostic) -> Quantity? {
        if let scalar = scalar(value) { return scalar }
        switch value {
        case .array(let array): return array.count == 1 ? Quantity(array.elements[0], array.dimension) : nil
        case .object(let object):
            guard let number = try object.numeric(at: site) else { return nil }
            return try quantity(number, at: site)
        default: return nil
        }
    }

    /// The quantity that a number is; nil for what is no number by itself.
    static func scalar(_ value: Value) -> Quantity? {
        switch value {
        case .boolean(let flag): Quantity(flag ? 1 : 0)
        case .integer(let number): Quantity(Double(number))
        case .real(let number): Quantity(number)
        case .quantity(let quantity): quantity
        case .array(let array) where array.rank == 0: Quantity(array.elements[0], array.dimension)
        default: nil
        }
    }

    /// What a number or an array is measured in; nil for anything else.
    static func dimension(_ value: Value) -> Dimension? {
        if case .array(let array) = value { return array.dimension }
        return scalar(value)?.dimension
    }

    /// An index or a count: integers, booleans, and arrays of one integer.
    static func integer(_ value: Value) -> Int? {
        switch value {
        case .integer(let number): number
        case .boolean(let flag): flag ? 1 : 0
        case .array(let array) where array.count == 1 && array.element != .real: Int(exactly: array.elements[0])
        default: nil
        }
    }

    /// Whether the value is a number, an array, or an object that stands for one of them.
    static func isNumeric(_ value: Value) -> Bool {
        switch value {
        case .boolean, .integer, .real, .quantity, .array: true
        default: false
        }
    }
}
