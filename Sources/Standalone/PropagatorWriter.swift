import Execution
import Expressions
import Integration
import Simulation

/// Writes the functions that compute the exact solution.
extension EntryWriter {
    /// The exact solution over a step, for all elements.
    func function(of propagators: Work.Propagators) -> Function {
        let element = propagators.isShared ? "0" : "i"
        let (head, lines) = lines(of: propagators, element: element, dt: "\(clock).dt") { $1 }
        return Function(
            scope: scope, name: "propagators", comment: EntryWriter.comment("over a step"),
            lines: head
                + (propagators.isShared
                    ? lines : ["for (int i = 0; i < \(propagators.results.count); i++) {"] + lines + ["}"]))
    }

    /// The exact solution since the last update, for the synapses that a spike reaches.
    ///
    /// - Parameters:
    ///   - name: what the function is called.
    ///   - synapse: the synapse at the position `k`.
    func function(_ name: String, of propagators: Work.Propagators, since lastUpdate: Work.Place, synapse: String)
        -> Function
    {
        let entries = propagators.propagator.entries
        // Where no time has passed a time constant of zero says nothing.
        let (head, lines) = lines(of: propagators, element: "s", dt: "elapsed") { entry, value in
            let isOwn = entries[entry].matrix == .propagator && entries[entry].row == entries[entry].column
            return "elapsed > 0 ? \(value) : \(isOwn ? "1.0" : "0.0")"
        }
        return Function(
            scope: scope, name: name, parameters: "int begin, int end",
            comment: EntryWriter.comment("since the last spike of a synapse"),
            lines: head + [
                "for (int k = begin; k < end; k++) {", "const int s = \(synapse);",
                "const double elapsed = \(clock).t() - \(fullName(lastUpdate))[s];",
            ] + lines + ["}"])
    }

    private static func comment(_ time: String) -> [String] {
        [
            "The exact solution \(time): each variable becomes the sum of P times the variables and R times what does",
            "not depend on them.",
        ]
    }

    /// - Parameter stored: what is stored for an entry that has a value.
    /// - Returns: what is needed once for all elements, and what is done for one.
    private func lines(
        of propagators: Work.Propagators, element: String, dt: String, stored: (Int, String) -> String
    ) -> (head: [String], body: [String]) {
        model.declare(propagators, in: scope)
        let writer = programWriter(
            propagators.program, element: propagators.isShared ? "i" : element, results: propagators.coefficients)
        let coefficients = propagators.propagator.coefficients.indices.map { writer.result($0) }
        var (head, body) = (writer.head, writer.body)
        for (number, computation) in propagators.propagator.computations.enumerated() {
            let writer = PropagatorWriter(
                computation, names: propagators.propagator.variables, suffix: number == 0 ? "" : "_held",
                coefficients: coefficients, dt: dt)
            head += writer.head
            body += writer.lines { entry, value in
                let column = model.column(propagators.results, entry, usedIn: scope)
                return "\(column.scope)::\(column.name)[\(element)] = \(stored(entry, value));"
            }
        }
        return (head, body)
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

    /// - Parameter store: the line that stores the value of an entry.
    func lines(_ store: (Int, String) -> String) -> [String] {
        rates + (computation.isSeparable ? formulas(store) : exponential(store))
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
    private func formulas(_ store: (Int, String) -> String) -> [String] {
        computation.outputs.map { output in
            let (row, column) = output.position.quotientAndRemainder(dividingBy: computation.size)
            let value =
                row == column
                ? "exp(\(entry(row, row)))"
                : "\(entry(row, column)) * tutor::dividedDifference(\(entry(row, row)), \(entry(column, column)))"
            return store(output.entry, value)
        }
    }

    private func exponential(_ store: (Int, String) -> String) -> [String] {
        let size = computation.size
        let rows = (0..<size).map { row in (0..<size).map { entry(row, $0) }.joined(separator: ", ") + "," }
        return ["const double matrix\(suffix)[] = {"] + rows + [
            "};", "double result\(suffix)[\(size * size)];",
            "exponential\(suffix).evaluate(matrix\(suffix), result\(suffix));",
        ] + computation.outputs.map { store($0.entry, "result\(suffix)[\($0.position)]") }
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
