import Execution
import Expressions
import Integration
import Simulation

/// Writes the function that computes the exact solution over a step, where each entry has a formula of its own.
extension EntryWriter {
    /// - Returns: nil where the entries are numbers in the project; the parameters that they follow from cannot be set then.
    /// - Throws: `cannot-export` where they differ from element to element or change, and have no formulas.
    func function(of propagators: Work.Propagators) throws(Diagnostic) -> Function? {
        guard propagators.isSeparable else {
            guard !propagators.changesDuringRun else { throw ExportDiagnostics.operation(entry) }
            for operand in propagators.program.program.operands {
                if case .parameter(let formula) = operand { formula.parameters.forEach(model.fix) }
            }
            return nil
        }
        model.declare(propagators, in: scope)
        let writer = programWriter(propagators.program, results: propagators.coefficients)
        let coefficients = propagators.propagator.coefficients.indices.map { writer.result($0) }
        let names = propagators.propagator.variables
        var lines: [String] = []
        for (number, computation) in propagators.propagator.computations.enumerated() {
            lines += PropagatorWriter(
                computation, names: names, suffix: number == 0 ? "" : "_held", coefficients: coefficients,
                dt: "\(clock).dt"
            ).lines { entry in
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
            lines: writer.head
                + (propagators.isShared
                    ? all : ["for (int i = 0; i < \(propagators.results.count); i++) {"] + all + ["}"]))
    }
}

extension Formula {
    /// The names from outside that it is made of.
    var parameters: [String] {
        switch form {
        case .parameter(let name, _): [name]
        case .operation(_, let operands): operands.flatMap(\.parameters)
        case .number, .propagator: []
        }
    }
}

/// The lines of one computation.
private struct PropagatorWriter {
    private let computation: PropagatorComputation
    private let names: [String]
    private let suffix: String
    private let coefficients: [String]
    private let dt: String

    init(_ computation: PropagatorComputation, names: [String], suffix: String, coefficients: [String], dt: String) {
        (self.computation, self.names, self.suffix) = (computation, names, suffix)
        (self.coefficients, self.dt) = (coefficients, dt)
    }

    /// - Parameter target: where an entry is stored.
    func lines(_ target: (Int) -> String) -> [String] {
        var matrix: [Int: String] = [:]
        var lines: [String] = []
        func add(_ row: Int, _ column: Int, _ value: String) {
            let own = "\(name(row))_\(name(column))\(suffix)_dt"
            matrix[row * computation.size + column] = own
            lines.append("const double \(own) = \(value);")
        }
        for rate in computation.rates {
            add(
                rate.row, rate.column,
                "\(coefficients[rate.coefficient]) * \(dt) / \(divisor(rate.divisor, ownRate: rate.ownRate))")
        }
        for (number, drive) in computation.drives.enumerated() {
            add(
                drive.row, computation.size - computation.drives.count + number,
                "\(dt) / \(divisor(drive.divisor, ownRate: drive.ownRate))")
        }
        for output in computation.outputs {
            let (row, column) = (output.position / computation.size, output.position % computation.size)
            let own = matrix[row * (computation.size + 1)] ?? "0.0"
            let value =
                row == column
                ? "exp(\(own))"
                : "\(matrix[output.position] ?? "0.0") * tutor::dividedDifference(\(own), \(matrix[column * (computation.size + 1)] ?? "0.0"))"
            lines.append("\(target(output.entry)) = \(value);")
        }
        return lines
    }

    private func name(_ index: Int) -> String {
        index < names.count ? Identifiers.plain(names[index]) : "drive_\(index - names.count + 1)"
    }

    private func divisor(_ divisor: Int?, ownRate: Int?) -> String {
        guard let divisor else { return "1.0" }
        guard let ownRate else { return coefficients[divisor] }
        return "tutor::divisor(\(coefficients[divisor]), \(coefficients[ownRate]), \(dt))"
    }
}
