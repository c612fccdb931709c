import Expressions
import ModelEquations
import Simulation
import Units

/// What a script has made of groups, synapses and monitors, where it made and set them, and what the runs found.
///
/// Objects are held weakly: what the script has thrown away is not kept for those who come later.
final class Inventory {
    private var entries: [ObjectIdentifier: Entry] = [:]
    private var order: [ObjectIdentifier] = []

    struct Entry {
        weak var object: SimulationObject?
        /// Which `start_scope()` it was made after.
        let scope: Int
        var kind = ""
        /// The call that made it; nil for what comes with another object.
        var place: SourceFragment?
        var assignments: [String: VariableAssignment] = [:]
        var initial: [String: QuantityArray] = [:]
        var run: RunRecord?
    }

    /// How many values of a group are kept as they were before its first run.
    private static let mostInitialValues = 100_000

    func add(_ object: SimulationObject, in scope: Int) {
        let identifier = ObjectIdentifier(object)
        if entries[identifier] == nil {
            order.append(identifier)
        } else {
            // Another object once had this address.
            order.removeAll { $0 == identifier }
            order.append(identifier)
        }
        entries[identifier] = Entry(object: object, scope: scope)
        if order.count > 2 * living { removeDead() }
        living = max(living, 64)
    }

    /// How many objects there were after the last look, and at least 64.
    private var living = 64

    private func removeDead() {
        order.removeAll { entries[$0]?.object == nil }
        entries = entries.filter { $0.value.object != nil }
        living = order.count
    }

    func isMade(_ object: SimulationObject, by kind: String, at place: SourceFragment) {
        entries[ObjectIdentifier(object)]?.kind = kind
        entries[ObjectIdentifier(object)]?.place = place
    }

    /// Notes that the script sets a variable, whether that succeeds or not.
    func isSet(_ variable: String, of object: SimulationObject, at place: SourceFragment, to value: SourceFragment) {
        let identifier = ObjectIdentifier(object)
        let isAfterRun = entries[identifier]?.run != nil
        entries[identifier]?.assignments[variable] = VariableAssignment(
            place: place, value: value, isAfterRun: isAfterRun)
    }

    func willRun(_ network: Network, for duration: Quantity, _ namespace: Namespace, at place: SourceFragment) {
        for object in network.objects {
            let identifier = ObjectIdentifier(object)
            guard let entry = entries[identifier] else { continue }
            let isFirst = entry.run == nil
            entries[identifier]?.run = RunRecord(
                place: place, namespace: namespace, start: entry.run?.start ?? network.t,
                end: Quantity(network.t.value + duration.value, .time), dt: object.dt ?? network.dt)
            if isFirst, let group = object as? StateGroup { entries[identifier]?.initial = Inventory.state(of: group) }
        }
    }

    /// The variables that a group stores; none where they are too many.
    private static func state(of group: StateGroup) -> [String: QuantityArray] {
        let stored = group.equations.definitions.filter { definition in
            if case .subexpression = definition.role { false } else { !definition.flags.contains(.linked) }
        }
        guard stored.count * group.count <= mostInitialValues else { return [:] }
        var state: [String: QuantityArray] = [:]
        for definition in stored { state[definition.name] = try? group.values(of: definition.name) }
        return state
    }

    /// Those made in a scope, in the order of making.
    func all(
        in scope: Int, _ names: [ObjectIdentifier: [String]], isLeftOut: (SimulationObject) -> Bool
    ) -> [MadeObject] {
        order.compactMap { identifier in
            guard let entry = entries[identifier], entry.scope == scope, let object = entry.object else { return nil }
            return MadeObject(
                object: object, kind: entry.kind, names: names[identifier] ?? [], place: entry.place,
                assignments: entry.assignments, initial: entry.initial, run: entry.run, isLeftOut: isLeftOut(object))
        }
    }
}

/// A group, synapses, a monitor or an operation that a script has made.
public struct MadeObject {
    /// The object.
    public let object: SimulationObject
    /// The class as the script spells it: `NeuronGroup`; empty for what came with another object.
    public let kind: String
    /// The variables at the top level of the script that hold it.
    public let names: [String]
    /// The call that made it; nil for what came with another object.
    public let place: SourceFragment?
    /// Where the script has set its variables the last time, by the name of the variable.
    public let assignments: [String: VariableAssignment]
    /// The values of a group's variables before the first run that included it; empty where there were very many.
    public let initial: [String: QuantityArray]
    /// The last run that included it; nil where none has.
    public let run: RunRecord?
    /// Whether no run has included it, though others were run after the same `start_scope()`.
    public let isLeftOut: Bool
}

/// Where a script has set a variable of a group.
public struct VariableAssignment: Sendable {
    /// The target: `S.w`.
    public let place: SourceFragment
    /// What it is set to.
    public let value: SourceFragment
    /// Whether the group had been run by then.
    public let isAfterRun: Bool
}

/// What is known of the runs that an object took part in.
public struct RunRecord: Sendable {
    /// The call of `run()` that was the last.
    public let place: SourceFragment
    /// The names that the equations saw in it.
    public let namespace: Namespace
    /// When the first of them began.
    public let start: Quantity
    /// When the last of them was to end.
    public let end: Quantity
    /// The time step of the object.
    public let dt: Quantity
}

extension ScriptRun {
    /// What the script has made since its last `start_scope()` and still holds, in the order of making: what was before belongs to a
    /// model that was put away.
    public var made: [MadeObject] {
        var names: [ObjectIdentifier: [String]] = [:]
        for (name, value) in machine.globals.bound {
            guard case .object(let object) = value, let object = object as? BrianObject else { continue }
            names[ObjectIdentifier(object.simulated), default: []].append(name)
        }
        let session = machine.session
        return session.inventory.all(in: session.scope, names) { session.isLeftOut($0) }
    }
}
