import Execution
import Expressions
import Integration
import ModelEquations
import Units

/// Neurons that share one model.
///
///     let neurons = try NeuronGroup(
///         1, Equations("dv/dt = (I - v)/tau : 1 (unless refractory)\nI : 1"), threshold: "v > 0.8", reset: "v = 0",
///         refractory: .time(5 * .ms), namespace: ["tau": 10 * .ms])
public final class NeuronGroup: StateGroup, SpikeSource {
    /// How differential equations are integrated; nil for the automatic choice.
    public let method: Method?
    /// The condition under which a neuron spikes.
    public let threshold: SourceFragment?
    /// The statements that run when it does.
    public let reset: SourceFragment?
    /// How long it stays refractory.
    public let refractory: Refractory
    /// The neurons that spike in the present step.
    public let spikes: EventList
    /// The time of the last spike that a neuron which has not spiked yet is given, in seconds.
    static let neverSpiked = -1e4
    private let usesRefractoriness: Bool
    private var events: [NeuronEvent] = []
    private var handlers: [EventStatements] = []

    /// - Parameters:
    ///   - count: the number of neurons, at least 1.
    ///   - method: how the differential equations are integrated; nil for the automatic choice.
    ///   - threshold: the condition under which a neuron spikes.
    ///   - reset: the statements that run when it does.
    ///   - events: conditions of events beside the spike, by name.
    ///   - namespace: names for the equations that take precedence over those given to `run`.
    ///   - dt: a time step of its own.
    ///   - refractory: how long it stays refractory after a spike.
    ///   - equations: the model of a neuron.
    ///   - name: what error messages and summaries call it; nil for a name made from its kind.
    /// - Throws: a diagnostic where an argument does not fit; equations are checked against their namespace when a run begins.
    public init(
        _ count: Int, _ equations: Equations, method: Method? = nil, threshold: SourceFragment? = nil,
        reset: SourceFragment? = nil, refractory: Refractory = .none, events: [String: SourceFragment] = [:],
        namespace: Namespace = Namespace(), dt: Quantity? = nil, name: String? = nil
    ) throws(Diagnostic) {
        let columns = equations.definitions.count { !$0.flags.contains(.shared) } + 1
        try GroupSize.check(count, of: "NeuronGroup", bytesEach: 8 * columns + 4 * (events.count + 1))
        try refractory.check()
        try EquationOwner.neurons.check(equations)
        var events = events
        let ownSpike = events.removeValue(forKey: NeuronEvent.spike)
        if let threshold, ownSpike != nil {
            throw Diagnostic(
                "duplicate-definition", "the threshold and the event spike say twice when a neuron spikes",
                advice: "leave out one of them", at: threshold)
        }
        let threshold = threshold ?? ownSpike
        self.method = method
        self.threshold = threshold
        self.reset = reset
        self.refractory = refractory
        usesRefractoriness =
            refractory != .none || equations.definitions.contains { $0.flags.contains(.unlessRefractory) }
        spikes = EventList(capacity: count)
        try super.init(count: count, equations: equations, namespace: namespace, dt: dt, name: name)
        if usesRefractoriness {
            if let own = equations["lastspike"] {
                throw Diagnostic(
                    "reserved-name", "a group that is refractory keeps the time of the last spike as lastspike itself",
                    advice: "leave out the line, or choose another name", at: own.nameFragment)
            }
            arrays.fill(arrays.addColumn("not_refractory"), with: 1)
            arrays.fill(arrays.addColumn("lastspike"), with: NeuronGroup.neverSpiked)
        }
        if let threshold {
            self.events.append(
                NeuronEvent(name: NeuronEvent.spike, condition: threshold, elements: spikes, slot: .thresholds))
        } else if let reset {
            throw Diagnostic(
                "reset-without-threshold", "a reset needs a threshold, or it never happens",
                advice: "give threshold='v > ...' as well", at: reset)
        }
        for (name, condition) in events.sorted(by: { $0.key < $1.key }) {
            self.events.append(
                NeuronEvent(
                    name: name, condition: condition, elements: EventList(capacity: count),
                    slot: Slot(.thresholds, .after)))
        }
        if let reset {
            handlers.append(EventStatements(event: NeuronEvent.spike, statements: reset, slot: .resets, order: nil))
        }
    }

    override var baseName: String { "neurongroup" }

    /// The events and when they happen.
    public var conditions: [(name: String, condition: SourceFragment)] { events.map { ($0.name, $0.condition) } }

    /// Whether the group can spike.
    public var hasSpikes: Bool { threshold != nil }

    /// The statements that run on events, the reset first where there is one.
    public var reactions: [(event: String, statements: SourceFragment)] { handlers.map { ($0.event, $0.statements) } }

    /// The neurons to which an event happens in the present step; nil where the group has no such event.
    public func elements(of event: String) -> EventList? { events.first { $0.name == event }?.elements }

    /// When in a step an event's condition is looked at.
    public func slot(of event: String) -> Slot? { events.first { $0.name == event }?.slot }

    /// Runs statements for the neurons to which an event happens.
    /// - Throws: a diagnostic where the group has no such event, or the statements cannot be read.
    public func runOnEvent(
        _ event: String, _ statements: SourceFragment, slot: Slot = Slot(.resets, .after), order: Int? = nil
    ) throws(Diagnostic) {
        guard events.contains(where: { $0.name == event }) else { throw EventDiagnostics.unknown(event, of: self) }
        _ = try Statement.parse(statements)
        handlers.append(EventStatements(event: event, statements: statements, slot: slot, order: order))
    }

    /// Sets when in a step the condition of an event is looked at.
    /// - Parameters:
    ///   - order: its place among the operations of the slot; nil for that of the group.
    ///   - slot: when in a step it happens.
    ///   - event: `spike`, or an event of the group's own.
    /// - Throws: a diagnostic where the group has no such event.
    public func setSchedule(of event: String, slot: Slot, order: Int? = nil) throws(Diagnostic) {
        guard let index = events.firstIndex(where: { $0.name == event }) else {
            throw EventDiagnostics.unknown(event, of: self)
        }
        events[index].slot = slot
        events[index].order = order
    }

    override var builtInVariables: [Variable] {
        super.builtInVariables
            + (usesRefractoriness
                ? [
                    Variable("not_refractory", .one, type: .boolean),
                    Variable("lastspike", .time),
                ] : [])
    }

    override func forgetEvents() {
        for event in events { event.elements.removeAll() }
    }

    override var usedNames: Set<String> {
        var names = super.usedNames
        for condition in events.map(\.condition) { names.formUnion((try? SyntaxTree(parsing: condition))?.names ?? []) }
        for handler in handlers { names.formUnion(Statement.names(in: handler.statements)) }
        if case .expression(let fragment) = refractory {
            names.formUnion((try? SyntaxTree(parsing: fragment))?.names ?? [])
        }
        return names
    }

    override var changedVariables: Set<ChangedVariable> {
        let targets = handlers.flatMap { (try? Statement.parse($0.statements)) ?? [] }.map(\.target)
        return super.changedVariables.union(
            targets.map { ChangedVariable(group: ObjectIdentifier(self), name: $0) })
    }

    override func operations(_ run: RunContext) throws(Diagnostic) -> [Operation] {
        var result = try super.operations(run)
        let release = RefractoryRelease(of: self, run)
        result += try StateUpdater.operations(
            for: self, method: method,
            after: release == nil ? refractory.statements(in: scope(run.namespace)) : [], release: release, run)
        for (number, event) in events.enumerated() {
            let stream = run.stream | 0x100 | UInt32(number) << 4
            result.append(try event.operation(of: self, release: release, run, stream: stream))
        }
        for (number, handler) in handlers.enumerated() {
            guard let elements = elements(of: handler.event) else { continue }
            let stream = run.stream | 0x200 | UInt32(number) << 4
            result.append(try handler.operation(of: self, for: elements, run, stream: stream))
        }
        return result
    }
}

/// How many elements a group may have.
enum GroupSize {
    /// - Parameter bytes: what the state of one neuron needs.
    static func check(_ count: Int, of kind: String, bytesEach bytes: Int) throws(Diagnostic) {
        guard count > 0 else {
            throw Diagnostic(
                "invalid-count", "a \(kind) needs at least one neuron", expected: "1 or more", found: "\(count)",
                advice: "give the number of neurons as its first argument")
        }
        guard count <= Int(Int32.max) else {
            throw Diagnostic(
                "invalid-count", "a \(kind) can have at most \(Int32.max) neurons", found: "\(count)",
                advice: "give a smaller number of neurons")
        }
        try MemoryNeed.check(bytes, forEachOf: count, "neurons")
    }
}

/// The wording of what can go wrong with events.
enum EventDiagnostics {
    static func unknown(_ event: String, of group: any SpikeSource) -> Diagnostic {
        if event == NeuronEvent.spike {
            return Diagnostic(
                "no-threshold", "\(group.title) never spikes, since it has no threshold",
                advice: "give the group threshold='v > ...'")
        }
        return Diagnostic(
            "unknown-event", "\(group.title) has no event \(event)",
            advice: "name it when the group is made: events={'\(event)': 'v > ...'}")
    }
}

extension SyntaxTree {
    static func named(_ name: String) -> SyntaxTree { SyntaxTree(.name(name)) }

    static func calling(_ function: String, _ arguments: SyntaxTree...) -> SyntaxTree {
        SyntaxTree(.call(.named(function), arguments.map { Argument(.positional, $0) }))
    }
}
