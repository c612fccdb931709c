import Expressions
import Simulation
import Units

/// `spikes('v')`: the spikes of a group, or some of them.
final class SpikesObject: ScriptObject {
    let times: [Double]
    let neurons: [Int]
    let source: SpikesSource

    init(times: [Double], neurons: [Int], of source: SpikesSource) {
        self.times = times
        self.neurons = neurons
        self.source = source
    }

    override var typeName: String { "spikes" }
    override var kindName: String { "the spikes of a group" }
    override var count: Int? { times.count }
    override var description: String { "<\(times.count) spikes>" }
    override var attributeNames: [String] {
        ["count", "times", "neurons", "first", "last", "intervals", "between", "neuron"]
    }

    override func numeric(at site: Site) throws(Diagnostic) -> Value? { .array(ArrayValue(times, dimension: .time)) }

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        source.note()
        switch name {
        case "count": return .integer(times.count)
        case "times": return .array(ArrayValue(times, dimension: .time))
        case "neurons": return .array(ArrayValue(integers: neurons))
        case "first":
            source.note(times.first.map { .time($0) })
            return try spike(times.first, at: site)
        case "last":
            source.note(times.last.map { .time($0) })
            return try spike(times.last, at: site)
        case "intervals": return .array(ArrayValue(intervals, dimension: .time))
        case "between":
            return .builtin(
                Builtin(name, "a, b") { call throws(Diagnostic) in
                    let (start, end) = (try call.quantity(0, in: .time).value, try call.quantity(1, in: .time).value)
                    // A spike at the very start of the window belongs to it, however its time is rounded.
                    let tolerance = self.source.inspection.step(of: self.source.monitor.monitor) / 2
                    var source = self.source
                    source.window = start <= end ? start...end : nil
                    return .object(self.part(source) { time, _ in time > start - tolerance && time < end - tolerance })
                })
        case "neuron":
            return .builtin(
                Builtin(name, "k") { call throws(Diagnostic) in
                    let wanted = try call.integer(0)
                    var source = self.source
                    source.neuron = wanted
                    return .object(self.part(source) { _, neuron in neuron == wanted })
                })
        default: return nil
        }
    }

    /// Some of the spikes, which are looked at as another source.
    func part(_ source: SpikesSource, _ belongs: (Double, Int) -> Bool) -> SpikesObject {
        source.note()
        let chosen = zip(times, neurons).filter { belongs($0.0, $0.1) }
        return SpikesObject(times: chosen.map(\.0), neurons: chosen.map(\.1), of: source)
    }

    /// Between successive spikes of one neuron, neuron by neuron.
    private var intervals: [Double] {
        var intervals: [Int: [Double]] = [:]
        var last: [Int: Double] = [:]
        for (time, neuron) in zip(times, neurons) {
            if let last = last[neuron] { intervals[neuron, default: []].append(time - last) }
            last[neuron] = time
        }
        return intervals.sorted { $0.key < $1.key }.flatMap(\.value)
    }

    private func spike(_ time: Double?, at site: Site) throws(Diagnostic) -> Value {
        guard let time else {
            throw source.inspection.failure(
                "there is no spike of \(source.name) in this time", place: source.place, at: site)
        }
        return Value(Quantity(time, .time))
    }
}

/// Where spikes come from.
struct SpikesSource {
    let inspection: Inspection
    let monitor: SpikeMonitorObject
    let group: BrianObject
    /// Whose spikes, as the check names it.
    let owner: String?
    /// The one neuron whose spikes these are; nil for all.
    var neuron: Int?
    /// The part of the time that is looked at, in seconds; nil for all of it.
    var window: ClosedRange<Double>?

    /// How many neurons the group has.
    var size: Int { (group.simulated as? any SpikeSource)?.count ?? 0 }

    /// What decides on the spikes: the threshold, or the making of the group.
    var place: SourceFragment? {
        guard let threshold = (group.simulated as? NeuronGroup)?.threshold, threshold.source == group.place?.source
        else {
            return group.place
        }
        return threshold
    }

    var name: String { inspection.name(of: group.simulated) ?? group.kindName }

    func note(_ moment: Exhibit.Moment? = nil) {
        inspection.evidence?.note(
            EvidenceRecorder.Subject(
                place: place, variable: nil,
                exhibit: Exhibit(
                    .spikes(neuron: neuron), of: owner, knobs: inspection.knobs,
                    at: moment ?? window.map { .stretch($0) })))
    }
}

extension Inspection {
    /// The spikes of a group, from whichever SpikeMonitor has them.
    ///
    /// - Parameter whose: nil for the first group with equations.
    func spikes(of whose: Value?, neuron: Int?, at site: Site) throws(Diagnostic) -> SpikesObject {
        let group = try spikeSource(whose, at: site)
        guard let monitor = spikeMonitor(of: group) else { throw spikesNotRecorded(group, at: site) }
        let source = SpikesSource(
            inspection: self, monitor: monitor, group: group, owner: key(of: whose), neuron: neuron)
        let spikes = SpikesObject(times: monitor.monitor.t.values, neurons: monitor.monitor.i, of: source)
        return spikes.part(source) { _, number in neuron == nil || number == neuron }
    }

    /// The mean rate of a neuron of a group over a time; nil for all of the time.
    func rate(of whose: Value?, between asked: (start: Double, end: Double)?, at site: Site) throws(Diagnostic)
        -> Quantity
    {
        let group = try spikeSource(whose, at: site)
        let window = asked ?? (0, duration.value)
        guard let source = group.simulated as? any SpikeSource, window.end > window.start else {
            throw failure("nothing was simulated in this time", place: group.place, at: site)
        }
        // What happens at the very start of the window belongs to it, however its time is rounded.
        let half = step(of: group.simulated) / 2
        func isMeant(_ time: Double) -> Bool { time > window.start - half && time < window.end - half }
        if let monitor = spikeMonitor(of: group) {
            var recorded = SpikesSource(inspection: self, monitor: monitor, group: group, owner: key(of: whose))
            if asked != nil { recorded.window = window.start...window.end }
            recorded.note()
            let count = monitor.monitor.t.values.count(where: isMeant)
            return Quantity(Double(count) / Double(source.count) / (window.end - window.start), .frequency)
        }
        let rates = objects.compactMap { $0.simulated as? PopulationRateMonitor }.first { $0.source === source }
        guard let rates, rates.t.count > 0 else { throw spikesNotRecorded(group, at: site) }
        evidence?.note(EvidenceRecorder.Subject(place: group.place, variable: nil))
        let chosen = zip(rates.t.values, rates.rate.values).filter { isMeant($0.0) }
        return Quantity(chosen.reduce(0) { $0 + $1.1 } / Double(max(chosen.count, 1)), .frequency)
    }

    private func spikeSource(_ whose: Value?, at site: Site) throws(Diagnostic) -> BrianObject {
        if let whose { return try source(whose, at: site) }
        // Of several groups with equations, one whose spikes are recorded is meant.
        if let recorded = models.first(where: { spikeMonitor(of: $0) != nil }) { return recorded }
        return try firstModel(at: site)
    }

    private func spikeMonitor(of group: BrianObject) -> SpikeMonitorObject? {
        objects.compactMap { $0 as? SpikeMonitorObject }.first { object in
            object.monitor.event == "spike" && object.monitor.keepsSpikes
                && object.monitor.source === group.simulated
        }
    }

    private func spikesNotRecorded(_ group: BrianObject, at site: Site) -> Diagnostic {
        let name = self.name(of: group.simulated) ?? "G"
        return failure(
            "nothing records the spikes of \(name): a SpikeMonitor(\(name)) made before run() keeps them",
            place: group.place, at: site)
    }
}
