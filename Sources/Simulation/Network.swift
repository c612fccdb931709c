import Execution
import Expressions
import ModelEquations
import Units

/// Objects that are simulated together.
///
///     let network = Network(input, neurons, synapses, monitor)
///     try network.run(10 * .ms)
public final class Network {
    /// Brian2's time step where none is chosen.
    public static let standardTimeStep = Quantity(1e-4, .time)

    /// The objects in the order of adding.
    public private(set) var objects: [SimulationObject]
    /// The time step of objects that have none of their own.
    public private(set) var dt = Network.standardTimeStep
    /// Where random numbers come from.
    public let random: RandomSource
    /// What warnings and notes are given to, each once; nothing hears them where it is nil.
    public var onWarning: ((Diagnostic) -> Void)?
    private var told: Set<Diagnostic> = []
    private(set) var isRunning = false
    var time = 0.0
    private var clocks: [Clock] = []
    private var stepOfLastRun: Quantity?
    var streams: [ObjectIdentifier: UInt32] = [:]
    private var control = RunControl()
    var stored: [String: StoredState] = [:]
    /// Asked now and then during a run whether it should end early.
    public var isCancelled: (() -> Bool)?
    /// The most threads that a step may be divided among, where that pays; the results do not depend on it. One unless more are asked
    /// for: where other programs keep the processors busy, a step waits for the thread that got none.
    public var threads = 1
    /// Is told of each run.
    package weak var observer: (any RunObserver)?
    /// How long the operations of the last run took, where that was measured.
    public private(set) var profile: Profile?

    /// A network of objects.
    public init(_ objects: [SimulationObject], random: RandomSource = RandomSource()) {
        self.objects = []
        self.random = random
        for object in objects { add(object) }
    }

    /// A network of objects.
    public convenience init(_ objects: SimulationObject..., random: RandomSource = RandomSource()) {
        self.init(objects, random: random)
    }

    /// The time up to which the network has run.
    public var t: Quantity { Quantity(time, .time) }

    /// The time at which the next step of those objects begins that have no time step of their own: a run that is no multiple of
    /// the step ends before it.
    public var clockTime: Quantity { clocks.first { $0.dt == dt }?.t ?? t }

    /// Adds an object; one that is there already is left as it is.
    public func add(_ object: SimulationObject) {
        guard !objects.contains(where: { $0 === object }) else { return }
        object.giveName(unlike: Set(objects.compactMap(\.name)))
        objects.append(object)
    }

    /// Removes an object; it keeps its state.
    public func remove(_ object: SimulationObject) { objects.removeAll { $0 === object } }

    /// Sets the time step of objects that have none of their own.
    /// - Throws: a diagnostic where it is not a positive time.
    public func setTimeStep(_ dt: Quantity) throws(Diagnostic) {
        try TimeStep.check(dt)
        self.dt = dt
    }

    /// Ends the run that is under way after the present step.
    public func stop() { control.isStopped = true }

    /// Simulates for a time, from where the last run ended.
    ///
    /// - Parameters:
    ///   - duration: a time that is not negative.
    ///   - namespace: the names from outside that equations and statements use.
    ///   - report: what is told how far the run has come, at its beginning, at its end, and about every `period`.
    ///   - measures: whether the time that each operation takes is measured, for ``profile``.
    ///   - period: how often `report` is told, in time on the wall.
    /// - Throws: a diagnostic where the duration or the model of an object does not fit, and nothing has been simulated then; or
    ///   what a ``NetworkOperation`` threw, and the run has ended there.
    public func run(
        _ duration: Quantity, namespace: Namespace = Namespace(), report: ((RunProgress) -> Void)? = nil,
        every period: Duration = .seconds(10), profile measures: Bool = false
    ) throws(Diagnostic) {
        guard duration.dimension == .time, duration.value >= 0, duration.value.isFinite else {
            throw Diagnostic(
                "invalid-duration", "a run needs a duration that is a time and not negative",
                expected: "s", found: duration.dimension == .time ? "\(duration)" : duration.dimension.unitPhrase,
                advice: "write run(100*ms), with a unit of time")
        }
        guard (time + duration.value) / dt.value <= Double(Clock.mostSteps) else {
            throw Diagnostic(
                "invalid-duration", "a run of \(duration) takes more steps of \(dt) than can be counted",
                advice: "was another unit meant, such as ms?")
        }
        guard !isRunning else {
            throw Diagnostic(
                "during-a-run", "the network is running already, and cannot be run from within that run",
                advice: "let the operation change the model, and call run() after the run has ended")
        }
        try checkStep()
        control = RunControl()
        let end = time + duration.value
        let schedule = try prepare(namespace, until: end)
        let check = InvalidStateCheck(objects) { self.tell($0) }
        check.begin(at: time)
        var loop = RunLoop(
            schedule: schedule, control: control, check: check, isCancelled: isCancelled, threads: threads)
        if let report { loop.reporter = ProgressReporter(from: time, to: end, every: period, report) }
        if measures { loop.profiler = Profiler(schedule) }
        observer?.willRun(PortableRun(schedule, of: self, duration: duration.value))
        for object in objects { object.isRunning = true }
        isRunning = true
        loop.run()
        isRunning = false
        for object in objects { object.isRunning = false }
        check.look(time: end)
        if !control.isStopped {
            for clock in clocks where !schedule.clocks.contains(where: { $0 === clock }) { clock.finish() }
        }
        time = control.isStopped ? schedule.clocks.map(\.time).min() ?? time : end
        profile = loop.profiler?.profile
        observer?.didRun()
        if let failure = control.failure { throw failure }
    }

    /// The operations of a step in their order, as they would be run now: slot, order, name and time step of each.
    /// - Throws: a diagnostic where the model of an object does not fit.
    public func schedulingSummary(namespace: Namespace = Namespace()) throws(Diagnostic) -> [ScheduleEntry] {
        try prepare(namespace, until: time).entries
    }

    /// Lets the next run begin where the state says, whatever steps were taken before.
    func forgetSteps() {
        stepOfLastRun = nil
        clocks = []
    }

    // MARK: - Preparing

    /// A step that was changed since the last run has to begin where that ended, or time would jump.
    private func checkStep() throws(Diagnostic) {
        guard let before = stepOfLastRun, before != dt, !Clock(dt: dt).hasStep(at: time) else {
            stepOfLastRun = dt
            return
        }
        throw Diagnostic(
            "invalid-time-step", "the time step cannot become \(dt) at \(t), which is no multiple of it",
            expected: "a time step of which \(t) is a multiple", found: "\(dt)",
            advice: "change the step at another time, or begin anew with start_scope()")
    }

    private func prepare(_ namespace: Namespace, until end: Double) throws(Diagnostic) -> Schedule {
        try checkNames()
        try checkRequirements()
        try SummedVariable.checkTargets(of: objects)
        clocks = []
        for object in objects { object.forgetEvents() }
        for object in objects where object.isActive { clock(object).setInterval(from: time, to: end) }
        let changes = objects.reduce(into: Set<ChangedVariable>()) { $0.formUnion($1.changedVariables) }
        var operations: [Operation] = []
        for object in objects where object.isActive {
            let identifier = ObjectIdentifier(object)
            let stream = streams[identifier] ?? random.nextStream()
            streams[identifier] = stream
            let context = RunContext(
                namespace: namespace, clock: clock(object), clockOf: { self.clock($0) }, seed: random.seed,
                stream: stream,
                changedVariables: changes, anythingChanges: objects.contains(where: \.changesAnything),
                warn: { self.tell($0) },
                fail: { [control] failure in control.end(with: failure) })
            operations += try object.operations(context).map { $0.owned(by: object) }
        }
        return Schedule(operations)
    }

    private func tell(_ diagnostic: Diagnostic) {
        if told.insert(diagnostic).inserted { onWarning?(diagnostic) }
    }

    private func checkNames() throws(Diagnostic) {
        var seen: Set<String> = []
        for object in objects where !seen.insert(object.displayName).inserted {
            throw Diagnostic(
                "duplicate-name", "two objects of the network are called \(object.displayName)",
                advice: "give each a name of its own, since what is stored and summarised goes by it")
        }
    }

    private func checkRequirements() throws(Diagnostic) {
        for object in objects {
            for needed in object.requiredObjects where !objects.contains(where: { $0 === needed }) {
                throw Diagnostic(
                    "not-in-network", "\(object.title) needs \(needed.title), which is not in the network",
                    advice: "add it to the Network as well")
            }
        }
    }

    private func clock(_ object: SimulationObject) -> Clock {
        let dt = object.dt ?? self.dt
        if let clock = clocks.first(where: { $0.dt == dt }) { return clock }
        let clock = Clock(dt: dt)
        clocks.append(clock)
        return clock
    }
}
