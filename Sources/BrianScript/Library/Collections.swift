import Expressions

/// The module `collections`: dictionaries with a say in what a missing key means, and tuples with names.
enum Collections {
    static let table = LibraryTable(
        LibraryFunction("defaultdict", "default_factory=, x=, **entries", isType: true) { call throws(Diagnostic) in
            let dictionary = try filled(call, 1)
            if let factory = call[0] { dictionary.missing = .made(by: factory) }
            return .dictionary(dictionary)
        },
        LibraryFunction("OrderedDict", "x=, **entries", isType: true) { call throws(Diagnostic) in
            .dictionary(try filled(call, 0))
        },
        LibraryFunction("Counter", "x=, **entries", isType: true) { call throws(Diagnostic) in
            let counter = DictionaryValue()
            counter.missing = .zero
            try Counters.change(counter, by: 1, call)
            return .dictionary(counter)
        },
        LibraryFunction("namedtuple", "typename, field_names, defaults=") { call throws(Diagnostic) in
            try namedTuple(call)
        })

    private static func filled(_ call: Call, _ position: Int) throws(Diagnostic) -> DictionaryValue {
        guard case .dictionary(let dictionary) = try Conversions.dictionary(call, from: position) else {
            return DictionaryValue()
        }
        return dictionary
    }

    /// `Point = namedtuple('Point', 'x y')`: a function that makes tuples whose items have names.
    private static func namedTuple(_ call: Call) throws(Diagnostic) -> Value {
        let name = try call.string(0)
        var fields: [String]
        if case .string(let text) = call.value(1) {
            fields = text.text.split { $0 == "," || $0.isWhitespace }.map(String.init)
        } else {
            fields = try call.items(1).map(Text.str)
        }
        let defaults = call[2] == nil ? [] : try call.items(2)
        let isName = { (text: String) in
            text.first.map { $0.isLetter } == true && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
        }
        guard fields.allSatisfy(isName), Set(fields).count == fields.count, defaults.count <= fields.count else {
            throw call.unsuitable(1, expected: "names that differ")
        }
        let required = fields.count - defaults.count
        let parameters = fields.enumerated().map { $0.offset < required ? $0.element : $0.element + "=" }
        let names = fields
        return .builtin(
            Builtin(name, parameters.joined(separator: ", ")) { call throws(Diagnostic) in
                let items = names.indices.map { call.isGiven($0) ? call.value($0) : defaults[max(0, $0 - required)] }
                let tuple = TupleValue(items)
                tuple.names = TupleValue.Names(type: name, fields: names)
                return .tuple(tuple)
            })
    }
}

/// The methods of a `Counter` beyond those of every dictionary.
enum Counters {
    static let table = ValueMethod<DictionaryValue>.table(
        ValueMethod("most_common", "n=") { counter, call throws(Diagnostic) in
            let entries = counter.entries
            // What is as frequent keeps its order, as in Python.
            let order = entries.indices.sorted {
                let (first, second) = (count(entries[$0].value), count(entries[$1].value))
                return (second, $0) < (first, $1)
            }
            let most = try call.optionalInteger(0) ?? entries.count
            return Value(
                list: order.prefix(max(0, most)).map { Value(tuple: [entries[$0].key, entries[$0].value]) })
        },
        ValueMethod("elements", "") { counter, call throws(Diagnostic) in
            let counts = counter.entries.map { Int(max(0, min(count($0.value), 1e15))) }
            try call.machine.check(
                elements: counts.reduce(0) { $0.addingReportingOverflow($1).partialValue }, at: call.fragment)
            return Value(
                list: zip(counter.entries, counts).flatMap { [Value](repeating: $0.key, count: $1) })
        },
        ValueMethod("total", "") { counter, call throws(Diagnostic) in
            var total = Value.integer(0)
            for entry in counter.entries {
                total = try Arithmetic.add(total, entry.value, at: Operands(call.fragment), in: call.frame)
            }
            return total
        },
        ValueMethod("update", "x=, **entries") { counter, call throws(Diagnostic) in
            try change(counter, by: 1, call)
            return .none
        },
        ValueMethod("subtract", "x=, **entries") { counter, call throws(Diagnostic) in
            try change(counter, by: -1, call)
            return .none
        })

    /// Counts what a call gives: items, or a dictionary of counts.
    static func change(_ counter: DictionaryValue, by sign: Int, _ call: Call) throws(Diagnostic) {
        func add(_ key: Value, _ count: Value) throws(Diagnostic) {
            let key = try Subscript.key(key, at: call.site)
            let operands = Operands(call.fragment)
            counter[key] = try Arithmetic.combine(
                sign > 0 ? .add : .subtract, counter[key] ?? .integer(0), count, at: operands, in: call.frame)
        }
        if case .dictionary(let counts)? = call[0] {
            for entry in counts.entries { try add(entry.key, entry.value) }
        } else if call.isGiven(0) {
            for item in try call.items(0) { try add(item, .integer(1)) }
        }
        for entry in call.extra { try add(Value(entry.name), entry.value) }
    }

    private static func count(_ value: Value) -> Double { Numbers.scalar(value)?.value ?? 0 }
}
