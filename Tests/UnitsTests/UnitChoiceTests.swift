import Testing
import Units

@Suite struct UnitChoiceTests {
    @Test(
        arguments: [
            (.voltage, [-0.07, 0.02], "mV"), (.voltage, [1e-3], "mV"), (.voltage, [0.0005], "mV"),
            (.voltage, [5e-5], "uV"),
            (.voltage, [2], "V"), (.time, [0, 0.1, 0.999], "ms"), (.time, [0, 1], "s"), (.time, [5000], "s"),
            (.time, [1e-4], "ms"), (.time, [2e-5], "us"), (.current, [3e-10], "pA"), (.current, [3e-9, .nan], "nA"),
            (.conductance, [6e-9], "nS"), (.frequency, [0.2], "Hz"), (.frequency, [40], "Hz"),
            (.frequency, [2000], "kHz"),
            (.voltage / .time, [300], "V/s"), (.voltage / .time, [0.02], "mV/s"), (.concentration, [0.0005], "nM"),
            (.concentration, [120], "mM"), (.mass, [0.002], "g"), (.mass, [70], "kg"), (.temperature, [0.001], "K"),
            (.area, [2e-8], "um^2"), (.volume, [1e-15], "um^3"), (.one, [0.001], "1"), (.voltage, [], "V"),
            (.mass, [], "kg"),
            (.voltage, [0, .infinity], "V"), (.voltage, [1e-30], "V"), (.frequency / .voltage, [1e5], "1/(V s)"),
            (.current / .area, [2], "A/m^2"), (.current / .area, [2e-5], "uA/m^2"), (.mass / .volume, [0.5], "g/m^3"),
        ] as [(Dimension, [Double], String)])
    func choosesThePrefixThatFitsTheLargest(dimension: Dimension, values: [Double], symbol: String) {
        let unit = Unit.best(for: dimension, values: values)
        #expect(unit.symbol == symbol)
        #expect(unit.dimension == dimension)
    }

    @Test func theCoherentUnitCountsInSI() {
        #expect(Unit.coherent(for: .mass).symbol == "kg")
        #expect(Unit.coherent(for: .concentration).symbol == "mM")
        #expect(Unit.coherent(for: .current / .area).scale == 1)
        #expect(Unit.coherent(for: .one) == .one)
    }
}
