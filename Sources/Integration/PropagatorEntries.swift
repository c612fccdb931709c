import Expressions
import ModelEquations
import Units

/// Which entries of the exponentials the update reads, under which names, and how they are computed.
struct PropagatorEntries {
    let propagator: Propagator
    private let linear: LinearSystem
    /// Whether a row has entries of its own for elements whose flagged variables are held.
    private let differsWhenHeld: [Bool]

    /// - Throws: a diagnostic where a divisor has no dimension, because a name in it is unknown for example.
    init(_ linear: LinearSystem, scope: Scope, _ builder: inout UpdateBuilder) throws(Diagnostic) {
        let rows = linear.rows
        let reach = linear.pattern(isHeld: false).closure()
        let differsWhenHeld = rows.indices.map { row in
            !rows[row].equation.isHeld && rows.indices.contains { rows[$0].equation.isHeld && reach[row, $0] }
        }
        let coefficients = Self.coefficients(of: linear)
        var divisorDimensions = rows.map { _ in Dimension.one }
        for coefficient in coefficients {
            guard case .divisor(let row) = coefficient.role else { continue }
            divisorDimensions[row] = try scope.typed(coefficient.expression, in: coefficient.fragment.source).dimension
        }
        var entries: [Propagator.Entry] = []
        for isHeld in [false, true] {
            for place in Self.places(in: linear, isHeld: isHeld) where !isHeld || differsWhenHeld[place.row] {
                let (target, source) = (rows[place.row].equation, rows[place.column].equation)
                let isPropagator = place.matrix == .propagator
                let ratio = target.definition.dimension / source.definition.dimension
                let name = "_\(isPropagator ? "P" : "R")_\(target.name)_\(source.name)\(isHeld ? "_held" : "")"
                entries.append(
                    Propagator.Entry(
                        matrix: place.matrix, isHeld: isHeld, row: place.row, column: place.column,
                        name: builder.uniqueName(name),
                        dimension: isPropagator ? ratio : ratio * .time / divisorDimensions[place.column]))
            }
        }
        let variants = differsWhenHeld.contains(true) ? [false, true] : [false]
        self.linear = linear
        self.differsWhenHeld = differsWhenHeld
        propagator = Propagator(
            variables: rows.map(\.equation.name), coefficients: coefficients, entries: entries,
            computations: variants.map { Self.computation(linear, coefficients, entries, isHeld: $0) })
    }

    /// What a row's variable becomes: the sum of entries times variables and of entries times state-free parts.
    ///
    /// - Parameters:
    ///   - isHeld: whether that is wanted for elements whose flagged variables are held.
    ///   - drives: the values of the state-free parts, by row.
    /// - Returns: nil where nothing acts on the variable, and for `isHeld` where that makes no difference to it.
    func solution(row: Int, isHeld: Bool, drives: [Int: SyntaxTree]) -> SyntaxTree? {
        let own = propagator.entries.filter { $0.row == row && $0.isHeld == isHeld }
        let terms = own.compactMap { entry -> SyntaxTree? in
            let factor = SyntaxTree.named(entry.name)
            return switch entry.matrix {
            case .propagator: factor * linear.rows[entry.column].equation.variable
            case .response: drives[entry.column].map { factor * $0 }
            }
        }
        // A variable on which its own value does not act keeps all of it.
        let keepsItsValue = !own.contains { $0.matrix == .propagator && $0.column == row }
        return SyntaxTree.sum((keepsItsValue && !own.isEmpty ? [linear.rows[row].equation.variable] : []) + terms)
    }

    private static func coefficients(of linear: LinearSystem) -> [Propagator.Coefficient] {
        linear.rows.enumerated().flatMap { index, row in
            let fragment = row.equation.definition.fragment
            let divisor = row.divisor.map {
                Propagator.Coefficient(role: .divisor(row: index), expression: $0, fragment: fragment)
            }
            let rates = linear.rows.enumerated().compactMap { column, other in
                row.rates[other.equation.name].map {
                    Propagator.Coefficient(
                        role: .rate(row: index, column: column), expression: $0, fragment: fragment)
                }
            }
            return (divisor.map { [$0] } ?? []) + rates
        }
    }

    private typealias Place = (matrix: Propagator.Entry.Matrix, row: Int, column: Int)

    /// Where the matrices differ from zero, and the propagator's diagonal from one; row by row.
    private static func places(in linear: LinearSystem, isHeld: Bool) -> [Place] {
        let pattern = linear.pattern(isHeld: isHeld)
        let reach = pattern.closure()
        let indices = linear.rows.indices
        return indices.flatMap { row in
            let sources = indices.filter { reach[row, $0] }
            let others = sources.filter { source in
                source != row || indices.contains { pattern[row, $0] && reach[$0, row] }
            }
            let driven = sources.filter {
                linear.rows[$0].drive != nil && !(isHeld && linear.rows[$0].equation.isHeld)
            }
            let propagators: [Place] = others.map { (.propagator, row, $0) }
            return propagators + driven.map { (.response, row, $0) }
        }
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
