import Expressions
import ModelEquations
import Units

/// The connection of Brian's first generation: a matrix of weights; a spike of neuron `i` adds `weight(i, j)` to a variable of
/// neuron `j`.
///
///     let connection = try Connection(input, neurons, "ge", weight: .quantity(1.62 * .mV), sparseness: 0.02)
///     try connection.setWeight(6 * .mV, i: 0, j: 0)
///
/// It is described in "Connections" of the documentation of Brian 1.4.
public final class Connection: SimulationObject {
    /// The name of the target's variable that spikes add to.
    public let state: String
    /// The group whose spikes arrive.
    public var source: any SpikeSource { matrix.synapses.source }
    /// The group that they arrive at.
    public var target: any SpikeSource { matrix.synapses.target }
    var matrix: WeightMatrix
    /// The dimension of a weight: that of the state, or the state over the modulation.
    public let weightDimension: Dimension

    /// - Parameters:
    ///   - state: a variable of the target; nil for the first one of its equations.
    ///   - delay: from a spike to its effect, the same for all.
    ///   - weight: nil to connect nothing at first, unless there is a `sparseness`.
    ///   - sparseness: the probability that a pair is connected; nil for all pairs.
    ///   - delays: delays that differ from pair to pair, for those that are connected here.
    ///   - modulation: a variable of the source that weights are multiplied with when a spike is sent; nil for none.
    ///   - namespace: names from outside that expressions may use.
    ///   - random: where random numbers come from; nil for numbers that differ each time.
    ///   - source: the group whose spikes arrive.
    ///   - target: the group that they arrive at.
    ///   - name: what error messages and summaries call it; nil for a name made from its kind.
    /// - Throws: a diagnostic where the target has no such variable, or weights, delays or the sparseness do not fit.
    public init(
        _ source: any SpikeSource, _ target: any SpikeSource, _ state: String? = nil, delay: Quantity? = nil,
        weight: PairValue? = nil, sparseness: Double? = nil, delays: PairValue? = nil, modulation: String? = nil,
        namespace: Namespace = Namespace(), random: RandomSource? = nil, name: String? = nil
    ) throws(Diagnostic) {
        guard let group = target.stateGroup else { throw StateDiagnostics.noVariables(state ?? "state", in: target) }
        guard let state = state ?? group.equations.definitions.first?.name,
            let variable = group.variable(named: state), group.equations[state] != nil
        else { throw StateDiagnostics.unknown(state ?? "state", in: group) }
        guard !variable.isReadOnly else { throw StateDiagnostics.readOnly(state) }
        self.state = state
        var dimension = variable.dimension
        // A model of the neurons may have a variable of that name itself.
        let taken = [group, source.stateGroup].compactMap { $0 }
        let weightName =
            ["w", "weight", "connection_weight"].first { name in
                taken.allSatisfy { $0.variable(named: name) == nil && $0.equations[name] == nil }
            } ?? "weight_of_connection"
        var added = weightName
        if let modulation {
            guard let group = source.stateGroup, let factor = group.variable(named: modulation) else {
                throw Connection.noModulation(modulation, in: source)
            }
            dimension = dimension / factor.dimension
            added = "\(weightName)*\(modulation)_pre"
        }
        weightDimension = dimension
        let model = try Equations(SourceFragment("\(weightName) : \(dimension.unitName)"))
        matrix = WeightMatrix(
            try Synapses(
                source, target, model, onPre: SourceFragment("\(state)_post += \(added)"), delay: delay, name: name),
            weight: weightName)
        try super.init(dt: nil, name: name)
        if weight != nil || sparseness != nil {
            try connectRandom(
                p: sparseness ?? 1, weight: weight ?? 1, delay: delays, namespace: namespace, random: random)
        }
    }

    override var baseName: String { "connection" }

    override var requiredObjects: [SimulationObject] { matrix.synapses.requiredObjects }

    override var changedVariables: Set<ChangedVariable> { matrix.synapses.changedVariables }

    /// The synapses that carry the weights, in the order of the source's neurons and for each of them of the target's; their
    /// variable is `w`.
    public var synapses: Synapses {
        matrix.gather()
        return matrix.synapses
    }

    override var storedArrays: StoredState.Arrays { synapses.storedArrays }

    override func check(_ stored: StoredArrays) throws(Diagnostic) { try matrix.synapses.check(stored) }

    override func restore(_ stored: StoredState.Arrays) { matrix.restore(stored) }

    override func operations(_ run: RunContext) throws(Diagnostic) -> [Operation] {
        let synapses = synapses
        synapses.name = name
        return try synapses.operations(run)
    }

    // MARK: - Weights

    /// Connects neuron `i` of the source to neuron `j` of the target, or changes the weight of that connection.
    /// - Throws: a diagnostic where an index is out of range or the weight is not in the unit of the state; nothing changes then.
    public func setWeight(_ weight: Quantity, i: Int, j: Int) throws(Diagnostic) {
        guard weight.dimension == weightDimension else { throw mismatch(weight.dimension) }
        try checkPair(i, j)
        matrix.setWeight(weight.value, i, j)
    }

    /// Connects each of some neurons of the source to each of some of the target, or changes the weights of those connections.
    ///
    /// - Parameters:
    ///   - weights: an array has one value for each pair, in rows of the source's neurons; its zeros make no connections.
    ///   - i: neurons of the source.
    ///   - j: neurons of the target.
    ///   - random: where random numbers come from; nil for numbers that differ each time.
    ///   - namespace: names from outside that expressions may use.
    /// - Throws: a diagnostic where an index is out of range or the weights do not fit; nothing changes then.
    public func setWeights(
        _ weights: PairValue, i: [Int], j: [Int], namespace: Namespace = Namespace(), random: RandomSource? = nil
    ) throws(Diagnostic) {
        let pairs = try product(i, j)
        let values = try self.weights(weights, for: pairs, namespace, random ?? RandomSource())
        for pair in 0..<pairs.count {
            let (row, column) = (Int(pairs.pre[pair]), Int(pairs.post[pair]))
            if case .array = weights, values[pair] == 0, matrix.weight(row, column) == nil { continue }
            matrix.setWeight(values[pair], row, column)
        }
    }

    /// The weight from neuron `i` to neuron `j`; zero where they are not connected.
    /// - Throws: a diagnostic where an index is out of range.
    public func weight(i: Int, j: Int) throws(Diagnostic) -> Quantity {
        try checkPair(i, j)
        return Quantity(matrix.weight(i, j) ?? 0, weightDimension)
    }

    /// The weights from each of some neurons of the source to each of some of the target, with zeros where they are not connected.
    /// - Returns: an array of the shape `[i.count, j.count]`.
    /// - Throws: a diagnostic where an index is out of range.
    public func weights(i: [Int], j: [Int]) throws(Diagnostic) -> QuantityArray {
        let pairs = try product(i, j)
        let values = (0..<pairs.count).map { matrix.weight(Int(pairs.pre[$0]), Int(pairs.post[$0])) ?? 0 }
        return QuantityArray(values, shape: [i.count, j.count], dimension: weightDimension)
    }

    // MARK: - Delays

    /// Sets the delay from each of some neurons of the source to each of some of the target, where they are connected.
    /// - Throws: a diagnostic where an index is out of range or a delay is no time or negative; nothing changes then.
    public func setDelays(
        _ delays: PairValue, i: [Int], j: [Int], namespace: Namespace = Namespace(), random: RandomSource? = nil
    ) throws(Diagnostic) {
        try checkNotRunning("delays cannot change")
        let pairs = try product(i, j)
        let values = try self.delays(delays, for: pairs, namespace, random ?? RandomSource())
        matrix.gather()
        let column = matrix.synapses.addDelayColumn("delay")
        for pair in 0..<pairs.count {
            guard let synapse = matrix.find(Int(pairs.pre[pair]), Int(pairs.post[pair])) else { continue }
            matrix.synapses.arrays.pointer(column)[synapse] = values[pair]
        }
    }

    /// The delay from neuron `i` to neuron `j`; zero where they are not connected.
    /// - Throws: a diagnostic where an index is out of range.
    public func delay(i: Int, j: Int) throws(Diagnostic) -> Quantity {
        try checkPair(i, j)
        matrix.gather()
        guard let synapse = matrix.find(i, j) else { return Quantity(0, .time) }
        let arrays = matrix.synapses.arrays
        if let column = arrays.index(of: "delay") { return Quantity(arrays.pointer(column)[synapse], .time) }
        return matrix.synapses.pathways.first?.commonDelay ?? Quantity(0, .time)
    }

    // MARK: - Checking

    func weights(
        _ weight: PairValue, for pairs: PairList, _ namespace: Namespace, _ random: RandomSource
    ) throws(Diagnostic) -> PairValues {
        try weight.values(
            for: pairs, of: matrix.synapses, in: weightDimension, namespace: namespace, random: random,
            mismatch: mismatch)
    }

    func delays(
        _ delay: PairValue, for pairs: PairList, _ namespace: Namespace, _ random: RandomSource
    ) throws(Diagnostic) -> PairValues {
        let values = try delay.values(
            for: pairs, of: matrix.synapses, in: .time, namespace: namespace, random: random
        ) { found, place in
            Diagnostic(
                "invalid-delay", "a delay has to be a time that is not negative", expected: "0 s or longer",
                found: found.isDimensionless ? "a value without a unit" : "a value in \(found)",
                advice: found.mixUp(expected: .time)
                    ?? "a spike cannot arrive before it was sent; give a time such as 1*ms", at: place)
        }
        for value in values.all { try SynapticPathway.check(Quantity(value, .time)) }
        return values
    }

    private func product(_ i: [Int], _ j: [Int]) throws(Diagnostic) -> PairList {
        for row in i { try check(row, .pre) }
        for column in j { try check(column, .post) }
        var pairs = PairList()
        for row in i {
            for column in j { try pairs.append(pre: Int32(row), post: Int32(column)) }
        }
        return pairs
    }

    private func checkPair(_ i: Int, _ j: Int) throws(Diagnostic) {
        try check(i, .pre)
        try check(j, .post)
    }

    private func check(_ index: Int, _ side: SynapticPathway.Side) throws(Diagnostic) {
        let count = side == .pre ? source.count : target.count
        guard index >= 0, index < count else { throw ConnectDiagnostics.noNeuron(index, side, count: count) }
    }

    private func mismatch(_ found: Dimension, at place: SourceFragment? = nil) -> Diagnostic {
        Diagnostic(
            "weight-dimension",
            "a weight that is added to \(state) has to be \(weightDimension.phrase), but it \(found.predicate)",
            expected: weightDimension.unitPhrase, found: found.unitPhrase,
            advice: "give the weight the unit of \(state)",
            at: place)
    }

    private static func noModulation(_ name: String, in source: any SpikeSource) -> Diagnostic {
        source.stateGroup.map { StateDiagnostics.unknown(name, in: $0) }
            ?? StateDiagnostics.noVariables(name, in: source)
    }
}
