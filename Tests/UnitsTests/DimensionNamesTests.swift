import Testing

@testable import Units

@Suite struct DimensionNamesTests {
    @Test(
        arguments: [
            (.one, "1", "1"), (.voltage, "V", "volt"), (.voltage / .time, "V/s", "volt/second"),
            (.current / .area, "A/m^2", "amp/metre**2"), (.conductance / .area, "S/m^2", "siemens/metre**2"),
            (.capacitance / .area, "F/m^2", "farad/metre**2"), (.resistance * .length, "ohm m", "ohm*metre"),
            (.time.raised(to: Rational(-1, 2)), "s^(-1/2)", "second**(-1/2)"), (.frequency, "Hz", "hertz"),
            (.voltage / .time.raised(to: Rational(1, 2)), "V/s^(1/2)", "volt/second**(1/2)"),
            (.voltage.raised(to: Rational(1, 2)), "V^(1/2)", "volt**(1/2)"), (.voltage.raised(to: -1), "1/V", "1/volt"),
            (.frequency / .voltage, "1/(V s)", "1/(volt*second)"), (.frequency / .time, "1/s^2", "1/second**2"),
            (.voltage * .time, "V s", "volt*second"), (.voltage * .voltage, "V^2", "volt**2"),
            (.conductance / .voltage, "S/V", "siemens/volt"), (.conductance / .time, "S/s", "siemens/second"),
            (.charge / .amount, "C/mol", "coulomb/mole"), (.length / .time, "m/s", "metre/second"),
            (.area / .time, "m^2/s", "metre**2/second"),
            (.energy / .temperature / .amount, "J/(mol K)", "joule/(mole*kelvin)"),
            (.amount / .area / .time, "mol/(m^2 s)", "mole/(metre**2*second)"),
            (.mass / .volume, "kg/m^3", "kilogram/metre**3"),
            (.concentration, "mM", "mmolar"), (.concentration / .time, "mM/s", "mmolar/second"),
            (.mass, "kg", "kilogram"),
            (.voltage / .length, "V/m", "volt/metre"), (.current * .time.raised(to: 2), "C s", "coulomb*second"),
            (.volume.raised(to: -1), "1/m^3", "1/metre**3"), (.power, "W", "watt"), (.luminosity, "cd", "candle"),
        ] as [(Dimension, String, String)])
    func hasTheNameThatPeopleUse(dimension: Dimension, symbol: String, expression: String) {
        #expect(dimension.description == symbol)
        #expect(dimension.unitName == expression)
    }

    @Test func goesIntoASentence() {
        #expect((Dimension.voltage / .time).phrase == "in V/s")
        #expect(Dimension.one.phrase == "a pure number")
    }

    /// Whatever the factors that a dimension is written with: multiplied out they give it back, and count SI units.
    @Test func everyNameMeansItsDimension() {
        let exponents: [Rational] = [-2, -1, 0, 1, Rational(3, 2)]
        var symbols: [String: Dimension] = [:]
        for length in exponents {
            for mass in exponents {
                for time in exponents {
                    for (current, amount) in [
                        (Rational(0), Rational(0)), (1, 0), (-2, 0), (0, -1), (Rational(1, 2), 2),
                    ] {
                        let dimension = Dimension(
                            length: length, mass: mass, time: time, current: current, amount: amount)
                        let unit = Unit.coherent(for: dimension)
                        #expect(unit.dimension == dimension)
                        #expect(unit.decimalExponent == 0)
                        let namesake = symbols.updateValue(dimension, forKey: unit.symbol)
                        #expect(namesake == nil, "\(unit.symbol) names two dimensions")
                    }
                }
            }
        }
    }

    @Test func whatHasNoUnitIsNotInOne() {
        #expect(Dimension.voltage.predicate == "is in V")
        #expect(Dimension.one.predicate == "has no unit")
        #expect(Dimension.voltage.unitPhrase == "V")
        #expect(Dimension.one.unitPhrase == "no unit")
    }

    @Test func siemensAndSecondsAreMixedUp() {
        #expect(Dimension.conductance.mixUp(expected: .time) == "mS is millisiemens; for milliseconds write ms")
        #expect(Dimension.time.mixUp(expected: .conductance) == "ms is milliseconds; for millisiemens write mS")
        #expect(Dimension.voltage.mixUp(expected: .time) == nil)
    }
}
