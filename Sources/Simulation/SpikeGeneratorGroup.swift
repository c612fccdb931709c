import Execution
import Expressions
import Units

/// Neurons without a model that spike at given times.
public final class SpikeGeneratorGroup: SimulationObject, SpikeSource {
    /// The number of neurons.
    public let count: Int
    /// The neurons that spike in the present step.
    public let spikes: EventList
    /// The neurons of the spikes, in order of time, then of index.
    public private(set) var indices: [Int32] = []
    /// The times of the spikes in seconds.
    public private(set) var times: [Double] = []
    /// After which time the spikes come again, counted from the beginning of the simulation; nil where they come once.
    public private(set) var period: Quantity?
    /// Whether the spikes have been given since the last run.
    private var areNew = true
    /// The step that each spike falls into, for the time step of the last run.
    private var steps: [Int] = []
    private var next = 0

    /// - Parameters:
    ///   - count: the number of neurons.
    ///   - indices: which neuron spikes, from 0 to `count - 1`.
    ///   - times: when, as many as `indices`, in units of time, in any order.
    ///   - period: the time after which all spikes come again, later than any of them and a multiple of the time step; nil for
    ///     spikes that come once.
    ///   - name: what error messages and summaries call it; nil for a name made from its kind.
    ///   - dt: a time step of its own; nil for the network's.
    /// - Throws: a diagnostic where an index, a time or the period does not fit.
    public init(
        _ count: Int, indices: [Int], times: QuantityArray, period: Quantity? = nil, dt: Quantity? = nil,
        name: String? = nil
    ) throws(Diagnostic) {
        try GroupSize.check(count, of: "SpikeGeneratorGroup", bytesEach: 4)
        self.count = count
        spikes = EventList(capacity: count)
        try super.init(dt: dt, name: name)
        try setSpikes(indices: indices, times: times, period: period)
    }

    /// From pairs of a neuron's index and the time of a spike, as the first generation of Brian took them.
    public convenience init(
        _ count: Int, pairs: [(Int, Quantity)], period: Quantity? = nil, dt: Quantity? = nil, name: String? = nil
    ) throws(Diagnostic) {
        for (_, time) in pairs where time.dimension != .time {
            throw SpikeGeneratorGroup.notATime(time.dimension, advice: "give each its unit of time, as in (0, 4*ms)")
        }
        try self.init(
            count, indices: pairs.map(\.0), times: QuantityArray(pairs.map(\.1.value), dimension: .time),
            period: period, dt: dt, name: name)
    }

    override var baseName: String { "spikegeneratorgroup" }

    override func forgetEvents() { spikes.removeAll() }

    /// Whether the group can spike.
    public var hasSpikes: Bool { true }

    /// Replaces the spikes and the period, for the next run. Times count from the beginning of the simulation.
    /// - Throws: a diagnostic where an index, a time or the period does not fit; the old spikes stay then.
    public func setSpikes(indices: [Int], times: QuantityArray, period: Quantity? = nil) throws(Diagnostic) {
        guard times.dimension == .time || times.count == 0 else {
            throw SpikeGeneratorGroup.notATime(
                times.dimension, advice: "multiply them by a unit of time, as in [1, 4]*ms")
        }
        guard indices.count == times.count else {
            throw Diagnostic(
                "wrong-number-of-values", "each spike needs an index and a time",
                expected: "\(indices.count) times", found: "\(times.count)", advice: "give as many times as indices")
        }
        for index in indices where index < 0 || index >= count {
            throw Diagnostic(
                "spike-index-out-of-range", "there is no neuron \(index) to spike",
                expected: "0 to \(count - 1)", found: "\(index)",
                advice: "a group of \(count) has the indices 0 to \(count - 1)")
        }
        for time in times.values where !(time >= 0) || !time.isFinite {
            throw Diagnostic(
                "spike-time-out-of-range", "a spike cannot be at \(Quantity(time, .time))",
                expected: "0 s or later", found: "\(Quantity(time, .time))",
                advice: "times count from the start of the simulation")
        }
        try check(period, latest: times.values.max())
        let order = indices.indices.sorted { (times.values[$0], indices[$0], $0) < (times.values[$1], indices[$1], $1) }
        self.indices = order.map { Int32(indices[$0]) }
        self.times = order.map { times.values[$0] }
        self.period = period.flatMap { $0.value == 0 ? nil : $0 }
        areNew = true
    }

    private func check(_ period: Quantity?, latest: Double?) throws(Diagnostic) {
        guard let period, period.value != 0 else { return }
        guard period.dimension == .time, period.value > 0, period.value.isFinite else {
            throw Diagnostic(
                "invalid-period", "the period of spikes has to be a time", expected: "a time such as 10*ms",
                found: period.dimension == .time ? "\(period)" : period.dimension.unitPhrase,
                advice: "leave it out for spikes that come once")
        }
        guard let latest, latest >= period.value else { return }
        throw SpikeGeneratorGroup.beyondPeriod(latest, period)
    }

    private static func beyondPeriod(_ time: Double, _ period: Quantity) -> Diagnostic {
        Diagnostic(
            "invalid-period", "a spike at \(Quantity(time, .time)) does not fit into a period of \(period)",
            expected: "a period that is longer than the time of the last spike", found: "\(period)",
            advice: "make the period longer, or give the spikes of one period only")
    }

    /// The period in steps, nil for none.
    private func periodSteps(_ clock: Clock) throws(Diagnostic) -> Int? {
        guard let period else { return nil }
        let exact = period.value / clock.dt.value
        let steps = exact.rounded()
        guard steps >= 1, (exact - steps).magnitude <= Clock.tolerance else {
            throw Diagnostic(
                "invalid-period", "a period of \(period) is no whole number of time steps",
                expected: "a multiple of \(clock.dt)", found: "\(period)",
                advice: "change the period, or the time step")
        }
        return Clock.whole(steps)
    }

    override func operations(_ run: RunContext) throws(Diagnostic) -> [Operation] {
        let dt = run.clock.dt.value
        let tolerance = 1e-3 * dt
        let all = times.indices.map { (step: Clock.whole(((times[$0] + tolerance) / dt).rounded(.down)), spike: $0) }
        let byNeuron = all.sorted { ($0.step, indices[$0.spike]) < ($1.step, indices[$1.spike]) }
        for (earlier, later) in zip(byNeuron, byNeuron.dropFirst())
        where earlier.step == later.step && indices[earlier.spike] == indices[later.spike] {
            throw Diagnostic(
                "two-spikes-in-one-step", "neuron \(indices[later.spike]) spikes twice within one time step",
                expected: "at most one spike in \(run.clock.dt)",
                found: "spikes at \(Quantity(times[earlier.spike], .time)) and \(Quantity(times[later.spike], .time))",
                advice: "move one of them, or make the time step shorter")
        }
        steps = all.map(\.step)
        let order = all.map { indices[$0.spike] }
        let clock = run.clock
        let period = try periodSteps(clock)
        if let period, let last = all.last, last.step >= period, let length = self.period {
            throw SpikeGeneratorGroup.beyondPeriod(times[last.spike], length)
        }
        let current = period.map { clock.timestep % $0 } ?? clock.timestep
        next = steps.firstIndex { $0 >= current } ?? steps.count
        if period == nil, areNew, next > 0 { run.warn(ignored(next, at: clock)) }
        areNew = false
        let operation = Operation(
            .thresholds, order: self.order, name: displayName, clock: clock,
            work: .generator(steps: steps, elements: order, period: period, events: spikes)
        ) { [self] in
            spikes.removeAll()
            let step = period.map { clock.timestep % $0 } ?? clock.timestep
            if step == 0, period != nil { next = 0 }
            while next < steps.count, steps[next] <= step {
                spikes.append(order[next])
                next += 1
            }
        }
        return [operation]
    }

    private func ignored(_ number: Int, at clock: Clock) -> Diagnostic {
        Diagnostic(
            "ignored-spikes",
            "\(number == 1 ? "a spike of \(title) comes" : "\(number) spikes of \(title) come") before \(Quantity(clock.time, .time)), where this run begins, and \(number == 1 ? "is" : "are") left out",
            advice: "times count from the beginning of the simulation: add the time that has passed", severity: .warning
        )
    }

    override var storedArrays: StoredState.Arrays {
        ["indices": indices.map(Double.init), "times": times, "period": period.map { [$0.value] } ?? []]
    }

    override func check(_ stored: StoredArrays) throws(Diagnostic) {
        try stored.checkIndices("indices", below: count)
        try stored.check("times", count: stored.count("indices"))
        try stored.checkTimes("times")
        try stored.checkTimes("period")
    }

    override func restore(_ stored: StoredState.Arrays) {
        indices = (stored["indices"] ?? []).map { Int32($0) }
        times = stored["times"] ?? []
        period = stored["period"]?.first.map { Quantity($0, .time) }
        areNew = false
    }

    private static func notATime(_ dimension: Dimension, advice: String) -> Diagnostic {
        Diagnostic(
            "dimension-mismatch", "spike times have to be times", expected: "s",
            found: dimension.unitPhrase,
            advice: dimension.mixUp(expected: .time) ?? advice)
    }
}
