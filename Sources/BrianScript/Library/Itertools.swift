import Expressions

/// The module `itertools`, as far as it ends: what it yields is counted out into lists.
enum Itertools {
    static let table = LibraryTable(
        LibraryFunction("product", "*sequences, repeat=") { call throws(Diagnostic) in
            var pools = try sequences(call)
            let times = try call.optionalInteger(0) ?? 1
            guard times >= 0 else { throw call.unsuitable(0, expected: "a number that is not negative") }
            try call.machine.check(shape: [pools.count, times], at: call.fragment)
            pools = (0..<times).flatMap { _ in pools }
            var rows: [[Value]] = [[]]
            for pool in pools {
                let (count, overflow) = rows.count.multipliedReportingOverflow(by: pool.count)
                try call.machine.check(elements: overflow ? .max : count, at: call.fragment)
                rows = rows.flatMap { row in pool.map { row + [$0] } }
            }
            return tuples(rows)
        },
        LibraryFunction("combinations", "iterable, r") { call throws(Diagnostic) in
            try choices(call, isOrdered: false, repeats: false)
        },
        LibraryFunction("combinations_with_replacement", "iterable, r") { call throws(Diagnostic) in
            try choices(call, isOrdered: false, repeats: true)
        },
        LibraryFunction("permutations", "iterable, r=") { call throws(Diagnostic) in
            try choices(call, isOrdered: true, repeats: false)
        },
        LibraryFunction("repeat", "object, times=") { call throws(Diagnostic) in
            guard let times = try call.optionalInteger(1) else {
                throw call.failure("outside-the-language", "repeat() without times never ends", advice: "write times=")
            }
            try call.machine.check(elements: times, at: call.fragment)
            return Value(list: [Value](repeating: call.value(0), count: max(0, times)))
        },
        LibraryFunction("accumulate", "iterable, func=, *, initial=") { call throws(Diagnostic) in
            var results: [Value] = call.isGiven(2) ? [call.value(2)] : []
            for item in try call.items(0) {
                guard let last = results.last else {
                    results.append(item)
                    continue
                }
                if let function = call[1] {
                    results.append(try Callables.call(function, with: [last, item], from: call))
                } else {
                    results.append(try Arithmetic.add(last, item, at: Operands(call.fragment), in: call.frame))
                }
            }
            return Value(list: results)
        },
        LibraryFunction("zip_longest", "*sequences, fillvalue=") { call throws(Diagnostic) in
            let columns = try sequences(call)
            let count = columns.map(\.count).max() ?? 0
            return tuples((0..<count).map { row in columns.map { row < $0.count ? $0[row] : call.value(0) } })
        },
        LibraryFunction("islice", "iterable, *ends") { call throws(Diagnostic) in
            let items = try call.items(0)
            guard (1...3).contains(call.rest.count) else {
                throw call.failure("argument-count", "islice() takes a stop, or a start, a stop and a step")
            }
            let ends = call.rest.count == 1 ? [.none, call.rest[0], .none] : call.rest + [.none]
            let slice = SliceValue(lower: ends[0], upper: ends[1], step: ends[2])
            return Value(list: try SliceRange(slice, length: items.count, at: call.site).places.map { items[$0] })
        },
        LibraryFunction("starmap", "function, iterable") { call throws(Diagnostic) in
            var results: [Value] = []
            for row in try call.items(1) {
                let arguments = try Iteration.items(of: row, at: call.site(1))
                results.append(try Callables.call(call.value(0), with: arguments, from: call))
            }
            return Value(list: results)
        },
        LibraryFunction("pairwise", "iterable") { call throws(Diagnostic) in
            let items = try call.items(0)
            return tuples(zip(items, items.dropFirst()).map { [$0, $1] })
        },
        LibraryFunction("takewhile", "predicate, iterable") { call throws(Diagnostic) in
            let items = try call.items(1)
            return Value(list: Array(items[..<(try end(of: items, call))]))
        },
        LibraryFunction("dropwhile", "predicate, iterable") { call throws(Diagnostic) in
            let items = try call.items(1)
            return Value(list: Array(items[(try end(of: items, call))...]))
        },
        LibraryFunction("groupby", "iterable, key=") { call throws(Diagnostic) in
            var groups: [(key: Value, items: [Value])] = []
            for item in try call.items(0) {
                let key =
                    try call[1].map { function throws(Diagnostic) in
                        try Callables.call(function, with: [item], from: call)
                    } ?? item
                if let last = groups.last,
                    try Equality.equal(last.key, key, at: Operands(call.fragment), in: call.frame)
                {
                    groups[groups.count - 1].items.append(item)
                } else {
                    groups.append((key, [item]))
                }
            }
            return tuples(groups.map { [$0.key, Value(list: $0.items)] })
        }, chain)

    /// `chain(a, b)` and `chain.from_iterable([a, b])`.
    static let chain = LibraryFunction("chain", "*sequences", isType: true) { call throws(Diagnostic) in
        Value(list: try sequences(call).flatMap { $0 })
    }

    static let chainOfItems = LibraryFunction("from_iterable", "iterable") { call throws(Diagnostic) in
        var joined: [Value] = []
        for part in try call.items(0) { joined += try Iteration.items(of: part, at: call.site(0)) }
        return Value(list: joined)
    }

    private static func sequences(_ call: Call) throws(Diagnostic) -> [[Value]] {
        var sequences: [[Value]] = []
        for (position, value) in call.rest.enumerated() {
            let site = Site(frame: call.frame, fragment: call.restFragment(position))
            sequences.append(try Iteration.items(of: value, at: site))
        }
        return sequences
    }

    private static func tuples(_ rows: [[Value]]) -> Value { Value(list: rows.map { Value(tuple: $0) }) }

    /// Where the first items for which a predicate holds end.
    private static func end(of items: [Value], _ call: Call) throws(Diagnostic) -> Int {
        for (place, item) in items.enumerated() {
            let verdict = try Callables.call(call.value(0), with: [item], from: call)
            if !(try Truth.of(verdict, at: call.site)) { return place }
        }
        return items.count
    }

    /// All ways to take `r` items, in the order of their places.
    private static func choices(_ call: Call, isOrdered: Bool, repeats: Bool) throws(Diagnostic) -> Value {
        let items = try call.items(0)
        let length = try call.optionalInteger(1) ?? items.count
        guard length >= 0 else { throw call.unsuitable(1, expected: "a number that is not negative") }
        guard length <= items.count || (repeats && !items.isEmpty) else { return Value(list: []) }
        // As many rows as there are ways, each of so many items.
        var ways = 1.0
        for step in 0..<length {
            ways *= Double(repeats ? items.count + step : items.count - step) / (isOrdered ? 1 : Double(step + 1))
            try call.machine.check(elements: Int(min(ways * Double(length), 1e18)), at: call.fragment)
        }
        var rows: [[Int]] = [[]]
        for _ in 0..<length {
            var longer: [[Int]] = []
            for row in rows {
                let first = isOrdered ? 0 : (row.last.map { repeats ? $0 : $0 + 1 } ?? 0)
                guard first < items.count else { continue }
                for place in first..<items.count where !isOrdered || !row.contains(place) {
                    longer.append(row + [place])
                }
            }
            rows = longer
        }
        return tuples(rows.map { $0.map { items[$0] } })
    }
}
