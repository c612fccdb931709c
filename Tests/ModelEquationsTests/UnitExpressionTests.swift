import Expressions
import Testing
import Units

@testable import ModelEquations

@Suite struct UnitExpressionTests {
    private static let units: [(text: String, unit: String)] = [
        ("volt", "V"), ("1", "1"), ("amp*meter**-2", "A/m^2"), ("volt/second", "V/s"), ("Hz", "Hz"), ("1/second", "Hz"),
        ("second**-1", "Hz"), ("volt**0.5", "V^(1/2)"), ("volt ** 2", "V^2"), ("second**(-1/2)", "s^(-1/2)"),
        ("siemens/metre**2", "S/m^2"), ("kilogram", "kg"), ("mmolar", "mM"), ("radian", "1"),
    ]

    @Test(arguments: units)
    func aUnitIsAnExpressionOfUnits(text: String, printed: String) throws {
        let unit = try UnitExpression(SourceFragment(text))
        #expect(unit.dimension.description == printed)
        #expect(unit.type == .real)
    }

    @Test func twoWordsDeclareTypes() throws {
        #expect(try UnitExpression("integer").type == .integer)
        #expect(try UnitExpression("boolean").type == .boolean)
        #expect(try UnitExpression("boolean").dimension == .one)
    }

    /// Brian2 2.9 refuses each of these too.
    @Test(
        arguments: [
            (
                "mV", "units in equations are written without prefix or power, so mV cannot stand here",
                "write volt; values such as 10*mV stay as they are", "mV"
            ),
            (
                "amp/cm**2", "units in equations are written without prefix or power, so cm cannot stand here",
                "write metre; values such as 10*cm stay as they are", "cm"
            ),
            (
                "metre2", "units in equations are written without prefix or power, so metre2 cannot stand here",
                "write metre**2; values such as 10*metre2 stay as they are", "metre2"
            ),
            ("Volt", "Volt is not a unit", "did you mean volt?", "Volt"),
            ("V", "V is not a unit", "did you mean volt?", "V"),
            ("A/cm**2", "A is not a unit", "did you mean amp?", "A"),
            ("msec", "msec is not a unit", "did you mean second?", "msec"),
            ("bool", "bool is not a unit", "did you mean boolean?", "bool"),
            ("1*volt", "a unit has no number in it", "leave the number out", "1"),
            ("volt*2", "a unit has no number in it", "leave the number out", "2"),
            ("volt**-1/2", "a unit has no number in it", "leave the number out", "2"),
            ("2", "a unit has no number in it", "leave the number out", "2"),
            ("-volt", "this is not a unit", nil, "-volt"),
            ("volt**x", "the exponent of a unit has to be a number", nil, "x"),
        ] as [(String, String, String?, String)])
    func whatIsNoUnitIsRefused(text: String, message: String, advice: String?, place: String) throws {
        let found = try #require(mistake(try UnitExpression(SourceFragment(text))))
        #expect(found.id == "invalid-unit")
        #expect(found.message == message)
        #expect(found.advice == advice)
        #expect(found.location?.text == place)
    }
}
