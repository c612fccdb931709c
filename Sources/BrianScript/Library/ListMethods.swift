import Expressions

/// The methods of lists and tuples.
enum ListMethods {
    static let table = ValueMethod<ListValue>.table(
        ValueMethod("append", "x") { list, call throws(Diagnostic) in
            try call.machine.check(elements: list.items.count + 1, at: call.fragment)
            list.items.append(call.value(0))
            return .none
        },
        ValueMethod("extend", "x") { list, call throws(Diagnostic) in
            let items = try call.items(0)
            try call.machine.check(elements: list.items.count + items.count, at: call.fragment)
            list.items += items
            return .none
        },
        ValueMethod("insert", "index, x") { list, call throws(Diagnostic) in
            let index = try call.integer(0)
            let place = index < 0 ? max(0, index + list.items.count) : min(index, list.items.count)
            list.items.insert(call.value(1), at: place)
            return .none
        },
        ValueMethod("pop", "index=") { list, call throws(Diagnostic) in
            let index = try call.optionalInteger(0) ?? -1
            let place = index < 0 ? index + list.items.count : index
            guard list.items.indices.contains(place) else {
                throw call.failure(
                    "index-out-of-range", "there is no element \(index) in a list of \(list.items.count)")
            }
            return list.items.remove(at: place)
        },
        ValueMethod("remove", "x") { list, call throws(Diagnostic) in
            list.items.remove(at: try place(of: call.value(0), in: list.items, "list", call))
            return .none
        },
        ValueMethod("clear", "") { list, _ throws(Diagnostic) in
            list.items = []
            return .none
        },
        ValueMethod("copy", "") { list, _ throws(Diagnostic) in Value(list: list.items) },
        ValueMethod("reverse", "") { list, _ throws(Diagnostic) in
            list.items.reverse()
            return .none
        },
        ValueMethod("sort", "*, key=, reverse=") { list, call throws(Diagnostic) in
            let reverse = try call.boolean(1, otherwise: false)
            list.items = try Sorting.sorted(list.items, key: call[0], reverse: reverse, call)
            return .none
        },
        ValueMethod("index", "x") { list, call throws(Diagnostic) in
            .integer(try place(of: call.value(0), in: list.items, "list", call))
        },
        ValueMethod("count", "x") { list, call throws(Diagnostic) in
            .integer(try count(call.value(0), in: list.items, call))
        })

    static let tupleTable = ValueMethod<TupleValue>.table(
        ValueMethod("index", "x") { tuple, call throws(Diagnostic) in
            .integer(try place(of: call.value(0), in: tuple.items, "tuple", call))
        },
        ValueMethod("count", "x") { tuple, call throws(Diagnostic) in
            .integer(try count(call.value(0), in: tuple.items, call))
        })

    private static func place(of value: Value, in items: [Value], _ name: String, _ call: Call) throws(Diagnostic)
        -> Int
    {
        for (place, item) in items.enumerated()
        where try Equality.equal(item, value, at: Operands(call.fragment), in: call.frame) { return place }
        throw call.failure("not-found", "\(Text.repr(value)) is not in the \(name)", at: 0)
    }

    private static func count(_ value: Value, in items: [Value], _ call: Call) throws(Diagnostic) -> Int {
        var count = 0
        for item in items where try Equality.equal(item, value, at: Operands(call.fragment), in: call.frame) {
            count += 1
        }
        return count
    }
}
