import Expressions
import ModelEquations
import Units

/// The connection of Brian's first generation: a matrix of weights; a spike of neuron `i` adds `weight(i, j)` to a variable of
/// neuron `j`.
public final class Connection: SimulationObject {
    /// The name of the target's variable that spikes add to.
    public let state: String
    /// The synapses that carry the weights; their variable is `w`.
    public let synapses: Synapses
    private var synapseOf: [Pair: Int] = [:]

    private struct Pair: Hashable {
        let i: Int
        let j: Int
    }

    /// - Parameters:
    ///   - state: a variable of the target; nil for the first one of its equations.
    ///   - delay: from a spike to its effect.
    /// - Throws: a diagnostic where the target has no such variable.
    public init(
        _ source: any SpikeSource, _ target: NeuronGroup, _ state: String? = nil, delay: Quantity? = nil,
        name: String? = nil
    ) throws(Diagnostic) {
        guard let state = state ?? target.equations.definitions.first?.name,
            let variable = target.variable(named: state), target.equations[state] != nil
        else { throw StateDiagnostics.unknown(state ?? "state", in: target) }
        guard !variable.isReadOnly else { throw StateDiagnostics.readOnly(state) }
        self.state = state
        let model = try Equations(SourceFragment("w : \(variable.dimension.unitName)"))
        synapses = try Synapses(
            source, target, model, onPre: SourceFragment("\(state)_post += w"), delay: delay, name: name)
        try super.init(dt: nil, name: name)
    }

    override var baseName: String { "connection" }

    override var requiredObjects: [SimulationObject] { synapses.requiredObjects }

    override var changedVariables: Set<ChangedVariable> { synapses.changedVariables }

    /// Connects neuron `i` of the source to neuron `j` of the target, or changes the weight of that connection.
    /// - Throws: a diagnostic where an index is out of range or the weight is not in the unit of the state; nothing changes then.
    public func setWeight(_ weight: Quantity, i: Int, j: Int) throws(Diagnostic) {
        guard let variable = synapses.variable(named: "w"), weight.dimension == variable.dimension else {
            let expected = (synapses.target as? StateGroup)?.variable(named: state)?.dimension ?? .one
            throw Diagnostic(
                "dimension-mismatch",
                "a weight that is added to \(state) has to be in \(expected), but it is in \(weight.dimension)",
                expected: "\(expected)", found: "\(weight.dimension)", advice: "give the weight the unit of \(state)")
        }
        let pair = Pair(i: i, j: j)
        if synapseOf[pair] == nil {
            try synapses.connect(i: i, j: j)
            synapseOf[pair] = synapses.count - 1
        }
        if let synapse = synapseOf[pair] { try synapses.set("w", to: .quantity(weight), at: .indices([synapse])) }
    }

    /// The weight from neuron `i` to neuron `j`; zero where they are not connected.
    /// - Throws: a diagnostic where an index is out of range.
    public func weight(i: Int, j: Int) throws(Diagnostic) -> Quantity {
        for (index, count) in [(i, synapses.source.count), (j, synapses.target.count)] where index < 0 || index >= count
        {
            throw StateDiagnostics.indexOutOfRange(index, count: count, in: displayName)
        }
        let weights = try synapses.values(of: "w")
        return synapseOf[Pair(i: i, j: j)].map { weights[$0] } ?? Quantity(0, weights.dimension)
    }

    override var storedArrays: StoredState.Arrays { synapses.storedArrays }

    override func restore(_ stored: StoredState.Arrays) {
        synapses.restore(stored)
        synapseOf = Dictionary(
            zip(synapses.i, synapses.j).enumerated().map { (Pair(i: $1.0, j: $1.1), $0) },
            uniquingKeysWith: { first, _ in first })
    }

    override func operations(_ run: RunContext) throws(Diagnostic) -> [Operation] {
        synapses.name = name
        return try synapses.operations(run)
    }
}
