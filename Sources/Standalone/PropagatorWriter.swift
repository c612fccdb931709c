import Execution
import Expressions
import Integration
import Simulation

/// Writes the function that computes the exact solution over a step.
extension EntryWriter {
    func function(of propagators: Work.Propagators) -> Function {
        model.declare(propagators, in: scope)
        let writer = programWriter(propagators.program, results: propagators.coefficients)
        let coefficients = propagators.propagator.coefficients.indices.map { writer.result($0) }
        let names = propagators.propagator.variables
        var (head, lines) = (writer.head, [String]())
        for (number, computation) in propagators.propagator.computations.enumerated() {
            let writer = PropagatorWriter(
                computation, names: names, suffix: number == 0 ? "" : "_held", coefficients: coefficients,
                dt: "\(clock).dt")
            head += writer.head
            lines += writer.lines { entry in
                let column = model.column(propagators.results, entry, usedIn: scope)
                return "\(column.scope)::\(column.name)[\(propagators.isShared ? "0" : "i")]"
            }
        }
        let all = writer.body + lines
        return Function(
            scope: scope, name: "propagators",
            comment: [
                "The exact solution over a step: each variable becomes the sum of P times the variables and R times what does not",
                "depend on them.",
            ],
            lines: head
                + (propagators.isShared
                    ? all : ["for (int i = 0; i < \(propagators.results.count); i++) {"] + all + ["}"]))
    }
}

/// The lines of one computation.
private struct PropagatorWriter {
    private let computation: PropagatorComputation
    private let names: [String]
    private let suffix: String
    private let coefficients: [String]
    private let dt: String
    /// What the entries of the matrix are called, by their positions; those that are not zero by structure.
    private let matrix: [Int: String]

    init(_ computation: PropagatorComputation, names: [String], suffix: String, coefficients: [String], dt: String) {
        (self.computation, self.names, self.suffix) = (computation, names, suffix)
        (self.coefficients, self.dt) = (coefficients, dt)
        let places =
            computation.rates.map { ($0.row, $0.column) }
            + computation.drives.enumerated().map { number, drive in
                (drive.row, computation.size - computation.drives.count + number)
            }
        matrix = Dictionary(
            places.map { row, column in
                (row * computation.size + column, "\(Self.name(row, names))_\(Self.name(column, names))\(suffix)_dt")
            }, uniquingKeysWith: { first, _ in first })
    }

    /// What is needed once for all elements.
    var head: [String] {
        guard !computation.isSeparable else { return [] }
        func list(_ numbers: [Int]) -> String { "{\(numbers.map(String.init).joined(separator: ", "))}" }
        return [
            "tutor::MatrixExponential exponential\(suffix)(\(list(computation.order)), \(list(computation.blocks)));"
        ]
    }

    /// - Parameter target: where an entry is stored.
    func lines(_ target: (Int) -> String) -> [String] {
        rates + (computation.isSeparable ? formulas(target) : exponential(target))
    }

    /// The entries of the matrix.
    private var rates: [String] {
        let rates = computation.rates.map { rate in
            let divisor = divisor(rate.divisor, ownRate: rate.ownRate)
            return
                "const double \(entry(rate.row, rate.column)) = \(coefficients[rate.coefficient]) * \(dt) / \(divisor);"
        }
        let drives = computation.drives.enumerated().map { number, drive in
            let entry = entry(drive.row, computation.size - computation.drives.count + number)
            return "const double \(entry) = \(dt) / \(divisor(drive.divisor, ownRate: drive.ownRate));"
        }
        return rates + drives
    }

    /// Where no two entries outside the diagonal follow each other, each has a formula of its own.
    private func formulas(_ target: (Int) -> String) -> [String] {
        computation.outputs.map { output in
            let (row, column) = output.position.quotientAndRemainder(dividingBy: computation.size)
            let value =
                row == column
                ? "exp(\(entry(row, row)))"
                : "\(entry(row, column)) * tutor::dividedDifference(\(entry(row, row)), \(entry(column, column)))"
            return "\(target(output.entry)) = \(value);"
        }
    }

    private func exponential(_ target: (Int) -> String) -> [String] {
        let size = computation.size
        let rows = (0..<size).map { row in (0..<size).map { entry(row, $0) }.joined(separator: ", ") + "," }
        return ["const double matrix\(suffix)[] = {"] + rows + [
            "};", "double result\(suffix)[\(size * size)];",
            "exponential\(suffix).evaluate(matrix\(suffix), result\(suffix));",
        ] + computation.outputs.map { "\(target($0.entry)) = result\(suffix)[\($0.position)];" }
    }

    private func entry(_ row: Int, _ column: Int) -> String { matrix[row * computation.size + column] ?? "0.0" }

    private static func name(_ index: Int, _ names: [String]) -> String {
        index < names.count ? Identifiers.plain(names[index]) : "drive_\(index - names.count + 1)"
    }

    private func divisor(_ divisor: Int?, ownRate: Int?) -> String {
        guard let divisor else { return "1.0" }
        guard let ownRate else { return coefficients[divisor] }
        return "tutor::divisor(\(coefficients[divisor]), \(coefficients[ownRate]), \(dt))"
    }
}
