import Execution
import Expressions
import ModelEquations
import Units

/// The summed effect of many independent Poisson inputs on a variable of each neuron: in each step a binomial number of `count`
/// inputs spikes, and each adds `weight`.
public final class PoissonInput: SimulationObject {
    /// What one spike adds.
    public enum Weight: Sendable {
        case quantity(Quantity)
        /// An expression of the neuron's variables.
        case expression(SourceFragment)
    }

    /// The group that takes the input.
    public let target: StateGroup
    /// Its elements that take the input; nil for all.
    private let part: Range<Int>?
    /// The variable that is added to.
    public let variable: String
    /// How many inputs each neuron has.
    public let count: Int
    /// The rate of each input.
    public let rate: Quantity
    /// When in a step it is added.
    public let slot: Slot
    /// What one spike adds.
    public let weight: Weight

    /// - Parameters:
    ///   - variable: the variable of the target that is added to.
    ///   - count: how many inputs each neuron has.
    ///   - rate: at which each of them spikes.
    ///   - slot: when in a step it is added.
    ///   - name: what error messages and summaries call it; nil for a name made from its kind.
    ///   - target: the group that takes the input.
    ///   - weight: what one spike adds, in the unit of the variable.
    /// - Throws: a diagnostic where the variable is not there or a unit does not fit.
    public convenience init(
        _ target: StateGroup, _ variable: String, count: Int, rate: Quantity, weight: Weight, slot: Slot = .synapses,
        name: String? = nil
    ) throws(Diagnostic) {
        try self.init(target, part: nil, variable, count, rate, weight, slot, name)
    }

    /// Input to a part of a group.
    /// - Parameters: as for a whole group.
    /// - Throws: as for a whole group.
    public convenience init(
        _ target: Subgroup, _ variable: String, count: Int, rate: Quantity, weight: Weight, slot: Slot = .synapses,
        name: String? = nil
    ) throws(Diagnostic) {
        guard let group = target.stateGroup else { throw StateDiagnostics.noVariables(variable, in: target) }
        try self.init(group, part: target.elements, variable, count, rate, weight, slot, name)
    }

    private init(
        _ target: StateGroup, part: Range<Int>?, _ variable: String, _ count: Int, _ rate: Quantity, _ weight: Weight,
        _ slot: Slot, _ name: String?
    ) throws(Diagnostic) {
        self.part = part
        self.slot = slot
        guard let known = target.variable(named: variable) else { throw StateDiagnostics.unknown(variable, in: target) }
        guard !known.isReadOnly else { throw StateDiagnostics.readOnly(variable) }
        guard count >= 0 else {
            throw Diagnostic(
                "invalid-count", "a PoissonInput cannot have fewer than no inputs", expected: "0 or more",
                found: "\(count)",
                advice: "give the number of inputs of each neuron as N")
        }
        guard rate.dimension == .frequency, rate.value >= 0, rate.value.isFinite else {
            throw Diagnostic(
                "dimension-mismatch", "the rate of a PoissonInput has to be a frequency that is not negative",
                expected: "Hz", found: rate.dimension == .frequency ? "\(rate)" : rate.dimension.unitPhrase,
                advice: "give it as in rate=10*Hz")
        }
        if case .quantity(let weight) = weight, weight.dimension != known.dimension {
            throw Diagnostic(
                "weight-dimension",
                "a weight that is added to \(variable) has to be \(known.dimension.phrase), but it \(weight.dimension.predicate)",
                expected: known.dimension.unitPhrase, found: weight.dimension.unitPhrase,
                advice: "give the weight the unit of \(variable)")
        }
        self.target = target
        self.variable = variable
        self.count = count
        self.rate = rate
        self.weight = weight
        try super.init(dt: target.dt, name: name)
    }

    override var baseName: String { "poissoninput" }

    override var requiredObjects: [SimulationObject] { [target] }

    override var changedVariables: Set<ChangedVariable> {
        [ChangedVariable(group: ObjectIdentifier(target), name: variable)]
    }

    override func operations(_ run: RunContext) throws(Diagnostic) -> [Operation] {
        let clock = run.clockOf(target)
        let probability = rate.value * clock.dt.value
        guard probability <= 1 else {
            throw Diagnostic(
                "saturated-poisson", "a PoissonInput cannot spike more than once in a time step",
                expected: "at most \(Quantity(1 / clock.dt.value, .frequency))", found: "\(rate)",
                advice: "use more inputs at a lower rate, or a shorter time step")
        }
        var scope = target.scope(run.namespace, in: part)
        let added: SyntaxTree
        let fragment: SourceFragment
        switch weight {
        case .quantity(let quantity):
            scope.namespace["_weight"] = .constant(quantity, type: .real)
            added = .named("_weight")
            fragment = SourceFragment("weight")
        case .expression(let text):
            added = try SyntaxTree(parsing: text)
            fragment = text
        }
        let drawn = SyntaxTree.calling("binomial", SyntaxTree(.integer(count)), SyntaxTree(.real(probability)))
        var compiler = ProgramCompiler(
            scope: scope, layout: target.layout(clock, in: part, isGuarded: true), domain: .range, stream: run.stream)
        try compiler.add([
            Statement(
                target: variable, operation: .add, value: SyntaxTree(.binary(.multiply, added, drawn)),
                fragment: fragment)
        ])
        let program = target.bind(compiler.finish(), clock: clock, seed: run.seed)
        let count = part?.count ?? target.count
        return [
            Operation(
                slot, order: order, name: displayName, clock: clock,
                work: .elements(PortableProgram(program), count: count)
            ) {
                program.run(count: count, step: UInt64(clock.timestep))
            }
        ]
    }
}
