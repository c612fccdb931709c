import Execution
import Expressions
import Units

/// Neurons without a model that spike at given times.
public final class SpikeGeneratorGroup: SimulationObject, SpikeSource {
    /// The number of neurons.
    public let count: Int
    /// The neurons that spike in the present step.
    public let spikes: EventList
    /// The spikes in order of time, then of index; times in seconds.
    private(set) var indices: [Int32] = []
    private(set) var times: [Double] = []
    /// The step that each spike falls into, for the time step of the last run.
    private var steps: [Int] = []
    private var next = 0

    /// - Parameters:
    ///   - count: the number of neurons.
    ///   - indices: which neuron spikes, from 0 to `count - 1`.
    ///   - times: when, as many as `indices`, in units of time, in any order.
    /// - Throws: a diagnostic where an index or a time does not fit.
    public init(
        _ count: Int, indices: [Int], times: QuantityArray, dt: Quantity? = nil, name: String? = nil
    ) throws(Diagnostic) {
        try GroupSize.check(count, of: "SpikeGeneratorGroup")
        self.count = count
        spikes = EventList(capacity: count)
        try super.init(dt: dt, name: name)
        try setSpikes(indices: indices, times: times)
    }

    /// From pairs of a neuron's index and the time of a spike, as the first generation of Brian took them.
    public convenience init(
        _ count: Int, pairs: [(Int, Quantity)], dt: Quantity? = nil, name: String? = nil
    ) throws(Diagnostic) {
        for (_, time) in pairs where time.dimension != .time { throw SpikeGeneratorGroup.notATime(time.dimension) }
        try self.init(
            count, indices: pairs.map(\.0), times: QuantityArray(pairs.map(\.1.value), dimension: .time), dt: dt,
            name: name)
    }

    override var baseName: String { "spikegeneratorgroup" }

    /// Whether the group can spike.
    public var hasSpikes: Bool { true }

    /// Replaces the spikes, for the next run.
    /// - Throws: a diagnostic where an index or a time does not fit; the old spikes stay then.
    public func setSpikes(indices: [Int], times: QuantityArray) throws(Diagnostic) {
        guard times.dimension == .time || times.count == 0 else { throw SpikeGeneratorGroup.notATime(times.dimension) }
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
        let order = indices.indices.sorted { (times.values[$0], indices[$0], $0) < (times.values[$1], indices[$1], $1) }
        self.indices = order.map { Int32(indices[$0]) }
        self.times = order.map { times.values[$0] }
    }

    override func operations(_ run: RunContext) throws(Diagnostic) -> [Operation] {
        let dt = run.clock.dt.value
        let tolerance = 1e-3 * dt
        let all = times.indices.map { (step: Int(((times[$0] + tolerance) / dt).rounded(.down)), spike: $0) }
            .sorted { ($0.step, indices[$0.spike]) < ($1.step, indices[$1.spike]) }
        for (earlier, later) in zip(all, all.dropFirst())
        where earlier.step == later.step && indices[earlier.spike] == indices[later.spike] {
            throw Diagnostic(
                "two-spikes-in-one-step", "neuron \(indices[later.spike]) spikes twice within one time step",
                expected: "at most one spike in \(run.clock.dt)",
                found: "spikes at \(Quantity(times[earlier.spike], .time)) and \(Quantity(times[later.spike], .time))",
                advice: "move one of them, or make the time step shorter")
        }
        steps = all.map(\.step)
        let order = all.map { indices[$0.spike] }
        let current = run.clock.timestep
        next = steps.firstIndex { $0 >= current } ?? steps.count
        let clock = run.clock
        let operation = Operation(.thresholds, order: self.order, name: displayName, clock: clock) { [self] in
            spikes.removeAll()
            while next < steps.count, steps[next] <= clock.timestep {
                spikes.append(order[next])
                next += 1
            }
        }
        return [operation]
    }

    override var storedArrays: StoredState.Arrays { ["indices": indices.map(Double.init), "times": times] }

    override func restore(_ stored: StoredState.Arrays) {
        indices = (stored["indices"] ?? []).map { Int32($0) }
        times = stored["times"] ?? []
    }

    private static func notATime(_ dimension: Dimension) -> Diagnostic {
        Diagnostic(
            "dimension-mismatch", "spike times have to be times", expected: "s", found: "\(dimension)",
            advice: "multiply them by a unit of time, as in [1, 4]*ms")
    }
}
