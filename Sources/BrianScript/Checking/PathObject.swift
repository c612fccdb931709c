import Expressions
import ModelEquations
import Simulation
import Units

/// An element of `synapses()`: what leads from one group to another, be it `Synapses` or a `Connection`.
final class PathObject: ModelObject {
    /// The synapses, also of a Connection.
    private let synapses: Synapses
    private let ends: SynapticEnds

    init(_ owner: BrianObject, _ synapses: Synapses, between ends: SynapticEnds, _ inspection: Inspection) {
        self.synapses = synapses
        self.ends = ends
        super.init(owner, group: synapses, inspection)
    }

    /// What they do shows in the variable that they change.
    override func note(_ part: SourceFragment? = nil, variable: String? = nil) {
        super.note(part, variable: variable ?? targets.first)
    }

    override var typeName: String { "synapses" }
    override var kindName: String { inspection.name(of: owner.simulated) ?? owner.kindName }
    override var attributeNames: [String] {
        [
            "number", "pre", "post", "targets", "weights", "delays", "i", "j", "source", "target", "has", "variables",
            "kind", "equation", "uses", "flags", "unit", "value",
        ]
    }

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        switch name {
        case "number":
            note()
            return .integer(synapses.count)
        case "pre", "post":
            let side: SynapticPathway.Side = name == "pre" ? .pre : .post
            let texts = synapses.pathways.filter { $0.side == side }.map(\.statements)
            note(texts.first)
            guard !texts.isEmpty else { return Value.none }
            if let connection = (owner as? ConnectionObject)?.connection { return Value("\(connection.state) += w") }
            return Value(texts.map(\.text).joined(separator: "\n"))
        case "targets":
            note(synapses.pathways.first?.statements)
            return Value(list: targets.map { Value($0) })
        case "weights": return .array(try weights(at: site))
        case "delays": return .array(try delays())
        case "i":
            note()
            return .array(ArrayValue(integers: synapses.i))
        case "j":
            note()
            return .array(ArrayValue(integers: synapses.j))
        default:
            if let end = ends.attribute(name) { return model(of: end) }
            return try super.attribute(name, at: site)
        }
    }

    /// The names of the target's variables that a spike changes.
    var targets: [String] {
        var found: [String] = []
        for statement in statements {
            let name = PathObject.plain(statement.target)
            guard synapses.equations[statement.target] == nil, !found.contains(name) else { continue }
            found.append(name)
        }
        // A variable that is summed over the synapses is set by them, too.
        for definition in synapses.equations.definitions where definition.flags.contains(.summed) {
            found.append(PathObject.plain(definition.name))
        }
        return found
    }

    /// The whole group at one end.
    private func model(of end: Value) -> Value {
        guard case .object(let object as BrianObject) = end, let whole = object.family.first else { return .none }
        return .object(ModelObject(whole, group: whole.simulated as? StateGroup, inspection))
    }

    private var statements: [Statement] {
        synapses.pathways.filter { $0.side == .pre }.flatMap { (try? Statement.parse($0.statements)) ?? [] }
            .map(\.normalised)
    }

    /// What adds to something, be it a variable of neurons or, where there is none, one of the synapses themselves.
    private var addition: Statement? {
        let all = statements.filter { $0.operation == .add || $0.operation == .subtract }
        return all.first { synapses.equations[$0.target] == nil } ?? all.first
    }

    private static func plain(_ name: String) -> String { name.hasSuffix("_post") ? String(name.dropLast(5)) : name }

    /// What a spike adds, one value a synapse.
    private func weights(at site: Site) throws(Diagnostic) -> ArrayValue {
        note(synapses.pathways.first?.statements)
        let count = synapses.count
        guard let statement = addition else {
            throw inspection.failure(
                "a spike that arrives through \(kindName) adds nothing to a variable", place: owner.place, at: site)
        }
        let globals = Globals(copying: inspection.machine.globals)
        for name in statement.value.names {
            guard let variable = synapses.variable(named: name), let values = try? synapses.values(of: name) else {
                continue
            }
            globals.variable(name).value = .array(
                ArrayValue(values.values, element: ArrayValue.Element(variable.type), dimension: values.dimension))
        }
        let text = SourceFragment(source: statement.fragment.source, range: statement.value.range)
        let sign = statement.operation == .subtract ? -1.0 : 1
        guard let value = try? inspection.machine.value(of: text, in: globals),
            let array = try? ArrayConversion.array(value, at: site), array.rank == 0 || array.count == count
        else {
            throw inspection.failure(
                "what a spike adds through \(kindName) is no weight of its own: \(text.text)", place: owner.place,
                at: site)
        }
        let values = array.rank == 0 ? Array(repeating: array.elements[0], count: count) : array.elements
        return ArrayValue(values.map { sign * $0 }, dimension: array.dimension)
    }

    private func delays() throws(Diagnostic) -> ArrayValue {
        note()
        guard synapses.variable(named: "delay") != nil, let values = try? synapses.values(of: "delay") else {
            return ArrayValue(Array(repeating: 0, count: synapses.count), dimension: .time)
        }
        return ArrayValue(values)
    }
}

extension Inspection {
    /// All synapses and connections, or those from and to a group, or those that change a variable.
    func synapses(from source: Value?, to target: Value?, changing variable: String?, at site: Site) throws(Diagnostic)
        -> [PathObject]
    {
        let from = try source.map { value throws(Diagnostic) in try self.source(value, at: site).simulated }
        let to = try target.map { value throws(Diagnostic) in try self.source(value, at: site).simulated }
        var found: [PathObject] = []
        for object in paths {
            let (synapses, ends): (Synapses, SynapticEnds)
            switch object {
            case let object as SynapsesObject: (synapses, ends) = (object.synapses, object.ends)
            case let object as ConnectionObject: (synapses, ends) = (object.connection.synapses, object.ends)
            default: continue
            }
            if let from, synapses.source !== from, synapses.source.whole !== from { continue }
            if let to, synapses.target !== to, synapses.target.whole !== to { continue }
            let path = PathObject(object, synapses, between: ends, self)
            if let variable, !path.targets.contains(variable) { continue }
            path.note()
            found.append(path)
        }
        return found
    }
}
