import Expressions
import ModelEquations
import Units

/// Something that a ``Network`` simulates.
///
/// Each kind of object says, when a run is prepared, which operations it has and when in a step they happen.
public class SimulationObject {
    /// What summaries and stored states call it; made up by the network where none was given.
    public internal(set) var name: String?
    /// Whether the name was given by whoever made the object.
    private let isNamed: Bool
    /// The variable of a script that holds it.
    package var variableName: String?
    /// Its own time step; nil for the network's.
    public let dt: Quantity?
    /// Among the operations of one slot, lower orders come first.
    public var order = 0
    /// Whether a run is under way, whose programs hold on to where variables lie.
    var isRunning = false
    /// An object that is not active stays as it is during a run.
    public var isActive = true

    init(dt: Quantity?, name: String?) throws(Diagnostic) {
        if let dt { try TimeStep.check(dt) }
        self.dt = dt
        self.name = name
        isNamed = name != nil
    }

    /// What a name is made from when none is given: `neurongroup`, `synapses`.
    var baseName: String { "object" }

    package var displayName: String { name ?? baseName }

    /// What messages call it: the name that it was given, else the variable of the script that holds it.
    package var title: String { isNamed ? displayName : variableName ?? displayName }

    /// Gives the object a name made from its kind, such as `neurongroup_1`, unless it has a name already.
    /// - Parameter taken: names that others have.
    public func giveName(unlike taken: Set<String>) {
        guard name == nil else { return }
        var candidate = baseName
        var number = 0
        while taken.contains(candidate) {
            number += 1
            candidate = "\(baseName)_\(number)"
        }
        name = candidate
    }

    /// Objects that have to be in the network for this one to work.
    var requiredObjects: [SimulationObject] { [] }

    /// The variables of groups that this object may change during a run, other than by integrating them.
    var changedVariables: Set<ChangedVariable> { [] }

    /// Whether it may change any variable of any group during a run.
    var changesAnything: Bool { false }

    /// Refuses what would move variables that a run is reading.
    func checkNotRunning(_ action: String) throws(Diagnostic) {
        guard isRunning else { return }
        throw Diagnostic(
            "during-a-run", "\(title) is being simulated, and \(action) while that goes on",
            advice: "do it between two runs")
    }

    /// Forgets the events of the last step, so that one that is not active in the next run does not repeat them.
    func forgetEvents() {}

    /// Compiles what runs in a step. Called at the beginning of each run.
    func operations(_ run: RunContext) throws(Diagnostic) -> [Operation] { [] }

    /// What has to be kept so that a later `restore` brings the object back to where it is now.
    var storedArrays: StoredState.Arrays { [:] }

    /// Looks whether stored arrays fit the object as it is now, before anything is brought back.
    /// - Throws: a diagnostic where they do not.
    func check(_ stored: StoredArrays) throws(Diagnostic) {}

    /// Brings the object back to where it was when `arrays` were stored.
    func restore(_ arrays: StoredState.Arrays) {}
}

/// What an object needs to know of the run that is being prepared.
struct RunContext {
    /// The names from outside the models.
    let namespace: Namespace
    /// The clock of the object that is asked.
    let clock: Clock
    let clockOf: (SimulationObject) -> Clock
    let seed: UInt32
    /// A number for the random streams of the object, different for each object and kept from run to run.
    let stream: UInt32
    /// What any object of the network may change during the run, other than by integrating it.
    let changedVariables: Set<ChangedVariable>
    /// Whether any variable may be changed.
    let anythingChanges: Bool
    /// Hears warnings and notes; the same one only once from a network.
    let warn: (Diagnostic) -> Void
    /// Ends the run with an error.
    let fail: (Diagnostic) -> Void

    /// Whether a variable of a group can have another value in a later step.
    func changes(_ variable: String, of group: StateGroup) -> Bool {
        anythingChanges || changedVariables.contains(ChangedVariable(group: ObjectIdentifier(group), name: variable))
            || group.arrays.index(of: variable) == nil
    }
}

/// A variable of a group that some object of the network may change.
struct ChangedVariable: Hashable {
    let group: ObjectIdentifier
    let name: String
}

/// What may be a time step.
enum TimeStep {
    static func check(_ dt: Quantity) throws(Diagnostic) {
        guard dt.dimension == .time else {
            throw Diagnostic(
                "dimension-mismatch", "a time step has to be a time", expected: "s", found: dt.dimension.unitPhrase,
                advice: "give it a unit of time, as in 0.1*ms")
        }
        guard dt.value > 0, dt.value.isFinite else {
            throw Diagnostic(
                "invalid-time-step", "a time step has to be longer than zero", found: "\(dt)",
                advice: "give a positive time, as in 0.1*ms")
        }
    }
}
