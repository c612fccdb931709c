import Execution
import Expressions
import ModelEquations
import Units

/// A group of elements with equations and state: the common part of ``NeuronGroup`` and ``Synapses``.
public class StateGroup: SimulationObject {
    /// The equations of an element.
    public let equations: Equations
    /// Names for the equations that take precedence over those given to `run`.
    public let namespace: Namespace
    /// The equations with what is constant over a step as parameters, which are set at the beginning of each step.
    private(set) var stepEquations: Equations
    let arrays: StateArrays
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
        for (name, index) in [
            ("t", clock.tColumn), ("dt", clock.dtColumn), ("t_in_timesteps", clock.timestepColumn),
        ] {
            layout.places[name] = .shared(Program.Column(storage: 1, index: index, name: name))
        }
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
        ProgramCompiler(scope: scope(namespace), layout: layout(clock).part(part), domain: domain, stream: stream)
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

    override var storedArrays: StoredState.Arrays {
        Dictionary(uniqueKeysWithValues: arrays.columns.enumerated().map { ($1.name, arrays.values($0)) })
    }

    override func restore(_ stored: StoredState.Arrays) {
        for (index, column) in arrays.columns.enumerated() {
            if let values = stored[column.name], values.count == arrays.length(of: index) {
                arrays.setValues(values, index)
            }
        }
    }

    // MARK: - Reading and writing state

    /// Sets a variable.
    ///
    /// - Parameters:
    ///   - name: a parameter or a variable of a differential equation.
    ///   - value: a quantity, an array of one value for each chosen element, or an expression.
    ///   - part: elements that count as a group of their own, numbered from 0; nil for all.
    ///   - namespace: names that the expression or the condition may use.
    ///   - random: where `rand()` and `randn()` in the expression take their numbers from; nil for numbers that differ each time.
    ///   - selection: which elements are set.
    /// - Throws: a diagnostic where there is no such variable, it cannot be set, or dimension or number do not fit; nothing is
    ///   changed then.
    public func set(
        _ name: String, to value: VariableValue, at selection: ElementSelection = .all, in part: Range<Int>? = nil,
        namespace: Namespace = Namespace(), random: RandomSource? = nil
    ) throws(Diagnostic) {
        let variable = try writableVariable(name)
        guard let column = arrays.index(of: name) else { throw StateDiagnostics.readOnly(name) }
        let random = random ?? RandomSource()
        let chosen = try elements(selection, in: part, namespace: namespace, random: random)
        switch value {
        case .quantity(let quantity):
            try check(quantity.dimension, [quantity.value], for: variable)
            write([quantity.value], column, chosen, in: part)
        case .array(let array):
            try check(array.dimension, array.values, for: variable)
            let expected = variable.storage == .shared ? 1 : chosen?.count ?? part?.count ?? count
            guard array.count == expected || array.count == 1 else {
                throw StateDiagnostics.wrongCount(name, expected: expected, found: array.count)
            }
            write(array.values, column, chosen, in: part)
        case .expression(let fragment):
            let statement = Statement(
                target: name, operation: .assign, value: try SyntaxTree(parsing: fragment), fragment: fragment)
            try run([statement], chosen, in: part, namespace: namespace, random: random)
        }
    }

    /// The values of a variable or subexpression.
    ///
    /// - Parameters:
    ///   - part: elements that count as a group of their own, numbered from 0; nil for all.
    ///   - name: the variable.
    ///   - namespace: names from outside that expressions may use.
    /// - Returns: one value an element, or a single one where the variable is shared.
    public func values(
        of name: String, in part: Range<Int>? = nil, namespace: Namespace = Namespace()
    ) throws(Diagnostic) -> QuantityArray {
        guard let variable = variable(named: name) else { throw StateDiagnostics.unknown(name, in: self) }
        let isShared = variable.storage == .shared
        if let column = arrays.index(of: name) {
            let values = arrays.values(column)
            return QuantityArray(
                isShared ? values : Array(values[part ?? values.indices]), dimension: variable.dimension)
        }
        return QuantityArray(
            try evaluate(
                SyntaxTree(.name(name)), in: SourceText(name), shared: isShared, part: part, namespace: namespace),
            dimension: variable.dimension)
    }

    /// The elements for which a condition of the group's variables holds, in ascending order.
    /// - Throws: a diagnostic where the condition cannot be read or is none.
    public func indices(
        where condition: SourceFragment, in part: Range<Int>? = nil, namespace: Namespace = Namespace(),
        random: RandomSource? = nil
    ) throws(Diagnostic) -> [Int] {
        let found = try elements(
            .condition(condition), in: part, namespace: namespace, random: random ?? RandomSource())
        return (found ?? []).map(Int.init)
    }

    /// The elements that are chosen, nil for all.
    private func elements(
        _ selection: ElementSelection, in part: Range<Int>?, namespace: Namespace, random: RandomSource
    ) throws(Diagnostic) -> [Int32]? {
        let count = part?.count ?? count
        switch selection {
        case .all: return nil
        case .indices(let indices):
            for index in indices where index < 0 || index >= count {
                throw StateDiagnostics.indexOutOfRange(index, count: count, in: displayName)
            }
            return indices.map(Int32.init)
        case .condition(let fragment):
            var compiler = compiler(
                namespace, clock: clock, domain: .range, in: part, stream: random.nextStream())
            try compiler.collect(SyntaxTree(parsing: fragment), in: fragment.source)
            let found = EventList(capacity: max(1, count))
            bind(compiler.finish(), clock: clock, events: found, seed: random.seed).run(count: count)
            return Array(UnsafeBufferPointer(start: found.elements, count: found.count))
        }
    }

    private func run(
        _ statements: [Statement], _ chosen: [Int32]?, in part: Range<Int>?, namespace: Namespace, random: RandomSource
    ) throws(Diagnostic) {
        var compiler = compiler(
            namespace, clock: clock, domain: chosen == nil ? .range : .list, in: part, stream: random.nextStream())
        try compiler.add(statements, allowsShared: true)
        let program = bind(compiler.finish(), clock: clock, seed: random.seed)
        guard let chosen else { return program.run(count: max(1, part?.count ?? count)) }
        chosen.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return }
            program.run(list: start, count: buffer.count)
        }
    }

    /// The value of an expression for each element, or once where it is shared.
    func evaluate(
        _ tree: SyntaxTree, in source: SourceText, shared: Bool, part: Range<Int>? = nil, namespace: Namespace
    ) throws(Diagnostic) -> [Double] {
        let output = StateArrays(count: shared ? 1 : part?.count ?? count)
        let column = output.addColumn("value")
        let reach = reach(clock)
        var compiler = compiler(namespace, clock: clock, domain: .range, in: part, stream: 0)
        try compiler.store(
            tree, in: source, to: Program.Column(storage: reach.next, index: column, name: "value"))
        let program = BoundProgram(compiler.finish(), reach.adding([output]))
        program.run(count: output.count)
        return output.values(column)
    }

    private func write(_ values: [Double], _ column: Int, _ chosen: [Int32]?, in part: Range<Int>?) {
        let isShared = arrays.columns[column].isShared
        let part = isShared ? 0..<1 : part ?? 0..<count
        let destination = arrays.pointer(column) + part.lowerBound
        if let chosen, !isShared {
            for (position, element) in chosen.enumerated() {
                destination[Int(element)] = values.count == 1 ? values[0] : values[position]
            }
        } else if values.count == 1 {
            destination.update(repeating: values[0], count: part.count)
        } else {
            for (position, value) in values.enumerated() { destination[position] = value }
        }
    }

    private func writableVariable(_ name: String) throws(Diagnostic) -> Variable {
        guard let variable = variable(named: name) else { throw StateDiagnostics.unknown(name, in: self) }
        guard !variable.isReadOnly else { throw StateDiagnostics.readOnly(name) }
        return variable
    }

    private func check(_ dimension: Dimension, _ values: [Double], for variable: Variable) throws(Diagnostic) {
        guard dimension == variable.dimension else {
            throw StateDiagnostics.wrongDimension(variable, found: dimension)
        }
        if variable.type == .integer, let broken = values.first(where: { $0 != $0.rounded() }) {
            throw StateDiagnostics.notWhole(variable.name, broken)
        }
    }
}

extension Layout {
    /// The layout in which a part of the elements counts as a group of its own; the same for nil.
    func part(_ part: Range<Int>?) -> Layout {
        guard let part else { return self }
        var layout = shifted(by: part.lowerBound)
        layout.places["N"] = .constant(Double(part.count))
        return layout
    }
}
