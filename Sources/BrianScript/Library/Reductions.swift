import Expressions
import RealModule
import Units

/// Functions that make one number of many: `sum`, `mean`, `max` ...
enum Reductions {
    /// numpy's, all of them with `axis`.
    static let table = LibraryTable(
        fold("sum", element: .counted) { $0.reduce(0, +) },
        fold("nansum", element: .counted) { $0.reduce(0) { $1.isNaN ? $0 : $0 + $1 } },
        fold("mean", element: .real, mean),
        fold("nanmean", element: .real) { mean($0.filter { !$0.isNaN }) },
        fold("median", element: .real) { Statistics.quantile($0, 0.5) },
        fold("max", element: .same, needsValues: true, largest),
        fold("min", element: .same, needsValues: true, smallest),
        fold("nanmax", element: .same, needsValues: true) { largest($0.filter { !$0.isNaN }) },
        fold("nanmin", element: .same, needsValues: true) { smallest($0.filter { !$0.isNaN }) },
        fold("ptp", element: .same, needsValues: true) { largest($0) - smallest($0) },
        fold("argmax", element: .place, needsValues: true) { line in Double(place(line, of: largest(line))) },
        fold("argmin", element: .place, needsValues: true) { line in Double(place(line, of: smallest(line))) },
        fold("any", element: .truth) { $0.contains { $0 != 0 } ? 1 : 0 },
        fold("all", element: .truth) { $0.allSatisfy { $0 != 0 } ? 1 : 0 },
        fold("count_nonzero", element: .place) { Double($0.count { $0 != 0 }) },
        LibraryFunction("prod", "a, axis=, *, dtype=, keepdims=, initial=, where=") { call throws(Diagnostic) in
            let array = try call.array(0)
            let arguments = try ReductionArguments(call, array)
            let dimension = array.dimension.raised(to: Rational(arguments.lineLength))
            return try arguments.reduced(.counted, dimension) { $0.reduce(1, *) }
        },
        LibraryFunction("average", "a, axis=, weights=") { call throws(Diagnostic) in
            let array = try call.array(0)
            let axis = try AxisLines.axis(call, 1, of: array)
            guard let weights = try call.optionalArray(2) else {
                return try reduced(array, axis, element: .real, dimension: array.dimension, call, mean)
            }
            let lines = AxisLines(array, axis: axis)
            let isWhole = weights.shape == array.shape
            guard isWhole || (weights.rank == 1 && lines.lines.allSatisfy { $0.count == weights.count }) else {
                throw call.unsuitable(2, expected: "a weight for each value")
            }
            let parts = isWhole ? AxisLines(weights, axis: axis).lines : lines.lines.map { _ in weights.elements }
            let values = zip(lines.lines, parts).map { line, part in
                zip(line, part).reduce(0) { $0 + $1.0 * $1.1 } / part.reduce(0, +)
            }
            return ElementwiseFunctions.result(
                ArrayValue(values, shape: lines.outerShape, dimension: array.dimension))
        },
        spread("std") { Statistics.variance($0, lost: $1).squareRoot() },
        spread("var", squared: true) { Statistics.variance($0, lost: $1) },
        quantile("percentile", scale: 100), quantile("quantile", scale: 1),
        running("cumsum") { $0.reduce(into: []) { $0.append(($0.last ?? 0) + $1) } },
        running("cumprod") { $0.reduce(into: []) { $0.append(($0.last ?? 1) * $1) } },
        LibraryFunction("diff", "a, n=, axis=, prepend=, append=") { call throws(Diagnostic) in
            var array = try call.array(0)
            for (position, isFront) in [(3, true), (4, false)] {
                guard var added = try call.optionalArray(position) else { continue }
                let axis = try AxisLines.axis(call, 2, of: array) ?? array.rank - 1
                var shape = array.shape
                shape[axis] = added.rank == 0 ? 1 : added.shape[min(axis, added.rank - 1)]
                guard let layout = added.layout.broadcast(to: shape) else {
                    throw call.unsuitable(position, expected: "values that go with the array")
                }
                added = ArrayValue(viewing: added, layout: layout)
                array = try ArrayManipulation.joined(
                    isFront ? [added, array] : [array, added], axis: axis, at: call.site, called: "diff()")
            }
            let times = try call.optionalInteger(1) ?? 1
            guard times >= 0 else { throw call.failure("wrong-argument", "n cannot be negative", at: 1) }
            let axis = try AxisLines.axisOrLast(call, 2, of: array)
            // Once nothing is left, nothing changes any more.
            for _ in 0..<min(times, array.shape[axis]) {
                try call.machine.spend(array.count, at: call.fragment)
                let lines = AxisLines(array, axis: axis)
                let (values, shape) = lines.joined(
                    lines.lines.map { line in zip(line.dropFirst(), line).map { $0 - $1 } })
                array = try ArrayValue(
                    values, shape: shape, element: array.element == .real ? .real : .integer, dimension: array.dimension
                ).checked(at: call.fragment)
            }
            return .array(array)
        }
    ).with(["amax": "max", "amin": "min", "product": "prod", "sometrue": "any", "alltrue": "all"])

    /// Python's own, which also take several arguments and items of any kind.
    static let pythonTable = LibraryTable(
        LibraryFunction("sum", "x, start=, axis=") { call throws(Diagnostic) in
            if let array = try numeric(call) {
                let axis = try AxisLines.axis(call, 2, of: array)
                return try reduced(array, axis, element: .counted, dimension: array.dimension, call) { $0.reduce(0, +) }
            }
            var total = call[1] ?? .integer(0)
            for item in try call.items(0) {
                try call.machine.poll(at: call.fragment)
                total = try Arithmetic.add(total, item, at: Operands(call.fragment), in: call.frame)
            }
            return total
        },
        extreme("max") { first, second, call throws(Diagnostic) in try Sorting.less(first, second, call) },
        extreme("min") { first, second, call throws(Diagnostic) in try Sorting.less(second, first, call) },
        LibraryFunction("any", "x, axis=") { call throws(Diagnostic) in
            if let array = try numeric(call) {
                return try reduced(
                    array, try AxisLines.axis(call, 1, of: array), element: .truth, dimension: .one, call
                ) {
                    $0.contains { $0 != 0 } ? 1 : 0
                }
            }
            for item in try call.items(0) where try Truth.of(item, at: call.site(0)) { return .boolean(true) }
            return .boolean(false)
        },
        LibraryFunction("all", "x, axis=") { call throws(Diagnostic) in
            if let array = try numeric(call) {
                return try reduced(
                    array, try AxisLines.axis(call, 1, of: array), element: .truth, dimension: .one, call
                ) {
                    $0.allSatisfy { $0 != 0 } ? 1 : 0
                }
            }
            for item in try call.items(0) where !(try Truth.of(item, at: call.site(0))) { return .boolean(false) }
            return .boolean(true)
        }
    ).merging(ElementwiseFunctions.table.filter { $0.key == "abs" }) { first, _ in first }

    // MARK: Kinds of functions

    /// What the elements of a result are.
    enum ResultElement {
        case same, real, truth
        /// As the argument's, but booleans are counted.
        case counted
        /// An index or a count, without dimension.
        case place

        /// What the elements of a result are, for this argument.
        func kind(of array: ArrayValue) -> ArrayValue.Element {
            switch self {
            case .same: array.element
            case .real: .real
            case .truth: .boolean
            case .counted: array.element == .real ? .real : .integer
            case .place: .integer
            }
        }
    }

    static func fold(
        _ name: String, element: ResultElement, needsValues: Bool = false,
        _ compute: @escaping @Sendable ([Double]) -> Double
    ) -> LibraryFunction {
        LibraryFunction(name, "a, axis=, *, dtype=, keepdims=, initial=, where=") { call throws(Diagnostic) in
            let array = try call.array(0)
            if needsValues, array.count == 0, call[4] == nil {
                throw call.failure("empty", "\(call.name)() of nothing", at: 0)
            }
            let dimension: Dimension =
                switch element {
                case .place, .truth: .one
                case .same, .real, .counted: array.dimension
                }
            return try ReductionArguments(call, array).reduced(element, dimension, compute)
        }
    }

    static func reduced(
        _ array: ArrayValue, _ axis: Int?, element: ResultElement, dimension: Dimension, _ call: Call,
        _ compute: ([Double]) -> Double
    ) throws(Diagnostic) -> Value {
        let lines = AxisLines(array, axis: axis)
        try call.machine.check(shape: lines.outerShape, at: call.fragment)
        return ElementwiseFunctions.result(
            try ArrayValue(
                lines.lines.map(compute), shape: lines.outerShape, element: element.kind(of: array),
                dimension: dimension
            )
            .checked(at: call.fragment))
    }

    static func spread(
        _ name: String, squared: Bool = false, _ compute: @escaping @Sendable ([Double], Int) -> Double
    ) -> LibraryFunction {
        LibraryFunction(name, "a, axis=, ddof=, *, dtype=") { call throws(Diagnostic) in
            let array = try call.array(0)
            let lost = try call.optionalInteger(2) ?? 0
            return try reduced(
                array, try AxisLines.axis(call, 1, of: array), element: .real,
                dimension: squared ? array.dimension.raised(to: 2) : array.dimension, call
            ) { compute($0, lost) }
        }
    }

    static func quantile(
        _ name: String, scale: Double, _ counted: @escaping @Sendable ([Double]) -> [Double] = { $0 }
    ) -> LibraryFunction {
        LibraryFunction(name, "a, q, axis=") { call throws(Diagnostic) in
            let array = try call.array(0)
            let parts = try call.array(1)
            guard parts.elements.allSatisfy({ (0...scale).contains($0) }) else {
                throw call.failure("wrong-argument", "q has to lie between 0 and \(Int(scale))", at: 1)
            }
            let lines = AxisLines(array, axis: try AxisLines.axis(call, 2, of: array))
            try call.machine.check(shape: parts.shape + lines.outerShape, at: call.fragment)
            let sorted = lines.lines.map { counted($0).sorted() }
            let values = parts.elements.flatMap { part in
                sorted.map { Statistics.quantile(sorted: $0, part / scale) }
            }
            return ElementwiseFunctions.result(
                ArrayValue(values, shape: parts.shape + lines.outerShape, dimension: array.dimension))
        }
    }

    /// A function whose result is as long as its argument.
    static func running(_ name: String, _ compute: @escaping @Sendable ([Double]) -> [Double])
        -> LibraryFunction
    {
        LibraryFunction(name, "a, axis=") { call throws(Diagnostic) in
            let array = try call.array(0)
            guard name != "cumprod" || array.dimension.isDimensionless else {
                throw call.wrongDimension(0, .one, found: array.dimension)
            }
            let lines = AxisLines(array, axis: try AxisLines.axis(call, 1, of: array))
            let (values, shape) = lines.joined(lines.lines.map(compute))
            return .array(
                try ArrayValue(
                    values, shape: shape, element: array.element == .real ? .real : .integer, dimension: array.dimension
                ).checked(at: call.fragment))
        }
    }

    /// `max(a, b, ...)`, `max(items)`, `max(items, key=f)`, `max(array, axis=0)`
    private static func extreme(
        _ name: String, _ isBetter: @escaping @Sendable (Value, Value, Call) throws(Diagnostic) -> Bool
    ) -> LibraryFunction {
        LibraryFunction(name, "x, *more, key=, default=, axis=") { call throws(Diagnostic) in
            if call.rest.isEmpty, let array = try numeric(call), array.count > 0 {
                return try reduced(
                    array, try AxisLines.axis(call, 3, of: array), element: .same, dimension: array.dimension, call,
                    name == "max" ? largest : smallest)
            }
            let items = call.rest.isEmpty ? try call.items(0) : [call.value(0)] + call.rest
            var best: (item: Value, key: Value)?
            for item in items {
                let key = try call[1].map { key throws(Diagnostic) in try Callables.call(key, with: [item], from: call)
                }
                guard let current = best else {
                    best = (item, key ?? item)
                    continue
                }
                if try isBetter(current.key, key ?? item, call) { best = (item, key ?? item) }
            }
            guard let best = best?.item ?? call[2] else { throw call.failure("empty", "\(name)() of nothing", at: 0) }
            return best
        }
    }

    // MARK: Numbers

    /// The argument where it is an array or stands for one.
    private static func numeric(_ call: Call) throws(Diagnostic) -> ArrayValue? {
        switch call.value(0) {
        case .array(let array): return array
        case .object(let object):
            guard case .array(let array)? = try object.numeric(at: call.site(0)) else { return nil }
            return array
        default: return nil
        }
    }

    private static func mean(_ line: [Double]) -> Double { Statistics.mean(line) }

    private static func largest(_ line: [Double]) -> Double {
        line.reduce(-.infinity) { $0.isNaN || $1.isNaN ? .nan : max($0, $1) }
    }

    private static func smallest(_ line: [Double]) -> Double {
        line.reduce(.infinity) { $0.isNaN || $1.isNaN ? .nan : min($0, $1) }
    }

    private static func place(_ line: [Double], of value: Double) -> Int {
        line.firstIndex { $0 == value || ($0.isNaN && value.isNaN) } ?? 0
    }
}
