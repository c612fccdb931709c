import Testing
import Units

@Suite struct DimensionTests {
    @Test func derivedDimensionsFollowFromOneAnother() {
        #expect(.voltage == .resistance * .current)
        #expect(.charge == .capacitance * .voltage)
        #expect(.time == .resistance * .capacitance)
        #expect(.power == .voltage * .current)
        #expect(.energy == .power * .time)
        #expect(.force * .length == Dimension.energy)
        #expect(.pressure == .force / .area)
        #expect(.frequency * .time == Dimension.one)
        #expect(.concentration * .volume == Dimension.amount)
    }

    @Test func powersAddAndMultiply() {
        let half = Dimension.voltage.raised(to: Rational(1, 2))
        #expect(half * half == .voltage)
        #expect(half.raised(to: 2) == .voltage)
        #expect(Dimension.time.raised(to: -1) == .frequency)
        #expect(Dimension.voltage.raised(to: 0).isDimensionless)
    }

    @Test func exponentsBeyondAllRangeAgreeWithNothing() {
        let absurd = (0..<4).reduce(Dimension.voltage) { dimension, _ in dimension.raised(to: 999_999) }
        #expect(!absurd.isDefined)
        #expect(!absurd.isDimensionless)
        #expect(absurd != absurd)
        #expect(throws: DimensionMismatch.self) { try DimensionMismatch.check(absurd, absurd, in: "addition") }
        #expect(absurd.description == "a unit with an exponent out of range")
        #expect(Dimension.voltage.isDefined)
    }
}
