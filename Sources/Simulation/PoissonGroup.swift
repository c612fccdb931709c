import Execution
import Expressions
import ModelEquations
import Units

/// Neurons without a model that spike at random: in each step with the probability `rates*dt`, independently of each other.
public final class PoissonGroup: StateGroup, SpikeSource {
    /// At which rates the neurons spike.
    public enum Rates: Sendable {
        /// The same for all.
        case quantity(Quantity)
        /// One for each neuron.
        case array(QuantityArray)
        /// An expression that is evaluated for each neuron in each step: `'10*Hz + i*Hz'`, `'stimulus(t)'`.
        case expression(SourceFragment)
    }

    /// The neurons that spike in the present step.
    public let spikes: EventList

    /// - Parameters:
    ///   - count: the number of neurons, at least 1.
    ///   - rates: in hertz; above `1/dt` a neuron spikes once in each step.
    ///   - dt: a time step of its own; nil for the network's.
    ///   - name: what error messages and summaries call it; nil for a name made from its kind.
    ///   - namespace: names from outside that expressions may use.
    /// - Throws: a diagnostic where the number or a rate does not fit.
    public init(
        _ count: Int, rates: Rates, namespace: Namespace = Namespace(), dt: Quantity? = nil, name: String? = nil
    ) throws(Diagnostic) {
        try GroupSize.check(count, of: "PoissonGroup", bytesEach: 20)
        spikes = EventList(capacity: count)
        let equations: Equations
        if case .expression(let fragment) = rates {
            let tree = try SyntaxTree(parsing: fragment)
            let name = SourceFragment("rates")
            equations = try Equations([
                EquationDefinition(
                    name: "rates", role: .subexpression(tree), dimension: .frequency, type: .real, flags: [],
                    fragment: fragment, nameFragment: name)
            ])
        } else {
            equations = try Equations("rates : Hz")
        }
        try super.init(count: count, equations: equations, namespace: namespace, dt: dt, name: name)
        switch rates {
        case .quantity(let rate):
            try PoissonGroup.check([rate.value])
            try set("rates", to: .quantity(rate))
        case .array(let values):
            try PoissonGroup.check(values.values)
            try set("rates", to: .array(values))
        case .expression: break
        }
    }

    /// As in Brian a negative rate is one of no spikes, but what is no number is no rate.
    private static func check(_ rates: [Double]) throws(Diagnostic) {
        guard rates.contains(where: \.isNaN) else { return }
        throw Diagnostic(
            "invalid-rate", "a rate of the PoissonGroup is no number", expected: "rates in Hz", found: "nan",
            advice: "check for a division by zero")
    }

    override var baseName: String { "poissongroup" }

    override func forgetEvents() { spikes.removeAll() }

    /// Whether the group can spike.
    public var hasSpikes: Bool { true }

    override func operations(_ run: RunContext) throws(Diagnostic) -> [Operation] {
        let before = try super.operations(run)
        let chance = SyntaxTree(.binary(.multiply, .named("rates"), .named("dt")))
        var compiler = compiler(run.namespace, clock: run.clock, domain: .range, stream: run.stream)
        try compiler.collect(
            SyntaxTree(.comparison(.calling("rand"), [.init(.less, chance)])), in: equations.fragment.source)
        let program = bind(compiler.finish(), clock: run.clock, events: spikes, seed: run.seed)
        let (count, clock, spikes) = (count, run.clock, spikes)
        return before + [
            Operation(
                .thresholds, order: order, name: "\(displayName)_thresholder", clock: clock,
                work: .threshold(
                    PortableProgram(program), count: count, events: spikes, marking: nil, release: nil)
            ) {
                spikes.removeAll()
                program.run(count: count, step: UInt64(clock.timestep))
            }
        ]
    }
}
