import Expressions
import ModelEquations
import Simulation
import Units

/// A group with state variables: `NeuronGroup`, `PoissonGroup`, and with more to it `Synapses`.
class GroupObject: BrianObject {
    let group: StateGroup
    private let name: String
    /// Where the next part that `subgroup(N)` takes begins.
    private var partsEnd = 0

    /// - Parameters:
    ///   - part: the part of the group that is meant; nil for all of it.
    ///   - namespace: the dictionary that the group was given as its namespace.
    init(
        _ group: StateGroup, as part: Subgroup? = nil, called name: String, namespace: Value? = nil, _ session: Session
    ) {
        self.group = group
        self.name = name
        if case .dictionary(let dictionary)? = namespace { self.namespace = dictionary }
        super.init(part ?? group, session)
        session.register(self)
    }

    /// The dictionary that the group reads names from when it is run; nil where the script has none of it.
    private var namespace: DictionaryValue?

    /// What the dictionary holds by now is what the equations see.
    func readNamespace(in frame: Frame, at fragment: SourceFragment) throws(Diagnostic) {
        guard let namespace else { return }
        group.namespace = try ScriptNamespace.given(.dictionary(namespace), in: frame, at: fragment)
    }

    override var typeName: String { name }
    override var count: Int? { group.count }
    /// The elements of the group that are meant; nil for all.
    var part: Range<Int>? { nil }
    override var attributeNames: [String] {
        super.attributeNames + group.variables.map(\.name) + [
            "N", "namespace", "equations", "state", "variables", "events", "start", "stop",
        ] + methodNames
    }

    override var when: Slot { group is PoissonGroup ? .thresholds : .start }

    /// Methods beyond the variables.
    var methodNames: [String] { Array(GroupObject.methods.keys) }

    func method(_ name: String) -> Value? { GroupObject.methods[name]?.bound(to: self) }

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        if name == "N" { return .integer(count ?? group.count) }
        if let variable = group.variable(named: name) { return .object(VariableView(self, variable, isPlain: false)) }
        // `v_` is v without its unit.
        if name.hasSuffix("_"), let variable = group.variable(named: String(name.dropLast())) {
            return .object(VariableView(self, variable, isPlain: true))
        }
        if let method = method(name) { return method }
        switch name {
        case "start": return .integer(0)
        case "stop": return .integer(count ?? group.count)
        case "variables":
            return .dictionary(
                DictionaryValue(
                    group.variables.map { ($0.name, Value.object(VariableView(self, $0, isPlain: false))) }))
        case "events":
            let conditions = (group as? NeuronGroup)?.conditions ?? []
            return .dictionary(DictionaryValue(conditions.map { ($0.name, Value($0.condition.text)) }))
        case "equations": return .object(EquationsObject(group.equations))
        case "state":
            return .builtin(
                Builtin(name, "name, use_units=") { call throws(Diagnostic) in
                    let wanted = try call.string(0)
                    guard let variable = self.group.variable(named: wanted) else {
                        throw self.missingAttribute(wanted).located(at: call.fragment(0))
                    }
                    return .object(VariableView(self, variable, isPlain: try !call.boolean(1, otherwise: true)))
                })
        case "namespace":
            let dictionary = namespace ?? DictionaryValue()
            namespace = dictionary
            return .dictionary(dictionary)
        default: return try super.attribute(name, at: site)
        }
    }

    override func setAttribute(_ name: String, to value: Value, at site: Site) throws(Diagnostic) -> Bool {
        if case .object(let object) = value, let link = object as? LinkObject {
            try link.link(name, of: self, at: site)
            return true
        }
        if let variable = group.variable(named: name) {
            try VariableView(self, variable, isPlain: false).assign(value, at: .all, site)
            return true
        }
        if name.hasSuffix("_"), let variable = group.variable(named: String(name.dropLast())) {
            try VariableView(self, variable, isPlain: true).assign(value, at: .all, site)
            return true
        }
        if try super.setAttribute(name, to: value, at: site) { return true }
        if attributeNames.contains(name) {
            throw Diagnostic("read-only", "\(name) of \(kindName) cannot be assigned to", at: site.fragment)
        }
        throw undeclared(name, value).located(at: site.fragment)
    }

    /// `G[10:20]`
    override func element(at index: Value, at site: Site) throws(Diagnostic) -> Value {
        try subgroup(of: try consecutive(index, at: site), at: site)
    }

    /// Some of the neurons as a group of their own.
    func subgroup(of range: Range<Int>, at site: Site) throws(Diagnostic) -> Value {
        guard let source = group as? any SpikeSource else {
            throw Diagnostic("not-indexable", "\(kindName) has no parts", at: site.fragment)
        }
        return .object(SubgroupObject(self, try Subgroup(source, range), site.machine.session))
    }

    override func missingAttribute(_ name: String) -> Diagnostic {
        var diagnostic = super.missingAttribute(name)
        diagnostic.expected = Diagnostic.oneOf(group.equations.definitions.map(\.name))
        return diagnostic
    }

    /// The group as one of neurons, which alone have events.
    fileprivate func neurons(_ call: Call) throws(Diagnostic) -> NeuronGroup {
        guard let neurons = group as? NeuronGroup else {
            throw Diagnostic("wrong-type", "\(kindName) has no events", at: call.fragment)
        }
        return neurons
    }

    /// The values of variables by name; without names all but subexpressions.
    func states(_ names: [String]? = nil, units: Bool, at site: Site) throws(Diagnostic) -> Value {
        let names = names ?? group.variables.filter { $0.definition == nil }.map(\.name)
        let states = DictionaryValue()
        for name in names {
            guard let variable = group.variable(named: name), let key = HashKey(Value(name)) else {
                throw missingAttribute(name).located(at: site.fragment)
            }
            states[key] = try VariableView(self, variable, isPlain: !units).numeric(at: site) ?? Value.none
        }
        return .dictionary(states)
    }

    /// That the equations lack the line for a variable that is assigned to.
    private func undeclared(_ name: String, _ value: Value) -> Diagnostic {
        var line = "declare \(name) in the equations, with its unit"
        if let dimension = Numbers.dimension(value) {
            line = "add the line  \(name) : \(dimension.unitName)  to the equations"
        }
        let nearest = NearestName.to(name, among: group.equations.definitions.map(\.name))
        return Diagnostic(
            "undeclared-variable",
            "the equations of \(kindName) do not declare \(name), so it cannot be set for the group",
            advice: nearest.map { "did you mean \($0)? Else \(line)" } ?? line)
    }

    private static let methods = ValueMethod<GroupObject>.table(
        ValueMethod("run_regularly", "code, dt=, clock=, when=, order=, name=") { group, call throws(Diagnostic) in
            guard case .string(let code) = call.value(0) else {
                throw call.unsuitable(0, expected: "a string of statements")
            }
            let dt = try BrianArguments.timeStep(call, 1, clock: 2)
            let slot = try BrianArguments.slot(call, 3)
            let statements = code.fragment(called: "statements")
            let operation =
                if let part = group.simulated as? Subgroup {
                    try RegularOperation(part, statements, dt: dt, slot: slot)
                } else { try RegularOperation(group.group, statements, dt: dt, slot: slot) }
            if let order = try call.optionalInteger(4) { operation.order = order }
            let object = OperationObject(operation, call.machine.session)
            group.contain(object)
            return .object(object)
        },
        ValueMethod("run_on_event", "event, code, when=, order=") { object, call throws(Diagnostic) in
            let group = try object.neurons(call)
            guard case .string(let code) = call.value(1) else {
                throw call.unsuitable(1, expected: "a string of statements")
            }
            let slot = call[2] == nil ? Slot(.resets, .after) : try BrianArguments.slot(call, 2)
            try BrianArguments.located(call, ["unknown-event": 0]) { () throws(Diagnostic) in
                try group.runOnEvent(
                    try call.string(0), code.fragment(called: "statements"), slot: slot,
                    order: try call.optionalInteger(3))
            }
            return .none
        },
        ValueMethod("set_event_schedule", "event, when=, order=") { object, call throws(Diagnostic) in
            let group = try object.neurons(call)
            let slot = call[1] == nil ? Slot(.thresholds, .after) : try BrianArguments.slot(call, 1)
            try BrianArguments.located(call, ["unknown-event": 0]) { () throws(Diagnostic) in
                try group.setSchedule(of: try call.string(0), slot: slot, order: try call.optionalInteger(2))
            }
            return .none
        },
        // The first generation's way to take one part of a group after the other.
        ValueMethod("subgroup", "N") { group, call throws(Diagnostic) in
            let count = try call.integer(0)
            guard count > 0, group.partsEnd + count <= group.count ?? 0 else {
                throw call.failure(
                    "index-out-of-range", "there are not as many neurons left for another subgroup",
                    advice: "\((group.count ?? 0) - group.partsEnd) of \(group.count ?? 0) are in no subgroup yet",
                    at: 0)
            }
            defer { group.partsEnd += count }
            return try group.subgroup(of: group.partsEnd..<group.partsEnd + count, at: call.site)
        },
        ValueMethod("set_states", "values, units=") { group, call throws(Diagnostic) in
            guard case .dictionary(let dictionary) = call.value(0) else {
                throw call.unsuitable(0, expected: "a dictionary")
            }
            let ending = try call.boolean(1, otherwise: true) ? "" : "_"
            for entry in dictionary.entries {
                let name = Text.str(entry.key) + ending
                guard try group.setAttribute(name, to: entry.value, at: call.site(0)) else {
                    throw group.missingAttribute(name).located(at: call.fragment(0))
                }
            }
            return .none
        },
        ValueMethod("get_states", "vars=, units=") { group, call throws(Diagnostic) in
            let names = try call[0].map { _ throws(Diagnostic) in try call.items(0).map(Text.str) }
            return try group.states(names, units: try call.boolean(1, otherwise: true), at: call.site(0))
        })
}

/// What `run_regularly` returns.
final class OperationObject: BrianObject {
    override var when: Slot { (simulated as? RegularOperation)?.slot ?? .start }
    override var typeName: String { "CodeRunner" }
    override var decidesRestart: Bool { false }
}
