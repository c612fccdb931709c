import Expressions
import ModelEquations
import Simulation
import Units

/// `model('Va')`: the model of a group of neurons, as a check asks about it.
class ModelObject: ScriptObject {
    let inspection: Inspection
    let owner: BrianObject
    /// What has the variables; nil where there are none.
    let group: StateGroup?

    init(_ owner: BrianObject, group: StateGroup?, _ inspection: Inspection) {
        self.inspection = inspection
        self.owner = owner
        self.group = group
    }

    override var typeName: String { "model" }
    override var kindName: String { "the model of \(inspection.name(of: owner.simulated) ?? owner.kindName)" }
    override var attributeNames: [String] {
        [
            "N", "has", "variables", "kind", "equation", "uses", "flags", "unit", "threshold", "reset", "refractory",
            "method", "value",
        ]
    }

    /// Notes that the object is looked at, at the line of one of its parts where that stands in the script.
    func note(_ part: SourceFragment? = nil, variable: String? = nil) {
        var place = owner.place
        if let part, part.source == place?.source { place = part }
        inspection.evidence?.note(EvidenceRecorder.Subject(place: place, variable: variable))
    }

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        if let neurons = owner.simulated as? NeuronGroup, let value = attribute(name, of: neurons) { return value }
        switch name {
        case "N":
            note()
            return .integer(group?.count ?? (owner.simulated as? any SpikeSource)?.count ?? 0)
        case "variables":
            note()
            return Value(list: (group?.equations.definitions ?? []).map { Value($0.name) })
        case "has":
            return method(name) { variable, _ in
                self.note()
                return .boolean(self.group?.equations[variable] != nil)
            }
        case "kind":
            return method(name) { variable, site throws(Diagnostic) in
                switch try self.definition(variable, at: site).role {
                case .differential: Value("differential equation")
                case .subexpression: Value("subexpression")
                case .parameter: Value("parameter")
                }
            }
        case "equation":
            return method(name) { variable, site throws(Diagnostic) in
                let definition = try self.definition(variable, at: site)
                return definition.rightHandSide.map { Value(definition.written($0)) } ?? Value.none
            }
        case "uses":
            return method(name) { variable, site throws(Diagnostic) in
                let tree = try self.definition(variable, at: site).rightHandSide
                return Value(list: (tree?.names ?? []).sorted().map { Value($0) })
            }
        case "flags":
            return method(name) { variable, site throws(Diagnostic) in
                let flags = try self.definition(variable, at: site).flags
                return Value(list: EquationFlag.allCases.filter(flags.contains).map { Value($0.rawValue) })
            }
        case "unit":
            return method(name) { variable, site throws(Diagnostic) in
                Value(Quantity(1, try self.definition(variable, at: site).dimension))
            }
        case "value":
            return method(name) { variable, site throws(Diagnostic) in
                guard let group = self.group, let known = group.variable(named: variable) else {
                    throw self.missing(variable, at: site)
                }
                self.note(group.equations[variable]?.fragment, variable: variable)
                let values = try group.values(
                    of: variable,
                    namespace: ScriptNamespace.entries(
                        of: self.inspection.machine.globals.bound, in: site.frame))
                return .array(
                    ArrayValue(
                        values.values, shape: values.shape, element: ArrayValue.Element(known.type),
                        dimension: values.dimension))
            }
        default: return nil
        }
    }

    private func attribute(_ name: String, of neurons: NeuronGroup) -> Value? {
        func written(_ text: SourceFragment?) -> Value {
            note(text)
            return text.map { Value($0.text) } ?? Value.none
        }
        switch name {
        case "threshold": return written(neurons.threshold)
        case "reset": return written(neurons.reset)
        case "refractory":
            switch neurons.refractory {
            case .none: return written(nil)
            case .expression(let text): return written(text)
            case .time(let time):
                note()
                return Value(time)
            }
        case "method":
            note()
            return neurons.method.map { Value($0.rawValue) } ?? Value.none
        default: return nil
        }
    }

    /// A method of one argument, the name of a variable.
    private func method(
        _ name: String, _ body: @escaping (String, Site) throws(Diagnostic) -> Value
    ) -> Value {
        .builtin(
            Builtin(name, "variable") { call throws(Diagnostic) in try body(try call.string(0), call.site) })
    }

    private func definition(_ variable: String, at site: Site) throws(Diagnostic) -> EquationDefinition {
        guard let definition = group?.equations[variable] else { throw missing(variable, at: site) }
        note(definition.fragment, variable: variable)
        return definition
    }

    private func missing(_ variable: String, at site: Site) -> Diagnostic {
        let known = group?.equations.definitions.map(\.name) ?? []
        return inspection.failure(
            "\(kindName) has no variable \(variable)",
            advice: NearestName.to(variable, among: known).map { "the nearest is \($0)" }, place: owner.place, at: site)
    }
}
