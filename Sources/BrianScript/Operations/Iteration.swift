import Expressions

/// What a loop over a value visits.
enum Iteration {
    static func items(of value: Value, at site: Site) throws(Diagnostic) -> [Value] {
        switch value {
        case .list(let list): return list.items
        case .tuple(let tuple): return tuple.items
        case .set(let set): return set.items
        case .dictionary(let dictionary): return dictionary.entries.map(\.key)
        case .string(let string): return string.text.unicodeScalars.map { Value(String($0)) }
        case .range(let range):
            try site.machine.check(elements: range.count, at: site.fragment)
            return (0..<range.count).map { .integer(range[$0]) }
        case .array(let array):
            guard array.rank > 0 else { break }
            if array.rank == 1 { return array.elements.map(array.scalar) }
            return (0..<array.shape[0]).map(array.row)
        case .object(let object): if let items = try object.items(at: site) { return items }
        default: break
        }
        throw Diagnostic(
            "not-iterable", "\(value.kindName) cannot be looped over",
            expected: "a list, a range, an array, ...", advice: advice(for: value), at: site.fragment)
    }

    private static func advice(for value: Value) -> String? {
        if case .integer = value { "write range(n) to count from 0 to n-1" } else { nil }
    }
}
