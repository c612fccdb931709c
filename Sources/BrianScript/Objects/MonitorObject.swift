import Expressions
import Simulation
import Units

/// A monitor: it joins a simulation that goes on.
class MonitorObject: BrianObject {
    /// The group that is recorded, as the script holds it.
    private let source: Value

    init(_ simulated: SimulationObject, of source: Value, _ session: Session) {
        self.source = source
        super.init(simulated, session)
    }

    override var decidesRestart: Bool { false }
    override var attributeNames: [String] { super.attributeNames + ["source"] }

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        name == "source" ? source : try super.attribute(name, at: site)
    }

    /// All that has been recorded of something, which in the second generation says so where it is printed.
    func recorded(_ array: ArrayValue, as name: String, at site: Site) -> Value {
        guard site.machine.library.dialect == .second else { return .array(array) }
        return .array(array.named("\(simulated.name ?? typeName.lowercased()).\(name)"))
    }
}

/// `StateMonitor(...)`
final class StateMonitorObject: MonitorObject, Recording {
    let monitor: StateMonitor

    init(_ monitor: StateMonitor, of source: Value, _ session: Session) {
        self.monitor = monitor
        super.init(monitor, of: source, session)
    }

    override var typeName: String { "StateMonitor" }
    override var attributeNames: [String] {
        super.attributeNames + monitor.variables + ["t", "record", "N", "n_indices", "get_states"]
    }
    override var when: Slot { monitor.slot }
    override var count: Int? { monitor.t.count }

    func jumps(of variable: String, row: Int) -> [Int] { (try? monitor.jumps(of: variable, row: row)) ?? [] }

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        switch name {
        case "t", "times": return recorded(times, as: name, at: site)
        case "t_": return recorded(times.reinterpreted(dimension: .one), as: name, at: site)
        case "N": return .integer(monitor.t.count)
        case "record_variables": return Value(list: monitor.variables.map { Value($0) })
        case "n_indices": return .integer(monitor.recordedIndices.count)
        case "get_states":
            var states: [(String, Value)] = [
                ("t", .array(times.copy())), ("N", .integer(monitor.t.count)),
            ]
            // As in Brian a row for each time here.
            for name in monitor.variables {
                let traces = try values(of: name)
                states.append((name, .array(ArrayValue(viewing: traces, layout: traces.layout.transposed([1, 0])))))
            }
            return MonitorStates.method(states)
        case "record": return .array(ArrayValue(integers: monitor.recordedIndices))
        case "values" where monitor.variables.count == 1: return .array(try values(of: monitor.variables[0]))
        case "mean", "std", "var":
            // The first generation's monitors keep these of each neuron.
            guard site.machine.library.dialect == .first, monitor.variables.count == 1 else { return nil }
            return .array(try moment(name))
        default:
            if monitor.variables.contains(name) { return .array(try values(of: name)) }
            if name.hasSuffix("_"), monitor.variables.contains(String(name.dropLast())) {
                return .array(try values(of: String(name.dropLast())).reinterpreted(dimension: .one))
            }
            return try super.attribute(name, at: site)
        }
    }

    override func missingAttribute(_ name: String) -> Diagnostic {
        guard let group = monitor.source.variable(named: name) else { return super.missingAttribute(name) }
        return Diagnostic(
            "not-recorded", "\(group.name) was not recorded",
            expected: Diagnostic.oneOf(monitor.variables),
            advice: "name it where the StateMonitor is made")
    }

    /// In the first dialect the trace of a neuron; in the second a view of all its traces: `M[0].v`.
    override func element(at index: Value, at site: Site) throws(Diagnostic) -> Value {
        let indices = monitor.recordedIndices
        func row(of neuron: Int) throws(Diagnostic) -> Int {
            if let row = indices.firstIndex(of: neuron) { return row }
            throw Diagnostic(
                "not-recorded", "neuron \(neuron) was not recorded",
                expected: indices.isEmpty ? nil : "one of \(StateMonitorObject.list(indices))", at: site.fragment)
        }
        // A list of one, such as S[0, 1], has a row for each of its numbers all the same.
        var isList = false
        if case .array(let array) = index { isList = array.rank > 0 }
        guard !isList, let neuron = Numbers.integer(index) else {
            guard let operand = try ArrayConversion.operand(index, at: site) else {
                throw Diagnostic(
                    "wrong-index", "a StateMonitor is indexed by the numbers of neurons",
                    advice: "for parts of a trace write M.v[0][10:20]", at: site.fragment)
            }
            var rows: [Int] = []
            for number in try ArrayConversion.array(operand, at: site).elements {
                guard let neuron = Int(exactly: number) else {
                    throw Diagnostic("wrong-index", "\(number) is no number of a neuron", at: site.fragment)
                }
                rows.append(try row(of: neuron))
            }
            return .object(MonitorView(self, rows: rows, isSingle: false))
        }
        let row = try row(of: neuron)
        if site.machine.library.dialect == .first, monitor.variables.count == 1 {
            return try values(of: monitor.variables[0]).row(row)
        }
        return .object(MonitorView(self, rows: [row], isSingle: true))
    }

    override func items(at site: Site) throws(Diagnostic) -> [Value]? {
        monitor.recordedIndices.indices.map { .object(MonitorView(self, rows: [$0], isSingle: true)) }
    }

    private var times: ArrayValue {
        ArrayValue(monitor.t, origin: RecordingOrigin(recording: self, content: .times))
    }

    /// A row for each recorded neuron, a column for each time.
    func values(of name: String) throws(Diagnostic) -> ArrayValue {
        let traces = try monitor.values(of: name)
        let variable = monitor.source.variable(named: name)
        let dimension = traces.first?.dimension ?? variable?.dimension ?? .one
        let origin = RecordingOrigin(recording: self, content: .traces(variable: name, rows: Array(traces.indices)))
        return ArrayValue(
            traces.flatMap(\.values), shape: [traces.count, monitor.t.count],
            element: ArrayValue.Element(variable?.type ?? .real), dimension: dimension, origin: origin)
    }

    /// Over time, one for each recorded neuron.
    private func moment(_ name: String) throws(Diagnostic) -> ArrayValue {
        let traces = try monitor.values(of: monitor.variables[0])
        let dimension = traces.first?.dimension ?? .one
        let moments = traces.map { trace in
            switch name {
            case "mean": trace.values.reduce(0, +) / Double(trace.count)
            case "std": Statistics.variance(trace.values, lost: 0).squareRoot()
            default: Statistics.variance(trace.values, lost: 0)
            }
        }
        return ArrayValue(
            moments, shape: [moments.count],
            dimension: name == "var" ? dimension.raised(to: Rational(2)) : dimension)
    }

    private static func list(_ indices: [Int]) -> String {
        indices.prefix(8).map(String.init).joined(separator: ", ") + (indices.count > 8 ? ", ..." : "")
    }

    static let function = LibraryFunction(
        "StateMonitor", "source, variables, record=, dt=, clock=, when=, order=, name=, codeobj_class=", isType: true
    ) { call throws(Diagnostic) in
        guard let record = call[2] else {
            throw Diagnostic(
                "missing-argument", "StateMonitor() has to be told whose traces to record",
                expected: "record=True for all, or the numbers of some, as in record=[0, 3]", at: call.fragment)
        }
        return try make(
            call, record: record, recordPosition: 2, dt: try BrianArguments.timeStep(call, 3, clock: 4), slot: 5,
            order: 6, name: 7)
    }

    /// - Parameter record: whose traces are recorded; nil for all.
    static func make(
        _ call: Call, record: Value?, recordPosition: Int, dt: Quantity?, slot: Int, order: Int, name: Int
    ) throws(Diagnostic) -> Value {
        let object = try BrianArguments.group(call, 0)
        let group = object.group
        let variables: [String]
        if case .boolean(true) = call.value(1) {
            let own = group.equations.definitions.map(\.name)
            variables =
                own + ["lastspike", "not_refractory"].filter { group.variable(named: $0) != nil && !own.contains($0) }
        } else {
            variables = try BrianArguments.names(call, 1)
        }
        let selection: StateMonitor.Selection =
            switch record {
            case nil, .boolean(true)?: .all
            case .boolean(false)?: .indices([])
            default: .indices(try BrianArguments.indices(call, recordPosition) ?? [])
            }
        let monitor = try BrianArguments.located(call, ["unknown-variable": 1, "index-out-of-range": recordPosition]) {
            () throws(Diagnostic) in
            let (slot, name) = (try BrianArguments.slot(call, slot), try call.optionalString(name))
            if let part = object.simulated as? Subgroup {
                return try StateMonitor(part, variables, record: selection, dt: dt, slot: slot, name: name)
            }
            return try StateMonitor(group, variables, record: selection, dt: dt, slot: slot, name: name)
        }
        if let order = try call.optionalInteger(order) { monitor.order = order }
        return .object(StateMonitorObject(monitor, of: call.value(0), call.machine.session))
    }
}

/// `M[0]`: the traces of one neuron; `M[[0, 2]]`: those of several.
final class MonitorView: ScriptObject {
    private let owner: StateMonitorObject
    private let rows: [Int]
    private let isSingle: Bool

    init(_ owner: StateMonitorObject, rows: [Int], isSingle: Bool) {
        self.owner = owner
        self.rows = rows
        self.isSingle = isSingle
    }

    override var typeName: String { "StateMonitorView" }
    override var kindName: String { "a neuron of a StateMonitor" }
    override var attributeNames: [String] { owner.monitor.variables + ["t"] }

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        guard let value = try owner.attribute(name, at: site) else { return nil }
        guard case .array(let array) = value, array.rank == 2 else { return value }
        if isSingle { return array.row(rows[0]) }
        return try ArraySubscript.get(array, .array(ArrayValue(integers: rows)), at: site)
    }
}
