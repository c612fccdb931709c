import Expressions
import Units

/// What a check can ask of a run, by the names that it is asked by.
struct CheckFunctions {
    let inspection: Inspection

    static let names = ["trace", "spikes", "rate", "model", "models", "synapses", "duration", "step", "printed"]

    /// The function or the value of a name; nil for a name that is none of them.
    func value(named name: String) -> Value? {
        let inspection = inspection
        switch name {
        case "trace":
            return function(name, "variable, neuron=, of=") { call throws(Diagnostic) in
                .object(
                    try inspection.trace(
                        try call.string(0), neuron: try call.optionalInteger(1), of: call[2], at: call.site))
            }
        case "spikes":
            return function(name, "of=, neuron=") { call throws(Diagnostic) in
                .object(try inspection.spikes(of: call[0], neuron: try call.optionalInteger(1), at: call.site))
            }
        case "rate":
            return function(name, "of=, between=") { call throws(Diagnostic) in
                var window: (Double, Double)?
                if call[1] != nil {
                    let ends = try call.items(1).compactMap(Numbers.scalar)
                    guard ends.count == 2, ends.allSatisfy({ $0.dimension == .time }) else {
                        throw call.unsuitable(1, expected: "two times, as in between=(100*ms, 1*second)")
                    }
                    window = (ends[0].value, ends[1].value)
                }
                return Value(try inspection.rate(of: call[0], between: window, at: call.site))
            }
        case "model":
            return function(name, "of=") { call throws(Diagnostic) in
                if case .object(let path as PathObject)? = call[0] { return .object(path) }
                let owner = try inspection.model(call[0], at: call.site)
                let model = ModelObject(owner, group: owner.group, inspection)
                model.note()
                return .object(model)
            }
        case "models":
            return function(name, "") { _ throws(Diagnostic) in
                Value(list: inspection.models.map { .object(ModelObject($0, group: $0.group, inspection)) })
            }
        case "synapses":
            return function(name, "to=, of=, target=") { call throws(Diagnostic) in
                let paths = try inspection.synapses(
                    from: call[1], to: call[0], changing: try call.optionalString(2), at: call.site)
                return Value(list: paths.map { .object($0) })
            }
        case "duration": return Value(inspection.duration)
        case "step": return Value(inspection.machine.session.dt)
        case "printed": return Value(inspection.printed)
        default: return nil
        }
    }

    private func function(_ name: String, _ parameters: String, _ body: @escaping (Call) throws(Diagnostic) -> Value)
        -> Value
    {
        .builtin(Builtin(name, parameters, body))
    }
}

/// A run to compare with, which is made when something is first asked of it: `solution.trace('Va')`.
final class OtherRunObject: ScriptObject {
    private let title: String
    private let make: () throws(Diagnostic) -> CheckedRun
    private let evidence: EvidenceRecorder?
    private let knobs: [(name: String, text: String)]
    private var functions: CheckFunctions?

    /// - Parameters:
    ///   - evidence: nil where the lines of that run are not the learner's.
    ///   - knobs: the other values that it is made with.
    init(
        _ title: String, evidence: EvidenceRecorder?, knobs: [(name: String, text: String)] = [],
        _ make: @escaping () throws(Diagnostic) -> CheckedRun
    ) {
        self.title = title
        self.evidence = evidence
        self.knobs = knobs
        self.make = make
    }

    override var typeName: String { title }
    override var kindName: String { "the \(title)" }
    override var attributeNames: [String] { CheckFunctions.names + ["value"] }

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        guard attributeNames.contains(name) else { return nil }
        let functions = try made(site.frame.machine)
        if name == "value" {
            return .builtin(
                Builtin(name, "name") { call throws(Diagnostic) in
                    try functions.inspection.value(try call.string(0), at: call.site)
                })
        }
        return functions.value(named: name)
    }

    private func made(_ machine: Machine) throws(Diagnostic) -> CheckFunctions {
        if let functions { return functions }
        let made = CheckFunctions(
            inspection: Inspection(try machine.waiting(make), evidence: evidence, knobs: knobs))
        functions = made
        return made
    }
}
