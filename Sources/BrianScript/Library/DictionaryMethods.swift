import Expressions

/// The methods of dictionaries.
enum DictionaryMethods {
    static let table = ValueMethod<DictionaryValue>.table(
        ValueMethod("keys", "") { dictionary, _ throws(Diagnostic) in Value(list: dictionary.entries.map(\.key)) },
        ValueMethod("values", "") { dictionary, _ throws(Diagnostic) in Value(list: dictionary.entries.map(\.value)) },
        ValueMethod("items", "") { dictionary, _ throws(Diagnostic) in
            Value(list: dictionary.entries.map { Value(tuple: [$0.key, $0.value]) })
        },
        ValueMethod("get", "key, default=") { dictionary, call throws(Diagnostic) in
            dictionary[try Subscript.key(call.value(0), at: call.site(0))] ?? call.value(1)
        },
        ValueMethod("pop", "key, default=") { dictionary, call throws(Diagnostic) in
            let key = try Subscript.key(call.value(0), at: call.site(0))
            guard let value = dictionary[key] else {
                guard call.isGiven(1) else {
                    throw call.failure("unknown-key", "the dictionary has no key \(Text.repr(call.value(0)))", at: 0)
                }
                return call.value(1)
            }
            dictionary[key] = nil
            return value
        },
        ValueMethod("setdefault", "key, default=") { dictionary, call throws(Diagnostic) in
            let key = try Subscript.key(call.value(0), at: call.site(0))
            if let value = dictionary[key] { return value }
            dictionary[key] = call.value(1)
            return call.value(1)
        },
        ValueMethod("update", "x=, **entries") { dictionary, call throws(Diagnostic) in
            guard case .dictionary(let added) = try Conversions.dictionary(call) else { return .none }
            for entry in added.entries { if let key = HashKey(entry.key) { dictionary[key] = entry.value } }
            return .none
        },
        ValueMethod("clear", "") { dictionary, _ throws(Diagnostic) in
            dictionary.removeAll()
            return .none
        },
        ValueMethod("copy", "") { dictionary, _ throws(Diagnostic) in
            .dictionary(dictionary.copy())
        },
        ValueMethod("popitem", "") { dictionary, call throws(Diagnostic) in
            guard let last = dictionary.entries.last, let key = HashKey(last.key) else {
                throw call.failure("empty", "popitem() of an empty dictionary")
            }
            dictionary[key] = nil
            return Value(tuple: [last.key, last.value])
        },
        ValueMethod("fromkeys", "iterable, value=") { _, call throws(Diagnostic) in try fromKeys.body(call) })

    /// `dict.fromkeys(names, 0)`
    static let fromKeys = LibraryFunction("fromkeys", "iterable, value=") { call throws(Diagnostic) in
        let dictionary = DictionaryValue()
        for item in try call.items(0) { dictionary[try Subscript.key(item, at: call.site(0))] = call.value(1) }
        return .dictionary(dictionary)
    }
}

/// The methods of sets.
enum SetMethods {
    static let table = ValueMethod<SetValue>.table(
        ValueMethod("add", "x") { set, call throws(Diagnostic) in
            set.insert(try Subscript.key(call.value(0), at: call.site(0)))
            return .none
        },
        ValueMethod("discard", "x") { set, call throws(Diagnostic) in
            _ = set.remove(try Subscript.key(call.value(0), at: call.site(0)))
            return .none
        },
        ValueMethod("remove", "x") { set, call throws(Diagnostic) in
            guard set.remove(try Subscript.key(call.value(0), at: call.site(0))) else {
                throw call.failure("not-found", "\(Text.repr(call.value(0))) is not in the set", at: 0)
            }
            return .none
        },
        ValueMethod("copy", "") { set, _ throws(Diagnostic) in .set(SetValue(set.keys)) },
        ValueMethod("pop", "") { set, call throws(Diagnostic) in
            guard let key = set.keys.first else { throw call.failure("empty", "pop() of an empty set") }
            _ = set.remove(key)
            return key.value
        },
        ValueMethod("clear", "") { set, _ throws(Diagnostic) in
            for key in set.keys { _ = set.remove(key) }
            return .none
        },
        ValueMethod("isdisjoint", "x") { set, call throws(Diagnostic) in
            .boolean(!(try other(call)).keys.contains(where: set.contains))
        },
        combining("union", .bitOr), combining("intersection", .bitAnd), combining("difference", .subtract),
        combining("symmetric_difference", .bitXor),
        ValueMethod("update", "x") { set, call throws(Diagnostic) in
            for item in try call.items(0) { set.insert(try Subscript.key(item, at: call.site(0))) }
            return .none
        },
        ValueMethod("issubset", "x") { set, call throws(Diagnostic) in
            .boolean(SetOperations.isSubset(set, of: try other(call)))
        },
        ValueMethod("issuperset", "x") { set, call throws(Diagnostic) in
            .boolean(SetOperations.isSubset(try other(call), of: set))
        })

    private static func combining(_ name: String, _ operation: SyntaxTree.BinaryOperator) -> ValueMethod<SetValue> {
        ValueMethod(name, "x") { set, call throws(Diagnostic) in
            SetOperations.combine(operation, set, try other(call)) ?? .none
        }
    }

    private static func other(_ call: Call) throws(Diagnostic) -> SetValue {
        guard case .set(let set) = try Conversions.set(call) else { return SetValue() }
        return set
    }
}
