import Testing
import Units

@Suite struct FloorDivisionTests {
    /// Quotients and remainders as Python computes them.
    @Test(
        arguments: [
            (7, 2, 3, 1), (-7, 2, -4, 1), (7, -2, -4, -1), (-7, -2, 3, -1), (1, 0.1, 9, 0.09999999999999995),
            (-1, 0.1, -10, 5.551115123125783e-17), (0.3, 0.1, 2, 0.09999999999999998), (6, 3, 2, 0), (-6, 3, -2, 0),
            (.leastNonzeroMagnitude, 2, 0, .leastNonzeroMagnitude), (-.leastNonzeroMagnitude, 2, -1, 2),
            (0.5, .infinity, 0, 0.5), (-0.5, .infinity, -1, .infinity),
            (1e16, 3, 3_333_333_333_333_333, 1), (0.9, 0.3, 3, 5.551115123125783e-17),
        ] as [(Double, Double, Double, Double)])
    func roundsDownAsPython(dividend: Double, divisor: Double, quotient: Double, remainder: Double) {
        #expect(FloorDivision.quotient(dividend, divisor) == quotient)
        #expect(FloorDivision.remainder(dividend, divisor) == remainder)
    }

    @Test func theRemainderHasTheSignOfTheDivisor() {
        for divisor in [0.3, -0.3] {
            for dividend in stride(from: -2.0, through: 2, by: 0.07) {
                let rest = FloorDivision.remainder(dividend, divisor)
                #expect(rest.sign == divisor.sign && rest.magnitude < divisor.magnitude)
                #expect((FloorDivision.quotient(dividend, divisor) * divisor + rest - dividend).magnitude < 1e-14)
            }
        }
        #expect(FloorDivision.remainder(-6, 3).sign == .plus)
        #expect(FloorDivision.remainder(6, -3).sign == .minus)
    }

    @Test func divisionByZeroIsNoNumber() {
        #expect(FloorDivision.quotient(1, 0) == .infinity)
        #expect(FloorDivision.quotient(0, 0).isNaN)
        #expect(FloorDivision.remainder(1, 0).isNaN)
    }
}
