import Execution
import Expressions
import ModelEquations
import Units

/// A group of elements with equations and state: the common part of ``NeuronGroup`` and ``Synapses``.
public class StateGroup: SimulationObject {
    /// The equations of an element.
    public let equations: Equations
    /// Names for the equations that take precedence over those given to `run`.
    public var namespace: Namespace
    /// The equations with what is constant over a step as parameters, which are set at the beginning of each step.
    private(set) var stepEquations: Equations
    package let arrays: StateArrays
    /// What its linked variables stand for.
    private(set) var links: [LinkedVariable] = []
    /// The clock of the last run; before the first, one that stands at zero.
    private(set) var clock: Clock

    init(count: Int, equations: Equations, namespace: Namespace, dt: Quantity?, name: String?) throws(Diagnostic) {
        self.equations = equations
        stepEquations = equations
        self.namespace = namespace
        arrays = StateArrays(count: count)
        clock = Clock(dt: dt ?? Network.standardTimeStep)
        try super.init(dt: dt, name: name)
        stepEquations = try equations.withConstantsOverDt
        for variable in stepEquations.variables where variable.definition == nil && !isLinked(variable.name) {
            arrays.addColumn(variable.name, isShared: variable.storage == .shared)
        }
    }

    /// The number of elements.
    public var count: Int { arrays.count }

    /// Variables that are the clock's, the same for all groups.
    static let clockVariables: Set = ["t", "dt", "t_in_timesteps"]

    /// Variables that exist without being written in the equations.
    var builtInVariables: [Variable] {
        [
            Variable("t", .time, storage: .shared, isReadOnly: true),
            Variable("dt", .time, storage: .shared, isReadOnly: true, isConstant: true),
            Variable("t_in_timesteps", .one, type: .integer, storage: .shared, isReadOnly: true),
            Variable("N", .one, type: .integer, storage: .shared, isReadOnly: true, isConstant: true),
            Variable("i", .one, type: .integer, isReadOnly: true, isConstant: true),
        ]
    }

    /// All variables that expressions of this group can name.
    public var variables: [Variable] {
        let references = references.variables
        let linked = Set(references.map(\.name).filter(isLinked))
        let own = stepEquations.variables.filter { !linked.contains($0.name) }.map { variable in
            let flags = equations[variable.name]?.flags ?? []
            return flags.contains(.constantOverDt) || flags.contains(.linked) ? variable.readOnly : variable
        }
        return builtInVariables + own
            + references.filter { equations[$0.name] == nil || linked.contains($0.name) }
    }

    /// The variable of that name, or nil.
    public func variable(named name: String) -> Variable? { variables.first { $0.name == name } }

    /// The variables of other groups that expressions of this group can name.
    var references: References {
        var references = References()
        for link in links { references.add(link.references) }
        return references
    }

    /// Gives the group another time step at the time where it stands, for what expressions see of it outside a run; one with its
    /// own keeps it.
    public func stand(dt: Quantity) { stand(at: clock.t, dt: dt) }

    /// Lets the group stand at a time, for what expressions see of it outside a run.
    ///
    /// - Parameters:
    ///   - time: not negative.
    ///   - dt: the time step of objects that have none of their own; a group with its own keeps it.
    public func stand(at time: Quantity, dt: Quantity) {
        clock = Clock(dt: self.dt ?? dt)
        clock.setInterval(from: time.value, to: time.value)
    }

    func isLinked(_ name: String) -> Bool { equations[name]?.flags.contains(.linked) == true }

    /// Replaces what a linked variable stands for.
    func set(_ link: LinkedVariable) {
        links.removeAll { $0.name == link.name }
        links.append(link)
    }

    /// Index lists beyond the elements themselves.
    var indexLists: [() -> UnsafePointer<Int32>?] { [] }

    /// What the programs of this group reach.
    func reach(_ clock: Clock) -> Reach {
        Reach([arrays, clock.arrays] + references.storages, lists: indexLists)
    }

    func scope(_ outer: Namespace) -> Scope {
        var names = outer
        names.values.merge(namespace.values) { _, own in own }
        return Scope(variables: variables, namespace: names)
    }

    /// Where programs of this group find its variables: storage 0 is its own, 1 the clock's.
    func layout(_ clock: Clock) -> Layout {
        var layout = Layout(dt: clock.dt.value)
        for (index, column) in arrays.columns.enumerated() {
            let place = Program.Column(storage: 0, index: index, name: column.name)
            layout.places[column.name] = column.isShared ? .shared(place) : .element(place)
        }
        for (name, index) in [("t", clock.tColumn), ("t_in_timesteps", clock.timestepColumn)] {
            layout.places[name] = .shared(Program.Column(storage: 1, index: index, name: name))
        }
        layout.places["dt"] = .constant(clock.dt.value)
        let references = references
        layout.places.merge(references.places) { _, reference in reference }
        layout.guards.merge(references.guards) { _, reference in reference }
        layout.places["N"] = .constant(Double(count))
        layout.places["i"] = .elementIndex
        return layout
    }

    /// The layout for statements that come from outside the group's own model: what is flagged `(unless refractory)` is not
    /// written while a neuron is refractory.
    func guardedLayout(_ clock: Clock) -> Layout {
        var layout = layout(clock)
        for definition in equations.definitions where definition.flags.contains(.unlessRefractory) {
            layout.guards[definition.name] = layout.places["not_refractory"]
        }
        return layout
    }

    func compiler(
        _ namespace: Namespace, clock: Clock, domain: Program.Domain, in part: Range<Int>? = nil, stream: UInt32
    ) -> ProgramCompiler {
        ProgramCompiler(
            scope: scope(namespace, in: part), layout: layout(clock, in: part), domain: domain, stream: stream)
    }

    func bind(_ program: Program, clock: Clock, events: EventList? = nil, seed: UInt32) -> BoundProgram {
        BoundProgram(program, reach(clock), events: events, seed: seed)
    }

    override func operations(_ run: RunContext) throws(Diagnostic) -> [Operation] {
        clock = run.clock
        try checkLinks()
        let scope = scope(run.namespace)
        try equations.check(in: scope)
        warnAboutNames(in: scope, run)
        return try ConstantOverDt.operations(of: self, scope, run)
    }

    /// The names that the equations and statements of the group are written in.
    var usedNames: Set<String> {
        equations.definitions.reduce(into: []) { names, definition in
            names.insert(definition.name)
            names.formUnion(definition.rightHandSide?.names ?? [])
        }
    }

    /// Says so where a name of the model also stands for a value outside, unless both are the same.
    private func warnAboutNames(in scope: Scope, _ run: RunContext) {
        for name in usedNames.sorted() {
            guard let warning = scope.ambiguity(of: name) else { continue }
            if case .constant(let outside, _)? = scope.namespace[name], let column = arrays.index(of: name),
                variable(named: name)?.dimension == outside.dimension,
                arrays.values(column).allSatisfy({ $0 == outside.value })
            {
                continue
            }
            run.warn(warning.located(at: equations[name]?.nameFragment))
        }
    }

    override var changedVariables: Set<ChangedVariable> {
        let computed = equations.definitions.filter { $0.flags.contains(.constantOverDt) }
        return Set(computed.map { ChangedVariable(group: ObjectIdentifier(self), name: $0.name) })
    }

    override var storedArrays: StoredState.Arrays {
        Dictionary(uniqueKeysWithValues: arrays.columns.enumerated().map { ($1.name, arrays.values($0)) })
    }

    override func check(_ stored: StoredArrays) throws(Diagnostic) {
        for (index, column) in arrays.columns.enumerated() where !column.name.hasPrefix("_") {
            try stored.check(column.name, count: arrays.length(of: index))
        }
    }

    override func restore(_ stored: StoredState.Arrays) {
        for (index, column) in arrays.columns.enumerated() {
            if let values = stored[column.name], values.count == arrays.length(of: index) {
                arrays.setValues(values, index)
            }
        }
    }

    /// Called before a variable is set.
    /// - Throws: a diagnostic where the group is not ready for that.
    func checkReady(toSet name: String) throws(Diagnostic) {}

    /// What the values of a variable have to meet beside their dimension; nil for nothing.
    func limit(of name: String) -> ((Double) throws(Diagnostic) -> Void)? {
        guard equations[name]?.type == .integer else { return nil }
        return { value throws(Diagnostic) in
            // Beyond 2^53 integers are no longer told apart.
            guard value.magnitude < 9_007_199_254_740_992, value == value.rounded() else {
                throw StateDiagnostics.notWhole(name, value)
            }
        }
    }
}

/// A part of a group as a group of its own: statements number its elements from 0. The subexpressions of the group mean what they mean
/// for the whole.
extension StateGroup {
    func scope(_ outer: Namespace, in part: Range<Int>?) -> Scope {
        var scope = scope(outer)
        guard part != nil else { return scope }
        let names = ["i": SyntaxTree.named("_i"), "N": SyntaxTree.named("_N")]
        for (name, variable) in scope.variables {
            guard let definition = variable.definition, case .subexpression(let tree) = definition.role else {
                continue
            }
            let renamed = EquationDefinition(
                name: name, role: .subexpression(tree.replacing(names)), dimension: definition.dimension,
                type: definition.type, flags: definition.flags, fragment: definition.fragment,
                nameFragment: definition.nameFragment)
            scope.variables[name] = variable.renamed(name, definition: renamed)
        }
        return scope.adding([
            Variable("_i", .one, type: .integer, isReadOnly: true, isConstant: true),
            Variable("_N", .one, type: .integer, storage: .shared, isReadOnly: true, isConstant: true),
        ])
    }

    func layout(_ clock: Clock, in part: Range<Int>?, isGuarded: Bool = false) -> Layout {
        let whole = isGuarded ? guardedLayout(clock) : layout(clock)
        guard let part else { return whole }
        var layout = whole.shifted(by: part.lowerBound)
        layout.places["_i"] = .sum(.elementIndex, part.lowerBound)
        layout.places["_N"] = whole.places["N"]
        layout.places["N"] = .constant(Double(part.count))
        return layout
    }
}
