/// When to do what costs time itself, such as looking whether a person has had enough: every few milliseconds, however long a step
/// takes.
struct Pauses {
    private static let shortest = Duration.milliseconds(2)
    private static let longest = Duration.milliseconds(20)

    private let wall = ContinuousClock()
    private var last: ContinuousClock.Instant
    /// In steps.
    private var length = 1
    private var left = 1

    init() { last = wall.now }

    mutating func isDue() -> Bool {
        left -= 1
        guard left == 0 else { return false }
        let now = wall.now
        let elapsed = now - last
        if elapsed < Pauses.shortest, length < 1 << 20 { length *= 2 }
        if elapsed > Pauses.longest, length > 1 { length /= 2 }
        (last, left) = (now, length)
        return true
    }
}
