import Expressions
import RealModule
import Units

/// The modules `math`, `random` and `time` of Python.
enum MathFunctions {
    static let table: LibraryTable = {
        let names = [
            "exp", "expm1", "log10", "log2", "log1p", "sin", "cos", "tan", "arcsin", "arccos", "arctan", "arctan2",
            "sinh",
            "cosh", "tanh", "sqrt", "fabs", "isnan", "isinf", "isfinite", "hypot", "degrees", "radians", "trunc",
            "fmod",
            "asin", "acos", "atan", "atan2",
        ]
        let shared = ElementwiseFunctions.table.filter { names.contains($0.key) }
        return LibraryTable(
            LibraryFunction("log", "x, base=") { call throws(Diagnostic) in
                let number = try call.real(0)
                guard number > 0 else { throw call.failure("wrong-argument", "log() needs a number above zero", at: 0) }
                guard let base = try call.optionalReal(1) else { return .real(Double.log(number)) }
                return .real(Double.log(number) / Double.log(base))
            },
            whole("floor", .down), whole("ceil", .up),
            LibraryFunction("pow", "x, y") { call throws(Diagnostic) in
                .real(RealArithmetic.power(try call.real(0), try call.real(1)))
            },
            LibraryFunction("factorial", "n") { call throws(Diagnostic) in
                let number = try call.integer(0)
                guard (0...20).contains(number) else {
                    throw call.failure("overflow", "factorial() goes from 0 to 20, beyond which integers end", at: 0)
                }
                return .integer((1...max(1, number)).reduce(1, *))
            },
            LibraryFunction("gcd", "a, b") { call throws(Diagnostic) in
                var (first, second) = (try call.integer(0), try call.integer(1))
                while second != 0 { (first, second) = (second, IntegerArithmetic.modulo(first, second)) }
                guard first != .min else {
                    throw call.failure("overflow", "the result does not fit an integer of 64 bits")
                }
                return .integer(abs(first))
            },
            LibraryFunction("copysign", "x, y") { call throws(Diagnostic) in
                .real(Double(signOf: try call.real(1), magnitudeOf: try call.real(0)))
            },
            LibraryFunction("erf", "x") { call throws(Diagnostic) in .real(Double.erf(try call.real(0))) },
            LibraryFunction("gamma", "x") { call throws(Diagnostic) in .real(Double.gamma(try call.real(0))) }
        ).merging(shared) { first, _ in first }
    }()

    /// The module `random`.
    static let randomTable = LibraryTable(
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
        }
    )

    /// The module `time`: a script may ask how long it has been running.
    static let timeTable = LibraryTable(
        LibraryFunction("time", "") { call throws(Diagnostic) in .real(call.machine.secondsSinceStart) },
        LibraryFunction("perf_counter", "") { call throws(Diagnostic) in .real(call.machine.secondsSinceStart) })

    /// `math.floor` and `math.ceil` yield integers.
    private static func whole(_ name: String, _ rule: FloatingPointRoundingRule) -> LibraryFunction {
        LibraryFunction(name, "x") { call throws(Diagnostic) in
            guard let number = Int(exactly: try call.real(0).rounded(rule)) else {
                throw call.failure("overflow", "the result does not fit an integer of 64 bits", at: 0)
            }
            return .integer(number)
        }
    }
}
