import Expressions
import Simulation
import Units

/// A finished run together with what a check may ask about it.
public struct CheckedRun {
    /// The script.
    public let script: Script
    /// What it has left behind.
    public let run: ScriptRun
    /// What it has printed.
    public let printed: String

    /// A finished run of a script.
    public init(_ script: Script, run: ScriptRun, printed: String = "") {
        self.script = script
        self.run = run
        self.printed = printed
    }
}

/// Finds what a finished run holds by what it is, for names are the learner's own.
final class Inspection {
    let machine: Machine
    let printed: String
    /// Groups, synapses and monitors in the order in which they were made; what `start_scope()` has closed away is not among them.
    let objects: [BrianObject]
    /// Nil where it is not the learner's run: nothing that is found there is a line of the learner's script.
    let evidence: EvidenceRecorder?
    /// The other values that the run was made with.
    let knobs: [(name: String, text: String)]

    init(_ checked: CheckedRun, evidence: EvidenceRecorder?, knobs: [(name: String, text: String)] = []) {
        self.knobs = knobs
        machine = checked.run.machine
        printed = checked.printed
        self.evidence = evidence
        var found: [ObjectIdentifier: BrianObject] = [:]
        for entry in machine.globals.bound { Inspection.collect(entry.value, depth: 0, into: &found) }
        let scope = machine.session.scope
        objects = found.values.filter { $0.scope == scope }.sorted { $0.creation < $1.creation }
    }

    /// Objects are also kept in lists, dictionaries and networks.
    private static func collect(_ value: Value, depth: Int, into found: inout [ObjectIdentifier: BrianObject]) {
        guard depth < 4 else { return }
        switch value {
        case .object(let object as BrianObject):
            for member in object.family { found[ObjectIdentifier(member.simulated)] = member }
        case .object(let network as NetworkObject):
            for member in network.held { found[ObjectIdentifier(member.simulated)] = member }
        case .list(let list): for item in list.items { collect(item, depth: depth + 1, into: &found) }
        case .tuple(let tuple): for item in tuple.items { collect(item, depth: depth + 1, into: &found) }
        case .dictionary(let dictionary):
            for entry in dictionary.entries { collect(entry.value, depth: depth + 1, into: &found) }
        default: break
        }
    }

    /// The groups of neurons with equations; parts of groups are none of their own.
    var models: [GroupObject] {
        objects.compactMap { $0 as? GroupObject }.filter { $0.group is NeuronGroup && $0.part == nil }
    }

    /// All connections from group to group, in both generations' form.
    var paths: [BrianObject] { objects.filter { $0 is SynapsesObject || $0 is ConnectionObject } }

    /// How long was simulated in all.
    var duration: Quantity { machine.session.t }

    /// The time step of an object, in seconds.
    func step(of object: SimulationObject) -> Double { (object.dt ?? machine.session.dt).value }

    /// What the script calls an object; nil where no variable holds it.
    func name(of object: SimulationObject) -> String? {
        machine.globals.bound.first { entry in
            if case .object(let held as BrianObject) = entry.value { held.simulated === object } else { false }
        }?.name
    }

    /// A name of the script, with its value.
    func value(_ name: String, at site: Site) throws(Diagnostic) -> Value {
        guard let value = machine.globals.existing(name)?.value, !value.isUnbound else {
            throw failure("the script has no \(name): the task asks for this name", at: site)
        }
        evidence?.noteReading(learners: name)
        return value
    }

    /// That the run has no answer to a question: a sentence for the learner, or an error of the check where the run is another one.
    func failure(_ sentence: String, advice: String? = nil, place: SourceFragment? = nil, at site: Site) -> Diagnostic {
        guard let evidence else {
            return Diagnostic("check", "in the run to compare with, \(sentence)", advice: advice, at: site.fragment)
        }
        return evidence.failure(sentence, advice: advice, at: place)
    }

    // MARK: Whose

    /// What spikes or has variables, by a variable of its model, by its name in the script or by itself.
    func source(_ value: Value, at site: Site) throws(Diagnostic) -> BrianObject {
        switch value {
        case .object(let object as ModelObject): return object.owner
        case .object(let object as BrianObject): return object
        case .string(let text):
            if let group = models.first(where: { $0.group.equations[text.text] != nil }) { return group }
            let other = objects.compactMap { $0 as? GroupObject }.first { $0.group.equations[text.text] != nil }
            if let other { return other }
            if case .object(let object as BrianObject)? = machine.globals.existing(text.text)?.value { return object }
            let known = models.flatMap { $0.group.equations.definitions.map(\.name) }
            throw failure(
                "no model of the script has a variable \(text.text)",
                advice: NearestName.to(text.text, among: known).map { "the nearest is \($0)" }, at: site)
        default:
            throw Diagnostic(
                "wrong-type", "\(value.kindName) is no group",
                expected: "a variable of its model, as in 'v', or its name",
                at: site.fragment)
        }
    }

    /// The first group with equations, which is meant where none is named.
    func firstModel(at site: Site) throws(Diagnostic) -> GroupObject {
        guard let model = models.first else {
            throw failure("the script makes no group of neurons with equations", at: site)
        }
        return model
    }

    /// How a group that a check has named is found in another run, too; nil where none was named.
    func key(of value: Value?) -> String? {
        switch value {
        case .string(let text)?: text.text
        case .object(let model as ModelObject)?: name(of: model.owner.simulated)
        case .object(let object as BrianObject)?: name(of: object.simulated)
        default: nil
        }
    }

    func model(_ value: Value?, at site: Site) throws(Diagnostic) -> GroupObject {
        guard let value else { return try firstModel(at: site) }
        let object = try source(value, at: site)
        guard let group = object as? GroupObject else {
            throw failure("\(object.kindName) has no equations", place: object.place, at: site)
        }
        return group
    }
}

extension Value {
    var isUnbound: Bool { if case .unbound = self { true } else { false } }
}
