import Expressions
import Testing

@testable import ModelEquations

@Suite struct EquationFlagTests {
    @Test(arguments: EquationFlag.allCases)
    func eachReadsFromItsName(flag: EquationFlag) throws {
        #expect(try EquationFlag(SourceFragment(flag.rawValue)) == flag)
    }

    @Test func blanksBetweenTheWordsDoNotMatter() throws {
        #expect(try EquationFlag(" constant   over\tdt ") == .constantOverDt)
    }

    @Test func aMisspeltOneGetsTheNearest() throws {
        let found = try #require(mistake(try Equations("v : volt (constnat)")))
        #expect(found.message == "there is no flag `constnat`")
        #expect(found.advice == "did you mean `constant`?")
        #expect(found.location?.text == "constnat")
    }

    @Test(arguments: [
        ("dv/dt = 1*volt/second : volt (constant)", "a differential equation cannot be `constant`", "constant"),
        ("v : volt (unless refractory)", "a parameter cannot be `unless refractory`", "unless refractory"),
        ("v = 1*mV : volt (event-driven)", "a subexpression cannot be `event-driven`", "event-driven"),
        ("v : volt (summed)", "a parameter cannot be `summed`", "summed"),
        (
            "dv/dt = 1*volt/second : volt (event-driven, clock-driven)",
            "`event-driven` and `clock-driven` cannot stand together",
            "clock-driven"
        ),
        ("x_post = 1*mV : volt (summed, shared)", "`summed` and `shared` cannot stand together", "shared"),
        ("v : volt (constant, linked)", "`constant` and `linked` cannot stand together", "linked"),
        ("v : volt (constant, constant)", "the flag `constant` stands here twice", "constant"),
        ("v : volt ()", "a flag is missing between the parentheses", ")"),
        ("v : volt (constant,)", "a flag is missing between the parentheses", ")"),
    ])
    func whatCannotStandIsRefused(text: String, message: String, place: String) throws {
        let found = try #require(mistake(try Equations(SourceFragment(text))))
        #expect(found.id == "invalid-flag")
        #expect(found.message == message)
        #expect(found.location?.text == place)
    }

    @Test func aMisplacedFlagGetsThoseThatMayStandThere() {
        #expect(mistake(try Equations("v : volt (summed)"))?.expected == "one of constant, shared, linked")
    }
}
