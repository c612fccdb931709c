import Testing
import Units

@Suite struct UnitPrefixTests {
    @Test(arguments: UnitPrefix.allCases) func scalesAUnit(prefix: UnitPrefix) throws {
        let unit = try #require(Unit.named(prefix.symbol + "volt"))
        #expect(unit.decimalExponent == prefix.decimalExponent)
        #expect(unit.name == prefix.word + "volt")
    }

    @Test(arguments: UnitPrefix.allCases) func hasAnOpposite(prefix: UnitPrefix) throws {
        let opposite = try #require(UnitPrefix(rawValue: -prefix.rawValue))
        let unit = try #require(Unit.named(prefix.symbol + "second"))
        let inverse = try #require(Unit.named(opposite.symbol + "hertz"))
        #expect(unit.decimalExponent + inverse.decimalExponent == 0)
        #expect((unit.quantity * inverse.quantity).dimension.isDimensionless)
    }
}
