import Expressions
import Simulation
import Units

/// A monitor: it joins a simulation that goes on.
class MonitorObject: BrianObject {
    override var decidesRestart: Bool { false }
}

/// `StateMonitor(...)`
final class StateMonitorObject: MonitorObject, Recording {
    let monitor: StateMonitor

    init(_ monitor: StateMonitor, _ session: Session) {
        self.monitor = monitor
        super.init(monitor, session)
    }

    override var typeName: String { "StateMonitor" }
    override var attributeNames: [String] { super.attributeNames + monitor.variables + ["t", "record", "N"] }
    override var count: Int? { monitor.recordedIndices.count }

    func jumps(of variable: String, row: Int) -> [Int] { (try? monitor.jumps(of: variable, row: row)) ?? [] }

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        switch name {
        case "t", "times": return .array(times)
        case "t_": return .array(times.reinterpreted(dimension: .one))
        case "N": return .integer(monitor.t.count)
        case "record": return .array(ArrayValue(integers: monitor.recordedIndices))
        case "values" where monitor.variables.count == 1: return .array(try values(of: monitor.variables[0]))
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
            expected: "one of \(monitor.variables.joined(separator: ", "))",
            advice: "name it where the StateMonitor is made")
    }

    /// In the first dialect the trace of a neuron; in the second a view of all its traces: `M[0].v`.
    override func element(at index: Value, at site: Site) throws(Diagnostic) -> Value {
        let indices = monitor.recordedIndices
        guard let neuron = Numbers.integer(index) else {
            throw Diagnostic(
                "wrong-index", "a StateMonitor is indexed by the number of a neuron",
                advice: "for parts of a trace write M.v[0][10:20]", at: site.fragment)
        }
        guard let row = indices.firstIndex(of: neuron) else {
            throw Diagnostic(
                "not-recorded", "neuron \(neuron) was not recorded",
                expected: indices.isEmpty ? nil : "one of \(StateMonitorObject.list(indices))", at: site.fragment)
        }
        if site.machine.library.dialect == .first, monitor.variables.count == 1 {
            return try values(of: monitor.variables[0]).row(row)
        }
        return .object(MonitorView(self, row: row))
    }

    override func items(at site: Site) throws(Diagnostic) -> [Value]? {
        monitor.recordedIndices.indices.map { .object(MonitorView(self, row: $0)) }
    }

    private var times: ArrayValue {
        ArrayValue(monitor.t, origin: RecordingOrigin(recording: self, content: .times))
    }

    /// A row for each recorded neuron, a column for each time.
    func values(of name: String) throws(Diagnostic) -> ArrayValue {
        let traces = try monitor.values(of: name)
        let dimension = traces.first?.dimension ?? monitor.source.variable(named: name)?.dimension ?? .one
        let origin = RecordingOrigin(recording: self, content: .traces(variable: name, rows: Array(traces.indices)))
        return ArrayValue(
            traces.flatMap(\.values), shape: [traces.count, monitor.t.count], dimension: dimension, origin: origin)
    }

    private static func list(_ indices: [Int]) -> String {
        indices.prefix(8).map(String.init).joined(separator: ", ") + (indices.count > 8 ? ", ..." : "")
    }

    static let function = LibraryFunction(
        "StateMonitor", "source, variables, record=, dt=, clock=, when=, order=, name=, codeobj_class=, timestep=",
        isType: true
    ) { call throws(Diagnostic) in
        let group = try BrianArguments.stateGroup(call, 0)
        let variables: [String]
        if case .boolean(true) = call.value(1) {
            variables = group.equations.definitions.map(\.name)
        } else {
            variables = try BrianArguments.names(call, 1)
        }
        let record: StateMonitor.Selection
        switch call[2] {
        case .boolean(true)?: record = .all
        case nil, .boolean(false)?: record = .indices([])
        default: record = .indices(try BrianArguments.indices(call, 2) ?? [])
        }
        let monitor = try BrianArguments.located(call, ["unknown-variable": 1, "index-out-of-range": 2]) {
            () throws(Diagnostic) in
            try StateMonitor(
                group, variables, record: record, dt: try call.optionalQuantity(3, in: .time),
                name: try call.optionalString(7))
        }
        if let order = try call.optionalInteger(6) { monitor.order = order }
        return .object(StateMonitorObject(monitor, call.machine.session))
    }
}

/// `M[0]`: the traces of one neuron.
final class MonitorView: ScriptObject {
    private let owner: StateMonitorObject
    private let row: Int

    init(_ owner: StateMonitorObject, row: Int) {
        self.owner = owner
        self.row = row
    }

    override var typeName: String { "StateMonitorView" }
    override var kindName: String { "a neuron of a StateMonitor" }
    override var attributeNames: [String] { owner.monitor.variables + ["t"] }

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        guard let value = try owner.attribute(name, at: site) else { return nil }
        guard case .array(let array) = value, array.rank == 2 else { return value }
        return array.row(row)
    }
}
