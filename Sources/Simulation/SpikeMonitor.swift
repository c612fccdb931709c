import Execution
import Expressions
import ModelEquations
import Units

/// Records which neuron spiked when, or to which another event happened.
public final class SpikeMonitor: SimulationObject {
    /// The group that is recorded.
    public let source: any SpikeSource
    /// The variables whose values at the spike, before the reset, are recorded too.
    public let variables: [String]
    /// The neuron of each spike, in order of time, then of index.
    @exclusivity(unchecked) public private(set) var i: [Int] = []
    /// How many spikes each neuron has had. As the others, touched at each spike, from one thread.
    @exclusivity(unchecked) public private(set) var count: [Int]
    @exclusivity(unchecked) private var times: [Double] = []
    private var samples: [[Double]]
    private var dimensions: [Dimension] = []

    /// The event that is recorded.
    public let event: String

    /// Whether times and neurons are kept, or spikes are only counted.
    public let keepsSpikes: Bool
    private let slot: Slot?
    private let ownOrder: Int?

    /// When in a step it looks.
    public var place: (slot: Slot?, order: Int) {
        (slot ?? source.slot(of: event), ownOrder ?? source.order + 1)
    }

    /// - Parameters:
    ///   - event: `spike`, or an event of the group's own.
    ///   - slot: when in a step it looks; nil for where the event is found.
    ///   - order: its place among the operations of the slot; nil for the one behind the group.
    ///   - keepsSpikes: whether times and neurons are kept, or spikes are only counted.
    ///   - variables: what else is recorded of a neuron at each spike.
    ///   - source: the group that is recorded.
    ///   - name: what error messages and summaries call it; nil for a name made from its kind.
    /// - Throws: a diagnostic where the group has no such event or variable.
    public init(
        _ source: any SpikeSource, variables: [String] = [], event: String = "spike", slot: Slot? = nil,
        order: Int? = nil, keepsSpikes: Bool = true, name: String? = nil
    ) throws(Diagnostic) {
        guard source.elements(of: event) != nil else { throw EventDiagnostics.unknown(event, of: source) }
        self.event = event
        self.slot = slot
        self.keepsSpikes = keepsSpikes
        ownOrder = order
        self.source = source
        self.variables = variables
        count = Array(repeating: 0, count: source.count)
        samples = Array(repeating: [], count: variables.count)
        for name in variables {
            guard let group = source.stateGroup else { throw StateDiagnostics.noVariables(name, in: source) }
            guard let variable = group.variable(named: name) else { throw StateDiagnostics.unknown(name, in: group) }
            dimensions.append(variable.dimension)
        }
        try super.init(dt: source.dt, name: name)
    }

    override var baseName: String { event == NeuronEvent.spike ? "spikemonitor" : "eventmonitor" }

    override var requiredObjects: [SimulationObject] { [source.whole] }

    /// The time of each spike.
    public var t: QuantityArray { QuantityArray(times, dimension: .time) }

    /// The number of spikes of all neurons.
    public var spikeCount: Int { count.reduce(0, +) }

    /// The spike times of each neuron.
    public var spikeTrains: [QuantityArray] {
        var trains = [[Double]](repeating: [], count: source.count)
        for (neuron, time) in zip(i, times) { trains[neuron].append(time) }
        return trains.map { QuantityArray($0, dimension: .time) }
    }

    /// The values of a recorded variable at each spike.
    /// - Throws: a diagnostic where the variable is not recorded.
    public func values(of name: String) throws(Diagnostic) -> QuantityArray {
        guard let number = variables.firstIndex(of: name) else {
            throw Diagnostic(
                "not-recorded", "\(name) was not recorded at the spikes",
                advice: "name it when the SpikeMonitor is made: variables='\(name)'")
        }
        return QuantityArray(samples[number], dimension: dimensions[number])
    }

    override var storedArrays: StoredState.Arrays {
        var arrays: StoredState.Arrays = ["i": i.map(Double.init), "t": times, "count": count.map(Double.init)]
        for (number, name) in variables.enumerated() { arrays["variable \(name)"] = samples[number] }
        return arrays
    }

    override func check(_ stored: StoredArrays) throws(Diagnostic) {
        try stored.check("count", count: source.count)
        try stored.checkIndices("i", below: source.count)
        try stored.check("t", count: stored.count("i"))
        for name in variables { try stored.check("variable \(name)", count: stored.count("i")) }
    }

    override func restore(_ stored: StoredState.Arrays) {
        i = (stored["i"] ?? []).map { Int($0) }
        times = stored["t"] ?? []
        count = (stored["count"] ?? count.map { _ in 0 }).map { Int($0) }
        for (number, name) in variables.enumerated() { samples[number] = stored["variable \(name)"] ?? [] }
    }

    override func operations(_ run: RunContext) throws(Diagnostic) -> [Operation] {
        let clock = run.clockOf(source.whole)
        guard let spikes = source.elements(of: event), let slot = place.slot else {
            throw EventDiagnostics.unknown(event, of: source)
        }
        var reader: StateReader?
        if !variables.isEmpty, let group = source.stateGroup {
            reader = try StateReader(group, variables, clock: clock, run)
        }
        let elements = source.elements
        let operation = Operation(
            slot, order: place.order, name: displayName, clock: clock, after: spikes,
            work: .spikeRecording(
                Work.SpikeRecording(monitor: self, events: spikes, elements: elements, source: reader?.source))
        ) {
            [self] in
            guard spikes.count > 0 else { return }
            reader?.read(step: UInt64(clock.timestep))
            let found = spikes.elements
            for position in 0..<spikes.count {
                let neuron = found[position]
                guard elements.contains(Int(neuron)) else { continue }
                let own = Int(neuron) - elements.lowerBound
                count[own] += 1
                guard keepsSpikes else { continue }
                i.append(own)
                times.append(clock.time)
                for number in samples.indices {
                    if let reader { samples[number].append(reader.value(number, neuron)) }
                }
            }
        }
        return [operation]
    }
}
