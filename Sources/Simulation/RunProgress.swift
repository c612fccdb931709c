import Units

/// How far a run has come.
public struct RunProgress: Hashable, Sendable {
    /// How long it has taken.
    public let elapsed: Duration
    /// From 0 to 1.
    public let fraction: Double
    /// The time of the simulation at which the run began.
    public let start: Quantity
    /// How long the run simulates.
    public let duration: Quantity

    /// How much longer it will take, if it goes on as before; nil where that cannot be told yet.
    public var remaining: Duration? { fraction > 0 ? elapsed * ((1 - fraction) / fraction) : nil }
}

/// Tells how far a run has come, at regular intervals of the time on the wall.
struct ProgressReporter {
    private let start: Double
    private let finish: Double
    private let period: Duration
    private let report: (RunProgress) -> Void
    private let wall = ContinuousClock()
    private let began: ContinuousClock.Instant
    private var next: ContinuousClock.Instant
    private var last: Double

    init(from start: Double, to finish: Double, every period: Duration, _ report: @escaping (RunProgress) -> Void) {
        self.start = start
        self.finish = finish
        self.period = period
        self.report = report
        began = wall.now
        next = began + period
        last = start
    }

    func begin() { tell(0) }

    mutating func look(at time: Double) {
        last = time
        guard wall.now >= next else { return }
        next += period
        tell((time - start) / (finish - start))
    }

    func end(wasStopped: Bool) { tell(wasStopped && finish > start ? (last - start) / (finish - start) : 1) }

    private func tell(_ fraction: Double) {
        report(
            RunProgress(
                elapsed: wall.now - began, fraction: fraction, start: Quantity(start, .time),
                duration: Quantity(finish - start, .time)))
    }
}
