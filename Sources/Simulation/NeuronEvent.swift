import Execution
import Expressions
import ModelEquations

/// Something that happens to a neuron when a condition holds: a spike, or an event of one's own.
struct NeuronEvent {
    /// The name of the event that a threshold makes.
    static let spike = "spike"

    let name: String
    let condition: SourceFragment
    let elements: EventList
    /// When in a step the condition is looked at.
    var slot: Slot
    /// Its place among the operations of the slot; nil for that of the group.
    var order: Int?

    var isSpike: Bool { name == NeuronEvent.spike }

    /// Finds the elements to which the event happens. A spike also notes its time, and does not happen to refractory neurons.
    /// - Parameter release: what ends their refractoriness, where that is not looked for in each neuron.
    func operation(
        of group: NeuronGroup, release: RefractoryRelease?, _ run: RunContext, stream: UInt32
    ) throws(Diagnostic) -> Operation {
        let scope = group.scope(run.namespace)
        var tree = try SyntaxTree(parsing: condition)
        let purpose = isSpike ? "the threshold" : "the condition of the event \(name)"
        try scope.checkCondition(tree, in: condition.source, purpose: purpose)
        let endsRefractory = isSpike && group.refractory != .none
        if endsRefractory { tree = SyntaxTree(.logical(.and, tree, .named("not_refractory"))) }
        var compiler = group.compiler(run.namespace, clock: run.clock, domain: .range, stream: stream)
        try compiler.collect(tree, in: condition.source)
        let program = group.bind(compiler.finish(), clock: run.clock, events: elements, seed: run.seed)
        let marking = endsRefractory ? try marking(group, run) : nil
        let elements = elements
        let pass = ElementPass(
            program: program, count: group.count, before: StepAction { elements.removeAll() },
            after: marking.map { marking in
                StepAction(after: elements) {
                    guard elements.count > 0 else { return }
                    marking.run(list: elements.elements, count: elements.count)
                    release?.add(elements)
                }
            })
        return Operation(
            slot, order: order ?? group.order, name: "\(group.displayName)_\(name)_thresholder", clock: run.clock,
            pass: pass,
            work: .threshold(
                PortableProgram(program), count: group.count, events: elements,
                marking: marking.map(PortableProgram.init), release: release?.work))
    }

    /// What a spike itself writes down.
    private func marking(_ group: NeuronGroup, _ run: RunContext) throws(Diagnostic) -> BoundProgram {
        let scope = group.scope(run.namespace).adding([Variable("lastspike", .time)])
        var compiler = ProgramCompiler(scope: scope, layout: group.layout(run.clock), domain: .list, stream: 0)
        try compiler.add([
            Statement(target: "lastspike", operation: .assign, value: .named("t"), fragment: condition),
            Statement(
                target: "not_refractory", operation: .assign, value: SyntaxTree(.boolean(false)), fragment: condition),
        ])
        return group.bind(compiler.finish(), clock: run.clock, seed: run.seed)
    }
}

/// Statements that run for the elements to which an event happens: a reset, or what `run_on_event` was given.
struct EventStatements {
    let event: String
    let statements: SourceFragment
    let slot: Slot
    /// Its place among the operations of the slot; nil for that of the group.
    let order: Int?

    func operation(
        of group: NeuronGroup, for elements: EventList, _ run: RunContext, stream: UInt32
    ) throws(Diagnostic) -> Operation {
        var compiler = group.compiler(run.namespace, clock: run.clock, domain: .list, stream: stream)
        try compiler.add(Statement.parse(statements))
        let program = group.bind(compiler.finish(), clock: run.clock, seed: run.seed)
        let clock = run.clock
        return Operation(
            slot, order: order ?? group.order, name: "\(group.displayName)_\(event)_resetter", clock: clock,
            after: elements, work: .reaction(PortableProgram(program), events: elements)
        ) {
            guard elements.count > 0 else { return }
            program.run(list: elements.elements, count: elements.count, step: UInt64(clock.timestep))
        }
    }
}

extension Statement {
    /// The names that statements read or assign to; none where they cannot be read.
    static func names(in fragment: SourceFragment) -> Set<String> {
        ((try? parse(fragment)) ?? []).reduce(into: []) { names, statement in
            names.insert(statement.target)
            names.formUnion(statement.value.names)
        }
    }
}
