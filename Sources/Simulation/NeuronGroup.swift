import Execution
import Expressions
import Integration
import ModelEquations
import Units

/// Neurons that share one model.
///
///     let neurons = try NeuronGroup(
///         1, "dv/dt = (I - v)/tau : 1 (unless refractory)\nI : 1", threshold: "v > 0.8", reset: "v = 0",
///         refractory: .time(5 * .ms), namespace: ["tau": 10 * .ms])
public final class NeuronGroup: StateGroup, SpikeSource {
    /// How long a neuron stays refractory after a spike.
    public enum Refractory: Hashable, Sendable {
        case none
        case time(Quantity)
        /// A time for each neuron (`'tau_ref'`), or a condition that keeps it refractory (`'v > 0'`).
        case expression(SourceFragment)
    }

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

    /// - Parameters:
    ///   - count: the number of neurons, at least 1.
    ///   - method: how the differential equations are integrated; nil for the automatic choice.
    ///   - threshold: the condition under which a neuron spikes.
    ///   - reset: the statements that run when it does.
    ///   - namespace: names for the equations that take precedence over those given to `run`.
    ///   - dt: a time step of its own.
    /// - Throws: a diagnostic where an argument does not fit; equations are checked against their namespace when a run begins.
    public init(
        _ count: Int, _ equations: Equations, method: Method? = nil, threshold: SourceFragment? = nil,
        reset: SourceFragment? = nil, refractory: Refractory = .none, namespace: Namespace = Namespace(),
        dt: Quantity? = nil, name: String? = nil
    ) throws(Diagnostic) {
        guard count > 0 else {
            throw Diagnostic(
                "invalid-count", "a NeuronGroup needs at least one neuron", expected: "1 or more", found: "\(count)",
                advice: "give the number of neurons as its first argument")
        }
        guard count <= Int(Int32.max) else {
            throw Diagnostic(
                "invalid-count", "a NeuronGroup can have at most \(Int32.max) neurons", found: "\(count)",
                advice: "give a smaller number of neurons")
        }
        self.method = method
        self.threshold = threshold
        self.reset = reset
        self.refractory = refractory
        usesRefractoriness =
            refractory != .none || equations.definitions.contains { $0.flags.contains(.unlessRefractory) }
        spikes = EventList(capacity: count)
        try super.init(count: count, equations: equations, namespace: namespace, dt: dt, name: name)
        if case .time(let time) = refractory { try NeuronGroup.check(refractory: time) }
        if usesRefractoriness {
            arrays.fill(arrays.addColumn("not_refractory"), with: 1)
            arrays.fill(arrays.addColumn("lastspike"), with: NeuronGroup.neverSpiked)
        }
    }

    override var baseName: String { "neurongroup" }

    /// Whether the group can spike.
    public var hasSpikes: Bool { threshold != nil }

    override var builtInVariables: [Variable] {
        super.builtInVariables
            + (usesRefractoriness
                ? [
                    Variable("not_refractory", .one, type: .boolean),
                    Variable("lastspike", .time, isReadOnly: true),
                ] : [])
    }

    override var changedVariables: Set<ChangedVariable> {
        let statements = reset.flatMap { try? Statement.parse($0) } ?? []
        return Set(statements.map { ChangedVariable(group: ObjectIdentifier(self), name: $0.target) })
    }

    override func operations(_ run: RunContext) throws(Diagnostic) -> [Operation] {
        _ = try super.operations(run)
        let scope = scope(run.namespace)
        try equations.check(in: scope)
        return try StateUpdater.operations(for: self, method: method, after: refractoryStatements(scope), run)
            + thresholding(run) + resetting(run)
    }

    // MARK: - Refractoriness

    /// What leaves refractoriness at the beginning of a state update.
    private func refractoryStatements(_ scope: Scope) throws(Diagnostic) -> [Statement] {
        func elapsed(_ time: SyntaxTree, _ fragment: SourceFragment) throws(Diagnostic) -> [Statement] {
            let since = SyntaxTree(.binary(.subtract, .named("t"), .named("lastspike")))
            let steps = SyntaxTree.calling("timestep", since, .named("dt"))
            let needed = SyntaxTree.calling("timestep", time, .named("dt"))
            return [
                Statement(
                    target: "not_refractory", operation: .assign,
                    value: SyntaxTree(.comparison(steps, [.init(.greaterOrEqual, needed)])), fragment: fragment)
            ]
        }
        switch refractory {
        case .none: return []
        case .time(let time):
            let seconds = SyntaxTree(.binary(.multiply, SyntaxTree(.real(time.value)), .named("second")))
            return try elapsed(seconds, SourceFragment("refractory"))
        case .expression(let fragment):
            let tree = try SyntaxTree(parsing: fragment)
            let typed = try scope.typed(tree, in: fragment.source)
            if typed.type == .boolean {
                let stays = SyntaxTree(.unary(.not, tree))
                return [
                    Statement(
                        target: "not_refractory", operation: .assign,
                        value: SyntaxTree(.logical(.or, .named("not_refractory"), stays)), fragment: fragment)
                ]
            }
            guard typed.dimension == .time else {
                throw Diagnostic(
                    "refractory-dimension", "refractory has to be a time or a condition",
                    expected: "s, or a comparison", found: "\(typed.dimension)",
                    advice: "give a time such as 5*ms, or a condition such as v > 0", at: fragment)
            }
            return try elapsed(tree, fragment)
        }
    }

    private static func check(refractory time: Quantity) throws(Diagnostic) {
        guard time.dimension == .time, time.value >= 0 else {
            throw Diagnostic(
                "refractory-dimension", "refractory has to be a time that is not negative",
                expected: "s", found: time.dimension == .time ? "\(time)" : "\(time.dimension)",
                advice: "give a time such as 5*ms")
        }
    }

    // MARK: - Spikes

    private func thresholding(_ run: RunContext) throws(Diagnostic) -> [Operation] {
        guard let threshold else {
            if reset != nil {
                throw Diagnostic(
                    "reset-without-threshold", "a reset needs a threshold, or it never happens",
                    advice: "give threshold='v > ...' as well", at: reset)
            }
            return []
        }
        var tree = try SyntaxTree(parsing: threshold)
        try scope(run.namespace).checkCondition(tree, in: threshold.source, purpose: "the threshold")
        if refractory != .none { tree = SyntaxTree(.logical(.and, tree, .named("not_refractory"))) }
        var compiler = compiler(run.namespace, clock: run.clock, domain: .range, stream: run.stream | 0x100)
        try compiler.collect(tree, in: threshold.source)
        let program = bind(compiler.finish(), clock: run.clock, events: spikes, seed: run.seed)
        let marking = refractory == .none ? nil : try marking(run)
        let (count, clock, spikes) = (count, run.clock, spikes)
        let operation = Operation(.thresholds, order: order, name: displayName, clock: run.clock) {
            spikes.removeAll()
            program.run(count: count, step: UInt64(clock.timestep))
            marking?.run(list: spikes.elements, count: spikes.count)
        }
        return [operation]
    }

    /// What a spike itself writes down.
    private func marking(_ run: RunContext) throws(Diagnostic) -> BoundProgram {
        let fragment = SourceFragment("threshold")
        let scope = scope(run.namespace).adding([Variable("lastspike", .time)])
        var compiler = ProgramCompiler(scope: scope, layout: layout(run.clock), domain: .list, stream: 0)
        try compiler.add([
            Statement(target: "lastspike", operation: .assign, value: .named("t"), fragment: fragment),
            Statement(
                target: "not_refractory", operation: .assign, value: SyntaxTree(.boolean(false)), fragment: fragment),
        ])
        return bind(compiler.finish(), clock: run.clock, seed: run.seed)
    }

    private func resetting(_ run: RunContext) throws(Diagnostic) -> [Operation] {
        guard let reset else { return [] }
        let statements = try Statement.parse(reset)
        var compiler = compiler(run.namespace, clock: run.clock, domain: .list, stream: run.stream | 0x200)
        try compiler.add(statements)
        let program = bind(compiler.finish(), clock: run.clock, seed: run.seed)
        let (clock, spikes) = (run.clock, spikes)
        let operation = Operation(.resets, order: order, name: displayName, clock: run.clock) {
            program.run(list: spikes.elements, count: spikes.count, step: UInt64(clock.timestep))
        }
        return [operation]
    }
}

extension SyntaxTree {
    static func named(_ name: String) -> SyntaxTree { SyntaxTree(.name(name)) }

    static func calling(_ function: String, _ arguments: SyntaxTree...) -> SyntaxTree {
        SyntaxTree(.call(.named(function), arguments.map { Argument(.positional, $0) }))
    }
}
