import Execution
import Expressions
import Integration
import ModelEquations
import Units

/// Connections from the neurons of one group to those of another, with a model of their own and statements that run when a
/// spike arrives.
///
///     let synapses = try Synapses(input, neurons, Equations("w : volt"), onPre: "v_post += w")
///     try synapses.connect(i: 0, j: 0)
///     try synapses.set("w", to: .quantity(6 * .mV))
public final class Synapses: StateGroup, SpikeSource {
    /// The index list of the target's neurons.
    static let postList = 1
    /// The index list of the source's neurons.
    static let preList = 2

    /// The group whose spikes arrive.
    public let source: any SpikeSource
    /// Asked again and again while pairs of neurons are looked at; where it says so, `connect` ends with `cancelled` and makes none.
    public var isCancelled: (() -> Bool)?
    /// The group that they arrive at.
    public let target: any SpikeSource
    /// How differential equations are integrated; nil for the automatic choice.
    public let method: Method?
    /// In the order in which they were given.
    public let pathways: [SynapticPathway]
    /// What the number of a synapse among those of its pair is called; nil where none is kept.
    public let multisynapticIndex: String?
    /// Whether `connect` has been called, be it that no pair met its condition.
    public private(set) var isConnected = false
    package let pre = IndexArray()
    package let post = IndexArray()
    /// How many synapses each pair has, where they are numbered.
    private var synapsesOfPair: [UInt64: Int32] = [:]
    private let incoming: StateArrays
    private let outgoing: StateArrays
    /// Synapses can be the target of others, but never spike.
    public let spikes = EventList(capacity: 0)

    /// - Parameters:
    ///   - model: the equations of a synapse: its parameters such as `w : volt`, and what it integrates itself.
    ///   - onPre: statements that run for a synapse when its presynaptic neuron spikes. `v_post` is the target's variable and
    ///     `v_pre` the source's; without a suffix a name is the synapse's own variable, or else the target's.
    ///   - onPost: the same for the spikes of the postsynaptic neuron.
    ///   - delay: from a spike of the source to its effect through `onPre`, the same for all synapses.
    ///   - others: statements under names of their own, beside `onPre` and `onPost`.
    ///   - multisynapticIndex: the name of an integer variable that numbers the synapses of each pair of neurons from 0.
    ///   - namespace: names that take precedence over those given to `run`.
    ///   - dt: a time step of its own; nil for the network's.
    ///   - method: how differential equations are integrated; nil for the automatic choice.
    ///   - name: what error messages and summaries call it; nil for a name made from its kind.
    ///   - source: the group whose spikes arrive.
    ///   - target: the group that they arrive at.
    /// - Throws: a diagnostic where an argument does not fit.
    public init(
        _ source: any SpikeSource, _ target: any SpikeSource, _ model: Equations? = nil, onPre: SourceFragment? = nil,
        onPost: SourceFragment? = nil, delay: Quantity? = nil, pathways others: [SynapticPathway] = [],
        multisynapticIndex: String? = nil, method: Method? = nil, namespace: Namespace = Namespace(),
        dt: Quantity? = nil, name: String? = nil
    ) throws(Diagnostic) {
        self.source = source
        self.target = target
        self.method = method
        self.multisynapticIndex = multisynapticIndex
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
        var definitions = model?.definitions ?? []
        if let multisynapticIndex {
            definitions += try Equations(SourceFragment("\(multisynapticIndex) : integer", name: "multisynaptic_index"))
                .definitions
        }
        let equations = try Equations(definitions)
        try super.init(
            count: 0, equations: equations, namespace: namespace, dt: dt, name: name)
        try SynapseNames.check(self)
        try MixedDependencies.check(equations)
        if isEventDriven { arrays.addColumn("lastupdate") }
    }

    override var baseName: String { "synapses" }

    /// Synapses never spike.
    public var hasSpikes: Bool { false }

    /// Whether variables are brought up to date when a spike arrives.
    var isEventDriven: Bool { equations.definitions.contains { $0.flags.contains(.eventDriven) } }

    override var requiredObjects: [SimulationObject] { [source.whole, target.whole] }

    /// The presynaptic neuron of each synapse.
    public var i: [Int] { pre.values.map(Int.init) }

    /// The postsynaptic neuron of each synapse.
    public var j: [Int] { post.values.map(Int.init) }

    /// How many synapses each neuron of the source has.
    public var outgoingCounts: [Int] { outgoing.values(0).map { Int($0) } }

    /// How many synapses each neuron of the target has.
    public var incomingCounts: [Int] { incoming.values(0).map { Int($0) } }

    // MARK: - Connecting

    /// What a synapse takes up: its two neurons, in the list of what is connected and in the object, and its variables.
    var bytesOfSynapse: Int { 16 + 8 * arrays.columns.count { !$0.isShared } }

    /// Adds synapses, with zeros in all variables but delays that were given for all at once.
    func append(_ pairs: PairList) {
        let before = count
        pairs.pre.withUnsafeBufferPointer { pre.append(contentsOf: $0) }
        pairs.post.withUnsafeBufferPointer { post.append(contentsOf: $0) }
        arrays.grow(by: pairs.count)
        isConnected = true
        // A target that is made of synapses itself may have grown.
        outgoing.grow(by: source.count - outgoing.count)
        incoming.grow(by: target.count - incoming.count)
        let (sent, received) = (outgoing.pointer(0), incoming.pointer(0))
        for neuron in pairs.pre { sent[Int(neuron)] += 1 }
        for neuron in pairs.post { received[Int(neuron)] += 1 }
        for pathway in pathways {
            guard let delay = pathway.commonDelay, let column = arrays.index(of: pathway.delayColumn) else { continue }
            (arrays.pointer(column) + before).update(repeating: delay.value, count: pairs.count)
        }
        numberWithinPairs(from: before)
    }

    private func numberWithinPairs(from first: Int) {
        guard let multisynapticIndex, let column = arrays.index(of: multisynapticIndex) else { return }
        let numbers = arrays.pointer(column)
        for synapse in first..<count {
            let pair = UInt64(UInt32(bitPattern: pre[synapse])) << 32 | UInt64(UInt32(bitPattern: post[synapse]))
            numbers[synapse] = Double(synapsesOfPair[pair, default: 0])
            synapsesOfPair[pair, default: 0] += 1
        }
    }

    // MARK: - Variables

    override var builtInVariables: [Variable] {
        var result =
            super.builtInVariables + [
                Variable("j", .one, type: .integer, isReadOnly: true, isConstant: true),
                Variable("i_pre", .one, type: .integer, isReadOnly: true, isConstant: true),
                Variable("i_post", .one, type: .integer, isReadOnly: true, isConstant: true),
                Variable("N_pre", .one, type: .integer, storage: .shared, isReadOnly: true, isConstant: true),
                Variable("N_post", .one, type: .integer, storage: .shared, isReadOnly: true, isConstant: true),
                Variable("N_incoming", .one, type: .integer, isReadOnly: true, isConstant: true),
                Variable("N_outgoing", .one, type: .integer, isReadOnly: true, isConstant: true),
            ]
        if isEventDriven { result.append(Variable("lastupdate", .time)) }
        result += pathways.map { Variable($0.delayColumn, .time) }
        return result
    }

    /// The variables of both groups, with `_pre` and `_post` behind their names; those of the target also under their plain names,
    /// where these mean nothing else.
    override var references: References {
        var references = super.references
        for (group, suffix, list) in [(source, "_pre", Synapses.preList), (target, "_post", Synapses.postList)] {
            guard let whole = group.stateGroup else { continue }
            // The numbers that subexpressions of a group name are those of its own neurons, and not of the part that is meant.
            let numbers: Set = ["i", "N"]
            references.add(
                whole.variables.map(\.name).filter { !numbers.contains($0) }, of: whole,
                offset: group.elements.lowerBound,
                { name in
                    if StateGroup.clockVariables.contains(name) { return nil }
                    return numbers.contains(name) ? "_\(name)\(suffix)" : name + suffix
                }, reachedBy: .list(list))
        }
        if let whole = target.stateGroup {
            let own = Set(builtInVariables.map(\.name) + equations.definitions.map(\.name))
            for variable in whole.variables where !own.contains(variable.name) {
                references.add(variable.name, for: variable.name + "_post")
            }
        }
        _ = references.number(of: incoming)
        _ = references.number(of: outgoing)
        return references
    }

    override var indexLists: [() -> UnsafePointer<Int32>?] {
        [{ [post] in UnsafePointer(post.pointer) }, { [pre] in UnsafePointer(pre.pointer) }]
    }

    override func layout(_ clock: Clock) -> Layout {
        var layout = super.layout(clock)
        var references = references
        for pathway in pathways where arrays.index(of: pathway.delayColumn) == nil {
            layout.places[pathway.delayColumn] = .constant(pathway.commonDelay?.value ?? 0)
        }
        layout.places["i_pre"] = .indexValue(list: Synapses.preList)
        layout.places["i_post"] = .indexValue(list: Synapses.postList)
        layout.places["i"] = .indexValue(list: Synapses.preList)
        layout.places["j"] = .indexValue(list: Synapses.postList)
        layout.places["N_pre"] = .constant(Double(source.count))
        layout.places["N_post"] = .constant(Double(target.count))
        layout.places["N_incoming"] = .indexed(
            Program.Column(storage: references.number(of: incoming), index: 0, name: "N_incoming"),
            list: Synapses.postList)
        layout.places["N_outgoing"] = .indexed(
            Program.Column(storage: references.number(of: outgoing), index: 0, name: "N_outgoing"),
            list: Synapses.preList)
        return layout
    }

    override func checkReady(toSet name: String) throws(Diagnostic) {
        guard isConnected else { throw Synapses.notConnected(name) }
        if pathways.contains(where: { $0.delayColumn == name }) {
            try checkNotRunning("delays cannot change")
            addDelayColumn(name)
        }
    }

    override func limit(of name: String) -> ((Double) throws(Diagnostic) -> Void)? {
        guard pathways.contains(where: { $0.delayColumn == name }) else { return super.limit(of: name) }
        return { delay throws(Diagnostic) in try SynapticPathway.check(Quantity(delay, .time)) }
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

    override func check(_ stored: StoredArrays) throws(Diagnostic) {
        let count = stored.count("synapses i")
        try stored.check("synapses j", count: count)
        try stored.checkIndices("synapses i", below: source.count)
        try stored.checkIndices("synapses j", below: target.count)
        let delays = Set(pathways.map(\.delayColumn))
        for column in arrays.columns where !delays.contains(column.name) && !column.name.hasPrefix("_") {
            try stored.check(column.name, count: column.isShared ? 1 : count)
        }
        for pathway in pathways {
            if stored.has(pathway.delayColumn) {
                try stored.check(pathway.delayColumn, count: count)
                try stored.checkTimes(pathway.delayColumn)
            }
            try stored.checkSpikesUnderWay("under way \(pathway.name)", synapseCount: count)
        }
    }

    /// Synapses that were made since are gone, and spikes that were under way are so again.
    override func restore(_ stored: StoredState.Arrays) {
        let (i, j) = (stored["synapses i"] ?? [], stored["synapses j"] ?? [])
        if i != pre.values.map(Double.init) || j != post.values.map(Double.init) {
            removeAll()
            append(PairList(pre: i.map { Int32($0) }, post: j.map { Int32($0) }))
        }
        for pathway in pathways {
            // Delays of single synapses that came after the state, or with it.
            if stored[pathway.delayColumn] != nil { addDelayColumn(pathway.delayColumn) }
            guard let column = arrays.index(of: pathway.delayColumn) else { continue }
            arrays.fill(column, with: pathway.commonDelay?.value ?? 0)
        }
        super.restore(stored)
        for pathway in pathways { pathway.spikesUnderWay = stored["under way \(pathway.name)"] ?? [] }
    }

    /// Removes all synapses.
    func removeAll() {
        pre.removeAll()
        post.removeAll()
        synapsesOfPair = [:]
        arrays.removeElements()
        incoming.fill(0, with: 0)
        outgoing.fill(0, with: 0)
    }

    // MARK: - Running

    override var usedNames: Set<String> {
        pathways.reduce(into: super.usedNames) { $0.formUnion(Statement.names(in: $1.statements)) }
    }

    override var changedVariables: Set<ChangedVariable> {
        var result = super.changedVariables
        let references = references
        for definition in equations.definitions where definition.flags.contains(.summed) {
            if let (_, group, name) = try? SummedVariable.target(of: definition, in: self) {
                result.insert(ChangedVariable(group: ObjectIdentifier(group), name: name))
            }
        }
        for pathway in pathways {
            for statement in (try? Statement.parse(pathway.statements)) ?? [] {
                result.insert(
                    references.origins[statement.target]
                        ?? ChangedVariable(group: ObjectIdentifier(self), name: statement.target))
            }
        }
        return result
    }

    override func operations(_ run: RunContext) throws(Diagnostic) -> [Operation] {
        if !isConnected, !pathways.isEmpty {
            throw Diagnostic(
                "not-connected", "\(title) connects no neurons, so no spike arrives through it",
                advice: "call connect() after making the Synapses")
        }
        var result = try super.operations(run)
        result += try StateUpdater.operations(for: self, method: method, run)
        let summed = equations.definitions.filter { $0.flags.contains(.summed) }
        for (number, definition) in summed.enumerated() {
            result.append(
                try SummedVariable.operation(
                    definition, of: self, run, stream: run.stream | 0x200 | UInt32(number) << 5))
        }
        for (number, pathway) in pathways.enumerated() where pathway.isActive {
            result.append(try pathway.operation(of: self, run, stream: run.stream | UInt32(number + 1) << 5))
        }
        return result
    }
}
