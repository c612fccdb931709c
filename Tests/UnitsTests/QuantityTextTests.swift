import Testing
import Units

@Suite struct QuantityTextTests {
    @Test(
        arguments: [
            (6 * .mV, "6 mV"), (1.5 * .ms, "1.5 ms"), (-60 * .mV, "-60 mV"), (0.1, "0.1"), (20 * .ms, "20 ms"),
            (3 * .volt / .second, "3 V/s"), (2 * .amp / .metre2, "2 A/m^2"), (0.1 * .ms, "0.1 ms"), (50 * .us, "50 us"),
            (0.5 * .mV, "0.5 mV"), (100 * .uV, "0.1 mV"), (1 * .second, "1 s"), (1000 * .second, "1000 s"),
            (0.1 * .second, "100 ms"), (30 * .nS, "30 nS"), (0.5 * .nS, "0.5 nS"), (10 * .Mohm, "10 Mohm"),
            (0 * .mV, "0 V"),
            (0.3 * .nA, "300 pA"), (13 * .Hz, "13 Hz"), (0.5 * .Hz, "0.5 Hz"), (1 / .ms, "1 kHz"), (5 * .mM, "5 mM"),
            (20000 * .um2, "20000 um^2"), (0.5 * .mm2, "0.5 mm^2"), (2 * .kilogram, "2 kg"), (3 * .gram, "3 g"),
            (4000 * .kilogram, "4000 kg"), (0 * .kilogram, "0 kg"), (1 * .uF / .cm2, "10 mF/m^2"),
            (0.7 * .nS / .mV, "700 nS/V"),
            (5 / .second / .second, "5/s^2"), (0.01 / .ms / .mV, "10000/(V s)"), (4 * .mV * .mV, "4 mV^2"),
            (37 * .kelvin, "37 K"), (1e-17 * .volt, "1e-17 V"), (96485.33289 * .coulomb / .mole, "96.48533289 kC/mol"),
            (Quantity(0.1 + 0.2), "0.3"), (1.1 * .ms, "1.1 ms"), (Quantity(1.0 / 3), "0.333333333333"),
            (1e6, "1000000"),
            (Quantity(-.infinity, .voltage), "-inf V"), (Quantity(.nan), "nan"),
            (-0.0, "0"), (100 * .volt * .second, "100 V s"),
        ] as [(Quantity, String)])
    func printsAsPeopleWrite(quantity: Quantity, text: String) {
        #expect(quantity.description == text)
    }

    @Test func printsInAUnitOfTheCallersChoice() throws {
        let millivolt = try #require(Unit.named("mV"))
        #expect(try Quantity(0.0061234, .voltage).formatted(in: millivolt, precision: 3) == "6.12 mV")
        #expect(try (2 * .volt).formatted(in: millivolt) == "2000 mV")
        #expect(try Quantity(.infinity, .voltage).formatted(in: millivolt, precision: 3) == "inf mV")
        #expect(try Quantity(0.25).formatted(in: .one) == "0.25")
        #expect(throws: DimensionMismatch.self) { try (2 * .ms).formatted(in: millivolt) }
    }

    /// What is printed says what the number is, to the digits shown.
    @Test(arguments: ["volt", "second", "amp", "siemens", "kilogram", "molar", "hertz", "metre2"])
    func theTextReadsBack(name: String) throws {
        let dimension = try #require(Unit.named(name)).dimension
        for power in -20...20 {
            let quantity = Quantity(3.7 * (Double("1e\(power)") ?? .nan), dimension)
            let parts = quantity.description.split(separator: " ")
            let number = try #require(Double(parts[0]))
            let unit = Unit.best(for: dimension, values: [quantity.value])
            #expect(parts[1] == unit.symbol)
            #expect((Quantity(number, in: unit).value / quantity.value - 1).magnitude < 1e-12)
        }
    }
}
