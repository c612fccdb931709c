import Testing
import Units

@Suite struct QuantityArithmeticTests {
    @Test func sumsNeedOneDimension() throws {
        #expect(try (3 * .mV).adding(2 * .mV) == Quantity(0.003 + 0.002, .voltage))
        #expect(try (1 * .second).subtracting(1 * .ms) == Quantity(0.999, .time))
        #expect(throws: DimensionMismatch(operation: "addition", left: .voltage, right: .time)) {
            try (3 * .mV).adding(2 * .ms)
        }
        #expect(throws: DimensionMismatch(operation: "subtraction", left: .one, right: .time)) {
            try Quantity(1).subtracting(2 * .ms)
        }
    }

    @Test func theNumberZeroGoesWithEveryUnit() throws {
        #expect(try Quantity(0).adding(3 * .mV) == 3 * .mV)
        #expect(try (3 * .mV).subtracting(0) == 3 * .mV)
        #expect(try (3 * .mV).compared(with: 0, by: >))
        #expect(throws: DimensionMismatch.self) { try (0 * .mV).adding(1) }
        #expect(throws: DimensionMismatch.self) { try (0 * .mV).adding(0 * .ms) }
    }

    @Test func comparisonsNeedOneDimension() throws {
        #expect(try (1 * .mV).compared(with: 1 * .volt, by: <))
        #expect(try !(1000 * .mV).compared(with: 1 * .volt, by: !=))
        #expect(throws: DimensionMismatch(operation: "comparison", left: .voltage, right: .current)) {
            try (1 * .mV).compared(with: 1 * .nA, by: ==)
        }
    }

    @Test func dividesWithRest() throws {
        #expect((7 * .ms).floorDivided(by: 2 * .ms) == 3)
        #expect((-7 * .volt).floorDivided(by: 2) == -4 * .volt)
        #expect(try (-7 * .second).remainder(dividingBy: 2 * .second) == 1 * .second)
        #expect(throws: DimensionMismatch.self) { try (7 * .ms).remainder(dividingBy: 2) }
    }

    @Test func powersTakeTheUnitAlong() throws {
        #expect(try (-8 * .volt).raised(to: 2) == 64 * .volt * .volt)
        #expect(try (2 * .second).raised(to: -1) == 0.5 * .Hz)
        #expect(try Quantity(2).raised(to: Quantity(.pi)).dimension == .one)
        let root = try (4 * .second).squareRoot()
        #expect(root == Quantity(2, Dimension(time: Rational(1, 2))))
        #expect(try root.raised(to: 2) == 4 * .second)
        #expect(try (8 * .volt).raised(to: Quantity(1.0 / 3)).dimension.raised(to: 3) == .voltage)
        #expect(try (5 * .volt).raised(to: 0) == 1)
        #expect(try (-1 * .volt).squareRoot().value.isNaN)
    }

    @Test func impossiblePowersAreErrors() {
        #expect(throws: ImpossiblePower.exponentWithUnit(.voltage)) { try Quantity(2).raised(to: 3 * .mV) }
        #expect(throws: ImpossiblePower.exponentNoFraction(base: .voltage, exponent: .pi)) {
            try (2 * .mV).raised(to: Quantity(.pi))
        }
        #expect(throws: ImpossiblePower.exponentNoFraction(base: .voltage, exponent: 1e300)) {
            try (2 * .mV).raised(to: 1e300)
        }
        #expect(throws: ImpossiblePower.outOfRange(base: Dimension.length.raised(to: 999_999), exponent: 999_999)) {
            try (1 * .metre).raised(to: 999_999).raised(to: 999_999)
        }
    }

    @Test(
        arguments: [
            (.exponentWithUnit(.voltage), "an exponent has to be a pure number, but this one is in V"),
            (
                .exponentNoFraction(base: .voltage, exponent: 3.25159),
                "what is in V has no power 3.25159: the exponent has to be a whole number or a fraction such as 1/2"
            ),
            (
                .outOfRange(base: .time, exponent: 1e5),
                "what is in s has no power 100000: the exponents of the unit would be out of range"
            ),
            (.manyExponents(base: .time), "what is in s can be raised to one exponent only, not to an array of them"),
        ] as [(ImpossiblePower, String)])
    func impossiblePowersAreExplained(error: ImpossiblePower, text: String) {
        #expect(error.description == text)
    }
}
