import Execution
import Expressions
import Integration
import ModelEquations

/// The propagators of event-driven variables that depend on each other: hidden variables of each synapse, computed for those that a
/// spike reaches, over the time since their last update.
final class EventPropagation {
    private let propagator: Propagator
    private var evaluator: PropagatorEvaluator
    /// By the place of a synapse among those that are treated together.
    private let coefficients: StateArrays
    /// By synapse.
    private let results: StateArrays
    private let program: BoundProgram
    private let storage: Int
    private let synapses: Synapses
    private let clock: Clock
    private let lastUpdate: Int
    /// The entries where no time has passed.
    private let identity: [Double]
    /// The coefficients of the synapse that is treated, and the entries that have been computed last.
    private var current: [Double]
    private var known: (elapsed: Double, entries: [Double])

    /// - Parameter domain: how the programs of the pathway run over synapses.
    /// - Throws: a diagnostic where names or dimensions do not fit.
    init(
        _ propagator: Propagator, of synapses: Synapses, _ scope: Scope, domain: Program.Domain, clock: Clock,
        _ run: RunContext
    ) throws(Diagnostic) {
        self.propagator = propagator
        self.synapses = synapses
        self.clock = clock
        evaluator = PropagatorEvaluator(propagator)
        lastUpdate = synapses.arrays.addColumn("lastupdate")
        identity = propagator.entries.map { $0.matrix == .propagator && $0.row == $0.column ? 1 : 0 }
        current = Array(repeating: .nan, count: propagator.coefficients.count)
        known = (.nan, identity)
        coefficients = StateArrays(count: synapses.count)
        results = StateArrays(count: synapses.count)
        let reach = synapses.reach(clock)
        storage = reach.next
        for entry in propagator.entries { results.addColumn(entry.name) }
        var compiler = ProgramCompiler(
            scope: scope, layout: synapses.layout(clock), domain: domain, stream: run.stream | 0x300)
        for (position, coefficient) in propagator.coefficients.enumerated() {
            let name = "_A_\(position)"
            coefficients.addColumn(name)
            try compiler.store(
                coefficient.expression, in: coefficient.fragment.source,
                to: Program.Column(storage: storage, index: position, name: name))
        }
        program = BoundProgram(compiler.finish(), reach.adding([coefficients]), seed: run.seed)
    }

    /// The same as data.
    var work: Work.Propagators {
        Work.Propagators(
            propagator: propagator, program: PortableProgram(program), coefficients: coefficients, results: results,
            isShared: false, changesDuringRun: true,
            lastUpdate: Work.Place(arrays: synapses.arrays, column: lastUpdate))
    }

    /// The state arrays that programs which read the propagators need, behind those of the synapses.
    var storages: [StateArrays] { [results] }

    /// The scope of the update statements: that of the synapses, with the propagators as variables.
    func extend(_ scope: Scope) -> Scope { scope.adding(propagator.entries.map(\.variable)) }

    /// The layout of the update statements.
    func extend(_ layout: Layout) -> Layout {
        var layout = layout
        for (index, column) in results.columns.enumerated() {
            layout.places[column.name] = .element(Program.Column(storage: storage, index: index, name: column.name))
        }
        return layout
    }

    /// Computes the propagators of consecutive synapses.
    func refresh(start: Int, count: Int, step: UInt64) {
        program.run(start: start, count: count, step: step)
        for synapse in start..<start + count { evaluate(synapse, coefficientsAt: synapse) }
    }

    /// Computes the propagators of listed synapses.
    func refresh(list: UnsafePointer<Int32>, count: Int, step: UInt64) {
        program.run(list: list, count: count, step: step)
        for position in 0..<count { evaluate(Int(list[position]), coefficientsAt: position) }
    }

    private func evaluate(_ synapse: Int, coefficientsAt place: Int) {
        let elapsed = clock.time - synapses.arrays.pointer(lastUpdate)[synapse]
        // Synapses of one neuron as a rule have been updated together, and have the same coefficients.
        var isKnown = elapsed == known.elapsed
        for position in current.indices {
            let value = coefficients.pointer(position)[place]
            if current[position] != value { isKnown = false }
            current[position] = value
        }
        if !isKnown {
            known.elapsed = elapsed
            if elapsed > 0 {
                evaluator.evaluate(coefficients: current, dt: elapsed, into: &known.entries)
            } else {
                known.entries = identity
            }
        }
        for (column, value) in known.entries.enumerated() { results.pointer(column)[synapse] = value }
    }
}
