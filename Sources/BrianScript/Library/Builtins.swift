import Expressions
import Units

/// Python's own functions, which need no import.
enum Builtins {
    /// In the first generation's Python these functions gave lists.
    private static func iterator(_ items: [Value], _ call: Call) -> Value {
        call.machine.library.dialect == .first
            ? Value(list: items) : .object(IteratorObject(call.name, items))
    }

    static let table = LibraryTable(
        LibraryFunction("print", "*values, sep=, end=, file=, flush=") { call throws(Diagnostic) in
            let separator = try call.optionalString(0) ?? " "
            let text = call.rest.map(Text.str).joined(separator: separator) + (try call.optionalString(1) ?? "\n")
            try call.machine.write(text, at: call.fragment)
            return .none
        },
        LibraryFunction("len", "x") { call throws(Diagnostic) in
            guard let count = Builtins.count(call.value(0)) else {
                throw call.failure("wrong-argument", "\(call.value(0).kindName) has no length", at: 0)
            }
            return .integer(count)
        },
        LibraryFunction("range", "start, stop=, step=", isType: true) { call throws(Diagnostic) in
            let first = try call.integer(0)
            let step = try call.optionalInteger(2) ?? 1
            guard step != 0 else { throw call.failure("wrong-argument", "the step of a range cannot be zero", at: 2) }
            guard let stop = try call.optionalInteger(1) else {
                return .range(try range(0, first, 1, call))
            }
            return .range(try range(first, stop, step, call))
        },
        LibraryFunction("enumerate", "x, start=") { call throws(Diagnostic) in
            let (items, start) = (try call.items(0), try call.optionalInteger(1) ?? 0)
            guard !start.addingReportingOverflow(items.count).overflow else {
                throw call.failure("overflow", "the numbers do not fit integers of 64 bits", at: 1)
            }
            try call.machine.check(elements: items.count, ofBytes: 80, at: call.fragment)
            return iterator(items.enumerated().map { Value(tuple: [.integer(start + $0), $1]) }, call)
        },
        LibraryFunction("zip", "*sequences") { call throws(Diagnostic) in
            var columns: [[Value]] = []
            for (position, value) in call.rest.enumerated() {
                columns.append(
                    try Iteration.items(of: value, at: Site(frame: call.frame, fragment: call.restFragment(position))))
            }
            let count = columns.map(\.count).min() ?? 0
            try call.machine.check(elements: count, ofBytes: 48 + 16 * columns.count, at: call.fragment)
            return iterator((0..<count).map { row in Value(tuple: columns.map { $0[row] }) }, call)
        },
        LibraryFunction("map", "function, x, *more") { call throws(Diagnostic) in
            var columns = [try call.items(1)]
            for value in call.rest { columns.append(try Iteration.items(of: value, at: call.site)) }
            var results: [Value] = []
            for row in 0..<(columns.map(\.count).min() ?? 0) {
                results.append(try Callables.call(call.value(0), with: columns.map { $0[row] }, from: call))
            }
            return iterator(results, call)
        },
        LibraryFunction("filter", "function, x") { call throws(Diagnostic) in
            var kept: [Value] = []
            for item in try call.items(1) {
                let verdict = call[0] == nil ? item : try Callables.call(call.value(0), with: [item], from: call)
                if try Truth.of(verdict, at: call.site) { kept.append(item) }
            }
            return iterator(kept, call)
        },
        LibraryFunction("sorted", "x, *, key=, reverse=") { call throws(Diagnostic) in
            Value(
                list: try Sorting.sorted(
                    try call.items(0), key: call[1], reverse: try call.boolean(2, otherwise: false), call))
        },
        LibraryFunction("reversed", "x") { call throws(Diagnostic) in iterator(try call.items(0).reversed(), call) },
        LibraryFunction("iter", "x") { call throws(Diagnostic) in
            if case .object(let object) = call.value(0), object is IteratorObject { return call.value(0) }
            return .object(IteratorObject("iter", try call.items(0)))
        },
        LibraryFunction("next", "iterator, default=") { call throws(Diagnostic) in
            guard case .object(let object) = call.value(0), let iterator = object as? IteratorObject else {
                throw call.unsuitable(0, expected: "an iterator, as iter(...), zip(...) or map(...) give it")
            }
            if let item = iterator.next() { return item }
            guard call.isGiven(1) else {
                throw call.failure("no-next-item", "all items have been taken", advice: "write next(iterator, None)")
            }
            return call.value(1)
        },
        LibraryFunction("setattr", "x, name, value") { call throws(Diagnostic) in
            try Attributes.set(call.value(0), try call.string(1), to: call.value(2), at: call.site(2))
            return .none
        },
        LibraryFunction("isinstance", "x, type") { call throws(Diagnostic) in
            var types = [call.value(1)]
            if case .tuple(let tuple) = call.value(1) { types = tuple.items }
            for type in types {
                if case .object(let object as ErrorTypeObject) = type {
                    guard case .object(let value) = call.value(0), let error = value as? ScriptError else { continue }
                    if ErrorType.of(error.diagnostic).isKind(of: object.type) { return .boolean(true) }
                    continue
                }
                guard case .object(let object) = type, let type = object as? TypeObject else {
                    throw call.unsuitable(1, expected: "a type such as int, float or str")
                }
                if type.matches(call.value(0)) { return .boolean(true) }
            }
            return .boolean(false)
        },
        LibraryFunction("type", "x") { call throws(Diagnostic) in
            let name = call.value(0).typeName
            let library = call.machine.library
            if let type = library.value(named: name, in: .builtins) ?? library.value(named: name, in: .brian2) {
                return type
            }
            return Value(name)
        },
        LibraryFunction("callable", "x") { call throws(Diagnostic) in
            switch call.value(0) {
            case .function, .builtin: return .boolean(true)
            case .object(let object): return .boolean(object is TypeObject)
            default: return .boolean(false)
            }
        },
        LibraryFunction("hasattr", "x, name") { call throws(Diagnostic) in
            .boolean((try? Attributes.get(call.value(0), try call.string(1), at: call.site)) != nil)
        },
        LibraryFunction("getattr", "x, name, default=") { call throws(Diagnostic) in
            do throws(Diagnostic) {
                return try Attributes.get(call.value(0), try call.string(1), at: call.site)
            } catch {
                guard call.isGiven(2), error.id == "unknown-attribute" else { throw error }
                return call.value(2)
            }
        },
        LibraryFunction("repr", "x") { call throws(Diagnostic) in Value(Text.repr(call.value(0))) },
        LibraryFunction("format", "x, format=") { call throws(Diagnostic) in
            Value(
                try FormatSpecification.format(
                    call.value(0), conversion: nil, try call.optionalString(1) ?? "", at: call.site))
        },
        LibraryFunction("round", "x, ndigits=, decimals=") { call throws(Diagnostic) in
            try Rounding.round(call.value(0), digits: try call.optionalInteger(call[1] != nil ? 1 : 2), call)
        },
        LibraryFunction("divmod", "a, b") { call throws(Diagnostic) in
            let operands = Operands(whole: call.fragment, left: call.fragment(0), right: call.fragment(1))
            let (first, second) = (call.value(0), call.value(1))
            return Value(tuple: [
                try Arithmetic.combine(.floorDivide, first, second, at: operands, in: call.frame),
                try Arithmetic.combine(.modulo, first, second, at: operands, in: call.frame),
            ])
        },
        LibraryFunction("pow", "a, b") { call throws(Diagnostic) in
            let operands = Operands(whole: call.fragment, left: call.fragment(0), right: call.fragment(1))
            return try Arithmetic.combine(.power, call.value(0), call.value(1), at: operands, in: call.frame)
        },
        LibraryFunction("ord", "c") { call throws(Diagnostic) in
            let scalars = try call.string(0).unicodeScalars
            guard scalars.count == 1, let scalar = scalars.first else {
                throw call.unsuitable(0, expected: "one character")
            }
            return .integer(Int(scalar.value))
        },
        LibraryFunction("chr", "i") { call throws(Diagnostic) in
            guard let scalar = UInt32(exactly: try call.integer(0)).flatMap(Unicode.Scalar.init) else {
                throw call.unsuitable(0, expected: "the number of a character")
            }
            return Value(String(scalar))
        },
        LibraryFunction("id", "x") { call throws(Diagnostic) in .integer(HashKey(call.value(0))?.hashValue ?? 0) }
    ).merging(types) { first, _ in first }.merging(Reductions.pythonTable) { first, _ in first }

    /// What only the Python of the first generation has.
    static let firstTable = LibraryTable(
        LibraryFunction("xrange", "start, stop=, step=") { call throws(Diagnostic) in
            guard let range = table["range"] else { return .none }
            return try range.body(call)
        },
        LibraryFunction("unicode", "x=") { call throws(Diagnostic) in Value(call[0].map(Text.str) ?? "") },
        LibraryFunction("long", "x=") { call throws(Diagnostic) in try Conversions.integer(call) })

    private static let types = LibraryTable(
        LibraryFunction("int", "x=, base=", isType: true) { call throws(Diagnostic) in try Conversions.integer(call) },
        LibraryFunction("float", "x=", isType: true) { call throws(Diagnostic) in try Conversions.real(call) },
        LibraryFunction("bool", "x=", isType: true) { call throws(Diagnostic) in
            .boolean(try call.boolean(0, otherwise: false))
        },
        LibraryFunction("str", "x=", isType: true) { call throws(Diagnostic) in
            Value(call.isGiven(0) ? Text.str(call.value(0)) : "")
        },
        LibraryFunction("list", "x=", isType: true) { call throws(Diagnostic) in
            Value(list: call.isGiven(0) ? try call.items(0) : [])
        },
        LibraryFunction("tuple", "x=", isType: true) { call throws(Diagnostic) in
            Value(tuple: call.isGiven(0) ? try call.items(0) : [])
        },
        LibraryFunction("set", "x=", isType: true) { call throws(Diagnostic) in try Conversions.set(call) },
        LibraryFunction("frozenset", "x=", isType: true) { call throws(Diagnostic) in try Conversions.set(call) },
        LibraryFunction("dict", "x=, **entries", isType: true) { call throws(Diagnostic) in
            try Conversions.dictionary(call)
        },
        LibraryFunction("slice", "start, stop=, step=", isType: true) { call throws(Diagnostic) in
            call.isGiven(1)
                ? .slice(SliceValue(lower: call.value(0), upper: call.value(1), step: call.value(2)))
                : .slice(SliceValue(lower: .none, upper: call.value(0), step: .none))
        })

    private static func range(_ start: Int, _ stop: Int, _ step: Int, _ call: Call) throws(Diagnostic) -> RangeValue {
        if let range = RangeValue(start: start, stop: stop, step: step) { return range }
        throw call.failure("too-large", "this range would have more numbers than can be counted")
    }

    /// What `len` says; nil for what has no length.
    static func count(_ value: Value) -> Int? {
        switch value {
        case .string(let string): string.text.unicodeScalars.count
        case .list(let list): list.items.count
        case .tuple(let tuple): tuple.items.count
        case .dictionary(let dictionary): dictionary.count
        case .set(let set): set.count
        case .range(let range): range.count
        case .array(let array): array.shape.first
        case .object(let object): object.count
        default: nil
        }
    }
}
