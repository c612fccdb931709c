import Figures
import Units

/// A curve of the learner's so large that the solution's beside it would be a flat line: it is cut where that can still be seen.
struct CutCurve {
    /// What is shown: the solution's values, and as much again on the side where the other curve leaves them.
    let range: AxisRange
    /// What is not shown, in words.
    let words: String

    /// How many times the height of the solution's curve may be shown.
    private static let largestShare = 20.0

    /// nil where both can be seen as they are.
    init?(_ own: TimeSeries, beside wanted: TimeSeries) {
        guard let right = CutCurve.ends(of: wanted), let (low, high) = CutCurve.ends(of: own) else { return nil }
        let height = right.high - right.low
        guard height > 0, max(high, right.high) - min(low, right.low) > CutCurve.largestShare * height else {
            return nil
        }
        let (isBelow, isAbove) = (low < right.low - height, high > right.high + height)
        let margin = height / 20
        range = AxisRange(
            isBelow ? right.low - height : min(low, right.low) - margin,
            isAbove ? right.high + height : max(high, right.high) + margin)
        func text(_ value: Double) -> String {
            let unit = Unit.spoken(for: own.dimension, values: [value])
            return (try? Quantity(value, own.dimension).formatted(in: unit, precision: 4))
                ?? "\(Quantity(value, own.dimension))"
        }
        let (bottom, top) = (text(low), text(high))
        let reach =
            if isBelow, isAbove { "from \(bottom) to \(top)" } else if isAbove { "up to \(top)" } else {
                "down to \(bottom)"
            }
        words = "yours is cut, it goes \(reach)"
    }

    private static func ends(of series: TimeSeries) -> (low: Double, high: Double)? {
        let values = series.values.filter(\.isFinite)
        guard let low = values.min(), let high = values.max() else { return nil }
        return (low, high)
    }
}
