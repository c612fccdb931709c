import Expressions

/// `a[index]`, `a[index] = value` and `del a[index]` for values of any kind.
enum Subscript {
    static func get(_ base: Value, _ index: Value, at site: Site) throws(Diagnostic) -> Value {
        switch base {
        case .list(let list): return try items(list.items, index, called: "list", at: site) { Value(list: $0) }
        case .tuple(let tuple): return try items(tuple.items, index, called: "tuple", at: site) { Value(tuple: $0) }
        case .array(let array): return try ArraySubscript.get(array, index, at: site)
        case .string(let string):
            let scalars = Array(string.text.unicodeScalars)
            let text = { (part: [Unicode.Scalar]) in
                Value(part.reduce(into: "") { $0.unicodeScalars.append($1) })
            }
            if case .slice(let slice) = index {
                return text(try SliceRange(slice, length: scalars.count, at: site).places.map { scalars[$0] })
            }
            return text([scalars[try place(index, count: scalars.count, called: "string", at: site)]])
        case .range(let range):
            if case .slice(let slice) = index {
                let part = try SliceRange(slice, length: range.count, at: site)
                try site.machine.check(elements: part.count, at: site.fragment)
                return Value(list: part.places.map { .integer(range[$0]) })
            }
            return .integer(range[try place(index, count: range.count, called: "range", at: site)])
        case .dictionary(let dictionary):
            let key = try key(index, at: site)
            if let value = dictionary[key] { return value }
            switch dictionary.missing {
            case .error: throw missing(index, in: dictionary, at: site)
            case .zero: return .integer(0)
            case .made(let function):
                let value = try Callables.call(
                    function,
                    Arguments(
                        positional: [], keywords: [], frame: site.frame,
                        site: CallSite(
                            whole: site.fragment, function: site.fragment, arguments: [], isPlain: false)))
                dictionary[key] = value
                return value
            }
        case .object(let object): return try object.element(at: index, at: site)
        case .quantity, .real, .integer, .boolean, .none, .set, .slice, .function, .builtin, .unbound:
            throw Diagnostic("not-indexable", "\(base.kindName) has no elements in brackets", at: site.fragment)
        }
    }

    static func set(_ base: Value, _ index: Value, to value: Value, at site: Site) throws(Diagnostic) {
        switch base {
        case .list(let list):
            if case .slice(let slice) = index { return try assign(value, to: slice, of: list, at: site) }
            list.items[try place(index, count: list.items.count, called: "list", at: site)] = value
        case .array(let array): try ArraySubscript.set(array, index, to: value, at: site)
        case .dictionary(let dictionary): dictionary[try key(index, at: site)] = value
        case .object(let object): try object.setElement(at: index, to: value, at: site)
        default:
            throw Diagnostic(
                "not-indexable", "the elements of \(base.kindName) cannot be assigned to",
                advice: advice(base), at: site.fragment)
        }
    }

    static func delete(_ base: Value, _ index: Value, at site: Site) throws(Diagnostic) {
        switch base {
        case .list(let list):
            if case .slice(let slice) = index {
                let places = Set(try SliceRange(slice, length: list.items.count, at: site).places)
                list.items = list.items.indices.filter { !places.contains($0) }.map { list.items[$0] }
            } else {
                list.items.remove(at: try place(index, count: list.items.count, called: "list", at: site))
            }
        case .dictionary(let dictionary):
            let key = try key(index, at: site)
            guard dictionary[key] != nil else { throw missing(index, in: dictionary, at: site) }
            dictionary[key] = nil
        default:
            throw Diagnostic("not-indexable", "the elements of \(base.kindName) cannot be deleted", at: site.fragment)
        }
    }

    static func key(_ value: Value, at site: Site) throws(Diagnostic) -> HashKey {
        guard let key = HashKey(value) else {
            throw Diagnostic(
                "not-hashable", "\(HashKey.reason(value)) and so cannot be a key",
                expected: "a string, a number or a tuple", at: site.fragment)
        }
        return key
    }

    private static func items(
        _ items: [Value], _ index: Value, called name: String, at site: Site,
        _ make: ([Value]) -> Value
    ) throws(Diagnostic) -> Value {
        if case .slice(let slice) = index {
            let part = make(try SliceRange(slice, length: items.count, at: site).places.map { items[$0] })
            try site.machine.note(part, at: site.fragment)
            return part
        }
        return items[try place(index, count: items.count, called: name, at: site)]
    }

    private static func place(_ index: Value, count: Int, called name: String, at site: Site)
        throws(Diagnostic) -> Int
    {
        guard let number = Numbers.integer(index) else {
            throw Diagnostic(
                "wrong-index", "the index into a \(name) has to be an integer, but this is \(index.kindName)",
                advice: name == "list" ? "turn the list into an array with array(...) to index it so" : nil,
                at: site.fragment)
        }
        let place = number < 0 ? number + count : number
        guard (0..<count).contains(place) else {
            throw Diagnostic(
                "index-out-of-range", "there is no element \(number) in a \(name) of \(count)",
                expected: count == 0 ? nil : "0 to \(count - 1), or -1 to \(-count) from the back", at: site.fragment)
        }
        return place
    }

    private static func assign(_ value: Value, to slice: SliceValue, of list: ListValue, at site: Site)
        throws(Diagnostic)
    {
        let items = try Iteration.items(of: value, at: site)
        let range = try SliceRange(slice, length: list.items.count, at: site)
        if range.step == 1 {
            try site.machine.check(elements: list.items.count - range.count + items.count, at: site.fragment)
            list.items.replaceSubrange(range.start..<range.start + range.count, with: items)
            return
        }
        guard items.count == range.count else {
            throw Diagnostic(
                "wrong-shape",
                "\(items.count == 1 ? "1 value does" : "\(items.count) values do") not fit \(range.count) place\(range.count == 1 ? "" : "s")",
                at: site.fragment)
        }
        for (place, item) in zip(range.places, items) { list.items[place] = item }
    }

    private static func missing(_ key: Value, in dictionary: DictionaryValue, at site: Site) -> Diagnostic {
        var nearest: String?
        if case .string(let wanted) = key {
            let names = dictionary.entries.compactMap { entry in
                if case .string(let name) = entry.key { name.text } else { nil }
            }
            nearest = NearestName.to(wanted.text, among: names)
        }
        return Diagnostic(
            "unknown-key", "the dictionary has no key \(Text.repr(key))",
            advice: nearest.map { "did you mean '\($0)'?" }, at: site.fragment)
    }

    private static func advice(_ base: Value) -> String? {
        switch base {
        case .tuple: "a tuple cannot change; write a list with [ ] instead"
        case .string: "a string cannot change; make a new one"
        default: nil
        }
    }
}
