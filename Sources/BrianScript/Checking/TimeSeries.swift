import Simulation
import Units

/// One variable of one element over time, as a monitor has sampled it.
public struct TimeSeries: Sendable {
    /// The times of the samples in seconds, in ascending order.
    public let times: [Double]
    /// As many samples, in SI base units.
    public let values: [Double]
    /// What the samples are measured in.
    public let dimension: Dimension
    /// The positions of samples that an event changed just before they were taken, in ascending order.
    public let jumps: [Int]

    /// - Parameters:
    ///   - times: in seconds, in ascending order.
    ///   - values: as many samples, in SI base units.
    ///   - dimension: what the samples are measured in.
    ///   - jumps: the positions of samples that were reached by a jump, in ascending order.
    public init(times: [Double], values: [Double], dimension: Dimension, jumps: [Int] = []) {
        precondition(times.count == values.count, "there is a time for each sample")
        self.times = times
        self.values = values
        self.dimension = dimension
        self.jumps = jumps
    }

    /// Which sample a time means.
    public enum Moment: String, CaseIterable, Sendable {
        /// The sample of that time.
        case at
        /// The first later one, which shows what has happened at that time.
        case after
    }

    /// The time between the first two samples; zero where there are fewer.
    public var spacing: Double { times.count > 1 ? times[1] - times[0] : 0 }

    /// The position of the sample that a time means; nil where none is near enough.
    ///
    /// - Parameters:
    ///   - moment: which sample is meant.
    ///   - time: in seconds. Times are multiples of a step up to rounding, so half a step tells them apart.
    ///   - step: how far the sample may lie from what was asked for; nil for the spacing of the samples.
    public func position(_ moment: Moment, _ time: Double, step: Double? = nil) -> Int? {
        let half = (step ?? spacing) / 2
        let earliest = moment == .after ? time + half : time - half
        let latest = moment == .after && step != nil ? time + 3 * half : moment == .after ? .infinity : time + half
        let position = firstPosition(behind: earliest)
        return position < times.count && times[position] <= latest ? position : nil
    }

    /// The number of samples until a time, which is the position of the first one behind it.
    private func firstPosition(behind time: Double) -> Int {
        var (low, high) = (0, times.count)
        while low < high {
            let middle = (low + high) / 2
            if times[middle] > time { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// The position of the largest sample, the first of equals; nil without samples.
    public var peak: Int? { values.indices.max { values[$0] < values[$1] } }

    /// The position of the smallest sample, the first of equals; nil without samples.
    public var trough: Int? { values.indices.min { values[$0] < values[$1] } }

    /// The integral over time, in SI base units. Between two samples the value goes straight, but where a jump ends the step it stays
    /// until then.
    public var area: Double {
        let vertical = Set(jumps)
        var area = 0.0
        for end in values.indices.dropFirst() {
            let height = vertical.contains(end) ? values[end - 1] : (values[end - 1] + values[end]) / 2
            area += height * (times[end] - times[end - 1])
        }
        return area
    }

    /// The samples from one time to another, both in seconds and both included.
    public func between(_ start: Double, _ end: Double) -> TimeSeries {
        let tolerance = spacing * 1e-6
        let first = firstPosition(behind: start - tolerance)
        let last = max(first, firstPosition(behind: end + tolerance))
        return TimeSeries(
            times: Array(times[first..<last]), values: Array(values[first..<last]), dimension: dimension,
            jumps: jumps.filter { $0 > first && $0 < last }.map { $0 - first })
    }

    /// How far the samples lie above a level of the same dimension, in SI base units.
    public func above(_ level: Double) -> TimeSeries {
        TimeSeries(times: times, values: values.map { $0 - level }, dimension: dimension, jumps: jumps)
    }
}
