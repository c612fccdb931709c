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
    /// What warnings are given to; nothing hears them where it is nil.
    public var onWarning: ((Diagnostic) -> Void)?
    private var time = 0.0
    private var clocks: [Clock] = []
    private var streams: [ObjectIdentifier: UInt32] = [:]
    private var isStopped = false
    private var stored: [String: StoredState] = [:]

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

    /// Adds an object; one that is there already is left as it is.
    public func add(_ object: SimulationObject) {
        guard !objects.contains(where: { $0 === object }) else { return }
        if object.name == nil { object.name = unusedName(object.baseName) }
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
    public func stop() { isStopped = true }

    /// Simulates for a time, from where the last run ended.
    ///
    /// - Parameters:
    ///   - duration: a time that is not negative.
    ///   - namespace: the names from outside that equations and statements use.
    /// - Throws: a diagnostic where the duration or the model of an object does not fit; nothing has been simulated then.
    public func run(_ duration: Quantity, namespace: Namespace = Namespace()) throws(Diagnostic) {
        guard duration.dimension == .time, duration.value >= 0, duration.value.isFinite else {
            throw Diagnostic(
                "invalid-duration", "a run needs a duration that is a time and not negative",
                expected: "s", found: duration.dimension == .time ? "\(duration)" : "\(duration.dimension)",
                advice: "write run(100*ms), with a unit of time")
        }
        isStopped = false
        let end = time + duration.value
        let operations = try prepare(namespace, until: end)
        let used = clocks.filter { clock in operations.contains { $0.clock === clock } }
        let check = InvalidStateCheck(objects) { self.onWarning?($0) }
        check.begin(at: time)
        if used.count == 1 {
            runOneClock(used[0], operations.map(\.run), check)
        } else {
            runManyClocks(used, operations, check)
        }
        check.look(time: end)
        time = isStopped ? used.map(\.time).min() ?? time : end
    }

    // MARK: - Storing and restoring

    /// Keeps the state of all objects under a name, so that ``restore(_:keepsRandomness:)`` can return to it.
    public func store(_ name: String = "default") { stored[name] = state }

    /// The state of all objects as it is now.
    public var state: StoredState {
        StoredState(
            time: time,
            objects: Dictionary(
                objects.map { ($0.displayName, $0.storedArrays) }, uniquingKeysWith: { first, _ in first }))
    }

    /// Returns to the state that was stored under a name.
    ///
    /// - Parameter repeatsRandomness: whether the next run draws the random numbers that followed on the stored state before;
    ///   as in Brian it draws others if not.
    /// - Throws: a diagnostic where nothing was stored under that name, or without an object that is in the network now.
    public func restore(_ name: String = "default", repeatsRandomness: Bool = false) throws(Diagnostic) {
        guard let state = stored[name] else {
            throw Diagnostic(
                "not-stored", "nothing was stored under the name \(name)",
                expected: stored.isEmpty ? nil : "one of \(stored.keys.sorted().joined(separator: ", "))",
                advice: stored.isEmpty ? "call store() before restore()" : nil)
        }
        try restore(state, repeatsRandomness: repeatsRandomness)
    }

    /// Returns to a state.
    /// - Throws: a diagnostic where the state lacks an object of the network; nothing is changed then.
    public func restore(_ state: StoredState, repeatsRandomness: Bool = false) throws(Diagnostic) {
        for object in objects where state.objects[object.displayName] == nil {
            throw Diagnostic(
                "not-stored", "the stored state does not hold \(object.displayName), which is in the network now",
                advice: "store the state after all objects have been made")
        }
        for object in objects { object.restore(state.objects[object.displayName] ?? [:]) }
        time = state.time
        if !repeatsRandomness { streams.removeAll() }
    }

    // MARK: - Preparing

    private func prepare(_ namespace: Namespace, until end: Double) throws(Diagnostic) -> [Operation] {
        try checkRequirements()
        try SummedVariable.checkTargets(of: objects)
        clocks = []
        for object in objects where object.isActive { clock(object).setInterval(from: time, to: end) }
        let changes = objects.reduce(into: Set<ChangedVariable>()) { $0.formUnion($1.changedVariables) }
        var operations: [Operation] = []
        for object in objects where object.isActive {
            let identifier = ObjectIdentifier(object)
            let stream = streams[identifier] ?? random.nextStream() << 10
            streams[identifier] = stream
            let context = RunContext(
                namespace: namespace, clock: clock(object), clockOf: { self.clock($0) }, seed: random.seed,
                stream: stream,
                changedVariables: changes, warn: { self.onWarning?($0) })
            operations += try object.operations(context)
        }
        return operations.enumerated().sorted { left, right in
            let (first, second) = (left.element, right.element)
            return (first.slot, first.order, first.name, left.offset) < (
                second.slot, second.order, second.name, right.offset
            )
        }.map(\.element)
    }

    private func checkRequirements() throws(Diagnostic) {
        for object in objects {
            for needed in object.requiredObjects where !objects.contains(where: { $0 === needed }) {
                throw Diagnostic(
                    "not-in-network", "\(object.displayName) needs \(needed.displayName), which is not in the network",
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

    private func unusedName(_ base: String) -> String {
        let taken = Set(objects.compactMap(\.name))
        if !taken.contains(base) { return base }
        var number = 1
        while taken.contains("\(base)_\(number)") { number += 1 }
        return "\(base)_\(number)"
    }

    // MARK: - Running

    private func runOneClock(_ clock: Clock, _ steps: [() -> Void], _ check: InvalidStateCheck) {
        while clock.isRunning, !isStopped {
            for step in steps { step() }
            clock.tick()
            check.look(step: clock.timestep, time: clock.time)
        }
    }

    /// All clocks that stand at the earliest time take a step together.
    private func runManyClocks(_ clocks: [Clock], _ operations: [Operation], _ check: InvalidStateCheck) {
        while !isStopped {
            guard let first = clocks.min(by: { $0.time < $1.time }), first.isRunning else { return }
            let current = clocks.filter {
                ($0.time - first.time).magnitude <= Clock.tolerance * min($0.dt.value, first.dt.value)
            }
            for operation in operations where current.contains(where: { $0 === operation.clock }) { operation.run() }
            for clock in current { clock.tick() }
            check.look(step: first.timestep, time: first.time)
        }
    }
}
