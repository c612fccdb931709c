/// How the values of a propagator's entries follow from those of its coefficients: the exponential of the matrix of rates with a
/// column more for each equation with a state-free part (Van Loan 1978, IEEE Trans. Automat. Contr. 23).
package struct PropagatorComputation: Hashable, Sendable {
    /// One coefficient and where it goes.
    package struct Rate: Hashable, Sendable {
        /// Its index among the coefficients.
        package let coefficient: Int
        package let row: Int
        package let column: Int
        /// The index of the row's divisor among the coefficients; nil where the equation has none.
        package let divisor: Int?
        /// The index of the row's own rate among the coefficients; nil where the variable does not depend on itself.
        package let ownRate: Int?
    }

    /// The state-free part of an equation.
    package struct Drive: Hashable, Sendable {
        package let row: Int
        package let divisor: Int?
        package let ownRate: Int?
    }

    /// One value that is asked for: entry `entry` of the propagator is at `position` of the exponential.
    package struct Output: Hashable, Sendable {
        package let entry: Int
        package let position: Int
    }

    package let rates: [Rate]
    package let drives: [Drive]
    package let outputs: [Output]
    private let exponential: MatrixExponential

    /// A computation over `variableCount` variables; drive number k has column `variableCount + k` of the exponential.
    init(variableCount: Int, rates: [Rate], drives: [Drive], outputs: (_ size: Int) -> [Output]) {
        let size = variableCount + drives.count
        var pattern = Sparsity(size: size)
        for rate in rates { pattern[rate.row, rate.column] = true }
        for (index, drive) in drives.enumerated() { pattern[drive.row, variableCount + index] = true }
        self.rates = rates
        self.drives = drives
        self.outputs = outputs(size)
        self.exponential = MatrixExponential(pattern)
    }

    /// How many rows the exponential has.
    package var size: Int { exponential.form.size }

    /// Whether each entry of the exponential has a formula of its own: `exp(a)` on the diagonal, and elsewhere the entry of the matrix
    /// times the divided difference of the exponential between the two diagonals.
    package var isSeparable: Bool { exponential.isSeparable }

    /// The rows of the exponential in an order that makes it block triangular, and how many of them each block has.
    package var order: [Int] { exponential.form.order }
    package var blocks: [Int] {
        exponential.form.blocks.enumerated().filter { $0.element.lowerBound == $0.offset }.map(\.element.count)
    }

    /// How many numbers of memory ``run(_:dt:into:memory:)`` needs.
    var memoryCount: Int { 2 * exponential.form.size * exponential.form.size + exponential.scratchCount }

    /// Writes the values of the outputs.
    func run(
        _ coefficients: UnsafeBufferPointer<Double>, dt: Double, into values: UnsafeMutableBufferPointer<Double>,
        memory: UnsafeMutablePointer<Double>
    ) {
        let size = exponential.form.size
        let matrix = memory
        let result = memory + size * size
        matrix.update(repeating: 0, count: size * size)
        for rate in rates {
            let divisor = Self.divisor(rate.divisor, ownRate: rate.ownRate, coefficients, dt: dt)
            matrix[rate.row * size + rate.column] = coefficients[rate.coefficient] * dt / divisor
        }
        for (index, drive) in drives.enumerated() {
            let divisor = Self.divisor(drive.divisor, ownRate: drive.ownRate, coefficients, dt: dt)
            matrix[drive.row * size + size - drives.count + index] = dt / divisor
        }
        exponential.evaluate(matrix, into: result, scratch: result + size * size)
        for output in outputs { values[output.entry] = result[output.position] }
    }

    /// The value of a divisor. A variable that decays with a time constant of zero follows the others at once; a time constant
    /// of 2^-60 of the step is the same to the last digit, and finite.
    private static func divisor(
        _ divisor: Int?, ownRate: Int?, _ coefficients: UnsafeBufferPointer<Double>, dt: Double
    ) -> Double {
        guard let divisor else { return 1 }
        let value = coefficients[divisor]
        guard let ownRate, value >= 0, coefficients[ownRate] < 0 else { return value }
        return max(value, -coefficients[ownRate] * dt * 0x1p-60)
    }
}
