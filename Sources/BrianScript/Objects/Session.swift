import Expressions
import ModelEquations
import Simulation
import Units

/// The simulation of one script: its objects, the time step they share, and the network that `run` makes of them.
final class Session {
    /// Brian2's time step where the script sets none.
    private(set) var dt = Network.standardTimeStep
    let random: ScriptRandom
    let source: RandomSource
    /// Objects that were made before the last `start_scope()` are not collected.
    private(set) var scope = 0
    private var made = 0
    private var named: [Named] = []
    /// What has been made, for those who look at the run when it is over.
    let inventory = Inventory()
    /// The numbers of objects that are or were in use.
    private var numbers: [ObjectIdentifier: Int] = [:]
    /// What to say of objects that no run has included yet, by their numbers, and the scope that they were made in.
    private var waiting: [Int: (scope: Int, warning: Diagnostic)] = [:]
    private var scopesWithRuns: Set<Int> = []
    private var firstMonitor: SourceFragment?
    /// States by the files that the script has named for them, and by their names.
    var filed: [String: [String: StoredState]] = [:]
    private var magic: MagicNetwork
    /// That the script wants a C++ project; nil where it does not.
    var standalone: StandaloneRequest?
    /// How many networks the script has made itself.
    var networks = 0
    /// The network that was run last, or is running.
    private(set) var current: Network?

    init(seed: UInt32?) {
        source = RandomSource(seed: seed)
        random = ScriptRandom(seed: source.seed)
        magic = MagicNetwork(source)
    }

    /// The time of the default clock.
    var t: Quantity { current?.clockTime ?? magic.network.clockTime }

    func set(dt: Quantity) throws(Diagnostic) {
        // A network knows what may be a time step.
        try magic.network.setTimeStep(dt)
        self.dt = dt
        for object in named { (object.object as? StateGroup)?.stand(dt: dt) }
    }

    /// Takes over the time step that a network has returned to.
    func restored(_ network: Network) throws(Diagnostic) {
        current = network
        try set(dt: network.dt)
    }

    func reseed(_ seed: UInt32?) {
        source.reseed(seed)
        random.reseed(source.seed)
    }

    func startScope() {
        scope += 1
        magic = MagicNetwork(source)
        current = nil
    }

    /// The number of a new object, in the order in which they are made. It gets a name that no other object in use has.
    func register(_ object: SimulationObject) -> Int {
        named.removeAll { $0.object == nil }
        object.giveName(unlike: Set(named.compactMap { $0.object?.name }))
        (object as? StateGroup)?.stand(at: t, dt: dt)
        named.append(Named(object: object))
        made += 1
        inventory.add(object, in: scope)
        return made
    }

    private struct Named { weak var object: SimulationObject? }

    /// The groups of the script.
    private var owners: [Owner] = []

    private struct Owner { weak var object: GroupObject? }

    func register(_ group: GroupObject) {
        owners.removeAll { $0.object == nil }
        owners.append(Owner(object: group))
    }

    // MARK: What is never simulated

    /// Notes where an object is made, for the case that no run ever includes it.
    func isMade(_ object: BrianObject, at fragment: SourceFragment) {
        let name = object.simulated.name ?? object.typeName
        inventory.isMade(object.simulated, by: object.typeName, at: fragment)
        numbers[ObjectIdentifier(object.simulated)] = object.creation
        let warning = Diagnostic(
            "never-simulated", "\(object.kindName) was made here, but no run included it", found: name,
            advice:
                "run() sees what variables hold, not what lists hold: keep it in a variable, or put it into a Network(...)",
            at: fragment, severity: .warning)
        waiting[object.creation] = (scope, warning)
        switch object.simulated {
        case is StateMonitor, is SpikeMonitor, is PopulationRateMonitor: firstMonitor = firstMonitor ?? fragment
        default: break
        }
    }

    /// That the script watches something and runs nothing; nil where it has run, or has no monitor.
    var nothingSimulated: Diagnostic? {
        guard scopesWithRuns.isEmpty, let firstMonitor else { return nil }
        return Diagnostic(
            "never-simulated", "nothing is recorded here: the script comes to its end without a run",
            advice: "write run(...) with a duration, as in run(100*ms), behind all that it is to include",
            at: firstMonitor, severity: .warning)
    }

    /// A warning for each object that no run has included. Where nothing was run before the next `start_scope()`, the objects were
    /// made to be looked at, and there is none, unless a monitor is among them and no run anywhere.
    var unsimulated: [Diagnostic] {
        if let nothingSimulated { return [nothingSimulated] }
        return waiting.sorted { $0.key < $1.key }.map(\.value).filter { scopesWithRuns.contains($0.scope) }.map(
            \.warning)
    }

    /// Whether no run has included an object, though others were run in its scope.
    func isLeftOut(_ object: SimulationObject) -> Bool {
        guard let number = numbers[ObjectIdentifier(object)], let entry = waiting[number] else { return false }
        return scopesWithRuns.contains(entry.scope)
    }

    private func isSimulated(_ network: Network) {
        scopesWithRuns.insert(scope)
        for object in network.objects {
            if let number = numbers[ObjectIdentifier(object)] { waiting[number] = nil }
        }
    }

    // MARK: Running

    /// The network of what the calling frame sees.
    func network(_ call: Call) throws(Diagnostic) -> Network {
        let network = try magic.network(of: BrianObject.visible(in: call.frame), at: call.fragment)
        try network.setTimeStep(dt)
        return network
    }

    /// Simulates a network for what the call says: `duration`, `report`, `report_period`, `namespace`, `profile`.
    func run(_ network: Network, _ call: Call) throws(Diagnostic) {
        let machine = call.machine
        try network.setTimeStep(dt)
        network.onWarning = { machine.warn($0.severity == .note ? $0 : $0.located(at: call.fragment)) }
        network.isCancelled = { machine.isAskedToStop || machine.isOutOfMemory || machine.isOutOfTime }
        for object in owners.compactMap(\.object) {
            try object.readNamespace(in: call.frame, at: call.fragment)
        }
        current = network
        let duration = try RunFunctions.duration(call)
        let namespace =
            call[3] == nil ? ScriptNamespace.visible(in: call.frame) : try BrianArguments.namespace(call, 3)
        let report = try RunReport(call)
        let settings = machine.settings
        if let threads = settings.threads { network.threads = threads }
        network.observer = settings.runObserver ?? (standalone == nil ? nil : settings.standaloneObserver)
        let profiles = try call.boolean(4, otherwise: false) || settings.profile != nil
        inventory.willRun(network, for: duration, namespace, at: call.fragment)
        do throws(Diagnostic) {
            try machine.simulating { () throws(Diagnostic) in
                try network.run(
                    duration, namespace: namespace, report: report?.function ?? settings.progress,
                    every: report?.period ?? .milliseconds(250), profile: profiles)
            }
        } catch {
            throw ScriptNamespace.explained(error, in: call.frame).located(at: call.fragment)
        }
        try machine.checkMemory(at: call.fragment)
        try machine.checkTime(at: call.fragment)
        isSimulated(network)
        if let profile = network.profile { settings.profile?(profile) }
        if let failure = report?.failure { throw failure }
        guard machine.isAskedToStop else { return }
        machine.answerStopRequest()
        machine.warn(
            Diagnostic(
                "stopped", "the simulation was stopped at \(network.t)",
                advice: "the script goes on with what was recorded; ask again to end it", at: call.fragment))
    }

    func stop() { current?.stop() }
}

/// The network that Brian makes by itself of the objects that a `run` finds.
private struct MagicNetwork {
    private(set) var network: Network
    private let source: RandomSource

    init(_ source: RandomSource) {
        self.source = source
        network = Network([], random: source)
    }

    /// The network of these objects: the one of the last run where they took part in it, a new one at time zero where all are new.
    mutating func network(of objects: [BrianObject], at fragment: SourceFragment) throws(Diagnostic) -> Network {
        let known = objects.filter { object in
            object.decidesRestart && network.objects.contains { $0 === object.simulated }
        }
        let new = objects.filter { object in
            object.decidesRestart && !network.objects.contains { $0 === object.simulated }
        }
        if let known = known.first, let new = new.first {
            throw Diagnostic(
                "mixed-network",
                "\(new.kindName) is new and \(known.kindName) has been run before: is this to go on or to begin anew?",
                advice: "put the objects into a Network(...) and run that, or begin with start_scope()", at: fragment)
        }
        if !new.isEmpty || known.isEmpty { network = Network([], random: source) }
        for old in network.objects where !objects.contains(where: { $0.simulated === old }) { network.remove(old) }
        for object in objects { network.add(object.simulated) }
        return network
    }
}
