import Execution
import Expressions
import ModelEquations

/// Reads variables and subexpressions of a group during a run.
struct StateReader {
    private let names: [String]
    private let places: [(arrays: StateArrays, column: Int)]
    private let computed: StateArrays
    private let program: BoundProgram?
    private let count: Int

    init(_ group: StateGroup, _ names: [String], clock: Clock, _ run: RunContext) throws(Diagnostic) {
        let computed = StateArrays(count: group.count)
        let reach = group.reach(clock)
        var compiler = group.compiler(run.namespace, clock: clock, domain: .range, stream: run.stream)
        var places: [(arrays: StateArrays, column: Int)] = []
        for name in names {
            if let column = group.arrays.index(of: name) {
                places.append((group.arrays, column))
            } else {
                let column = computed.addColumn(name)
                try compiler.store(
                    SyntaxTree(.name(name)), in: group.equations.fragment.source,
                    to: Program.Column(storage: reach.next, index: column, name: name))
                places.append((computed, column))
            }
        }
        (self.names, self.places, self.computed) = (names, places, computed)
        count = group.count
        program =
            computed.columns.isEmpty
            ? nil
            : BoundProgram(compiler.finish(), reach.adding([computed]), seed: run.seed)
    }

    /// The same as data.
    var source: Work.Source {
        Work.Source(
            names: names, places: places.map { Work.Place(arrays: $0.arrays, column: $0.column) },
            program: program.map(PortableProgram.init), computed: computed)
    }

    /// Computes the subexpressions for the present state.
    func read(step: UInt64) { program?.run(count: count, step: step) }

    /// The value of the variable at a place of the list of names.
    func value(_ number: Int, _ element: Int32) -> Double {
        let (arrays, column) = places[number]
        return arrays.pointer(column)[arrays.columns[column].isShared ? 0 : Int(element)]
    }
}
