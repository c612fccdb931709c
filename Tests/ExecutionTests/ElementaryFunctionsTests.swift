import CKernels
import Foundation
import TestSupport
import Testing

/// The functions that kernels, and programs in C++, compute themselves.
struct ElementaryFunctionsTests {
    /// Arguments over the whole range of a function, many of them near zero, always the same.
    private func arguments(_ range: ClosedRange<Double>) -> [Double] {
        var generator = SeededGenerator(seed: 11)
        return (0..<100_000).map { number in
            let even = Double.random(in: range, using: &generator)
            guard number % 3 == 0 else { return even }
            return Double.random(in: -1...1, using: &generator) * pow(10, Double.random(in: -18...0, using: &generator))
        }
    }

    private func largestError(
        _ function: (Double) -> Double, of exact: (Double) -> Double, on range: ClosedRange<Double>
    ) -> Double {
        arguments(range).reduce(0) { largest, x in
            let right = exact(x)
            return max(largest, abs(function(x) - right) / right.ulp)
        }
    }

    /// The C library is right to one unit in the last place itself, which is added to the bounds of the header.
    @Test func errorsStayBelowTheirBounds() {
        #expect(largestError(tutor_exp, of: exp, on: -700...709) < 2)
        #expect(largestError(tutor_expm1, of: expm1, on: -700...709) < 3)
        #expect(largestError(tutor_exprel, of: { expm1($0) / $0 }, on: -700...709) < 4.5)
        #expect(largestError(tutor_tanh, of: tanh, on: -25...25) < 4)
    }

    @Test func theShortFormsGiveTheSameBits() {
        for x in arguments(-708...708) {
            #expect(tutor_exp_ordinary(x) == tutor_exp(x))
            #expect(tutor_expm1_ordinary(x) == tutor_expm1(x))
            #expect(tutor_exprel_ordinary(x) == tutor_exprel(x))
        }
    }

    @Test func theEndsOfTheRangeAreThoseOfTheLibrary() {
        for x in [-Double.infinity, -1e300, -746, -745.2, -745, -740.5, -709, 709, 709.7, 709.79, 1e300, .infinity] {
            #expect(abs(tutor_exp(x) - exp(x)) <= exp(x).ulp || tutor_exp(x) == exp(x), "exp(\(x))")
            #expect(abs(tutor_expm1(x) - expm1(x)) <= expm1(x).ulp || tutor_expm1(x) == expm1(x), "expm1(\(x))")
        }
        #expect(tutor_exp(.nan).isNaN && tutor_expm1(.nan).isNaN && tutor_exprel(.nan).isNaN && tutor_tanh(.nan).isNaN)
        #expect(tutor_exp(0) == 1 && tutor_expm1(0) == 0 && tutor_exprel(0) == 1 && tutor_tanh(0) == 0)
        #expect(tutor_exprel(.infinity) == .infinity && tutor_exprel(-.infinity) == 0)
        #expect(tutor_tanh(.infinity) == 1 && tutor_tanh(-1000) == -1)
    }
}
