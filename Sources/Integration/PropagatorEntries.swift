import Expressions
import ModelEquations
import Units

/// Which entries of the exponentials the update reads, under which names, and how they are computed.
struct PropagatorEntries {
    let propagator: Propagator
    /// Whether a row has entries of its own for elements whose flagged variables are held.
    private let differsWhenHeld: [Bool]

    /// - Throws: a diagnostic where a divisor has no dimension, because a name in it is unknown for example.
    init(
        _ linear: LinearSystem, scope: Scope, _ builder: inout UpdateBuilder
    ) throws(Diagnostic) {
        let rows = linear.rows
        var coefficients: [Propagator.Coefficient] = []
        var divisorDimensions: [Dimension] = []
        for (index, row) in rows.enumerated() {
            let fragment = row.equation.definition.fragment
            if let divisor = row.divisor {
                coefficients.append(.init(role: .divisor(row: index), expression: divisor, fragment: fragment))
            }
            divisorDimensions.append(
                try row.divisor.map { divisor throws(Diagnostic) in
                    try scope.typed(divisor, in: fragment.source).dimension
                } ?? .one)
            for (column, other) in rows.enumerated() {
                guard let rate = row.rates[other.equation.name] else { continue }
                coefficients.append(
                    .init(role: .rate(row: index, column: column), expression: rate, fragment: fragment))
            }
        }
        let freeReach = linear.pattern(isHeld: false).closure()
        differsWhenHeld = rows.indices.map { row in
            !rows[row].equation.isHeld && rows.indices.contains { rows[$0].equation.isHeld && freeReach[row, $0] }
        }
        var entries: [Propagator.Entry] = []
        for isHeld in [false, true] {
            let pattern = linear.pattern(isHeld: isHeld)
            let reach = pattern.closure()
            for row in rows.indices where !isHeld || differsWhenHeld[row] {
                for matrix in [Propagator.Entry.Matrix.propagator, .response] {
                    for column in rows.indices where reach[row, column] {
                        let isPresent =
                            switch matrix {
                            // A variable on which nothing acts but a drive of its own keeps all of its value.
                            case .propagator:
                                row != column || rows.indices.contains { pattern[row, $0] && reach[$0, row] }
                            case .response: rows[column].drive != nil && !(isHeld && rows[column].equation.isHeld)
                            }
                        guard isPresent else { continue }
                        let (target, source) = (rows[row].equation, rows[column].equation)
                        let letter = matrix == .propagator ? "P" : "R"
                        let ratio = target.definition.dimension / source.definition.dimension
                        entries.append(
                            Propagator.Entry(
                                matrix: matrix, isHeld: isHeld, row: row, column: column,
                                name: builder.uniqueName(
                                    "_\(letter)_\(target.name)_\(source.name)" + (isHeld ? "_held" : "")),
                                dimension: matrix == .propagator ? ratio : ratio * .time / divisorDimensions[column]))
                    }
                }
            }
        }
        let variants = differsWhenHeld.contains(true) ? [false, true] : [false]
        propagator = Propagator(
            variables: rows.map(\.equation.name), coefficients: coefficients, entries: entries,
            computations: variants.map { Self.computation(linear, coefficients, entries, isHeld: $0) })
    }

    /// What a row's variable becomes: the sum of entries times variables and of entries times state-free parts. Nil where nothing
    /// acts on the variable, and for `isHeld` where that makes no difference.
    func solution(
        row: Int, isHeld: Bool, _ linear: LinearSystem, _ drives: [Int: SyntaxTree]
    ) -> SyntaxTree? {
        if isHeld && !differsWhenHeld[row] { return nil }
        let own = propagator.entries.filter { $0.row == row && $0.isHeld == isHeld }
        var terms = own.compactMap { entry -> SyntaxTree? in
            let factor = SyntaxTree.named(entry.name)
            switch entry.matrix {
            case .propagator: return factor * linear.rows[entry.column].equation.variable
            case .response: return drives[entry.column].map { factor * $0 }
            }
        }
        if !own.contains(where: { $0.matrix == .propagator && $0.column == row }) {
            terms.insert(linear.rows[row].equation.variable, at: 0)
        }
        return SyntaxTree.sum(terms)
    }

    private static func computation(
        _ linear: LinearSystem, _ coefficients: [Propagator.Coefficient], _ entries: [Propagator.Entry], isHeld: Bool
    ) -> PropagatorComputation {
        func isFree(_ row: Int) -> Bool { !(isHeld && linear.rows[row].equation.isHeld) }
        func place(of role: Propagator.Coefficient.Role) -> Int? { coefficients.firstIndex { $0.role == role } }
        let rates = coefficients.enumerated().compactMap { index, coefficient -> PropagatorComputation.Rate? in
            guard case .rate(let row, let column) = coefficient.role, isFree(row) else { return nil }
            return .init(
                coefficient: index, row: row, column: column, divisor: place(of: .divisor(row: row)),
                ownRate: place(of: .rate(row: row, column: row)))
        }
        let driven = linear.rows.indices.filter { linear.rows[$0].drive != nil && isFree($0) }
        let drives = driven.map {
            PropagatorComputation.Drive(
                row: $0, divisor: place(of: .divisor(row: $0)), ownRate: place(of: .rate(row: $0, column: $0)))
        }
        return PropagatorComputation(variableCount: linear.rows.count, rates: rates, drives: drives) { size in
            entries.enumerated().compactMap { index, entry in
                guard entry.isHeld == isHeld else { return nil }
                switch entry.matrix {
                case .propagator: return .init(entry: index, position: entry.row * size + entry.column)
                case .response:
                    guard let drive = driven.firstIndex(of: entry.column) else { return nil }
                    return .init(entry: index, position: entry.row * size + linear.rows.count + drive)
                }
            }
        }
    }
}
