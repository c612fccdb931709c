import Expressions
import Units

/// What numpy's functions of two numbers have as methods: `np.subtract.outer(a, b)`, `np.add.reduce(a)`.
enum UfuncMethods {
    private static let functions: Set<String> = [
        "add", "subtract", "multiply", "divide", "floor_divide", "mod", "power", "maximum", "minimum", "fmax", "fmin",
        "hypot", "arctan2", "logical_and", "logical_or", "logical_xor", "bitwise_and", "bitwise_or", "less", "greater",
        "less_equal", "greater_equal", "equal", "not_equal",
    ]

    /// The method, or nil where the function has none of that name.
    static func attribute(_ name: String, of function: Builtin) -> Value? {
        guard functions.contains(function.name) else { return nil }
        switch name {
        case "outer":
            return .builtin(
                Builtin(name, "A, B") { call throws(Diagnostic) in
                    let (first, second) = (try call.array(0), try call.array(1))
                    let ones = [Int](repeating: 1, count: second.rank)
                    let column = ArrayManipulation.reshaped(first, first.shape + ones)
                    return try apply(function, .array(column), .array(second), call)
                })
        case "reduce":
            return .builtin(
                Builtin(name, "array, axis=") { call throws(Diagnostic) in
                    guard let last = try running(function, call).last else {
                        throw call.failure("empty", "\(function.name).reduce() of nothing", at: 0)
                    }
                    return last
                })
        case "accumulate":
            return .builtin(
                Builtin(name, "array, axis=") { call throws(Diagnostic) in
                    let axis = try call.optionalInteger(1) ?? 0
                    let joined = try ArrayConversion.array(Value(list: try running(function, call)), at: call.site)
                    var order = Array(1..<max(1, joined.rank))
                    order.insert(0, at: min(order.count, axis < 0 ? axis + joined.rank : axis))
                    return .array(ArrayValue(viewing: joined, layout: joined.layout.transposed(order)).copy())
                })
        case "at":
            return .builtin(
                Builtin(name, "a, indices, b") { call throws(Diagnostic) in
                    guard case .array(let array) = call.value(0) else { throw call.unsuitable(0, expected: "an array") }
                    let (places, values) = (try call.array(1), try call.array(2))
                    guard let fitted = values.layout.broadcast(to: places.shape) else {
                        throw call.unsuitable(2, expected: "a value for each place")
                    }
                    // Places that come more than once count as often.
                    for (position, source) in fitted.positions.enumerated() {
                        let place = places.item(position)
                        let old = try ArraySubscript.get(array, place, at: call.site(1))
                        let new = try apply(function, old, values.scalar(values.storage.values[source]), call)
                        try ArraySubscript.set(array, place, to: new, at: call.site(1))
                    }
                    return .none
                })
        default: return nil
        }
    }

    private static func apply(_ function: Builtin, _ first: Value, _ second: Value, _ call: Call) throws(Diagnostic)
        -> Value
    {
        try Callables.call(.builtin(function), with: [first, second], from: call)
    }

    /// The rows along an axis, each combined with all before it.
    private static func running(_ function: Builtin, _ call: Call) throws(Diagnostic) -> [Value] {
        let array = try call.array(0)
        guard let axis = array.rank == 0 ? nil : try AxisLines.axis(call, 1, of: array) ?? 0 else {
            throw call.unsuitable(0, expected: "an array")
        }
        let order = [axis] + array.shape.indices.filter { $0 != axis }
        let turned = ArrayValue(viewing: array, layout: array.layout.transposed(order))
        var results: [Value] = []
        for row in 0..<turned.shape[0] {
            results.append(
                try results.last.map { last throws(Diagnostic) in
                    try apply(function, last, turned.row(row), call)
                } ?? turned.row(row))
        }
        return results
    }
}
