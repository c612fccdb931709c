import BrianScript
import Expressions
import ModelEquations
import Simulation
import Units

/// A run as the diagnoses see it: the model, what changes what, and what was recorded.
struct ObservedRun {
    /// What ended the run; nil where it came to its end.
    let error: Diagnostic?
    /// All that the script has made and still holds.
    let made: [MadeObject]
    let neurons: [ObservedGroup<NeuronGroup>]
    /// Those of a `Connection` among them.
    let synapses: [ObservedGroup<Synapses>]
    /// What events do to variables.
    let effects: [Effect]
    let recording: Recording
    /// What the script has said by mistake.
    let slips: [Slip]

    init(_ run: ScriptRun) {
        error = run.interruption
        slips = run.slips
        made = run.made
        neurons = made.compactMap { made in
            (made.object as? NeuronGroup).map { ObservedGroup($0, made) }
        }
        synapses = made.compactMap { made in
            let synapses = made.object as? Synapses ?? (made.object as? Connection)?.synapses
            return synapses.map { ObservedGroup($0, made) }
        }
        recording = Recording(made)
        effects = Effect.all(in: made, neurons, synapses)
    }

    /// Whether functions of the script act on the model while it runs: they may change anything.
    var hasOperations: Bool { made.contains { $0.object is NetworkOperation && $0.run != nil } }

    /// What changes a variable of a group, other than its own equation.
    func effects(on variable: String, of group: StateGroup) -> [Effect] {
        effects.filter { $0.group === group && $0.variable == variable }
    }

    /// The neurons that a group of the core belongs to.
    func neurons(_ group: StateGroup) -> ObservedGroup<NeuronGroup>? { neurons.first { $0.group === group } }

    /// What a script calls an object: the variable that holds it, or its name in the simulation.
    func name(of object: SimulationObject) -> String {
        let whole = (object as? any SpikeSource)?.whole ?? object
        for candidate in [object, whole] {
            if let name = made.first(where: { $0.object === candidate })?.names.first { return name }
        }
        return whole.name ?? "the group"
    }
}

/// A group with where it was made, and the values of its variables.
struct ObservedGroup<Group: StateGroup> {
    let group: Group
    let made: MadeObject
    /// What the equations of the group see of the script.
    let scope: Scope

    init(_ group: Group, _ made: MadeObject) {
        self.group = group
        self.made = made
        var namespace = made.run?.namespace ?? Namespace()
        namespace.values.merge(group.namespace.values) { _, own in own }
        scope = Scope(variables: group.variables, namespace: namespace)
    }

    var equations: Equations { group.equations }

    /// The place of a text of the model: itself where it stands in the script, else the call that made the group.
    func place(of fragment: SourceFragment?) -> SourceFragment? {
        guard let fragment, !fragment.range.isEmpty, fragment.source == made.place?.source else { return made.place }
        return fragment
    }

    /// Whether a text of the model stands in the script as it is.
    func isWritten(_ fragment: SourceFragment) -> Bool { fragment.source == made.place?.source }

    /// The place of an argument of the call that made the group; nil where it was not given by name.
    func argument(_ name: String) -> SourceFragment? {
        guard let place = made.place, let tree = try? SyntaxTree(parsing: place),
            case .call(_, let arguments) = tree.kind,
            let argument = arguments.first(where: { $0.form == .keyword(name) })
        else { return nil }
        return argument.value.fragment(in: place.source)
    }

    /// Evaluates expressions of the group as it was left by the run.
    var evaluator: Evaluator {
        Evaluator { name in
            if scope.variables[name] != nil {
                return try? group.values(of: name, namespace: scope.namespace).values
            }
            switch scope.meaning(of: name) {
            case .constant(let quantity, _): return [quantity.value]
            case .unit(let unit): return [unit.scale]
            default: return nil
            }
        }
    }

    /// Whether a name of the model is a constant: no variable, nor a function or table of the time.
    func isConstant(_ name: String) -> Bool {
        if scope.variables[name] != nil { return false }
        switch scope.meaning(of: name) {
        case .constant, .unit: return true
        default: return false
        }
    }
}
