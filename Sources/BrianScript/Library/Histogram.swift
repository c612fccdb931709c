import Expressions
import RealModule
import Units

/// How many values, or how much weight, fall into each of a row of bins.
struct Histogram {
    /// One for each bin: counts, sums of weights, or densities.
    let heights: ArrayValue
    /// One more than bins.
    let edges: ArrayValue

    /// What a call asks for, with the arguments of numpy's `histogram`: values, `bins`, `range`, `density`, `weights`.
    init(_ call: Call) throws(Diagnostic) {
        let array = try call.array(0)
        let weights = try call.optionalArray(4)
        if let weights, weights.count != array.count {
            throw call.unsuitable(4, expected: "\(array.count) weights, one for each value")
        }
        // Matplotlib leaves out what is no number, numpy asks for a range.
        if call.name == "histogram", call[2] == nil, Numbers.integer(call[1] ?? .integer(10)) != nil,
            let value = array.elements.first(where: { !$0.isFinite })
        {
            throw call.failure(
                "wrong-argument", "\(Text.real(value)) falls into no bin",
                advice: "leave such values out, as in x[isfinite(x)], or give a range=", at: 0)
        }
        let edges = try Histogram.edges(call, array, array.elements.filter(\.isFinite), 1, 2)
        var sums = [Double](repeating: 0, count: max(0, edges.count - 1))
        for (position, value) in array.elements.enumerated() where value.isFinite {
            guard let bin = Histogram.bin(of: value, edges) else { continue }
            sums[bin] += weights?.elements[position] ?? 1
        }
        self.edges = ArrayValue(edges, dimension: array.dimension)
        if try call.boolean(3, otherwise: false) {
            let total = sums.reduce(0, +)
            let densities = sums.indices.map { sums[$0] / (total * (edges[$0 + 1] - edges[$0])) }
            heights = ArrayValue(densities, dimension: .one / array.dimension)
        } else if let weights {
            heights = ArrayValue(sums, dimension: weights.dimension)
        } else {
            heights = ArrayValue(sums, element: .integer)
        }
    }

    private static func edges(_ call: Call, _ array: ArrayValue, _ values: [Double], _ bins: Int, _ range: Int)
        throws(Diagnostic) -> [Double]
    {
        if case .string(let rule)? = call[bins] {
            return try edges(call, values, rule.text, bins, try ends(call, array, values, range))
        }
        if let given = call[bins], Numbers.integer(given) == nil {
            let edges = try call.array(bins)
            guard edges.dimension == array.dimension else {
                throw call.wrongDimension(bins, array.dimension, found: edges.dimension)
            }
            guard edges.count > 1, zip(edges.elements, edges.elements.dropFirst()).allSatisfy({ $0 <= $1 })
            else {
                throw call.unsuitable(bins, expected: "edges in ascending order")
            }
            return edges.elements
        }
        let count = try call.optionalInteger(bins) ?? 10
        guard count > 0 else { throw call.unsuitable(bins, expected: "a positive number of bins") }
        try call.machine.check(elements: count, at: call.fragment)
        let (lower, upper) = try ends(call, array, values, range)
        return between(lower, upper, count)
    }

    private static func between(_ lower: Double, _ upper: Double, _ count: Int) -> [Double] {
        (0...count).map { $0 == count ? upper : lower + (upper - lower) * Double($0) / Double(count) }
    }

    /// From where to where the bins go.
    private static func ends(_ call: Call, _ array: ArrayValue, _ values: [Double], _ range: Int) throws(Diagnostic)
        -> (Double, Double)
    {
        var (lower, upper) = (values.min() ?? 0, values.max() ?? 1)
        if call[range] != nil {
            let ends = try call.array(range)
            guard ends.count == 2 else { throw call.unsuitable(range, expected: "two ends") }
            guard ends.dimension == array.dimension || ends.elements.allSatisfy({ $0 == 0 }) else {
                throw call.wrongDimension(range, array.dimension, found: ends.dimension)
            }
            (lower, upper) = (ends.elements[0], ends.elements[1])
            guard lower.isFinite, upper.isFinite, lower <= upper else {
                throw call.failure("wrong-argument", "a range goes from a number up to a higher one", at: range)
            }
        }
        if lower == upper { (lower, upper) = (lower - 0.5, upper + 0.5) }
        return (lower, upper)
    }

    /// Bins of a width that a rule makes of the values.
    private static func edges(
        _ call: Call, _ values: [Double], _ rule: String, _ bins: Int, _ ends: (Double, Double)
    ) throws(Diagnostic) -> [Double] {
        let kept = values.filter { $0 >= ends.0 && $0 <= ends.1 }
        guard !kept.isEmpty else { return between(ends.0, ends.1, 1) }
        let count = Double(kept.count)
        let spread = (kept.max() ?? 0) - (kept.min() ?? 0)
        let sturges = spread / (Double.log2(count) + 1)
        let quartiles = Statistics.quantile(kept, 0.75) - Statistics.quantile(kept, 0.25)
        let byQuartiles = 2 * quartiles / Double.root(count, 3)
        let width: Double
        switch rule {
        case "auto": width = byQuartiles > 0 ? min(byQuartiles, sturges) : sturges
        case "fd": width = byQuartiles
        case "sturges": width = sturges
        case "sqrt": width = spread / count.squareRoot()
        case "rice": width = spread / (2 * Double.root(count, 3))
        case "scott":
            width =
                Double.root(24 * Double.pi.squareRoot() / count, 3) * Statistics.variance(kept, lost: 0).squareRoot()
        default: throw call.unsuitable(bins, expected: "'auto', 'fd', 'sturges', 'sqrt', 'rice' or 'scott'")
        }
        let number = width > 0 ? min(((ends.1 - ends.0) / width).rounded(.up), 1e15) : 1
        try call.machine.check(elements: Int(number), at: call.fragment)
        return between(ends.0, ends.1, max(1, Int(number)))
    }

    /// The bin of a value among edges in ascending order, of which the last bin holds its right edge too.
    private static func bin(of value: Double, _ edges: [Double]) -> Int? {
        guard let first = edges.first, let last = edges.last, value >= first, value <= last, edges.count > 1 else {
            return nil
        }
        var (low, high) = (0, edges.count - 1)
        while high - low > 1 {
            let middle = (low + high) / 2
            if edges[middle] <= value { low = middle } else { high = middle }
        }
        return low
    }

    /// `histogram2d(x, y, bins=10, range=, density=, weights=)`: the counts and the edges along both axes.
    static func ofPairs(_ call: Call) throws(Diagnostic) -> Value {
        let arrays = [try call.array(0), try call.array(1)]
        let weights = try call.optionalArray(5)?.elements
        guard arrays[0].count == arrays[1].count, weights == nil || weights?.count == arrays[0].count else {
            throw call.unsuitable(1, expected: "\(arrays[0].count) values")
        }
        var edges: [[Double]] = []
        for axis in 0...1 {
            // Two numbers or two rows of edges belong to the axes; anything else to both.
            let bins = try part(
                of: call[2], axis, isShared: { Numbers.integer($0) == nil && ($0.isPair == false) }, call)
            let range = try part(of: call[3], axis, isShared: { _ in false }, call)
            let inner = Call(
                name: call.name, parameterNames: ["x", "bins", "range"], values: [.array(arrays[axis]), bins, range],
                places: [-1, -1, -1], rest: [], extra: [], arguments: call.arguments)
            edges.append(try self.edges(inner, arrays[axis], arrays[axis].elements.filter(\.isFinite), 1, 2))
        }
        let (rows, columns) = (edges[0].count - 1, edges[1].count - 1)
        var sums = [Double](repeating: 0, count: rows * columns)
        for (position, pair) in zip(arrays[0].elements, arrays[1].elements).enumerated() {
            guard let row = bin(of: pair.0, edges[0]), let column = bin(of: pair.1, edges[1]) else { continue }
            sums[row * columns + column] += weights?[position] ?? 1
        }
        if try call.boolean(4, otherwise: false) {
            let total = sums.reduce(0, +)
            for place in sums.indices {
                let (row, column) = (place / columns, place % columns)
                sums[place] /= total * (edges[0][row + 1] - edges[0][row]) * (edges[1][column + 1] - edges[1][column])
            }
        }
        return Value(tuple: [
            .array(ArrayValue(sums, shape: [rows, columns])), .array(ArrayValue(edges[0])),
            .array(ArrayValue(edges[1])),
        ])
    }

    /// What an argument for both axes says of one.
    private static func part(
        of value: Value?, _ axis: Int, isShared: (Value) -> Bool, _ call: Call
    ) throws(Diagnostic) -> Value? {
        guard let value else { return nil }
        if Numbers.integer(value) != nil || isShared(value) { return value }
        let items = try Iteration.items(of: value, at: call.site)
        guard items.count == 2 else { throw call.unsuitable(2, expected: "one value for each axis") }
        return items[axis]
    }
}

extension Value {
    /// Whether it is a list, tuple or array of two.
    fileprivate var isPair: Bool {
        switch self {
        case .list(let list): list.items.count == 2
        case .tuple(let tuple): tuple.items.count == 2
        case .array(let array): array.shape.first == 2
        default: false
        }
    }
}
