import Expressions
import RealModule
import Units

/// The module `random` of Python.
enum PythonRandom {
    static let table = LibraryTable(
        LibraryFunction("random", "") { call throws(Diagnostic) in .real(call.machine.session.random.uniform()) },
        LibraryFunction("uniform", "a, b") { call throws(Diagnostic) in
            let (low, high) = (try call.real(0), try call.real(1))
            return .real(low + (high - low) * call.machine.session.random.uniform())
        },
        LibraryFunction("gauss", "mu, sigma") { call throws(Diagnostic) in
            .real(try call.real(0) + (try call.real(1)) * call.machine.session.random.normal())
        },
        LibraryFunction("randint", "a, b") { call throws(Diagnostic) in
            let (low, high) = (try call.integer(0), try call.integer(1))
            let (count, overflow) = high.subtractingReportingOverflow(low)
            guard low <= high else { throw call.failure("wrong-argument", "randint() needs a <= b") }
            guard !overflow, count < .max else {
                throw call.failure("overflow", "so many integers cannot be chosen from")
            }
            return .integer(low + call.machine.session.random.integer(below: count + 1))
        },
        LibraryFunction("choice", "x") { call throws(Diagnostic) in
            let items = try call.items(0)
            guard !items.isEmpty else { throw call.failure("empty", "choice() out of nothing", at: 0) }
            return items[call.machine.session.random.integer(below: items.count)]
        },
        LibraryFunction("sample", "x, k") { call throws(Diagnostic) in
            let (items, count) = (try call.items(0), try call.integer(1))
            guard (0...items.count).contains(count) else {
                throw call.failure("wrong-argument", "there are too few items to choose from", at: 1)
            }
            return Value(list: call.machine.session.random.permutation(items.count).prefix(count).map { items[$0] })
        },
        LibraryFunction("shuffle", "x") { call throws(Diagnostic) in
            guard case .list(let list) = call.value(0) else { throw call.unsuitable(0, expected: "a list") }
            list.items = call.machine.session.random.permutation(list.items.count).map { list.items[$0] }
            return .none
        },
        LibraryFunction("seed", "a=") { call throws(Diagnostic) in
            call.machine.session.reseed(try call.optionalInteger(0).map { UInt32(truncatingIfNeeded: $0) })
            return .none
        },
        LibraryFunction("randrange", "start, stop=, step=") { call throws(Diagnostic) in
            let first = try call.integer(0)
            let (start, stop) = (try call.optionalInteger(1)).map { (first, $0) } ?? (0, first)
            let step = try call.optionalInteger(2) ?? 1
            guard step != 0 else { throw call.failure("wrong-argument", "the step of a range cannot be zero", at: 2) }
            guard let range = RangeValue(start: start, stop: stop, step: step) else {
                throw call.failure("overflow", "so many integers cannot be chosen from")
            }
            guard range.count > 0 else { throw call.failure("empty", "randrange() out of an empty range") }
            return .integer(range[call.machine.session.random.integer(below: range.count)])
        },
        LibraryFunction("choices", "population, weights=, *, cum_weights=, k=") { call throws(Diagnostic) in
            let items = try call.items(0)
            guard !items.isEmpty else { throw call.failure("empty", "choices() out of nothing", at: 0) }
            var sums = (1...items.count).map(Double.init)
            if let weights = try call.optionalArray(1)?.elements {
                sums = weights.reduce(into: []) { $0.append(($0.last ?? 0) + $1) }
            }
            if let given = try call.optionalArray(2)?.elements { sums = given }
            guard sums.count == items.count, let total = sums.last, total > 0, total.isFinite else {
                throw call.failure("wrong-argument", "choices() needs a weight for each item, and not all zero")
            }
            let count = try call.optionalInteger(3) ?? 1
            try call.machine.check(elements: count, at: call.fragment)
            let random = call.machine.session.random
            return Value(
                list: (0..<max(0, count)).map { _ in
                    let place = random.uniform() * total
                    return items[sums.firstIndex { $0 > place } ?? items.count - 1]
                })
        },
        drawn("normalvariate", "mu=, sigma=", [0, 1]) { $1[0] + $1[1] * $0.normal() },
        drawn("expovariate", "lambd=", [1]) { $0.exponential() / $1[0] },
        drawn("lognormvariate", "mu=, sigma=", [0, 1]) { Double.exp($1[0] + $1[1] * $0.normal()) },
        drawn("gammavariate", "alpha, beta", [1, 1]) { $0.gamma($1[0]) * $1[1] },
        drawn("betavariate", "alpha, beta", [1, 1]) { $0.beta($1[0], $1[1]) },
        drawn("weibullvariate", "alpha, beta", [1, 1]) { $1[0] * Double.pow($0.exponential(), 1 / $1[1]) },
        drawn("paretovariate", "alpha", [1]) { Double.exp($0.exponential() / $1[0]) },
        drawn("triangular", "low=, high=, mode=", [0, 1, 0.5]) { $0.triangular($1[0], $1[2], $1[1]) }
    )

    /// A number out of a distribution with some parameters, which have these values where they are left out.
    private static func drawn(
        _ name: String, _ parameters: String, _ defaults: [Double],
        _ draw: @escaping @Sendable (ScriptRandom, [Double]) -> Double
    ) -> LibraryFunction {
        LibraryFunction(name, parameters) { call throws(Diagnostic) in
            var values: [Double] = []
            for (position, value) in defaults.enumerated() {
                var otherwise = value
                if name == "triangular", position == 2 { otherwise = (values[0] + values[1]) / 2 }
                values.append(try call.optionalReal(position) ?? otherwise)
            }
            return .real(draw(call.machine.session.random, values))
        }
    }
}
