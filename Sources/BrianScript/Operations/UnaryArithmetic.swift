import Expressions
import Units

/// What `-x`, `+x` and `~x` do.
enum UnaryArithmetic {
    static func apply(_ operation: SyntaxTree.UnaryOperator, _ value: Value, at site: Site)
        throws(Diagnostic) -> Value
    {
        switch (operation, value) {
        case (.minus, .integer(let number)):
            guard number != .min else { break }
            return .integer(-number)
        case (.minus, .real(let number)): return .real(-number)
        case (.minus, .quantity(let quantity)): return Value(-quantity)
        case (.minus, .boolean(let flag)): return .integer(flag ? -1 : 0)
        case (.minus, .array(let array)) where array.element != .boolean:
            return .array(
                ArrayValue(
                    array.elements.map { -$0 }, shape: array.shape, element: array.element, dimension: array.dimension,
                    origin: array.origin))
        case (.plus, .integer), (.plus, .real), (.plus, .quantity), (.plus, .array): return value
        case (.plus, .boolean(let flag)): return .integer(flag ? 1 : 0)
        case (.invert, .integer(let number)): return .integer(~number)
        case (.invert, .boolean(let flag)): return .integer(flag ? -2 : -1)
        case (.invert, .array(let array)):
            if array.element == .boolean { return .array(array.mapped { $0 == 0 ? 1 : 0 }) }
            if array.element == .integer { return .array(array.mapped { -$0 - 1 }) }
        case (.not, _): return .boolean(!(try Truth.of(value, at: site)))
        case (_, .object(let object)):
            if let number = try object.numeric(at: site) { return try apply(operation, number, at: site) }
        default: break
        }
        if operation == .invert {
            throw Diagnostic(
                "wrong-type", "~ turns conditions round, which \(value.kindName) is not", advice: "write not",
                at: site.fragment)
        }
        throw Diagnostic(
            "wrong-type", "\(value.kindName) has no \(operation == .minus ? "negative" : "sign")",
            advice: isList(value) ? "turn the list into an array with array(...)" : nil, at: site.fragment)
    }

    private static func isList(_ value: Value) -> Bool { if case .list = value { true } else { false } }
}

extension ArrayValue {
    /// An array of the same kind with a function applied to each element.
    func mapped(_ transform: (Double) -> Double) -> ArrayValue {
        ArrayValue(elements.map(transform), shape: shape, element: element, dimension: dimension)
    }
}
