import Expressions
import Units

/// How many values fall into each of a row of bins.
enum Histogram {
    /// The counts and the edges of the bins, for a call with values, `bins` and `range` at these positions.
    static func of(_ call: Call, values position: Int, bins: Int, range: Int) throws(Diagnostic)
        -> (counts: [Double], edges: ArrayValue)
    {
        let array = try call.array(position)
        let values = array.elements.filter(\.isFinite)
        let edges = try edges(call, array, values, bins, range)
        var counts = [Double](repeating: 0, count: max(0, edges.count - 1))
        for value in values {
            guard let first = edges.first, let last = edges.last, value >= first, value <= last, !counts.isEmpty else {
                continue
            }
            // The last bin holds its right edge too.
            var (low, high) = (0, edges.count - 1)
            while high - low > 1 {
                let middle = (low + high) / 2
                if edges[middle] <= value { low = middle } else { high = middle }
            }
            counts[low] += 1
        }
        return (counts, ArrayValue(edges, dimension: array.dimension))
    }

    private static func edges(_ call: Call, _ array: ArrayValue, _ values: [Double], _ bins: Int, _ range: Int)
        throws(Diagnostic) -> [Double]
    {
        if let given = call[bins], Numbers.integer(given) == nil {
            let edges = try call.array(bins)
            guard edges.dimension == array.dimension else {
                throw call.wrongDimension(bins, array.dimension, found: edges.dimension)
            }
            guard edges.count > 1, zip(edges.elements, edges.elements.dropFirst()).allSatisfy({ $0 <= $1 }) else {
                throw call.unsuitable(bins, expected: "edges in ascending order")
            }
            return edges.elements
        }
        let count = try call.optionalInteger(bins) ?? 10
        guard count > 0 else { throw call.unsuitable(bins, expected: "a positive number of bins") }
        try call.machine.limits.check(elements: count, at: call.fragment)
        var (lower, upper) = (values.min() ?? 0, values.max() ?? 1)
        if call[range] != nil {
            let ends = try call.array(range)
            guard ends.count == 2 else { throw call.unsuitable(range, expected: "two ends") }
            guard ends.dimension == array.dimension || ends.elements.allSatisfy({ $0 == 0 }) else {
                throw call.wrongDimension(range, array.dimension, found: ends.dimension)
            }
            (lower, upper) = (ends.elements[0], ends.elements[1])
        }
        if lower == upper { (lower, upper) = (lower - 0.5, upper + 0.5) }
        return (0...count).map { $0 == count ? upper : lower + (upper - lower) * Double($0) / Double(count) }
    }
}
