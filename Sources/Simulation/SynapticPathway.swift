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
    /// Among pathways of one step, lower orders come first.
    public var order: Int
    /// The delay of all synapses, where it has been given for all at once.
    let commonDelay: Quantity?
    private var queue: SpikeQueue?
    private var deliveryOrder: DeliveryOrder?
    private var repeatsTargets = false

    /// The event of the spiking group that runs the statements.
    public let event: String

    /// - Parameters:
    ///   - name: what delays and summaries call it.
    ///   - side: whose events run the statements.
    ///   - delay: from an event to its effect, the same for all synapses.
    ///   - event: `spike`, or an event of the group's own.
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
                found: "\(delay)", advice: "a spike cannot arrive before it was sent; give a time such as 1*ms")
        }
    }

    /// The name of the column with the delays of single synapses.
    var delayColumn: String { name == "pre" ? "delay" : "delay_\(name)" }

    func operation(of synapses: Synapses, _ run: RunContext, stream: UInt32) throws(Diagnostic) -> Operation {
        let spiking: any SpikeSource = side == .pre ? synapses.source : synapses.target
        guard let spikes = spiking.elements(of: event) else {
            guard event == NeuronEvent.spike else {
                throw EventDiagnostics.unknown(event, of: spiking).located(at: statements)
            }
            throw Diagnostic(
                "no-threshold",
                "on_\(side) waits for spikes of \(spiking.displayName), which never spikes, since it has no threshold",
                advice: "give the group threshold='v > ...'", at: statements)
        }
        let clock = run.clockOf(spiking)
        let parsed = try Statement.parse(statements)
        let scope = synapses.scope(run.namespace).adding(synapses.isEventDriven ? [Variable("lastupdate", .time)] : [])
        let delivery = try deliveryOrder(of: synapses, spiking, dt: clock.dt.value)
        var compiler = ProgramCompiler(
            scope: scope, layout: synapses.layout(clock), domain: delivery.synapses == nil ? .range : .list,
            stream: stream)
        let decay = try eventDrivenUpdate(for: synapses.equations, in: scope)
        try compiler.add(decay)
        try compiler.add(parsed)
        if !decay.isEmpty {
            try compiler.add([
                Statement(target: "lastupdate", operation: .assign, value: .named("t"), fragment: statements)
            ])
        }
        let program = synapses.bind(compiler.finish(), clock: clock, seed: run.seed)
        let must = program.program.listsThatMustNotRepeat
        let own = side == .pre ? Synapses.preList : Synapses.postList
        let oneByOne = must.contains(own) || !must.isEmpty && repeatsTargets
        return Operation(.synapses, order: order, name: "\(synapses.displayName)_\(name)", clock: clock) { [self] in
            deliver(spikes, delivery, program, step: UInt64(clock.timestep), oneByOne: oneByOne)
        }
    }

    private func deliver(
        _ spikes: EventList, _ delivery: DeliveryOrder, _ program: BoundProgram, step: UInt64, oneByOne: Bool
    ) {
        func run(_ stretch: DeliveryOrder.Stretch) {
            let (start, count) = (Int(stretch.start), Int(stretch.count))
            if let order = delivery.synapses {
                order.withUnsafeBufferPointer { buffer in
                    guard let base = buffer.baseAddress else { return }
                    program.run(list: base + start, count: count, step: step, oneByOne: oneByOne)
                }
            } else {
                program.run(start: start, count: count, step: step, oneByOne: oneByOne)
            }
        }
        if delivery.longestDelay == 0 {
            for position in 0..<spikes.count {
                let neuron = Int(spikes.elements[position])
                delivery.forEachStretch(of: neuron, run)
            }
            return
        }
        for position in 0..<spikes.count {
            let neuron = Int(spikes.elements[position])
            delivery.forEachStretch(of: neuron) { queue?.push($0) }
        }
        for stretch in queue?.arriving ?? [] { run(stretch) }
        queue?.advance()
    }

    /// Spikes that have been sent and not arrived yet, as ``SpikeQueue/flattened``.
    var spikesUnderWay: [Double] {
        get { queue?.flattened ?? [] }
        set {
            let longest = max(
                deliveryOrder?.longestDelay ?? 0,
                Int(stride(from: 0, to: newValue.count - 3, by: 4).map { newValue[$0] }.max() ?? 0))
            queue = SpikeQueue(longestDelay: longest, flattened: newValue)
        }
    }

    /// The order for the present synapses and delays; spikes that are under way from an earlier run stay under way as long as
    /// the synapses are the same.
    private func deliveryOrder(
        of synapses: Synapses, _ spiking: any SpikeSource, dt: Double
    ) throws(Diagnostic) -> DeliveryOrder {
        let delays = try delaySteps(of: synapses, dt: dt)
        let (neurons, targets) = side == .pre ? (synapses.pre, synapses.post) : (synapses.post, synapses.pre)
        let made = DeliveryOrder(
            neurons: neurons.pointer, count: synapses.count, neuronCount: spiking.count, delays: delays)
        var next = SpikeQueue(longestDelay: made.longestDelay)
        if let queue, deliveryOrder == made { next.adopt(queue) }
        queue = next
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
