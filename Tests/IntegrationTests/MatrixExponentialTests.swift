import RealModule
import Testing

@testable import Integration

@Suite struct MatrixExponentialTests {
    /// The exponential of a matrix given by its rows; what is zero in it counts as zero by structure.
    private func exponential(_ rows: [[Double]], structure: [[Int]]? = nil) -> [[Double]] {
        let size = rows.count
        var pattern = Sparsity(size: size)
        for row in 0..<size {
            for column in 0..<size {
                pattern[row, column] = structure.map { $0[row][column] != 0 } ?? (rows[row][column] != 0)
            }
        }
        let exponential = MatrixExponential(pattern)
        let matrix = rows.flatMap { $0 }
        var result = Array(repeating: Double.nan, count: size * size)
        var scratch = Array(repeating: 0.0, count: exponential.scratchCount)
        matrix.withUnsafeBufferPointer { matrix in
            result.withUnsafeMutableBufferPointer { result in
                scratch.withUnsafeMutableBufferPointer { scratch in
                    guard let matrix = matrix.baseAddress, let result = result.baseAddress,
                        let scratch = scratch.baseAddress
                    else { return }
                    exponential.evaluate(matrix, into: result, scratch: scratch)
                }
            }
        }
        return (0..<size).map { Array(result[$0 * size..<($0 + 1) * size]) }
    }

    private func expectClose(
        _ value: [[Double]], _ expected: [[Double]], relative tolerance: Double = 1e-12,
        _ location: SourceLocation = #_sourceLocation
    ) {
        for (row, expectedRow) in zip(value, expected) {
            for (entry, expectedEntry) in zip(row, expectedRow) {
                #expect(
                    isClose(entry, expectedEntry, relative: tolerance), "\(value) \(expected)", sourceLocation: location
                )
            }
        }
    }

    private func times(_ factor: Double, _ rows: [[Double]]) -> [[Double]] { rows.map { $0.map { $0 * factor } } }

    private func product(_ left: [[Double]], _ right: [[Double]]) -> [[Double]] {
        left.map { row in right[0].indices.map { column in zip(row, right).reduce(0) { $0 + $1.0 * $1.1[column] } } }
    }

    private let dense = [
        [0.53, -0.21, -0.34, -1.24], [0.52, 0.82, 0.7, 0.09], [0.29, -0.65, -0.06, -1.38], [0.4, -0.005, -0.9, 0.67],
    ]

    @Test func ofADiagonalMatrixIsExactlyTheExponentials() {
        let rates = [-0.1, 0, 3.5, -700, -1e6]
        let rows = rates.indices.map { row in rates.indices.map { $0 == row ? rates[row] : 0 } }
        let result = exponential(rows)
        for row in rates.indices {
            for column in rates.indices { #expect(result[row][column] == (row == column ? .exp(rates[row]) : 0)) }
        }
    }

    /// Two rates a and b and a coupling c: the entry beside the diagonal is c (exp a - exp b)/(a - b).
    @Test(arguments: [(-0.02, -0.1), (-3.0, -0.001), (-1e-7, -100.0), (0.5, -0.5), (-20.0, -19.0)])
    func ofTwoCoupledDecaysWithDistinctRates(a: Double, b: Double) {
        let coupling = (Double.exp(a) - .exp(b)) / (a - b)
        expectClose(exponential([[a, 7e5], [0, b]]), [[.exp(a), 7e5 * coupling], [0, .exp(b)]])
    }

    /// Equal rates: c exp a. Nearly equal ones: between the two exponentials, to first order at their middle.
    @Test(arguments: [0, 1e-15, -1e-12, 1e-9, -1e-7])
    func ofTwoCoupledDecaysWithEqualAndNearlyEqualRates(difference: Double) {
        for a in [-0.02, -1, -40] {
            let result = exponential([[a + difference, -3], [0, a]])
            expectClose(result, [[.exp(a + difference), -3 * .exp(a + difference / 2)], [0, .exp(a)]])
        }
    }

    /// An alpha function: v <- g <- h with one rate.
    @Test(arguments: [-0.01, -0.5, -8, -60]) func ofAChainWithOneRate(a: Double) {
        let e = Double.exp(a)
        expectClose(
            exponential([[a, 2, 0], [0, a, 5], [0, 0, a]]), [[e, 2 * e, 5 * e], [0, e, 5 * e], [0, 0, e]])
    }

    /// v <- g <- h with rates a, b, c: the corner is a divided difference of second order.
    @Test(arguments: [(-1.0, -2.0, -4.0), (-0.25, -30.0, -2.0), (-500.0, -1.0, -3.0)])
    func ofAChainWithThreeRates(a: Double, b: Double, c: Double) {
        func first(_ x: Double, _ y: Double) -> Double { (.exp(x) - .exp(y)) / (x - y) }
        let second = (first(a, b) - first(b, c)) / (a - c)
        let result = exponential([[a, 1, 0], [0, b, 1], [0, 0, c]])
        expectClose(result, [[.exp(a), first(a, b), second], [0, .exp(b), first(b, c)], [0, 0, .exp(c)]])
    }

    @Test func ofRatesTwelvePowersOfTenApartStaysAccurate() {
        // Two dozen squarings at the slow end: rates 1e8 and 1e-4 in a chain, against the leading terms of its closed form.
        let (fast, slow) = (1e8, 1e-4)
        let result = exponential([[-fast, 1, 0], [0, -slow, 1], [0, 0, -2 * slow]])
        let decay = Double.exp(-slow)
        let middle = (decay - Double.exp(-2 * slow)) / slow
        expectClose([[result[0][1]]], [[decay / (fast - slow)]], relative: 1e-14)
        expectClose([[result[1][2]]], [[middle]], relative: 1e-11)
        expectClose([[result[0][2]]], [[(middle - decay / fast) / fast]], relative: 1e-11)
    }

    @Test(arguments: [0.001, 0.3, 2, 50]) func ofAnOscillatorIsARotation(angle: Double) {
        let (sine, cosine) = (Double.sin(angle), Double.cos(angle))
        expectClose(
            exponential([[0, angle], [-angle, 0]]), [[cosine, sine], [-sine, cosine]],
            relative: angle > 10 ? 1e-11 : 1e-13)
    }

    @Test func ofADampedOscillatorIsADampedRotation() {
        let decay = Double.exp(-0.7)
        expectClose(
            exponential([[-0.7, 1.1], [-1.1, -0.7]]),
            [[decay * .cos(1.1), decay * .sin(1.1)], [-decay * .sin(1.1), decay * .cos(1.1)]], relative: 1e-14)
    }

    /// A membrane with an adaptation current, in volts and amperes: 2 by 2, with entries eighteen powers of ten apart.
    @Test func ofABlockInUnitsFarApartIsAsAccurateAsInLikeUnits() {
        let like = exponential([[-0.05, -0.4], [0.3, -0.01]])
        let apart = exponential([[-0.05, -0.4e9], [0.3e-9, -0.01]])
        expectClose(apart, [[like[0][0], like[0][1] * 1e9], [like[1][0] * 1e-9, like[1][1]]], relative: 1e-14)
    }

    @Test func ofAStiffBlockKeepsTheSlowRate() {
        // x follows y at once, so y' = (0.9 e - e) y: the other eigenvalue is -fast.
        for fast in [1e6, 1e12, 0x1p60] {
            let result = exponential([[-fast, 0.9 * fast], [0.5, -0.5]])
            expectClose([[result[1][1]]], [[.exp(-0.05)]], relative: 2 / fast + 1e-13)
            expectClose([[result[0][1]]], [[0.9 * .exp(-0.05)]], relative: 2 / fast + 1e-13)
        }
    }

    @Test(arguments: [(0.2, 0.5), (1.0, 1.0), (0.001, 3.0), (4.0, 2.5)])
    func ofASumOfTimesIsAProduct(first: Double, second: Double) {
        let whole = exponential(times(first + second, dense))
        let parts = product(exponential(times(first, dense)), exponential(times(second, dense)))
        let size = whole.joined().map(\.magnitude).max() ?? 0
        for (one, other) in zip(whole.joined(), parts.joined()) { #expect((one - other).magnitude <= 1e-12 * size) }
    }

    @Test func ofTheNegativeIsTheInverse() {
        let identity = product(exponential(dense), exponential(times(-1, dense)))
        for row in 0..<4 {
            for column in 0..<4 { #expect((identity[row][column] - (row == column ? 1 : 0)).magnitude < 1e-13) }
        }
    }

    @Test func entriesThatAreZeroByStructureStayExactlyZero() {
        let structure = [[1, 1, 0, 0, 1], [0, 1, 1, 0, 0], [0, 1, 1, 0, 0], [0, 0, 1, 1, 0], [0, 0, 0, 0, 1]]
        let rows = structure.enumerated().map { row, entries in
            entries.enumerated().map { column, entry in
                Double(entry) * (row == column ? -3.7 : 0.3 + Double(row + column))
            }
        }
        let result = exponential(rows)
        var pattern = Sparsity(size: 5)
        for row in 0..<5 { for column in 0..<5 { pattern[row, column] = structure[row][column] != 0 } }
        let reach = pattern.closure()
        for row in 0..<5 {
            for column in 0..<5 { #expect((result[row][column] != 0) == reach[row, column], "\(row) \(column)") }
        }
        #expect(result[0][0] == .exp(-3.7) && result[3][3] == .exp(-3.7) && result[4][4] == .exp(-3.7))
    }

    @Test func entriesThatHappenToBeZeroAreNoTrouble() {
        let structure = [[1, 1], [1, 1]]
        expectClose(exponential([[0, 0], [0, 0]], structure: structure), [[1, 0], [0, 1]])
        expectClose(
            exponential([[-1, 1e9], [0, -2]], structure: structure),
            [[.exp(-1), 1e9 * (.exp(-1) - .exp(-2))], [0, .exp(-2)]])
    }

    @Test func anInfiniteRateOfDecayLeavesNothing() {
        let separate = exponential([[-.infinity, 5], [0, -1]])
        #expect(separate[0] == [0, 0] && separate[1][1] == .exp(-1))
        let chain = exponential([[-.infinity, 5, 0], [0, -1, 1], [0, 0, -2]])
        #expect(chain[0][0] == 0 && chain[0][1].magnitude < 1e-29 && chain[0][2].magnitude < 1e-29)
        #expect(chain[1][1] == .exp(-1))
    }

    @Test func whatIsNotANumberIsNeverTakenForOne() {
        #expect(exponential([[.nan, 1], [0, -1]]).joined().contains { $0.isNaN })
        #expect(exponential([[-1, .infinity, 0], [0, -1, 1], [0, 0, 0.5]]).joined().allSatisfy { $0.isNaN })
    }

    @Test func theLargestNumbersAreNoTrouble() {
        let huge = Double.greatestFiniteMagnitude
        let decays = exponential([[-huge, 1, 0], [0, -huge, 1], [0, 0, -1]])
        #expect(decays[0][0] == 0 && decays[2][2] == .exp(-1))
        #expect(decays.joined().allSatisfy { $0.isFinite && $0.magnitude <= .exp(-1) })
        #expect(exponential([[-huge, huge], [huge, -huge]]).joined().allSatisfy { !$0.isFinite })
    }

    @Test func theDividedDifferenceIsSymmetricAndOverflowsNowhereEarly() {
        for (x, y) in [(-1.0, -2.0), (0, -700), (-1e300, 0), (3, 3), (-1e-9, 1e-9)] {
            #expect(MatrixExponential.dividedDifference(x, y) == MatrixExponential.dividedDifference(y, x))
            #expect(MatrixExponential.dividedDifference(x, y).isFinite)
        }
        #expect(MatrixExponential.dividedDifference(-1e300, 0) == 1e-300)
    }
}
