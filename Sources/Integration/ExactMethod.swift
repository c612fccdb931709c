import Expressions
import ModelEquations
import Units

/// The exact solution of linear equations whose coefficients and inputs stay the same over a step:
///
///     x(t + dt) = P x + R c
///
/// with the matrices of ``Propagator``. While a neuron is refractory its variables flagged `(unless refractory)` keep their values,
/// and the others follow as if those were constants.
enum ExactMethod {
    /// - Throws: a diagnostic where the equations hold noise, are not linear, or change within a step.
    static func update(_ system: DifferentialSystem) throws(Diagnostic) -> StateUpdate {
        try system.refuseNoise(.exact)
        let linear = try LinearSystem(system)
        var builder = UpdateBuilder(system)
        let entries = try PropagatorEntries(linear, scope: system.scope, &builder)
        let drives = evaluate(linear, entries, &builder)
        var updates: [(DifferentialSystem.Equation, SyntaxTree)] = []
        for (index, row) in linear.rows.enumerated() {
            guard let free = entries.solution(row: index, isHeld: false, drives: drives) else { continue }
            let held =
                row.equation.isHeld
                ? row.equation.variable : entries.solution(row: index, isHeld: true, drives: drives)
            let either = held.map {
                SyntaxTree(.conditional(then: free, condition: .named("not_refractory"), otherwise: $0))
            }
            updates.append((row.equation, either ?? free))
        }
        builder.assign(updates)
        return StateUpdate(propagator: entries.propagator, statements: builder.statements)
    }

    /// The values of the state-free parts, by row. One that is read more than once becomes a temporary.
    private static func evaluate(
        _ linear: LinearSystem, _ entries: PropagatorEntries, _ builder: inout UpdateBuilder
    ) -> [Int: SyntaxTree] {
        let rows = linear.rows.indices.filter { linear.rows[$0].drive != nil }
        let values = builder.evaluate(rows.compactMap { linear.rows[$0].drive })
        var drives: [Int: SyntaxTree] = [:]
        for (row, value) in zip(rows, values) {
            let uses = entries.propagator.entries.count { $0.matrix == .response && $0.column == row }
            let equation = linear.rows[row].equation
            let isShort = value.children.isEmpty
            drives[row] =
                uses > 1 && !isShort ? builder.define("_c_\(equation.name)", value, for: equation.definition) : value
        }
        return drives
    }
}
