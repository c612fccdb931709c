import Testing
import Units

@Suite struct PhysicalConstantsTests {
    /// The values that Brian2 prints.
    @Test(
        arguments: [
            ("avogadro_constant", 6.022140857e+23, Dimension(amount: -1)),
            ("boltzmann_constant", 1.38064852e-23, .energy / .temperature),
            ("electric_constant", 8.854187817e-12, .capacitance / .length), ("electron_mass", 9.10938356e-31, .mass),
            ("elementary_charge", 1.6021766208e-19, .charge), ("faraday_constant", 96485.33289, .charge / .amount),
            ("gas_constant", 8.3144598, .energy / .temperature / .amount),
            ("magnetic_constant", 1.2566370614359173e-06, .force / .current / .current),
            ("molar_mass_constant", 0.001, .mass / .amount), ("zero_celsius", 273.15, .temperature),
        ] as [(String, Double, Dimension)])
    func isTheOneOfBrian2(name: String, value: Double, dimension: Dimension) {
        #expect(PhysicalConstants.named(name) == Quantity(value, dimension))
        #expect(PhysicalConstants.names.contains(name))
    }

    @Test func everyNameIsKnown() {
        #expect(PhysicalConstants.names.count == 10)
        #expect(PhysicalConstants.names.allSatisfy { PhysicalConstants.named($0) != nil })
        #expect(PhysicalConstants.named("planck_constant") == nil)
    }

    /// F = N e and R = N k hold to the digits that CODATA gives.
    @Test func theConstantsAgreeWithOneAnother() {
        let faraday = PhysicalConstants.avogadro * PhysicalConstants.elementaryCharge
        let gas = PhysicalConstants.avogadro * PhysicalConstants.boltzmann
        #expect(faraday.dimension == PhysicalConstants.faraday.dimension)
        #expect(gas.dimension == PhysicalConstants.gas.dimension)
        #expect((faraday.value / PhysicalConstants.faraday.value - 1).magnitude < 1e-8)
        #expect((gas.value / PhysicalConstants.gas.value - 1).magnitude < 1e-7)
    }
}
