import Units

/// Values as text, as Python's `str` and `repr` write them, arrays as numpy does and quantities as Brian2 does.
enum Text {
    /// How deep nested containers are written out.
    private static let deepest = 50

    /// What is written of one value: lists that hold one another may be far longer as text than as values.
    private final class Extent {
        var room = 20_000_000
        /// The containers around the present value, in which it would go round in a circle.
        var open: Set<ObjectIdentifier> = []
    }

    /// What `print` shows.
    static func str(_ value: Value) -> String {
        switch value {
        case .string(let string): string.text
        case .quantity(let quantity): QuantityPrinting.str([quantity.value], shape: [], dimension: quantity.dimension)
        case .array(let array):
            array.name != nil
                ? repr(value)
                : array.dimension.isDimensionless
                    ? ArrayPrinting.str(array.elements, shape: array.shape, element: array.element)
                    : QuantityPrinting.str(array.elements, shape: array.shape, dimension: array.dimension)
        case .object(let object): object.description
        default: repr(value)
        }
    }

    /// What a notebook shows of the last value of a cell: quantities as they are read, all else as it could be typed.
    static func displayed(_ value: Value) -> String {
        switch value {
        case .quantity: str(value)
        case .array(let array) where !array.dimension.isDimensionless: str(value)
        default: repr(value)
        }
    }

    /// How the value could be typed, as far as it can.
    static func repr(_ value: Value) -> String { repr(value, Extent(), depth: 0) }

    /// A floating-point number with the fewest digits that read back as the same number, and always with a point or an
    /// exponent: `1.0`, `1e-05`.
    static func real(_ number: Double) -> String {
        number.description
    }

    /// A string in quotes.
    static func quoted(_ text: String) -> String {
        let quote: Unicode.Scalar =
            text.unicodeScalars.contains("'") && !text.unicodeScalars.contains("\"") ? "\"" : "'"
        var result = String(quote)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case "\r": result += "\\r"
            case "\\": result += "\\\\"
            case quote: result += "\\" + String(scalar)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + String(quote)
    }

    private static func repr(_ value: Value, _ extent: Extent, depth: Int) -> String {
        guard depth < deepest, extent.room > 0 else { return "..." }
        let container = value.container
        if let container, !extent.open.insert(ObjectIdentifier(container)).inserted { return circle(value) }
        defer { if let container { extent.open.remove(ObjectIdentifier(container)) } }
        let inner = { (value: Value) in repr(value, extent, depth: depth + 1) }
        let text = repr(value, inner)
        if container == nil { extent.room -= text.utf8.count }
        extent.room -= 2
        return text
    }

    /// A container inside itself.
    private static func circle(_ value: Value) -> String {
        switch value {
        case .list: "[...]"
        case .tuple: "(...)"
        case .dictionary, .set: "{...}"
        default: "..."
        }
    }

    private static func repr(_ array: ArrayValue, hasNarrowIntegers: Bool = false) -> String {
        array.dimension.isDimensionless
            ? ArrayPrinting.repr(
                array.elements, shape: array.shape, element: array.element, hasNarrowIntegers: hasNarrowIntegers)
            : QuantityPrinting.repr(array.elements, shape: array.shape, dimension: array.dimension)
    }

    private static func repr(_ value: Value, _ inner: (Value) -> String) -> String {
        switch value {
        case .unbound: return "unbound"
        case .none: return "None"
        case .boolean(let flag): return flag ? "True" : "False"
        case .integer(let number): return String(number)
        case .real(let number): return real(number)
        case .quantity(let quantity):
            return QuantityPrinting.repr([quantity.value], shape: [], dimension: quantity.dimension)
        case .string(let string): return quoted(string.text)
        case .array(let array):
            guard let name = array.name else { return repr(array) }
            return "<\(name): \(array.rank == 0 ? inner(array.item(0)) : repr(array, hasNarrowIntegers: true))>"
        case .list(let list): return "[" + list.items.map(inner).joined(separator: ", ") + "]"
        case .tuple(let tuple):
            let items = tuple.items.map(inner)
            return items.count == 1 ? "(\(items[0]),)" : "(" + items.joined(separator: ", ") + ")"
        case .dictionary(let dictionary):
            return "{" + dictionary.entries.map { inner($0.key) + ": " + inner($0.value) }.joined(separator: ", ") + "}"
        case .set(let set):
            return set.count == 0 ? "set()" : "{" + set.items.map(inner).joined(separator: ", ") + "}"
        case .range(let range):
            let ends = "\(range.start), \(range.stop)"
            return range.step == 1 ? "range(\(ends))" : "range(\(ends), \(range.step))"
        case .slice(let slice): return "slice(\(inner(slice.lower)), \(inner(slice.upper)), \(inner(slice.step)))"
        case .function(let function): return "<function \(function.code.name)>"
        case .builtin(let builtin): return "<function \(builtin.name)>"
        case .object(let object): return object.typed
        }
    }
}
