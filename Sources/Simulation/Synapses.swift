import Execution
import Expressions
import Integration
import ModelEquations
import Units

/// Connections from the neurons of one group to those of another, with a model of their own and statements that run when a
/// spike arrives.
///
///     let synapses = try Synapses(input, neurons, "w : volt", onPre: "v_post += w")
///     try synapses.connect(i: 0, j: 0)
///     try synapses.set("w", to: .quantity(6 * .mV))
public final class Synapses: StateGroup {
    /// The index list of the target's neurons.
    static let postList = 1
    /// The index list of the source's neurons.
    static let preList = 2

    /// The group whose spikes arrive.
    public let source: any SpikeSource
    /// The group that they arrive at.
    public let target: any SpikeSource
    /// How differential equations are integrated; nil for the automatic choice.
    public let method: Method?
    /// In the order in which they were given.
    public let pathways: [SynapticPathway]
    let pre = IndexArray()
    let post = IndexArray()
    private let incoming: StateArrays
    private let outgoing: StateArrays

    /// - Parameters:
    ///   - model: the equations of a synapse: its parameters such as `w : volt`, and what it integrates itself.
    ///   - onPre: statements that run for a synapse when its presynaptic neuron spikes. `v_post` is the target's variable and
    ///     `v_pre` the source's; without a suffix a name is the synapse's own variable, or else the target's.
    ///   - onPost: the same for the spikes of the postsynaptic neuron.
    ///   - delay: from a spike of the source to its effect through `onPre`, the same for all synapses.
    ///   - pathways: statements under names of their own, beside `onPre` and `onPost`.
    ///   - namespace: names that take precedence over those given to `run`.
    /// - Throws: a diagnostic where an argument does not fit.
    public init(
        _ source: any SpikeSource, _ target: any SpikeSource, _ model: Equations? = nil, onPre: SourceFragment? = nil,
        onPost: SourceFragment? = nil, delay: Quantity? = nil, pathways others: [SynapticPathway] = [],
        method: Method? = nil, namespace: Namespace = Namespace(), dt: Quantity? = nil, name: String? = nil
    ) throws(Diagnostic) {
        self.source = source
        self.target = target
        self.method = method
        var pathways: [SynapticPathway] = []
        if let onPre { pathways.append(try SynapticPathway("pre", .pre, onPre, delay: delay)) }
        if let onPost { pathways.append(try SynapticPathway("post", .post, onPost)) }
        pathways += others
        self.pathways = pathways
        for (number, pathway) in pathways.enumerated()
        where pathways[..<number].contains(where: { $0.name == pathway.name }) {
            throw Diagnostic(
                "duplicate-definition", "two pathways are called \(pathway.name)",
                advice: "give each a name of its own",
                at: pathway.statements)
        }
        incoming = StateArrays(count: target.count)
        incoming.addColumn("N_incoming")
        outgoing = StateArrays(count: source.count)
        outgoing.addColumn("N_outgoing")
        let equations: Equations
        if let model { equations = model } else { equations = try Equations(SourceFragment("")) }
        try super.init(
            count: 0, equations: equations, namespace: namespace, dt: dt, name: name)
        if isEventDriven { arrays.addColumn("lastupdate") }
    }

    override var baseName: String { "synapses" }

    /// Whether variables are brought up to date when a spike arrives.
    var isEventDriven: Bool { equations.definitions.contains { $0.flags.contains(.eventDriven) } }

    override var requiredObjects: [SimulationObject] { [source, target] }

    /// The presynaptic neuron of each synapse.
    public var i: [Int] { pre.values.map(Int.init) }

    /// The postsynaptic neuron of each synapse.
    public var j: [Int] { post.values.map(Int.init) }

    // MARK: - Connecting

    /// Adds synapses, with zeros in all variables but delays that were given for all at once.
    func append(_ pairs: PairList) {
        let before = count
        pairs.pre.withUnsafeBufferPointer { pre.append(contentsOf: $0) }
        pairs.post.withUnsafeBufferPointer { post.append(contentsOf: $0) }
        arrays.grow(by: pairs.count)
        let (sent, received) = (outgoing.pointer(0), incoming.pointer(0))
        for neuron in pairs.pre { sent[Int(neuron)] += 1 }
        for neuron in pairs.post { received[Int(neuron)] += 1 }
        for pathway in pathways {
            guard let delay = pathway.commonDelay, let column = arrays.index(of: pathway.delayColumn) else { continue }
            (arrays.pointer(column) + before).update(repeating: delay.value, count: pairs.count)
        }
    }

    // MARK: - Variables

    override var builtInVariables: [Variable] {
        var result =
            super.builtInVariables + [
                Variable("j", .one, type: .integer, isReadOnly: true, isConstant: true),
                Variable("N_pre", .one, type: .integer, storage: .shared, isReadOnly: true, isConstant: true),
                Variable("N_post", .one, type: .integer, storage: .shared, isReadOnly: true, isConstant: true),
                Variable("N_incoming", .one, type: .integer, isReadOnly: true, isConstant: true),
                Variable("N_outgoing", .one, type: .integer, isReadOnly: true, isConstant: true),
            ]
        if isEventDriven { result.append(Variable("lastupdate", .time, isReadOnly: true)) }
        result += pathways.map { Variable($0.delayColumn, .time) }
        for (variable, _, _) in neuronVariables { result.append(variable) }
        return result
    }

    /// The variables of both groups under the names that synapses know them by, with the list that leads to them.
    var neuronVariables: [(Variable, column: Program.Column, list: Int)] {
        var result: [(Variable, column: Program.Column, list: Int)] = []
        for (group, suffix, list) in [(source, "_pre", Synapses.preList), (target, "_post", Synapses.postList)] {
            guard let group = group as? StateGroup else { continue }
            let storage = list == Synapses.preList && source !== target ? 3 : 2
            for (index, column) in group.arrays.columns.enumerated() {
                guard let variable = group.variable(named: column.name) else { continue }
                let place = Program.Column(storage: storage, index: index, name: column.name)
                result.append((variable.renamed(column.name + suffix), place, list))
                let isOwn = equations[column.name] != nil
                if list == Synapses.postList, !isOwn { result.append((variable, place, list)) }
            }
        }
        return result
    }

    override var otherStorages: [StateArrays] {
        func arrays(_ group: any SpikeSource) -> StateArrays { (group as? StateGroup)?.arrays ?? StateArrays(count: 0) }
        return [arrays(target), arrays(source), incoming, outgoing]
    }

    override var indexLists: [() -> UnsafePointer<Int32>?] {
        [{ [post] in UnsafePointer(post.pointer) }, { [pre] in UnsafePointer(pre.pointer) }]
    }

    override func layout(_ clock: Clock) -> Layout {
        var layout = super.layout(clock)
        for (variable, column, list) in neuronVariables {
            layout.places[variable.name] = variable.storage == .shared ? .shared(column) : .indexed(column, list: list)
        }
        for (variable, column, list) in neuronVariables {
            let group = (list == Synapses.preList ? source : target) as? StateGroup
            guard group?.equations[column.name]?.flags.contains(.unlessRefractory) == true else { continue }
            layout.guards[variable.name] =
                layout.places[list == Synapses.preList ? "not_refractory_pre" : "not_refractory_post"]
        }
        layout.places["i"] = .indexValue(list: Synapses.preList)
        layout.places["j"] = .indexValue(list: Synapses.postList)
        layout.places["N_pre"] = .constant(Double(source.count))
        layout.places["N_post"] = .constant(Double(target.count))
        layout.places["N_incoming"] = .indexed(
            Program.Column(storage: 4, index: 0, name: "N_incoming"), list: Synapses.postList)
        layout.places["N_outgoing"] = .indexed(
            Program.Column(storage: 5, index: 0, name: "N_outgoing"), list: Synapses.preList)
        return layout
    }

    public override func set(
        _ name: String, to value: VariableValue, at selection: ElementSelection = .all,
        namespace: Namespace = Namespace(),
        random: RandomSource? = nil
    ) throws(Diagnostic) {
        guard count > 0 else { throw Synapses.notConnected(name) }
        guard pathways.contains(where: { $0.delayColumn == name }) else {
            return try super.set(name, to: value, at: selection, namespace: namespace, random: random)
        }
        let column = addDelayColumn(name)
        let before = arrays.values(column)
        try super.set(name, to: value, at: selection, namespace: namespace, random: random)
        for synapse in 0..<count {
            let delay = arrays.pointer(column)[synapse]
            guard !(delay >= 0) || !delay.isFinite else { continue }
            arrays.setValues(before, column)
            try SynapticPathway.check(Quantity(delay, .time))
        }
    }

    private static func notConnected(_ name: String) -> Diagnostic {
        Diagnostic(
            "not-connected", "there are no synapses yet that \(name) could be set for",
            advice: "call connect() first, and set \(name) after it")
    }

    override var storedArrays: StoredState.Arrays {
        var result = super.storedArrays
        result["synapses i"] = pre.values.map(Double.init)
        result["synapses j"] = post.values.map(Double.init)
        for pathway in pathways { result["under way \(pathway.name)"] = pathway.spikesUnderWay }
        return result
    }

    /// Synapses that were made since are gone, and spikes that were under way are so again.
    override func restore(_ stored: StoredState.Arrays) {
        let (i, j) = (stored["synapses i"] ?? [], stored["synapses j"] ?? [])
        if i != pre.values.map(Double.init) || j != post.values.map(Double.init) {
            removeAll()
            append(PairList(pre: i.map { Int32($0) }, post: j.map { Int32($0) }))
        }
        super.restore(stored)
        for pathway in pathways { pathway.spikesUnderWay = stored["under way \(pathway.name)"] ?? [] }
    }

    /// Removes all synapses.
    func removeAll() {
        pre.removeAll()
        post.removeAll()
        arrays.removeElements()
        incoming.fill(0, with: 0)
        outgoing.fill(0, with: 0)
    }

    // MARK: - Running

    override var changedVariables: Set<ChangedVariable> {
        var result: Set<ChangedVariable> = []
        let layout = layout(clock)
        for definition in equations.definitions where definition.flags.contains(.summed) {
            if let (group, name) = try? SummedVariable.target(of: definition, in: self) {
                result.insert(ChangedVariable(group: ObjectIdentifier(group), name: name))
            }
        }
        for pathway in pathways {
            for statement in (try? Statement.parse(pathway.statements)) ?? [] {
                switch layout.places[statement.target] {
                case .indexed(let column, let list):
                    let group: SimulationObject = list == Synapses.preList ? source : target
                    result.insert(ChangedVariable(group: ObjectIdentifier(group), name: column.name))
                default: result.insert(ChangedVariable(group: ObjectIdentifier(self), name: statement.target))
                }
            }
        }
        return result
    }

    override func operations(_ run: RunContext) throws(Diagnostic) -> [Operation] {
        var result = try super.operations(run)
        result += try StateUpdater.operations(for: self, method: method, run)
        let summed = equations.definitions.filter { $0.flags.contains(.summed) }
        for (number, definition) in summed.enumerated() {
            result.append(
                try SummedVariable.operation(
                    definition, of: self, run, stream: run.stream | 0x200 | UInt32(number) << 5))
        }
        for (number, pathway) in pathways.enumerated() {
            result.append(try pathway.operation(of: self, run, stream: run.stream | UInt32(number + 1) << 5))
        }
        return result
    }
}

extension Variable {
    /// The same variable under another name.
    func renamed(_ name: String) -> Variable {
        Variable(
            name, dimension, type: type, storage: storage, isReadOnly: isReadOnly, isConstant: isConstant,
            definition: definition)
    }
}
