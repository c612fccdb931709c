import Expressions
import RealModule
import Units

/// The module `math` of Python.
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
            whole("floor", .down), whole("ceil", .up), whole("trunc", .towardZero),
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
            LibraryFunction("copysign", "x, y") { call throws(Diagnostic) in
                .real(Double(signOf: try call.real(1), magnitudeOf: try call.real(0)))
            },
            LibraryFunction("gcd", "*integers") { call throws(Diagnostic) in
                .integer(try integers(call).reduce(0, commonDivisor))
            },
            LibraryFunction("lcm", "*integers") { call throws(Diagnostic) in
                var product = 1
                for number in try integers(call) {
                    guard product != 0, number != 0 else { return .integer(0) }
                    let (next, overflow) = product.multipliedReportingOverflow(
                        by: number / commonDivisor(product, number))
                    guard !overflow, next != .min else { throw tooLarge(call) }
                    product = abs(next)
                }
                return .integer(product)
            },
            LibraryFunction("comb", "n, k") { call throws(Diagnostic) in
                let (count, taken) = (try natural(call, 0), try natural(call, 1))
                guard taken <= count else { return .integer(0) }
                var result = 1
                for step in 0..<min(taken, count - taken) {
                    let (product, overflow) = result.multipliedReportingOverflow(by: count - step)
                    guard !overflow else { throw tooLarge(call) }
                    result = product / (step + 1)
                }
                return .integer(result)
            },
            LibraryFunction("perm", "n, k=") { call throws(Diagnostic) in
                let count = try natural(call, 0)
                let taken = call[1] == nil ? count : try natural(call, 1)
                var result = 1
                for step in 0..<(taken <= count ? taken : 0) {
                    let (product, overflow) = result.multipliedReportingOverflow(by: count - step)
                    guard !overflow else { throw tooLarge(call) }
                    result = product
                }
                return .integer(taken <= count ? result : 0)
            },
            LibraryFunction("isqrt", "n") { call throws(Diagnostic) in
                let number = try natural(call, 0)
                var root = Int(Double(number).squareRoot())
                // The root of the largest integer is 3037000499.
                root = min(root, 3_037_000_498)
                while root * root > number { root -= 1 }
                while (root + 1) * (root + 1) <= number { root += 1 }
                return .integer(root)
            },
            LibraryFunction("prod", "iterable, *, start=") { call throws(Diagnostic) in
                var product = call[1] ?? .integer(1)
                for item in try call.items(0) {
                    product = try Arithmetic.combine(
                        .multiply, product, item, at: Operands(call.fragment), in: call.frame)
                }
                return product
            },
            LibraryFunction("fsum", "iterable") { call throws(Diagnostic) in
                .real(exactSum(try call.array(0).elements))
            },
            LibraryFunction("dist", "p, q") { call throws(Diagnostic) in
                let (first, second) = (try call.array(0).elements, try call.array(1).elements)
                guard first.count == second.count else {
                    throw call.unsuitable(1, expected: "\(first.count) coordinates")
                }
                return .real(length(zip(first, second).map { $0 - $1 }))
            },
            LibraryFunction("hypot", "*coordinates") { call throws(Diagnostic) in
                .real(length(try ArrayConversion.array(Value(list: call.rest), at: call.site).elements))
            },
            LibraryFunction("isclose", "a, b, *, rel_tol=, abs_tol=") { call throws(Diagnostic) in
                let (first, second) = (try call.real(0), try call.real(1))
                let relative = (try call.optionalReal(2) ?? 1e-9) * max(first.magnitude, second.magnitude)
                let nearest = max(relative, try call.optionalReal(3) ?? 0)
                let isNear = first.isFinite && second.isFinite && (first - second).magnitude <= nearest
                return .boolean(first == second || isNear)
            },
            LibraryFunction("modf", "x") { call throws(Diagnostic) in
                let number = try call.real(0)
                let whole = number.rounded(.towardZero)
                return Value(tuple: [.real(number.isInfinite ? 0 : number - whole), .real(whole)])
            },
            plain("cbrt") { Double.root($0, 3) }, plain("exp2") { Double.exp2($0) },
            plain("erfc") { Double.erfc($0) }, plain("lgamma") { Double.logGamma($0) },
            LibraryFunction("remainder", "x, y") { call throws(Diagnostic) in
                let divisor = try call.real(1)
                guard divisor != 0 else { throw call.failure("division-by-zero", "division by zero", at: 1) }
                return .real((try call.real(0)).remainder(dividingBy: divisor))
            },
            LibraryFunction("erf", "x") { call throws(Diagnostic) in .real(Double.erf(try call.real(0))) },
            LibraryFunction("gamma", "x") { call throws(Diagnostic) in .real(Double.gamma(try call.real(0))) }
        ).merging(shared) { first, _ in first }
    }()

    private static func plain(_ name: String, _ compute: @escaping @Sendable (Double) -> Double) -> LibraryFunction {
        LibraryFunction(name, "x") { call throws(Diagnostic) in .real(compute(try call.real(0))) }
    }

    private static func integers(_ call: Call) throws(Diagnostic) -> [Int] {
        var integers: [Int] = []
        for (position, value) in call.rest.enumerated() {
            guard let number = Numbers.integer(value), number != .min else {
                throw Diagnostic(
                    "wrong-argument", "\(call.name)() cannot use \(value.kindName)", expected: "integers",
                    at: call.restFragment(position))
            }
            integers.append(number)
        }
        return integers
    }

    private static func natural(_ call: Call, _ position: Int) throws(Diagnostic) -> Int {
        let number = try call.integer(position)
        guard number >= 0 else { throw call.unsuitable(position, expected: "an integer that is not negative") }
        return number
    }

    private static func commonDivisor(_ first: Int, _ second: Int) -> Int {
        var (first, second) = (abs(first), abs(second))
        while second != 0 { (first, second) = (second, first % second) }
        return first
    }

    private static func tooLarge(_ call: Call) -> Diagnostic {
        call.failure("overflow", "the result does not fit an integer of 64 bits")
    }

    /// The length of a vector; scaled, so that no square overflows.
    private static func length(_ coordinates: [Double]) -> Double {
        let largest = coordinates.map(\.magnitude).max() ?? 0
        guard largest > 0, largest.isFinite else { return largest }
        return largest * coordinates.reduce(0) { $0 + ($1 / largest) * ($1 / largest) }.squareRoot()
    }

    /// A sum of which nothing is lost to rounding but in the last step: what the sums so far have lost is kept apart.
    private static func exactSum(_ numbers: [Double]) -> Double {
        var parts: [Double] = []
        for number in numbers {
            var number = number
            var kept: [Double] = []
            for part in parts {
                let (large, small) = number.magnitude < part.magnitude ? (part, number) : (number, part)
                let sum = large + small
                let lost = small - (sum - large)
                if lost != 0 { kept.append(lost) }
                number = sum
            }
            parts = kept + [number]
        }
        return parts.reversed().reduce(0, +)
    }

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
