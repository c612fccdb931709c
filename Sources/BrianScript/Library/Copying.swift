import Expressions

/// The module `copy`.
enum Copying {
    static let table = LibraryTable(
        LibraryFunction("copy", "x") { call throws(Diagnostic) in
            switch call.value(0) {
            case .list(let list): return Value(list: list.items)
            case .dictionary(let dictionary): return .dictionary(dictionary.copy())
            case .set(let set): return .set(SetValue(set.keys))
            case .array(let array): return .array(array.copy())
            case .object(let object): return try copy(of: object, call)
            default: return call.value(0)
            }
        },
        LibraryFunction("deepcopy", "x") { call throws(Diagnostic) in
            var known: [ObjectIdentifier: Value] = [:]
            return try deep(call.value(0), &known, depth: 0, call)
        })

    /// What is held twice is copied once, so that it is still one thing in the copy.
    private static func deep(
        _ value: Value, _ known: inout [ObjectIdentifier: Value], depth: Int, _ call: Call
    ) throws(Diagnostic) -> Value {
        guard depth < 200 else {
            throw call.failure("too-deep", "deepcopy() of something that is nested too deep", at: 0)
        }
        switch value {
        case .list(let list):
            if let copy = known[ObjectIdentifier(list)] { return copy }
            let copy = ListValue([])
            known[ObjectIdentifier(list)] = .list(copy)
            for item in list.items { copy.items.append(try deep(item, &known, depth: depth + 1, call)) }
            return .list(copy)
        case .tuple(let tuple):
            var items: [Value] = []
            for item in tuple.items { items.append(try deep(item, &known, depth: depth + 1, call)) }
            let copy = TupleValue(items)
            copy.names = tuple.names
            return .tuple(copy)
        case .dictionary(let dictionary):
            if let copy = known[ObjectIdentifier(dictionary)] { return copy }
            let copy = DictionaryValue()
            copy.missing = dictionary.missing
            known[ObjectIdentifier(dictionary)] = .dictionary(copy)
            for entry in dictionary.entries {
                copy[try Subscript.key(entry.key, at: call.site)] = try deep(
                    entry.value, &known, depth: depth + 1, call)
            }
            return .dictionary(copy)
        case .set(let set): return .set(SetValue(set.keys))
        case .array(let array):
            if let copy = known[ObjectIdentifier(array)] { return copy }
            let copy = Value.array(array.copy())
            known[ObjectIdentifier(array)] = copy
            return copy
        case .object(let object): return try copy(of: object, call)
        default: return value
        }
    }

    /// Values of variables are copied; what is simulated is not, and what cannot change need not be.
    private static func copy(of object: ScriptObject, _ call: Call) throws(Diagnostic) -> Value {
        if object is BrianObject || object is NetworkObject {
            throw call.failure(
                "wrong-argument", "\(object.kindName) cannot be copied", advice: "make a second one", at: 0)
        }
        guard let number = try object.numeric(at: call.site(0)) else { return .object(object) }
        if case .array(let array) = number { return .array(array.copy()) }
        return number
    }
}
