import Expressions

/// Python's truth of a value: numbers other than zero, containers that are not empty.
enum Truth {
    static func of(_ value: Value, at site: Site) throws(Diagnostic) -> Bool {
        switch value {
        case .boolean(let flag): return flag
        case .none, .unbound: return false
        case .integer(let number): return number != 0
        case .real(let number): return number != 0
        case .quantity(let quantity): return quantity.value != 0
        case .string(let string): return !string.text.isEmpty
        case .list(let list): return !list.items.isEmpty
        case .tuple(let tuple): return !tuple.items.isEmpty
        case .dictionary(let dictionary): return dictionary.count > 0
        case .set(let set): return set.count > 0
        case .range(let range): return range.count > 0
        case .array(let array):
            guard array.count == 1 else {
                throw Diagnostic(
                    "ambiguous-truth", "\(array.kindName) is neither true nor false as a whole",
                    advice: "ask for any(...) or all(...) of it", at: site.fragment)
            }
            return array.elements[0] != 0
        case .slice, .function, .builtin: return true
        case .object(let object):
            if let number = try object.numeric(at: site) { return try of(number, at: site) }
            return object.count != 0
        }
    }
}
