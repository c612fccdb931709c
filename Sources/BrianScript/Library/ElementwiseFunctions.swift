import Expressions
import RealModule
import Units

/// Functions of one number that are applied to each element of an array, with what they do to units.
enum ElementwiseFunctions {
    /// What happens to the dimension of the argument.
    enum DimensionRule {
        /// Only plain numbers have this function.
        case plain
        /// The result is in the dimension of the argument.
        case kept
        /// The result is a plain number.
        case dropped
        case raised(Rational)
    }

    static let table = LibraryTable(
        unary("exp") { Double.exp($0) }, unary("expm1") { Double.expMinusOne($0) }, unary("log") { Double.log($0) },
        unary("log10") { Double.log10($0) }, unary("log2") { Double.log2($0) },
        unary("log1p") { Double.log(onePlus: $0) },
        unary("sin") { Double.sin($0) }, unary("cos") { Double.cos($0) }, unary("tan") { Double.tan($0) },
        unary("arcsin") { Double.asin($0) }, unary("arccos") { Double.acos($0) }, unary("arctan") { Double.atan($0) },
        unary("sinh") { Double.sinh($0) }, unary("cosh") { Double.cosh($0) }, unary("tanh") { Double.tanh($0) },
        unary("arcsinh") { Double.asinh($0) }, unary("arccosh") { Double.acosh($0) },
        unary("arctanh") { Double.atanh($0) },
        unary("exp2") { Double.exp2($0) }, unary("sinc") { $0 == 0 ? 1 : Double.sin(.pi * $0) / (.pi * $0) },
        unary("exprel") { $0 == 0 ? 1 : Double.expMinusOne($0) / $0 },
        unary("deg2rad") { $0 * .pi / 180 }, unary("rad2deg") { $0 * 180 / .pi },
        unary("sqrt", .raised(Rational(1, 2))) { $0.squareRoot() },
        unary("cbrt", .raised(Rational(1, 3))) { Double.root($0, 3) },
        unary("square", .raised(2), keepsIntegers: true) { $0 * $0 }, unary("reciprocal", .raised(-1)) { 1 / $0 },
        magnitude,
        unary("negative", .kept, keepsIntegers: true) { -$0 }, unary("positive", .kept, keepsIntegers: true) { $0 },
        unary("floor", .kept) { $0.rounded(.down) }, unary("ceil", .kept) { $0.rounded(.up) },
        unary("trunc", .kept) { $0.rounded(.towardZero) }, unary("rint", .kept) { $0.rounded(.toNearestOrEven) },
        unary("sign", .dropped, keepsIntegers: true) { $0 > 0 ? 1 : $0 < 0 ? -1 : $0 },
        unary("real", .kept, keepsIntegers: true) { $0 }, unary("imag", .kept, keepsIntegers: true) { _ in 0 },
        test("signbit") { $0.sign == .minus }, test("iscomplex") { _ in false },
        test("isnan") { $0.isNaN }, test("isinf") { $0.isInfinite }, test("isfinite") { $0.isFinite },
        test("logical_not") { $0 == 0 },
        binary("maximum", .add) { $0.isNaN || $1.isNaN ? .nan : max($0, $1) },
        binary("minimum", .add) { $0.isNaN || $1.isNaN ? .nan : min($0, $1) },
        binary("fmax", .add) { $0.isNaN ? $1 : $1.isNaN ? $0 : max($0, $1) },
        binary("fmin", .add) { $0.isNaN ? $1 : $1.isNaN ? $0 : min($0, $1) },
        binary("fmod", .add) { $0.truncatingRemainder(dividingBy: $1) },
        binary("heaviside", nil, element: .real) { $0.isNaN ? .nan : $0 == 0 ? $1 : $0 > 0 ? 1 : 0 },
        binary("copysign", .add, element: .real) { Double(signOf: $1, magnitudeOf: $0) },
        binary("logaddexp", .bitAnd, element: .real) { first, second in
            first == second
                ? first + Double.log(2)
                : max(first, second) + Double.log(onePlus: Double.exp(-(first - second).magnitude))
        },
        binary("hypot", .add, element: .real) { Double.hypot($0, $1) },
        binary("arctan2", .add, element: .real, drops: true) { Double.atan2(y: $0, x: $1) },
        binary("logical_and", nil, element: .boolean) { $0 != 0 && $1 != 0 ? 1 : 0 },
        binary("logical_or", nil, element: .boolean) { $0 != 0 || $1 != 0 ? 1 : 0 },
        binary("logical_xor", nil, element: .boolean) { ($0 != 0) != ($1 != 0) ? 1 : 0 },
        operation("add", .add), operation("subtract", .subtract), operation("multiply", .multiply),
        operation("divide", .divide), operation("floor_divide", .floorDivide), operation("mod", .modulo),
        operation("power", .power), operation("bitwise_and", .bitAnd), operation("bitwise_or", .bitOr),
        comparison("less", .less), comparison("less_equal", .lessOrEqual), comparison("greater", .greater),
        comparison("greater_equal", .greaterOrEqual), comparison("equal", .equal), comparison("not_equal", .notEqual),
        LibraryFunction("clip", "a, a_min=, a_max=, min=, max=") { call throws(Diagnostic) in
            let array = try call.array(0)
            let lower = try bound(call, 1, 3, array)
            let upper = try bound(call, 2, 4, array)
            return result(array.mapped { min(max($0, lower ?? -.infinity), upper ?? .infinity) })
        },
        LibraryFunction("round", "a, decimals=") { call throws(Diagnostic) in
            let digits = try call.optionalInteger(1) ?? 0
            return result(try call.array(0).mapped { Rounding.round($0, digits: digits) })
        }
    ).with([
        "absolute": "abs", "fabs": "abs", "degrees": "rad2deg", "radians": "deg2rad", "around": "round", "fix": "trunc",
        "true_divide": "divide", "remainder": "mod", "asin": "arcsin", "acos": "arccos", "atan": "arctan",
        "atan2": "arctan2", "float_power": "power",
    ])

    /// A function of one array as a function of the library.
    private static func unary(
        _ name: String, _ rule: DimensionRule = .plain, keepsIntegers: Bool = false,
        _ compute: @escaping @Sendable (Double) -> Double
    ) -> LibraryFunction {
        LibraryFunction(name, "x") { call throws(Diagnostic) in
            // One plain number is the usual case.
            if case .real(let number) = call.value(0) { return .real(compute(number)) }
            let array = try call.array(0)
            let dimension = try dimension(of: array, rule, call)
            let element: ArrayValue.Element = keepsIntegers && array.element != .real ? .integer : .real
            let changed = ArrayValue(
                array.elements.map(compute), shape: array.shape, element: element, dimension: dimension)
            return result(try changed.checked(at: call.fragment))
        }
    }

    /// Of an integer of the language exactly.
    private static let magnitude = LibraryFunction("abs", "x") { call throws(Diagnostic) in
        guard case .integer(let number) = call.value(0) else { return try realMagnitude.body(call) }
        guard let magnitude = Int(exactly: number.magnitude) else {
            throw call.failure("overflow", "the result does not fit an integer of 64 bits", at: 0)
        }
        return .integer(magnitude)
    }

    private static let realMagnitude = unary("abs", .kept, keepsIntegers: true) { $0.magnitude }

    private static func test(_ name: String, _ holds: @escaping @Sendable (Double) -> Bool) -> LibraryFunction {
        LibraryFunction(name, "x") { call throws(Diagnostic) in
            let array = try call.array(0)
            return result(ArrayValue(array.elements.map { holds($0) ? 1 : 0 }, shape: array.shape, element: .boolean))
        }
    }

    /// - Parameter rule: the operator whose demands on dimensions are these; nil for any dimensions and a plain result.
    private static func binary(
        _ name: String, _ rule: SyntaxTree.BinaryOperator?, element: ArrayValue.Element? = nil, drops: Bool = false,
        _ compute: @escaping @Sendable (Double, Double) -> Double
    ) -> LibraryFunction {
        LibraryFunction(name, "x, y") { call throws(Diagnostic) in
            let operands = Operands(whole: call.fragment, left: call.fragment(0), right: call.fragment(1))
            let (first, second) = (try call.array(0), try call.array(1))
            var dimension = Dimension.one
            if let rule {
                dimension = try Arithmetic.dimension(
                    rule, first.dimension, second.dimension, leftIsZero: first.elements.allSatisfy { $0 == 0 },
                    rightIsZero: second.elements.allSatisfy { $0 == 0 }, at: operands)
            }
            let (values, shape) = try ArrayArithmetic.broadcast(first, second, at: operands, in: call.frame, compute)
            let combined = ArrayValue(
                values, shape: shape, element: element ?? ArrayConversion.common(first.element, second.element),
                dimension: drops ? .one : dimension)
            return result(try combined.checked(at: call.fragment))
        }
    }

    private static func operation(_ name: String, _ operation: SyntaxTree.BinaryOperator) -> LibraryFunction {
        LibraryFunction(name, "x, y") { call throws(Diagnostic) in
            let operands = Operands(whole: call.fragment, left: call.fragment(0), right: call.fragment(1))
            // Numbers are arrays of one element here: divided by zero they are infinite.
            let (first, second) = (try call.array(0), try call.array(1))
            return result(try ArrayArithmetic.combine(operation, first, second, at: operands, in: call.frame))
        }
    }

    private static func comparison(_ name: String, _ relation: SyntaxTree.ComparisonOperator) -> LibraryFunction {
        LibraryFunction(name, "x, y") { call throws(Diagnostic) in
            let operands = Operands(whole: call.fragment, left: call.fragment(0), right: call.fragment(1))
            let first = try numeric(call, 0)
            return try Comparison.compare(relation, first, try numeric(call, 1), at: operands, in: call.frame)
        }
    }

    private static func numeric(_ call: Call, _ position: Int) throws(Diagnostic) -> Value {
        result(try call.array(position))
    }

    /// An array as a value; one of rank 0 is a number.
    static func result(_ array: ArrayValue) -> Value { array.rank == 0 ? array.item(0) : .array(array) }

    private static func dimension(of array: ArrayValue, _ rule: DimensionRule, _ call: Call) throws(Diagnostic)
        -> Dimension
    {
        switch rule {
        case .kept: return array.dimension
        case .dropped: return .one
        case .raised(let power): return array.dimension.raised(to: power)
        case .plain:
            guard array.dimension.isDimensionless else {
                throw Diagnostic(
                    "dimension-mismatch", "\(call.name)() needs a plain number, but this is in \(array.dimension)",
                    expected: "no unit", found: "\(array.dimension)",
                    advice: "divide by a quantity in \(array.dimension) first", at: call.fragment(0))
            }
            return .one
        }
    }

    private static func bound(_ call: Call, _ position: Int, _ keyword: Int, _ array: ArrayValue) throws(Diagnostic)
        -> Double?
    {
        let place = call[position] != nil ? position : keyword
        guard let quantity = try call.optionalQuantity(place) else { return nil }
        guard quantity.dimension == array.dimension || (quantity.value == 0 && quantity.dimension.isDimensionless)
        else {
            throw call.wrongDimension(place, array.dimension, found: quantity.dimension)
        }
        return quantity.value
    }
}
