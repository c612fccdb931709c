import Execution
import Expressions
import Integration
import ModelEquations

/// The propagators of a group that is integrated exactly: hidden variables that the update statements read.
///
/// They are computed when a run begins, and again for those elements whose coefficients have changed since, where anything
/// can change them during a run.
final class Propagation {
    private let propagator: Propagator?
    private var evaluator: PropagatorEvaluator?
    private let coefficients: StateArrays
    private let results: StateArrays
    private let coefficientProgram: BoundProgram?
    private let dt: Double
    private let storage: Int
    let changesDuringRun: Bool
    private var known: [Double]
    private let clock: Clock
    private let isShared: Bool

    init(_ propagator: Propagator?, of group: StateGroup, run: RunContext) throws(Diagnostic) {
        self.propagator = propagator
        evaluator = propagator.map(PropagatorEvaluator.init)
        dt = run.clock.dt.value
        clock = run.clock
        let reach = group.reach(run.clock)
        storage = reach.next
        guard let propagator else {
            coefficients = StateArrays(count: 0)
            results = StateArrays(count: 0)
            coefficientProgram = nil
            changesDuringRun = false
            known = []
            isShared = true
            return
        }
        let scope = group.scope(run.namespace)
        var shared = true
        var changes = false
        for coefficient in propagator.coefficients {
            let typed = try scope.typed(coefficient.expression, in: coefficient.fragment.source)
            for variable in typed.variables {
                if variable.storage == .perElement { shared = false }
                if !variable.isConstant, run.changes(variable.name, of: group) { changes = true }
            }
        }
        isShared = shared
        changesDuringRun = changes
        let count = shared ? 1 : group.count
        coefficients = StateArrays(count: count)
        results = StateArrays(count: count)
        for position in propagator.coefficients.indices { coefficients.addColumn("_A_\(position)") }
        for entry in propagator.entries { results.addColumn(entry.name, isShared: shared) }
        var compiler = ProgramCompiler(
            scope: scope, layout: group.layout(run.clock), domain: .range, stream: run.stream | 0x300)
        for (position, coefficient) in propagator.coefficients.enumerated() {
            try compiler.store(
                coefficient.expression, in: coefficient.fragment.source,
                to: Program.Column(storage: storage, index: position, name: "_A_\(position)"))
        }
        known = Array(repeating: .nan, count: count * propagator.coefficients.count)
        coefficientProgram = BoundProgram(
            compiler.finish(), reach.adding([coefficients]), seed: run.seed)
        update()
        // What changes before the first step may not have its value yet.
        for column in results.columns.indices where !changes && !results.values(column).allSatisfy(\.isFinite) {
            throw Diagnostic(
                "no-exact-solution", "the exact solution over a time step is not finite",
                found: "a time constant or a rate for which a variable grows without bounds",
                advice: "check the values of the time constants", at: group.equations.fragment)
        }
    }

    /// The same as data; nil where there are none.
    var work: Work.Propagators? {
        guard let propagator, let coefficientProgram else { return nil }
        return Work.Propagators(
            propagator: propagator, program: PortableProgram(coefficientProgram), coefficients: coefficients,
            results: results, isShared: isShared, changesDuringRun: changesDuringRun,
            lastUpdate: nil)
    }

    /// The state arrays that programs which read the propagators need, behind the group's own.
    var storages: [StateArrays] { [results] }

    /// The scope of the update statements: the group's, with the propagators as variables.
    func extend(_ scope: Scope) -> Scope {
        var scope = scope
        for entry in propagator?.entries ?? [] {
            scope.variables[entry.name] = Variable(
                entry.name, entry.dimension, storage: isShared ? .shared : .perElement, isReadOnly: true)
        }
        return scope
    }

    /// The layout of the update statements. Propagators that are the same for all elements in all steps are numbers to them.
    func extend(_ layout: Layout) -> Layout {
        var layout = layout
        for (index, column) in results.columns.enumerated() {
            if isShared, !changesDuringRun {
                let value = results.pointer(index).pointee
                layout.places[column.name] = .parameter(Formula(propagator: column.name, value: value))
                continue
            }
            let place = Program.Column(storage: storage, index: index, name: column.name)
            layout.places[column.name] = isShared ? .shared(place) : .element(place)
        }
        return layout
    }

    /// Brings the propagators up to date. Called in each step.
    func refresh() {
        if changesDuringRun { update() }
    }

    private func update() {
        guard let propagator, let coefficientProgram else { return }
        let count = coefficients.count
        let width = propagator.coefficients.count
        coefficientProgram.run(count: count, step: UInt64(clock.timestep))
        var current = [Double](repeating: 0, count: width)
        var entries = [Double](repeating: 0, count: propagator.entries.count)
        var computedFor: [Double]?
        for element in 0..<count {
            var isKnown = true
            for position in 0..<width {
                let value = coefficients.pointer(position)[element]
                current[position] = value
                if known[element * width + position] != value {
                    isKnown = false
                    known[element * width + position] = value
                }
            }
            if isKnown && width > 0 { continue }
            if computedFor != current {
                evaluator?.evaluate(coefficients: current, dt: dt, into: &entries)
                computedFor = current
            }
            for (column, value) in entries.enumerated() { results.pointer(column)[element] = value }
        }
    }
}
