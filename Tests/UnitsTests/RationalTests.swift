import Testing
import Units

@Suite struct RationalTests {
    private static let samples: [Rational] = [
        0, 1, -1, 2, Rational(1, 2), Rational(-1, 2), Rational(2, 3), Rational(7, 5),
    ]

    @Test func isInLowestTermsWithAPositiveDenominator() {
        #expect(Rational(6, -4) == Rational(-3, 2))
        #expect(Rational(-6, -4).numerator == 3)
        #expect(Rational(6, -4).denominator == 2)
        #expect(Rational(0, 7).denominator == 1)
    }

    @Test(arguments: samples, samples) func obeysTheLawsOfFractions(a: Rational, b: Rational) {
        #expect(a + b == b + a)
        #expect(a * b == b * a)
        #expect(a - b + b == a)
        #expect(a * (b + 1) == a * b + a)
        #expect((a < b) == (a.doubleValue < b.doubleValue))
        if b != 0 { #expect(a / b * b == a) }
    }

    @Test(
        arguments: [
            (0.5, Rational(1, 2)), (-0.5, Rational(-1, 2)), (1.0 / 3, Rational(1, 3)), (2, 2), (0, 0),
            (0.7, Rational(7, 10)),
        ] as [(Double, Rational)])
    func readsAFloatingPointNumber(value: Double, expected: Rational) {
        #expect(Rational(value) == expected)
    }

    @Test(arguments: [Double.pi, .nan, .infinity, 1e6, 0.0001234567])
    func refusesWhatIsNoFraction(value: Double) {
        #expect(Rational(value) == nil)
    }

    @Test func overflowIsUndefinedAndNeverTraps() {
        let large = Rational(Int(Int32.max))
        let fine = Rational(1, Int(Int32.max))
        #expect(large.isDefined && fine.isDefined)
        for absurd in [
            large + 1, large * 2, -large - large, fine * Rational(1, 2), fine + Rational(1, 3), large / fine,
        ] {
            #expect(!absurd.isDefined)
            #expect(absurd != absurd, "an undefined exponent must not pass a comparison")
            #expect(
                !(absurd + 1).isDefined && !(absurd * 0).isDefined && !(1 / absurd).isDefined && !(-absurd).isDefined)
            #expect(absurd.description == "undefined")
        }
        #expect(!Rational(Int.min).isDefined)
        #expect(!Rational(Int.min, Int.min + 1).isDefined)
        #expect(Rational(Int.min, Int.min) == 1)
        #expect(!Rational(1, 0).isDefined && !(Rational(1) / 0).isDefined)
        #expect(Rational.undefined.doubleValue.isNaN)
    }

    @Test func printsAsAFraction() {
        #expect([Rational(2), -1, Rational(1, 2), Rational(-3, 2)].map(\.description) == ["2", "-1", "1/2", "-3/2"])
    }
}
