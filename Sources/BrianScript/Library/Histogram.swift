import Expressions
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
            guard let first = edges.first, let last = edges.last, value >= first, value <= last, !sums.isEmpty else {
                continue
            }
            // The last bin holds its right edge too.
            var (low, high) = (0, edges.count - 1)
            while high - low > 1 {
                let middle = (low + high) / 2
                if edges[middle] <= value { low = middle } else { high = middle }
            }
            sums[low] += weights?.elements[position] ?? 1
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
        return (0...count).map { $0 == count ? upper : lower + (upper - lower) * Double($0) / Double(count) }
    }
}
