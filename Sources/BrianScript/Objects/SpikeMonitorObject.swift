import Expressions
import Simulation
import Units

/// `SpikeMonitor(...)`
final class SpikeMonitorObject: MonitorObject, SpikeRecording {
    let monitor: SpikeMonitor

    init(_ monitor: SpikeMonitor, of source: Value, _ session: Session) {
        self.monitor = monitor
        super.init(monitor, of: source, session)
    }

    override var typeName: String { monitor.event == "spike" ? "SpikeMonitor" : "EventMonitor" }
    override var count: Int? { monitor.spikeCount }
    override var attributeNames: [String] {
        super.attributeNames + monitor.variables
            + [
                "i", "t", "it", "count", "num_spikes", "spike_trains", "values", "all_values", "nspikes", "spikes",
                "source", "record", "it_", "get_states",
            ]
    }
    override var when: Slot { monitor.place.slot ?? .thresholds }

    var spikeRecord: (rows: [Int], times: [Double], count: Int) { (monitor.i, monitor.t.values, monitor.source.count) }

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        switch name {
        case "i", "i_": return recorded(ArrayValue(integers: monitor.i), as: name, at: site)
        case "t": return recorded(ArrayValue(monitor.t), as: name, at: site)
        case "t_": return recorded(ArrayValue(monitor.t.values), as: name, at: site)
        case "it", "it_":
            let times = name == "it" ? ArrayValue(monitor.t) : ArrayValue(monitor.t.values)
            return Value(tuple: [
                recorded(ArrayValue(integers: monitor.i), as: name == "it" ? "i" : "i_", at: site),
                recorded(times, as: name == "it" ? "t" : "t_", at: site),
            ])
        case "order": return .integer(monitor.place.order)
        case "record": return .boolean(monitor.keepsSpikes)
        case "get_states":
            var states: [(String, Value)] = [
                ("i", .array(ArrayValue(integers: monitor.i))), ("t", .array(ArrayValue(monitor.t))),
                ("count", .array(ArrayValue(integers: monitor.count))), ("N", .integer(monitor.spikeCount)),
            ]
            for name in monitor.variables { states.append((name, .array(try array(of: name)))) }
            return MonitorStates.method(states)
        case "count": return recorded(ArrayValue(integers: monitor.count), as: name, at: site)
        case "num_spikes", "num_events", "nspikes", "N": return .integer(monitor.spikeCount)
        case "spikes":
            return Value(
                list: zip(monitor.i, monitor.t.values).map { Value(tuple: [.integer($0), Value(Quantity($1, .time))]) })
        case "spiketimes": return trains(monitor.spikeTrains)
        case "event": return Value(monitor.event)
        case "spike_trains", "event_trains":
            return .builtin(Builtin(name, "") { _ throws(Diagnostic) in self.trains(self.monitor.spikeTrains) })
        case "values":
            return .builtin(
                Builtin(name, "var") { call throws(Diagnostic) in
                    self.trains(self.byNeuron(try self.recorded(try call.string(0))))
                })
        case "all_values":
            return .builtin(Builtin(name, "") { _ throws(Diagnostic) in try self.allValues() })
        default:
            if monitor.variables.contains(name) { return recorded(try array(of: name), as: name, at: site) }
            if name.hasSuffix("_"), monitor.variables.contains(String(name.dropLast())) {
                return recorded(
                    try array(of: String(name.dropLast())).reinterpreted(dimension: .one), as: name, at: site)
            }
            return try super.attribute(name, at: site)
        }
    }

    /// The first dialect's `M[0]`: the spike times of a neuron.
    override func element(at index: Value, at site: Site) throws(Diagnostic) -> Value {
        guard site.machine.library.dialect == .first, let neuron = Numbers.integer(index) else {
            throw Diagnostic(
                "not-indexable", "a SpikeMonitor has no elements in brackets",
                advice: "write M.spike_trains()[0], or M.t[M.i == 0]",
                at: site.fragment)
        }
        let trains = monitor.spikeTrains
        guard trains.indices.contains(neuron) else {
            throw Diagnostic(
                "index-out-of-range", "there is no neuron \(neuron)", expected: "0 to \(trains.count - 1)",
                at: site.fragment)
        }
        return .array(ArrayValue(trains[neuron]))
    }

    private func array(of name: String) throws(Diagnostic) -> ArrayValue {
        let values = try monitor.values(of: name)
        let type = monitor.source.variableType(named: name)
        return ArrayValue(
            values.values, shape: values.shape, element: ArrayValue.Element(type), dimension: values.dimension)
    }

    private func recorded(_ name: String) throws(Diagnostic) -> QuantityArray {
        name == "t" ? monitor.t : try monitor.values(of: name)
    }

    private func byNeuron(_ values: QuantityArray) -> [QuantityArray] {
        var rows = [[Double]](repeating: [], count: monitor.source.count)
        for (neuron, value) in zip(monitor.i, values.values) { rows[neuron].append(value) }
        return rows.map { QuantityArray($0, dimension: values.dimension) }
    }

    private func trains(_ trains: [QuantityArray]) -> Value {
        let dictionary = DictionaryValue()
        for (neuron, train) in trains.enumerated() {
            if let key = HashKey(.integer(neuron)) { dictionary[key] = .array(ArrayValue(train)) }
        }
        return .dictionary(dictionary)
    }

    private func allValues() throws(Diagnostic) -> Value {
        let dictionary = DictionaryValue()
        for name in ["t"] + monitor.variables {
            if let key = HashKey(Value(name)) { dictionary[key] = trains(byNeuron(try recorded(name))) }
        }
        return .dictionary(dictionary)
    }

    static let function = LibraryFunction(
        "SpikeMonitor", "source, variables=, record=, when=, order=, name=, codeobj_class=", isType: true
    ) { call throws(Diagnostic) in
        try make(call, source: 0, event: "spike", variables: 1, slot: 3, order: 4, name: 5)
    }

    /// `EventMonitor(G, 'event')`
    static let eventFunction = LibraryFunction(
        "EventMonitor", "source, event, variables=, record=, when=, order=, name=, codeobj_class=", isType: true
    ) { call throws(Diagnostic) in
        try make(call, source: 0, event: try call.string(1), variables: 2, slot: 4, order: 5, name: 6)
    }

    private static func make(
        _ call: Call, source: Int, event: String, variables: Int, slot: Int, order: Int, name: Int
    ) throws(Diagnostic) -> Value {
        let group = try BrianArguments.spikeSource(call, source)
        let names = call[variables] == nil ? [] : try BrianArguments.names(call, variables)
        let monitor = try BrianArguments.located(
            call, ["unknown-variable": variables, "no-threshold": source, "unknown-event": source]
        ) { () throws(Diagnostic) in
            try SpikeMonitor(
                group, variables: names, event: event,
                slot: call[slot] == nil ? nil : try BrianArguments.slot(call, slot),
                order: try call.optionalInteger(order),
                keepsSpikes: try call.boolean(variables + 1, otherwise: true), name: try call.optionalString(name))
        }
        return .object(SpikeMonitorObject(monitor, of: call.value(source), call.machine.session))
    }
}
