/// `range(start, stop, step)`: its numbers are counted, not stored.
final class RangeValue {
    let start: Int
    /// As it was given; the numbers end before it.
    let stop: Int
    let step: Int
    let count: Int

    /// nil where there are more numbers than an integer counts.
    /// - Precondition: `step` is not zero.
    init?(start: Int, stop: Int, step: Int) {
        self.start = start
        self.stop = stop
        self.step = step
        guard step > 0 ? stop > start : stop < start else {
            count = 0
            return
        }
        // The distance always fits an integer without a sign.
        let distance = UInt(bitPattern: step > 0 ? stop &- start : start &- stop)
        guard let count = Int(exactly: (distance - 1) / step.magnitude + 1) else { return nil }
        self.count = count
    }

    /// The number at a position from 0 to `count` - 1.
    subscript(position: Int) -> Int { start &+ position &* step }

    func contains(_ number: Int) -> Bool {
        guard count > 0 else { return false }
        let last = self[count - 1]
        guard (min(start, last)...max(start, last)).contains(number) else { return false }
        return UInt(bitPattern: number >= start ? number &- start : start &- number) % step.magnitude == 0
    }
}

/// `lower:upper:step` as it stands between brackets.
final class SliceValue: ContainerValue {
    private(set) var lower: Value
    private(set) var upper: Value
    private(set) var step: Value

    init(lower: Value, upper: Value, step: Value) {
        self.lower = lower
        self.upper = upper
        self.step = step
    }

    deinit {
        var held = surrender()
        ContainerValue.release(&held)
    }

    override func surrender() -> [ContainerValue] {
        defer { (lower, upper, step) = (.none, .none, .none) }
        return ContainerValue.containers(in: [lower, upper, step])
    }
}
