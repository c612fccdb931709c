import Execution
import Expressions
import Integration
import ModelEquations
import Units

/// Statements that run for the synapses that a spike reaches: `on_pre` for spikes of the source, `on_post` for those of the target.
public final class SynapticPathway {
    /// Whose spikes run the statements.
    public enum Side: String, Hashable, Sendable { case pre, post }

    /// `pre` and `post`, or the name that was given.
    public let name: String
    /// Whose spikes run them.
    public let side: Side
    /// The statements as written.
    public let statements: SourceFragment
    /// A pathway that is not active lets spikes pass without an effect.
    public var isActive = true
    /// Among pathways of one step, lower orders come first.
    public var order: Int
    /// The delay of all synapses, where it has been given for all at once.
    public let commonDelay: Quantity?
    /// Touched in every step, from one thread, as are the strays.
    @exclusivity(unchecked) private var queue: SpikeQueue?
    /// The time step of the queue in seconds.
    private var queueStep = 0.0
    @exclusivity(unchecked) private var strays = StraySpikes()
    private var deliveryOrder: DeliveryOrder?
    /// What spikes reach in the present step.
    private let arrived = StretchList()
    private var repeatsTargets = false

    /// The event of the spiking group that runs the statements.
    public let event: String

    /// - Parameters:
    ///   - name: what delays and summaries call it.
    ///   - side: whose events run the statements.
    ///   - delay: from an event to its effect, the same for all synapses.
    ///   - event: `spike`, or an event of the group's own.
    ///   - statements: what runs for each synapse that a spike reaches.
    /// - Throws: a diagnostic where the delay is no time or the statements cannot be read.
    public init(
        _ name: String, _ side: Side, _ statements: SourceFragment, delay: Quantity? = nil, event: String = "spike"
    ) throws(Diagnostic) {
        if let delay { try SynapticPathway.check(delay) }
        _ = try Statement.parse(statements)
        self.event = event
        self.name = name
        self.side = side
        self.statements = statements
        order = side == .pre ? -1 : 1
        commonDelay = delay
    }

    static func check(_ delay: Quantity) throws(Diagnostic) {
        guard delay.dimension == .time, delay.value >= 0, delay.value.isFinite else {
            throw Diagnostic(
                "invalid-delay", "a delay has to be a time that is not negative", expected: "0 s or longer",
                found: "\(delay)",
                advice: delay.dimension.mixUp(expected: .time)
                    ?? "a spike cannot arrive before it was sent; give a time such as 1*ms")
        }
    }

    /// The name of the variable with the delays: `delay`, or `delay_post`.
    public var delayColumn: String { name == "pre" ? "delay" : "delay_\(name)" }

    func operation(of synapses: Synapses, _ run: RunContext, stream: UInt32) throws(Diagnostic) -> Operation {
        let spiking: any SpikeSource = side == .pre ? synapses.source : synapses.target
        let neurons = spiking.elements
        guard let spikes = spiking.elements(of: event) else {
            guard event == NeuronEvent.spike else {
                throw EventDiagnostics.unknown(event, of: spiking).located(at: statements)
            }
            throw Diagnostic(
                "no-threshold",
                "on_\(side) waits for spikes of \(spiking.title), which never spikes, since it has no threshold",
                advice: "give the group threshold='v > ...'", at: statements)
        }
        let clock = run.clockOf(spiking.whole)
        let parsed = try Statement.parse(statements)
        let scope = synapses.scope(run.namespace).adding(synapses.isEventDriven ? [Variable("lastupdate", .time)] : [])
        let delivery = try deliveryOrder(of: synapses, spiking, dt: clock.dt.value)
        let domain: Program.Domain = delivery.synapses == nil ? .range : .list
        let decay = try eventDrivenUpdate(
            for: synapses.equations.expandingFunctions(of: scope.namespace), in: scope)
        var propagation: EventPropagation?
        if let propagator = decay.propagator {
            propagation = try EventPropagation(propagator, of: synapses, scope, domain: domain, clock: clock, run)
        }
        let layout = synapses.layout(clock)
        var compiler = ProgramCompiler(
            scope: propagation?.extend(scope) ?? scope, layout: propagation?.extend(layout) ?? layout, domain: domain,
            stream: stream)
        try compiler.add(decay.statements)
        try compiler.add(parsed)
        warnAboutOrder(try scope.typed(parsed), of: synapses, run)
        warnAboutGrid(of: synapses, dt: clock.dt, run)
        if synapses.isEventDriven {
            try compiler.add([
                Statement(target: "lastupdate", operation: .assign, value: .named("t"), fragment: statements)
            ])
        }
        let program = BoundProgram(
            compiler.finish(), synapses.reach(clock).adding(propagation?.storages ?? []), seed: run.seed)
        let must = program.program.listsThatMustNotRepeat
        let own = side == .pre ? Synapses.preList : Synapses.postList
        let oneByOne = must.contains(own) || !must.isEmpty && repeatsTargets
        let work = Work.Pathway(
            program: PortableProgram(program), synapses: synapses, side: side, statements: statements.text,
            events: spikes, neurons: neurons, delay: delayAsData(of: synapses, dt: clock.dt.value),
            propagators: propagation?.work, hasStrays: !strays.isEmpty)
        return Operation(
            .synapses, order: order, name: "\(synapses.displayName)_\(name)", clock: clock,
            after: delivery.longestDelay == 0 && strays.isEmpty ? spikes : nil,
            work: .pathway(work)
        ) { [self] in
            deliver(
                spikes, of: neurons, delivery, program, propagation, step: UInt64(clock.timestep), oneByOne: oneByOne)
        }
    }

    /// Says so where the outcome depends on the order of synapses, and some of them share a neuron.
    private func warnAboutOrder(_ statements: [TypedStatement], of synapses: Synapses, _ run: RunContext) {
        guard let statement = OrderDependence.find(in: statements, of: synapses) else { return }
        let list = synapses.references.places[statement.target.name]?.list
        let incoming = list == Synapses.preList ? 0 : synapses.incomingCounts.max() ?? 0
        let outgoing = list == Synapses.postList ? 0 : synapses.outgoingCounts.max() ?? 0
        guard max(incoming, outgoing) > 1 else { return }
        run.warn(
            Diagnostic(
                "order-of-synapses",
                "\(statement.target.name) depends on the order of the synapses whose spikes arrive in the same step",
                found: statement.fragment.text,
                advice: "add to variables of neurons (+=), and let what is assigned be the same for all synapses",
                at: statement.fragment, severity: .warning))
    }

    /// How many different delays are looked at one by one: more than a person writes are drawn at random, and meant to be rounded.
    private static let mostWrittenDelays = 16

    /// Delays that are no multiples of a time step, in ascending order, each with what it counts as; none where there are so many
    /// different delays that they were drawn at random.
    ///
    /// - Parameters:
    ///   - synapses: those that the pathway belongs to.
    ///   - dt: the time step of the group whose spikes take the pathway.
    public func delaysBesideGrid(of synapses: Synapses, dt: Quantity) -> [(delay: Quantity, counted: Quantity)] {
        var delays = commonDelay.map { [$0.value] } ?? []
        if let column = synapses.arrays.index(of: delayColumn) {
            var different: Set<Double> = []
            for synapse in 0..<synapses.count {
                different.insert(synapses.arrays.pointer(column)[synapse])
                guard different.count <= SynapticPathway.mostWrittenDelays else { return [] }
            }
            delays = different.sorted()
        }
        return delays.compactMap { delay in
            let steps = delay / dt.value
            guard (steps - steps.rounded()).magnitude > Clock.tolerance else { return nil }
            return (Quantity(delay, .time), Quantity(DelaySteps.steps(delay, dt: dt.value) * dt.value, .time))
        }
    }

    private func warnAboutGrid(of synapses: Synapses, dt: Quantity, _ run: RunContext) {
        guard let (delay, counted) = delaysBesideGrid(of: synapses, dt: dt).first else { return }
        run.warn(
            Diagnostic(
                "delay-off-grid", "a delay of \(delay) is no multiple of the time step and counts as \(counted)",
                expected: "a multiple of \(dt)", found: "\(delay)",
                advice: "change the delay, or make the time step shorter", at: statements, severity: .warning))
    }

    private func deliver(
        _ spikes: EventList, of neurons: Range<Int>, _ delivery: DeliveryOrder, _ program: BoundProgram,
        _ propagation: EventPropagation?, step: UInt64, oneByOne: Bool
    ) {
        for synapse in strays.arriving() {
            if delivery.synapses == nil {
                propagation?.refresh(start: Int(synapse), count: 1, step: step)
                program.run(start: Int(synapse), count: 1, step: step)
            } else {
                withUnsafePointer(to: synapse) { list in
                    propagation?.refresh(list: list, count: 1, step: step)
                    program.run(list: list, count: 1, step: step)
                }
            }
        }
        arrived.removeAll()
        let isDelayed = delivery.longestDelay > 0
        let found = spikes.elements
        for position in 0..<spikes.count {
            let neuron = Int(found[position])
            guard neurons.contains(neuron) else { continue }
            delivery.forEachStretch(of: neuron - neurons.lowerBound) { stretch in
                if isDelayed {
                    queue?.push(stretch)
                } else {
                    arrived.append(start: stretch.start, count: stretch.count)
                }
            }
        }
        if isDelayed {
            for stretch in queue?.arriving ?? [] { arrived.append(start: stretch.start, count: stretch.count) }
            queue?.advance()
        }
        guard arrived.count > 0 else { return }
        program.begin(step: step)
        guard let order = delivery.synapses else {
            return run(program, propagation, nil, step: step, oneByOne: oneByOne)
        }
        order.withUnsafeBufferPointer { order in
            run(program, propagation, order.baseAddress, step: step, oneByOne: oneByOne)
        }
    }

    /// Runs the statements for the synapses that have been reached.
    /// - Parameter order: the synapses by their places; nil where these are the synapses themselves.
    private func run(
        _ program: BoundProgram, _ propagation: EventPropagation?, _ order: UnsafePointer<Int32>?, step: UInt64,
        oneByOne: Bool
    ) {
        guard let propagation else { return program.runBody(arrived, of: order, step: step, oneByOne: oneByOne) }
        for (start, count) in (0..<arrived.count).map({ arrived[$0] }) {
            if let order {
                propagation.refresh(list: order + start, count: count, step: step)
                program.runBody(list: order + start, count: count, step: step, oneByOne: oneByOne)
            } else {
                propagation.refresh(start: start, count: count, step: step)
                program.runBody(start: start, count: count, step: step, oneByOne: oneByOne)
            }
        }
    }

    /// Spikes that have been sent and not arrived yet: for each synapse that one is on its way to, the seconds that it takes yet
    /// and the synapse, one after the other.
    var spikesUnderWay: [Double] {
        get { strays.isEmpty ? sentOff : sentOff + strays.flattened }
        set {
            queue = nil
            strays = StraySpikes(flattened: newValue)
        }
    }

    /// What is under way in the queue, whose stretches only mean something together with the order of delivery.
    private var sentOff: [Double] {
        guard let queue, let order = deliveryOrder else { return [] }
        var result: [Double] = []
        queue.forEach { ahead, stretch in
            for position in Int(stretch.start)..<Int(stretch.start + stretch.count) {
                result.append(Double(ahead) * queueStep)
                result.append(Double(order.synapses?[position] ?? Int32(position)))
            }
        }
        return result
    }

    /// The order for the present synapses and delays. Spikes that are under way from an earlier run stay under way, whatever has
    /// been connected since and however the delays or the time step have changed.
    private func deliveryOrder(
        of synapses: Synapses, _ spiking: any SpikeSource, dt: Double
    ) throws(Diagnostic) -> DeliveryOrder {
        let delays = try delaySteps(of: synapses, dt: dt)
        let (neurons, targets) = side == .pre ? (synapses.pre, synapses.post) : (synapses.post, synapses.pre)
        let made = DeliveryOrder(
            neurons: neurons.pointer, count: synapses.count, neuronCount: spiking.count, delays: delays)
        var next = SpikeQueue(longestDelay: made.longestDelay)
        if let queue, deliveryOrder == made, queueStep == dt {
            next.adopt(queue)
        } else if queue != nil {
            strays = StraySpikes(flattened: spikesUnderWay)
        }
        strays.prepare(dt: dt, synapseCount: synapses.count)
        queue = next
        queueStep = dt
        deliveryOrder = made
        repeatsTargets = made.repeats(
            targets.pointer, targetCount: side == .pre ? synapses.target.count : synapses.source.count)
        return made
    }

    private func delaySteps(of synapses: Synapses, dt: Double) throws(Diagnostic) -> DelaySteps {
        var longest = commonDelay?.value ?? 0
        guard let column = synapses.arrays.index(of: delayColumn), synapses.count > 0 else {
            try checkLength(of: longest, dt: dt)
            return .common(Int32(DelaySteps.steps(longest, dt: dt)))
        }
        let delays = UnsafePointer(synapses.arrays.pointer(column))
        longest = 0
        for synapse in 0..<synapses.count { longest = max(longest, delays[synapse]) }
        try checkLength(of: longest, dt: dt)
        return .single(delays, dt: dt)
    }

    /// What the delays follow from, without a look at each.
    private func delayAsData(of synapses: Synapses, dt: Double) -> Work.Delay {
        if synapses.count > 0, let column = synapses.arrays.index(of: delayColumn) { return .column(column) }
        return .steps(Int32(DelaySteps.steps(commonDelay?.value ?? 0, dt: dt)))
    }

    private func checkLength(of delay: Double, dt: Double) throws(Diagnostic) {
        let limit = DeliveryOrder.longestPossibleDelay
        guard DelaySteps.steps(delay, dt: dt) <= Double(limit) else {
            throw Diagnostic(
                "delay-too-long", "a delay of \(Quantity(delay, .time)) takes more steps than can be kept",
                expected: "at most \(limit) steps of \(Quantity(dt, .time))",
                found: "\(Quantity(delay, .time))", advice: "was another unit meant, such as ms?")
        }
    }
}
