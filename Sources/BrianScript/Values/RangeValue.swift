/// `range(start, stop, step)`: its numbers are counted, not stored.
final class RangeValue {
    let start: Int
    let step: Int
    let count: Int

    /// - Precondition: `step` is not zero.
    init(start: Int, stop: Int, step: Int) {
        self.start = start
        self.step = step
        // In floating point only where the distance does not fit an integer.
        let (distance, overflow) = stop.subtractingReportingOverflow(start)
        if overflow {
            count = (stop > start) == (step > 0) ? Int.max / 2 : 0
        } else if step > 0 {
            count = distance > 0 ? (distance - 1) / step + 1 : 0
        } else {
            count = distance < 0 ? (distance + 1) / step + 1 : 0
        }
    }

    /// The number at a position from 0 to `count` - 1.
    subscript(position: Int) -> Int { start &+ position &* step }
}

/// `lower:upper:step` as it stands between brackets.
final class SliceValue {
    let lower: Value
    let upper: Value
    let step: Value

    init(lower: Value, upper: Value, step: Value) {
        self.lower = lower
        self.upper = upper
        self.step = step
    }
}
