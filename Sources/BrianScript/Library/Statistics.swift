/// Numbers that describe many numbers.
enum Statistics {
    static func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

    /// The mean square of the distances from the mean.
    /// - Parameter lost: how many degrees of freedom are taken off the number of values; numpy's `ddof`.
    static func variance(_ values: [Double], lost: Int) -> Double {
        let mean = mean(values)
        return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (Double(values.count) - Double(lost))
    }

    /// The value that a part of the values, from 0 to 1, lies below; between two values interpolated linearly.
    static func quantile(_ values: [Double], _ part: Double) -> Double { quantile(sorted: values.sorted(), part) }

    /// The same of values in ascending order.
    static func quantile(sorted: [Double], _ part: Double) -> Double {
        guard let last = sorted.last else { return .nan }
        let place = part * Double(sorted.count - 1)
        let lower = Int(place.rounded(.down))
        guard lower + 1 < sorted.count else { return last }
        return sorted[lower] + (sorted[lower + 1] - sorted[lower]) * (place - Double(lower))
    }
}
