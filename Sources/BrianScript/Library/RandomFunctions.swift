import Expressions
import Units

/// `numpy.random`.
enum RandomFunctions {
    static let table = LibraryTable(
        LibraryFunction("rand", "*shape") { call throws(Diagnostic) in
            try filled(call, try ArrayManipulation.dimensions(call, call.rest)) { $0.uniform() }
        },
        LibraryFunction("randn", "*shape") { call throws(Diagnostic) in
            try filled(call, try ArrayManipulation.dimensions(call, call.rest)) { $0.normal() }
        },
        LibraryFunction("random_sample", "size=") { call throws(Diagnostic) in
            try filled(call, try size(call, 0)) { $0.uniform() }
        },
        LibraryFunction("standard_normal", "size=") { call throws(Diagnostic) in
            try filled(call, try size(call, 0)) { $0.normal() }
        },
        LibraryFunction("uniform", "low=, high=, size=") { call throws(Diagnostic) in
            let low = try call.optionalQuantity(0) ?? Quantity(0)
            let high = try call.optionalQuantity(1) ?? Quantity(1)
            let dimension = try Arithmetic.dimension(
                .add, low.dimension, high.dimension, leftIsZero: low.value == 0, rightIsZero: high.value == 0,
                at: Operands(whole: call.fragment, left: call.fragment(0), right: call.fragment(1)))
            return try filled(call, try size(call, 2), dimension: dimension) {
                low.value + (high.value - low.value) * $0.uniform()
            }
        },
        LibraryFunction("normal", "loc=, scale=, size=") { call throws(Diagnostic) in
            let mean = try call.optionalQuantity(0) ?? Quantity(0)
            let spread = try call.optionalQuantity(1) ?? Quantity(1)
            let dimension = try Arithmetic.dimension(
                .add, mean.dimension, spread.dimension, leftIsZero: mean.value == 0, rightIsZero: spread.value == 0,
                at: Operands(whole: call.fragment, left: call.fragment(0), right: call.fragment(1)))
            guard !(spread.value < 0) else { throw call.unsuitable(1, expected: "a scale that is not negative") }
            return try filled(call, try size(call, 2), dimension: dimension) { mean.value + spread.value * $0.normal() }
        },
        LibraryFunction("exponential", "scale=, size=") { call throws(Diagnostic) in
            let scale = try call.optionalQuantity(0) ?? Quantity(1)
            guard !(scale.value < 0) else { throw call.unsuitable(0, expected: "a scale that is not negative") }
            return try filled(call, try size(call, 1), dimension: scale.dimension) { scale.value * $0.exponential() }
        },
        LibraryFunction("poisson", "lam=, size=") { call throws(Diagnostic) in
            let mean = try call.optionalReal(0) ?? 1
            guard mean >= 0 else { throw call.unsuitable(0, expected: "a mean that is not negative") }
            return try filled(call, try size(call, 1), element: .integer) { $0.poisson(mean) }
        },
        LibraryFunction("binomial", "n, p, size=") { call throws(Diagnostic) in
            let (trials, probability) = (try call.real(0), try call.real(1))
            guard trials >= 0 else { throw call.unsuitable(0, expected: "a number that is not negative") }
            guard (0...1).contains(probability) else { throw call.unsuitable(1, expected: "a probability from 0 to 1") }
            return try filled(call, try size(call, 2), element: .integer) { $0.binomial(trials, probability) }
        },
        LibraryFunction("randint", "low, high=, size=") { call throws(Diagnostic) in
            let (first, second) = (try call.integer(0), try call.optionalInteger(1))
            let (low, high) = second.map { (first, $0) } ?? (0, first)
            let (count, overflow) = high.subtractingReportingOverflow(low)
            guard low < high else { throw call.failure("wrong-argument", "randint() needs low < high") }
            guard !overflow else { throw call.failure("overflow", "so many integers cannot be chosen from") }
            return try filled(call, try size(call, 2), element: .integer) { Double(low + $0.integer(below: count)) }
        },
        LibraryFunction("permutation", "x") { call throws(Diagnostic) in
            let random = call.machine.session.random
            if let count = Numbers.integer(call.value(0)) {
                guard count >= 0 else { throw call.unsuitable(0, expected: "a number that is not negative") }
                try call.machine.check(elements: count, at: call.fragment)
                return .array(ArrayValue(integers: random.permutation(count)))
            }
            let array = try call.array(0)
            let order = random.permutation(array.shape.first ?? 1)
            return try ArraySubscript.get(array, .array(ArrayValue(integers: order)), at: call.site)
        },
        LibraryFunction("shuffle", "x") { call throws(Diagnostic) in
            let random = call.machine.session.random
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
        LibraryFunction("choice", "a, size=, replace=, p=") { call throws(Diagnostic) in try choice(call) },
        LibraryFunction("seed", "seed=") { call throws(Diagnostic) in
            let number = try call.optionalInteger(0)
            call.machine.session.reseed(number.map { UInt32(truncatingIfNeeded: $0) })
            return .none
        }
    ).with(["random": "random_sample", "ranf": "random_sample", "sample": "random_sample"])

    /// Those that `from brian2 import *` and numpy itself offer without `random.`.
    static let shortNames = table.filter { ["rand", "randn", "seed", "randint", "permutation"].contains($0.key) }

    private static func size(_ call: Call, _ position: Int) throws(Diagnostic) -> [Int] {
        call[position] == nil ? [] : try ArrayCreation.shape(call, position)
    }

    /// Drawn numbers in a shape; one number where the shape is empty.
    private static func filled(
        _ call: Call, _ shape: [Int], element: ArrayValue.Element = .real, dimension: Dimension = .one,
        _ draw: (ScriptRandom) -> Double
    ) throws(Diagnostic) -> Value {
        guard shape.allSatisfy({ $0 >= 0 }) else {
            throw call.failure("wrong-shape", "a shape has no negative extents")
        }
        let count = try call.machine.check(shape: shape, at: call.fragment)
        let random = call.machine.session.random
        return ElementwiseFunctions.result(
            try ArrayValue((0..<count).map { _ in draw(random) }, shape: shape, element: element, dimension: dimension)
                .checked(at: call.fragment))
    }

    private static func choice(_ call: Call) throws(Diagnostic) -> Value {
        let random = call.machine.session.random
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
        guard call.isGiven(1) else { return items[places[0]] }
        if case .array(let array) = pool {
            return .array(
                ArrayValue(
                    places.map { array.elements[$0] }, shape: shape, element: array.element, dimension: array.dimension)
            )
        }
        return Value(list: places.map { items[$0] })
    }
}
