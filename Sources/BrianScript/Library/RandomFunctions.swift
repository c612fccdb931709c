import Expressions
import RealModule
import Units

/// `numpy.random`: each function draws from the random numbers that it is given, those of the script or of a generator.
enum RandomFunctions {
    /// A function of `numpy.random`.
    struct Entry: Sendable {
        let name: String
        let parameters: String
        let body: @Sendable (Call, ScriptRandom) throws(Diagnostic) -> Value

        init(
            _ name: String, _ parameters: String,
            _ body: @escaping @Sendable (Call, ScriptRandom) throws(Diagnostic) -> Value
        ) {
            self.name = name
            self.parameters = parameters
            self.body = body
        }
    }

    static let entries: [String: Entry] = {
        var entries: [String: Entry] = [:]
        for entry in own + Distributions.entries { entries[entry.name] = entry }
        for name in ["random", "ranf", "sample"] {
            guard let original = entries["random_sample"] else { continue }
            entries[name] = Entry(name, original.parameters, original.body)
        }
        return entries
    }()

    /// With the script's own random numbers; nothing of it knows units.
    static let table: LibraryTable = {
        let functions = entries.mapValues { entry in
            let body = entry.body
            return LibraryFunction(entry.name, entry.parameters) { call throws(Diagnostic) in
                try body(call, call.machine.session.random)
            }
        }
        // What is shuffled has to stay the same list.
        return NumpyUnits.untaught(functions.filter { $0.key != "shuffle" }).merging(functions) { first, _ in first }
    }()

    /// Those that `from brian2 import *` and numpy itself offer without `random.`.
    static let shortNames = table.filter { ["rand", "randn", "seed", "randint", "permutation"].contains($0.key) }

    private static let own: [Entry] = [
        Entry("rand", "*shape") { call, random throws(Diagnostic) in
            try filled(call, try ArrayManipulation.dimensions(call, call.rest), random) { $0.uniform() }
        },
        Entry("randn", "*shape") { call, random throws(Diagnostic) in
            try filled(call, try ArrayManipulation.dimensions(call, call.rest), random) { $0.normal() }
        },
        Entry("random_sample", "size=") { call, random throws(Diagnostic) in
            try filled(call, try size(call, 0), random) { $0.uniform() }
        },
        Entry("standard_normal", "size=") { call, random throws(Diagnostic) in
            try filled(call, try size(call, 0), random) { $0.normal() }
        },
        Entry("standard_exponential", "size=") { call, random throws(Diagnostic) in
            try filled(call, try size(call, 0), random) { $0.exponential() }
        },
        Entry("standard_cauchy", "size=") { call, random throws(Diagnostic) in
            try filled(call, try size(call, 0), random) { $0.normal() / $0.normal() }
        },
        Entry("randint", "low, high=, size=, dtype=") { call, random throws(Diagnostic) in
            try integers(call, random, includesEnd: false)
        },
        Entry("permutation", "x") { call, random throws(Diagnostic) in
            if let count = Numbers.integer(call.value(0)) {
                guard count >= 0 else { throw call.unsuitable(0, expected: "a number that is not negative") }
                try call.machine.check(elements: count, at: call.fragment)
                return .array(ArrayValue(integers: random.permutation(count)))
            }
            let array = try call.array(0)
            let order = random.permutation(array.shape.first ?? 1)
            return try ArraySubscript.get(array, .array(ArrayValue(integers: order)), at: call.site)
        },
        Entry("shuffle", "x") { call, random throws(Diagnostic) in
            switch call.value(0) {
            case .list(let list): list.items = random.permutation(list.items.count).map { list.items[$0] }
            case .array(let array):
                let order = Value.array(ArrayValue(integers: random.permutation(array.shape.first ?? 1)))
                guard case .array(let shuffled) = try ArraySubscript.get(array, order, at: call.site) else { break }
                array.overwrite(with: shuffled.elements)
            default: throw call.unsuitable(0, expected: "a list or an array")
            }
            return .none
        },
        Entry("choice", "a, size=, replace=, p=") { call, random throws(Diagnostic) in try choice(call, random) },
        Entry("seed", "seed=") { call, random throws(Diagnostic) in
            let seed = try call.optionalInteger(0).map { UInt32(truncatingIfNeeded: $0) }
            if random === call.machine.session.random {
                call.machine.session.reseed(seed)
            } else {
                random.reseed(seed ?? UInt32(call.machine.session.random.integer(below: 1 << 32)))
            }
            return .none
        },
    ]

    static func size(_ call: Call, _ position: Int) throws(Diagnostic) -> [Int] {
        call[position] == nil ? [] : try ArrayCreation.shape(call, position)
    }

    /// From `low` up to `high`, or from zero up to the only number that is given.
    static func integers(_ call: Call, _ random: ScriptRandom, includesEnd: Bool) throws(Diagnostic) -> Value {
        let (first, second) = (try call.integer(0), try call.optionalInteger(1))
        let (low, high) = second.map { (first, $0) } ?? (0, first)
        let (distance, overflow) = high.subtractingReportingOverflow(low)
        let count = distance.addingReportingOverflow(includesEnd ? 1 : 0)
        guard count.partialValue > 0, !overflow, !count.overflow else {
            throw call.failure("wrong-argument", "\(call.name)() needs low < high")
        }
        return try filled(call, try size(call, 2), element: .integer, random) {
            Double(low + $0.integer(below: count.partialValue))
        }
    }

    /// Drawn numbers in a shape; one number where the shape is empty.
    static func filled(
        _ call: Call, _ shape: [Int], element: ArrayValue.Element = .real, _ random: ScriptRandom,
        _ draw: (ScriptRandom) -> Double
    ) throws(Diagnostic) -> Value {
        guard shape.allSatisfy({ $0 >= 0 }) else {
            throw call.failure("wrong-shape", "a shape has no negative extents")
        }
        let count = try call.machine.check(shape: shape, at: call.fragment)
        return ElementwiseFunctions.result(
            try ArrayValue((0..<count).map { _ in draw(random) }, shape: shape, element: element)
                .checked(at: call.fragment))
    }

    private static func choice(_ call: Call, _ random: ScriptRandom) throws(Diagnostic) -> Value {
        let pool: Value
        if let count = Numbers.integer(call.value(0)) {
            try call.machine.check(elements: count, at: call.fragment)
            pool = .array(ArrayValue(integers: Array(0..<max(0, count))))
        } else {
            pool = call.value(0)
        }
        let items = try Iteration.items(of: pool, at: call.site(0))
        let shape = try size(call, 1)
        let count = shape.reduce(1, *)
        guard !items.isEmpty else { throw call.failure("empty", "choice() out of nothing", at: 0) }
        var places: [Int] = []
        if let weights = try call.optionalArray(3) {
            guard weights.count == items.count else {
                throw call.unsuitable(3, expected: "\(items.count) probabilities")
            }
            guard weights.elements.allSatisfy({ $0 >= 0 }) else {
                throw call.failure("wrong-argument", "a probability cannot be negative or nan", at: 3)
            }
            guard (weights.elements.reduce(0, +) - 1).magnitude <= 1e-8 else {
                throw call.failure(
                    "wrong-argument", "the probabilities of choice() have to sum up to 1",
                    advice: "divide them by their sum, as in p/sum(p)", at: 3)
            }
            var left = weights.elements
            for _ in 0..<count {
                try call.machine.spend(left.count, at: call.fragment)
                let total = left.reduce(0, +)
                guard total > 0 else {
                    throw call.failure("wrong-argument", "there are too few items to choose from", at: 1)
                }
                var rest = random.uniform() * total
                let place = left.firstIndex { weight in
                    rest -= weight
                    return rest < 0
                }
                let chosen = place ?? left.count - 1
                places.append(chosen)
                if !(try call.boolean(2, otherwise: true)) { left[chosen] = 0 }
            }
        } else if try call.boolean(2, otherwise: true) {
            places = (0..<count).map { _ in random.integer(below: items.count) }
        } else {
            guard count <= items.count else {
                throw call.failure("wrong-argument", "there are too few items to choose from", at: 1)
            }
            places = Array(random.permutation(items.count).prefix(count))
        }
        guard call[1] != nil else { return items[places[0]] }
        let chosen = Value(list: places.map { items[$0] })
        guard items.allSatisfy(Numbers.isNumeric) else { return chosen }
        let array = try ArrayConversion.array(chosen, at: call.site(0))
        return .array(ArrayManipulation.reshaped(array, shape + array.shape.dropFirst()))
    }
}
