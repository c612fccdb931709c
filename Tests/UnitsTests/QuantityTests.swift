import Testing
import Units

@Suite struct QuantityTests {
    @Test func literalsTakeUnits() {
        let tau = 10 * .ms
        #expect(tau == Quantity(0.01, .time))
        #expect(5 * .Mohm * (2 * .nA) == Quantity(5e6 * 2e-9, .voltage))
        #expect(1 / .second == .Hz)
        #expect(-(3 * .mV) == -3 * .mV)
    }

    /// Every constant with the name of a unit is that unit.
    @Test(
        arguments: [
            ("volt", .volt), ("mV", .mV), ("uvolt", .uV), ("amp", .amp), ("mA", .mA), ("uA", .uA), ("nA", .nA),
            ("pA", .pA),
            ("siemens", .siemens), ("mS", .mS), ("uS", .uS), ("nS", .nS), ("psiemens", .pS), ("ohm", .ohm),
            ("kohm", .kohm),
            ("Mohm", .Mohm), ("Gohm", .Gohm), ("farad", .farad), ("uF", .uF), ("nF", .nF), ("pF", .pF),
            ("coulomb", .coulomb), ("ncoulomb", .nC), ("pcoulomb", .pC), ("fcoulomb", .fC), ("second", .second),
            ("ms", .ms),
            ("us", .us), ("nsecond", .ns), ("hertz", .hertz), ("Hz", .Hz), ("kHz", .kHz), ("MHz", .MHz),
            ("metre", .metre),
            ("cm", .cm), ("mm", .mm), ("um", .um), ("nmetre", .nm), ("metre2", .metre2), ("cm2", .cm2), ("mm2", .mm2),
            ("um2", .um2), ("metre3", .metre3), ("liter", .litre), ("cm3", .cm3), ("mm3", .mm3), ("um3", .um3),
            ("kilogram", .kilogram), ("gram", .gram), ("kelvin", .kelvin), ("mole", .mole), ("molar", .molar),
            ("mM", .mM),
            ("uM", .uM), ("nM", .nM), ("newton", .newton), ("pascal", .pascal), ("joule", .joule), ("watt", .watt),
        ] as [(String, Quantity)])
    func constantsAreTheUnitsOfTheirNames(name: String, constant: Quantity) {
        #expect(Unit.named(name)?.quantity == constant)
    }

    @Test func countsInAUnit() throws {
        let millivolt = try #require(Unit.named("mV"))
        #expect(try Quantity(6, in: millivolt).value(in: millivolt) == 6)
        #expect(Quantity(6, in: millivolt) == 6 * .mV)
        #expect(throws: DimensionMismatch(operation: "conversion to mV", left: .time, right: .voltage)) {
            try (3 * .ms).value(in: millivolt)
        }
    }
}
