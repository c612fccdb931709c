import Expressions
import ModelEquations
import Simulation
import Units

/// `trace('Va')`: what was recorded of one variable of one neuron.
final class TraceObject: ScriptObject {
    let series: TimeSeries
    private let source: TraceSource

    init(_ series: TimeSeries, of source: TraceSource) {
        self.series = series
        self.source = source
    }

    override var typeName: String { "trace" }
    override var kindName: String { "the trace of \(source.variable)" }
    override var count: Int? { series.times.count }
    override var description: String { "<trace of \(source.variable), \(series.times.count) samples>" }
    override var attributeNames: [String] {
        [
            "at", "after", "start", "end", "peak", "peak_time", "trough", "trough_time", "mean", "area", "jumps",
            "between", "above", "times", "values",
        ]
    }

    override func numeric(at site: Site) throws(Diagnostic) -> Value? { .array(array(series.values)) }

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        note()
        switch name {
        case "at", "after":
            let moment: TimeSeries.Moment = name == "at" ? .at : .after
            return .builtin(
                Builtin(name, "t") { call throws(Diagnostic) in
                    self.note()
                    return try self.sample(moment, try call.quantity(0, in: .time), at: call.site)
                })
        case "between":
            return .builtin(
                Builtin(name, "a, b") { call throws(Diagnostic) in
                    self.note()
                    let (start, end) = (
                        try call.quantity(0, in: .time).value, try call.quantity(1, in: .time).value
                    )
                    var source = self.source
                    source.window = start <= end ? start...end : nil
                    return .object(TraceObject(self.series.between(start, end), of: source))
                })
        case "above":
            return .builtin(
                Builtin(name, "level") { call throws(Diagnostic) in
                    self.note()
                    let level = try call.quantity(0, in: self.series.dimension)
                    var source = self.source
                    source.level = level.value
                    return .object(TraceObject(self.series.above(level.value), of: source))
                })
        case "start":
            note(series.times.first)
            return try value(at: 0, site)
        case "end":
            note(series.times.last)
            return try end(at: site)
        case "peak", "peak_time":
            source.note(.peak(between: source.window))
            return try name == "peak" ? value(at: series.peak, site) : time(at: series.peak, site)
        case "trough", "trough_time":
            source.note(.trough(between: source.window))
            return try name == "trough" ? value(at: series.trough, site) : time(at: series.trough, site)
        case "mean":
            source.note(source.window.map { .stretch($0) })
            _ = try value(at: 0, site)
            return Value(
                Quantity(series.values.reduce(0, +) / Double(series.values.count), series.dimension))
        case "area":
            source.note(.area(between: source.window))
            return Value(Quantity(series.area, series.dimension * .time))
        case "jumps": return .array(ArrayValue(series.jumps.map { series.times[$0] }, dimension: .time))
        case "times": return .array(ArrayValue(series.times, dimension: .time))
        case "values": return .array(array(series.values))
        default: return nil
        }
    }

    private func array(_ values: [Double]) -> ArrayValue { ArrayValue(values, dimension: series.dimension) }

    /// That the trace is looked at, at a time in seconds where there is one.
    func note(_ time: Double? = nil) { source.note(time.map { .time($0) }) }

    private func value(at position: Int?, _ site: Site) throws(Diagnostic) -> Value {
        Value(Quantity(series.values[try sampled(position, site)], series.dimension))
    }

    private func time(at position: Int?, _ site: Site) throws(Diagnostic) -> Value {
        Value(Quantity(series.times[try sampled(position, site)], .time))
    }

    private func sampled(_ position: Int?, _ site: Site) throws(Diagnostic) -> Int {
        guard let position, series.values.indices.contains(position) else {
            throw source.inspection.failure(
                "no sample of \(source.variable) was recorded in this time", place: source.monitor.place, at: site)
        }
        return position
    }

    /// The variable when the run has ended, which no monitor has seen yet.
    private func end(at site: Site) throws(Diagnostic) -> Value {
        let monitor = source.monitor.monitor
        // A monitor of a part of a group counts from the part's first neuron on.
        let element = source.element + (monitor.part?.lowerBound ?? 0)
        guard let values = try? monitor.source.values(of: source.variable).values, values.indices.contains(element)
        else {
            return try value(at: series.values.count - 1, site)
        }
        return Value(Quantity(values[element] - source.level, series.dimension))
    }

    private func sample(_ moment: TimeSeries.Moment, _ time: Quantity, at site: Site) throws(Diagnostic) -> Value {
        let step = source.inspection.step(of: source.monitor.monitor.source)
        if let position = series.position(moment, time.value, step: step) {
            note(series.times[position])
            return Value(Quantity(series.values[position], series.dimension))
        }
        let monitor = source.inspection.name(of: source.monitor.monitor) ?? "the StateMonitor"
        if series.spacing > 1.5 * step {
            throw source.inspection.failure(
                "\(monitor) records \(source.variable) only every \(Quantity(series.spacing, .time)), too seldom to tell its value \(moment.rawValue) \(time)",
                advice: "leave dt= out where it is made", place: source.monitor.place, at: site)
        }
        let ends = series.times.first.flatMap { first in
            series.times.last.map { " (only from \(Quantity(first, .time)) to \(Quantity($0, .time)))" }
        }
        throw source.inspection.failure(
            "nothing of \(source.variable) was recorded \(moment.rawValue) \(time)\(ends ?? "")",
            place: source.monitor.place, at: site)
    }
}

/// Where a trace comes from.
struct TraceSource {
    let inspection: Inspection
    let monitor: StateMonitorObject
    let variable: String
    /// The number of the neuron in what is recorded, a group or a part of one.
    let element: Int
    /// Whose variable, as the check names it.
    let owner: String?
    /// The part of the time that is looked at, in seconds; nil for all of it.
    var window: ClosedRange<Double>?
    /// What the values are counted from.
    var level = 0.0

    func note(_ moment: Exhibit.Moment? = nil) {
        let definition = monitor.monitor.source.equations[variable]
        inspection.evidence?.note(
            EvidenceRecorder.Subject(
                place: definition?.fragment ?? monitor.place, variable: variable,
                exhibit: Exhibit(
                    .trace(variable: variable, neuron: element), of: owner, knobs: inspection.knobs, at: moment)))
    }
}

extension Inspection {
    /// The recording of a variable, in whichever StateMonitor has it.
    ///
    /// - Parameters:
    ///   - neuron: its number; nil for the lowest that was recorded.
    ///   - whose: whose variable, where several groups have one of that name.
    func trace(_ variable: String, neuron: Int?, of whose: Value?, at site: Site) throws(Diagnostic) -> TraceObject {
        var owner: SimulationObject?
        if let whose { owner = try source(whose, at: site).simulated }
        func isMeant(_ group: SimulationObject) -> Bool { owner == nil || owner === group }
        let all = objects.compactMap { $0 as? StateMonitorObject }.filter { isMeant($0.monitor.source) }
        let recording = all.filter { $0.monitor.variables.contains(variable) }
        guard !recording.isEmpty else { throw notRecorded(variable, isMeant: isMeant, at: site) }
        let monitors = recording.filter { $0.monitor.t.count > 0 && !$0.monitor.recordedIndices.isEmpty }
        guard let first = monitors.first else {
            let name = self.name(of: recording[0].monitor) ?? "the StateMonitor"
            throw failure(
                "\(name) has recorded nothing", advice: "make it before run(), and keep it in a variable of its own",
                place: recording[0].place, at: site)
        }
        let wanted = neuron ?? first.monitor.recordedIndices.min() ?? 0
        guard let monitor = monitors.first(where: { $0.monitor.recordedIndices.contains(wanted) }),
            let row = monitor.monitor.recordedIndices.firstIndex(of: wanted)
        else {
            let name = self.name(of: first.monitor) ?? "the StateMonitor"
            throw failure(
                "\(name) does not record \(variable) of neuron \(wanted)",
                advice: "record=True records all neurons", place: first.place, at: site)
        }
        let values = try monitor.monitor.values(of: variable)[row]
        let series = TimeSeries(
            times: monitor.monitor.t.values, values: values.values, dimension: values.dimension,
            jumps: monitor.jumps(of: variable, row: row))
        let trace = TraceObject(
            series,
            of: TraceSource(
                inspection: self, monitor: monitor, variable: variable, element: wanted, owner: key(of: whose)))
        trace.note()
        return trace
    }

    private func notRecorded(_ variable: String, isMeant: (SimulationObject) -> Bool, at site: Site) -> Diagnostic {
        let groups = objects.compactMap { $0 as? GroupObject }.filter { isMeant($0.group) }
        guard let owner = groups.first(where: { $0.group.variable(named: variable) != nil }) else {
            let known = groups.flatMap { $0.group.equations.definitions.map(\.name) }
            return failure(
                "no model of the script has a variable \(variable)",
                advice: NearestName.to(variable, among: known).map { "the nearest is \($0)" },
                place: groups.first?.place, at: site)
        }
        let name = self.name(of: owner.group) ?? "G"
        return failure(
            "nothing records \(variable): a StateMonitor(\(name), '\(variable)', record=True) made before run() keeps its values",
            place: owner.group.equations[variable]?.fragment ?? owner.place, at: site)
    }
}
