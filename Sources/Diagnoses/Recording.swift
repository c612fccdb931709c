import BrianScript
import Simulation
import Units

/// What the monitors of a run have recorded.
struct Recording {
    private let stateMonitors: [StateMonitor]
    private let spikeMonitors: [SpikeMonitor]

    /// A variable of one neuron or synapse over time, in SI base units.
    struct Trace {
        let element: Int
        let times: [Double]
        let values: [Double]

        var last: Double { values[values.count - 1] }
        var first: Double { values[0] }
        var highest: Double { values.max() ?? .nan }
        var lowest: Double { values.min() ?? .nan }

        /// The part of the trace between two times, the samples on both included.
        func part(from start: Double, to end: Double) -> Trace? {
            let chosen = times.indices.filter { times[$0] >= start - 1e-9 && times[$0] <= end + 1e-9 }
            guard let first = chosen.first, let last = chosen.last else { return nil }
            return Trace(element: element, times: Array(times[first...last]), values: Array(values[first...last]))
        }
    }

    init(_ made: [MadeObject]) {
        stateMonitors = made.compactMap { $0.object as? StateMonitor }
        spikeMonitors = made.compactMap { $0.object as? SpikeMonitor }
    }

    /// The recorded traces of a variable, those with samples alone, of the first elements that were recorded.
    func traces(of variable: String, of group: StateGroup, most: Int = 16) -> [Trace] {
        for monitor in stateMonitors where monitor.source === group && monitor.variables.contains(variable) {
            let times = monitor.t.values
            guard !times.isEmpty, let values = try? monitor.values(of: variable, most: most) else { continue }
            let offset = monitor.part?.lowerBound ?? 0
            return zip(monitor.recordedIndices, values).map { index, trace in
                Trace(element: index + offset, times: times, values: trace.values)
            }
        }
        return []
    }

    /// The spikes of a group in order of time, times in seconds: as a monitor has them, or as they were given. nil where no one
    /// noted them.
    func spikes(of source: any SpikeSource) -> [(neuron: Int, time: Double)]? {
        let whole = source.whole
        for monitor in spikeMonitors
        where monitor.source.whole === whole && monitor.event == "spike" && monitor.keepsSpikes
            && monitor.source.elements == whole.elements
        {
            return zip(monitor.i, monitor.t.values).map { ($0, $1) }
        }
        guard let generator = whole as? SpikeGeneratorGroup, generator.period == nil else { return nil }
        return zip(generator.indices, generator.times).map { (Int($0), $1) }
    }
}
