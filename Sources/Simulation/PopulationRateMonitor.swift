import Expressions
import RealModule
import Units

/// Records the firing rate of a whole group: in each step the number of its spikes, divided by its size and the step's length.
public final class PopulationRateMonitor: SimulationObject {
    /// The group that is recorded.
    public let source: any SpikeSource
    private var times: [Double] = []
    private var rates: [Double] = []
    /// The time step of the last run in seconds.
    private var step = Network.standardTimeStep.value

    /// - Throws: a diagnostic where the group cannot spike.
    public init(_ source: any SpikeSource, name: String? = nil) throws(Diagnostic) {
        guard source.hasSpikes else { throw EventDiagnostics.unknown(NeuronEvent.spike, of: source) }
        self.source = source
        try super.init(dt: source.dt, name: name)
    }

    override var baseName: String { "ratemonitor" }

    override var requiredObjects: [SimulationObject] { [source.whole] }

    /// The times of the steps.
    public var t: QuantityArray { QuantityArray(times, dimension: .time) }

    /// The rate in each step.
    public var rate: QuantityArray { QuantityArray(rates, dimension: .frequency) }

    /// The rates of bins of several steps, and the time at which each begins; the last may be shorter than the others, and counts
    /// as if it had their length.
    ///
    /// - Parameter width: the length of a bin, of which whole steps count.
    /// - Throws: a diagnostic where the width is shorter than a step, or no time.
    public func binned(_ width: Quantity) throws(Diagnostic) -> (t: QuantityArray, rate: QuantityArray) {
        let steps = (width.value / step + Clock.tolerance).rounded(.down)
        guard width.dimension == .time, steps >= 1, steps < 1e15 else {
            throw Diagnostic(
                "invalid-bin", "a bin has to be a time of at least one step",
                expected: "\(Quantity(step, .time)) or more",
                found: "\(width)")
        }
        let size = Int(steps)
        let starts = Array(stride(from: 0, to: rates.count, by: size))
        let sums = starts.map { rates[$0..<min($0 + size, rates.count)].reduce(0, +) / steps }
        return (
            QuantityArray(starts.map { times[$0] }, dimension: .time), QuantityArray(sums, dimension: .frequency)
        )
    }

    /// What rates are smoothed with.
    public enum Window: Sendable {
        /// A bell of this standard deviation, cut off at twice that on both sides.
        case gaussian(Quantity)
        /// A box of about this width: an odd number of steps.
        case flat(Quantity)
        /// An odd number of weights, one a step; their sum does not matter.
        case weights([Double])
    }

    /// The rates under a moving window. Beyond the ends of the recording they count as zero.
    ///
    /// - Returns: one value for each of ``rate``.
    /// - Throws: a diagnostic where the width is no time above zero, or the number of weights is even.
    public func smoothRate(_ window: Window) throws(Diagnostic) -> QuantityArray {
        let weights = try weights(of: window)
        let total = weights.reduce(0, +)
        let middle = (weights.count - 1) / 2
        let smooth = rates.indices.map { place in
            let first = max(0, place + middle - (rates.count - 1))
            let last = min(weights.count - 1, place + middle)
            guard first <= last else { return 0.0 }
            return (first...last).reduce(0) { $0 + rates[place + middle - $1] * weights[$1] } / total
        }
        return QuantityArray(smooth, dimension: .frequency)
    }

    private func weights(of window: Window) throws(Diagnostic) -> [Double] {
        func steps(_ width: Quantity) throws(Diagnostic) -> Double {
            let steps = width.value / step
            guard width.dimension == .time, steps > 0, steps < 1e7 else {
                throw Diagnostic(
                    "invalid-window", "the width of a window has to be a time above zero and at most ten million steps",
                    expected: "a time such as 10*ms", found: "\(width)", advice: "give it with a unit of time")
            }
            return steps
        }
        switch window {
        case .gaussian(let width):
            let deviation = try steps(width)
            let reach = Int((2 * deviation).rounded(.toNearestOrEven))
            return (-reach...reach).map { .exp(-Double($0 * $0) / (2 * deviation * deviation)) }
        case .flat(let width): return Array(repeating: 1, count: Int(try steps(width) / 2) * 2 + 1)
        case .weights(let weights):
            guard weights.count % 2 == 1 else {
                throw Diagnostic(
                    "invalid-window", "a window needs a middle, and so an odd number of weights",
                    expected: "an odd number", found: "\(weights.count)", advice: "add or leave out one of them")
            }
            return weights
        }
    }

    override var storedArrays: StoredState.Arrays { ["t": times, "rate": rates] }

    override func check(_ stored: StoredArrays) throws(Diagnostic) {
        try stored.check("rate", count: stored.count("t"))
    }

    override func restore(_ stored: StoredState.Arrays) {
        times = stored["t"] ?? []
        rates = stored["rate"] ?? []
    }

    override func operations(_ run: RunContext) throws(Diagnostic) -> [Operation] {
        let clock = run.clockOf(source.whole)
        step = clock.dt.value
        let (spikes, elements) = (source.spikes, source.elements)
        let isPart = elements != source.whole.elements
        let scale = 1 / (Double(source.count) * clock.dt.value)
        let operation = Operation(
            .end, order: order, name: displayName, clock: clock,
            work: .rateRecording(self, events: spikes, elements: elements, isPart: isPart, scale: scale)
        ) { [self] in
            times.append(clock.time)
            var count = spikes.count
            if isPart { count = (0..<count).count { elements.contains(Int(spikes.elements[$0])) } }
            rates.append(Double(count) * scale)
        }
        return [operation]
    }
}
