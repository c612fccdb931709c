import Expressions
import Units

/// Records the firing rate of a whole group: in each step the number of its spikes, divided by its size and the step's length.
public final class PopulationRateMonitor: SimulationObject {
    /// The group that is recorded.
    public let source: any SpikeSource
    private var times: [Double] = []
    private var rates: [Double] = []

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

    override var storedArrays: StoredState.Arrays { ["t": times, "rate": rates] }

    override func restore(_ stored: StoredState.Arrays) {
        times = stored["t"] ?? []
        rates = stored["rate"] ?? []
    }

    override func operations(_ run: RunContext) throws(Diagnostic) -> [Operation] {
        let clock = run.clockOf(source.whole)
        let (spikes, elements) = (source.spikes, source.elements)
        let isPart = elements != source.whole.elements
        let scale = 1 / (Double(source.count) * clock.dt.value)
        let operation = Operation(.end, order: order, name: displayName, clock: clock) { [self] in
            times.append(clock.time)
            var count = spikes.count
            if isPart { count = (0..<count).count { elements.contains(Int(spikes.elements[$0])) } }
            rates.append(Double(count) * scale)
        }
        return [operation]
    }
}
