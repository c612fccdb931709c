import Testing
import Units

@Suite struct UnitTests {
    @Test(arguments: [
        ("mV", "mV", "mvolt", "millivolt"), ("Mohm", "Mohm", "Mohm", "megaohm"), ("namp", "nA", "namp", "nanoampere"),
        ("um2", "um^2", "umetre**2", "micrometre^2"), ("kgram", "kg", "kgram", "kilogram"),
        ("litre", "l", "liter", "litre"),
        ("daliter", "dal", "daliter", "decalitre"), ("second", "s", "second", "second"),
        ("candle", "cd", "candle", "candela"),
    ])
    func isWrittenInThreeWays(spelling: String, symbol: String, expression: String, name: String) throws {
        let unit = try #require(Unit.named(spelling))
        #expect(unit.symbol == symbol && unit.description == symbol)
        #expect(unit.expression == expression)
        #expect(unit.name == name)
    }

    @Test func compoundUnitsAreWrittenWithAStroke() {
        let unit = Unit.best(for: .voltage / .time, values: [0.02])
        #expect(unit.symbol == "mV/s" && unit.expression == "mvolt/second" && unit.name == "millivolt/second")
        #expect(unit.scale == 1e-3)
        #expect(Unit.one.symbol == "1" && Unit.one.scale == 1 && Unit.one.quantity == 1)
    }

    @Test func unitsMultiplyAndDivide() throws {
        let density = try #require(Unit.named("uF")) / #require(Unit.named("cm2"))
        #expect(density.symbol == "uF/cm^2" && density.decimalExponent == -2)
        #expect(try (0.01 * .farad / .metre2).formatted(in: density) == "1 uF/cm^2")
        let millisecond = try #require(Unit.named("ms"))
        #expect((millisecond * millisecond).symbol == "ms^2")
        #expect(millisecond / millisecond == .one)
        #expect((Unit.one / millisecond).symbol == "1/ms")
        #expect(density * millisecond / millisecond == density)
    }

    @Test func everyNameWithoutPowerReadsBackFromItsExpression() throws {
        for name in Unit.importedNames where name.last?.isNumber == false {
            let unit = try #require(Unit.named(name))
            #expect(Unit.named(unit.expression) == unit)
            #expect(unit.quantity == Quantity(1, in: unit))
        }
    }
}
