import Expressions
import Simulation
import Units

/// Something that can be simulated, as a script holds it.
class BrianObject: ScriptObject {
    let simulated: SimulationObject
    /// Its number in the order in which the script has made them.
    let creation: Int
    /// Which `start_scope()` it was made after.
    let scope: Int
    /// The call in the script that made it; nil for what came with another object.
    var place: SourceFragment?
    /// What it has brought along: operations that run regularly.
    private(set) var contained: [BrianObject] = []

    init(_ simulated: SimulationObject, _ session: Session) {
        self.simulated = simulated
        creation = session.register(simulated)
        scope = session.scope
    }

    /// Whether a run of this object for the first time begins a new simulation; monitors may join one that goes on.
    var decidesRestart: Bool { true }

    override var description: String { "<\(typeName) \(simulated.name.map { "'\($0)'" } ?? "")>" }

    /// The first variable is the one whose name messages use.
    override func isHeld(by variable: String) {
        if simulated.variableName == nil { simulated.variableName = variable }
    }

    override var attributeNames: [String] {
        ["name", "active", "order", "dt", "when", "clock", "add_to_magic_network"]
    }

    /// When in a step it does what it does.
    var when: Slot { .start }

    func contain(_ object: BrianObject) { contained.append(object) }

    /// The object and what it has brought along.
    var family: [BrianObject] { [self] + contained.flatMap(\.family) }

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        switch name {
        case "name": return Value(simulated.name ?? typeName.lowercased())
        case "active": return .boolean(simulated.isActive)
        case "order": return .integer(simulated.order)
        case "dt": return Value(simulated.dt ?? site.machine.session.dt)
        case "when": return Value(when.description)
        case "clock": return .object(simulated.dt.map { ClockObject(dt: $0) } ?? DefaultClockObject())
        case "add_to_magic_network": return .boolean(true)
        default: return nil
        }
    }

    override func setAttribute(_ name: String, to value: Value, at site: Site) throws(Diagnostic) -> Bool {
        switch name {
        case "active":
            let isActive = try Truth.of(value, at: site)
            for object in family { object.simulated.isActive = isActive }
        case "order":
            guard let order = Numbers.integer(value) else {
                throw Diagnostic("wrong-type", "order has to be an integer", at: site.fragment)
            }
            simulated.order = order
        default: return false
        }
        return true
    }

    /// The objects that names of a frame hold, with what they have brought along, in the order in which they were made; as in
    /// Brian, what only a list holds is not among them.
    static func visible(in frame: Frame) -> [BrianObject] {
        var seen = Set<ObjectIdentifier>()
        let scope = frame.machine.session.scope
        let found = frame.visible.compactMap { entry -> BrianObject? in
            guard case .object(let object) = entry.value, let object = object as? BrianObject, object.scope == scope
            else {
                return nil
            }
            return seen.insert(ObjectIdentifier(object)).inserted ? object : nil
        }
        return found.flatMap(\.family).sorted { $0.creation < $1.creation }
    }
}
