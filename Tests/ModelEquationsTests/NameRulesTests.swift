import Expressions
import Testing

@testable import ModelEquations

@Suite struct NameRulesTests {
    /// Brian2 2.9 refuses each of these too.
    @Test(arguments: [
        ("t", "the time of the simulation"), ("dt", "the time of the simulation"),
        ("t_in_timesteps", "the time of the simulation"),
        ("i", "the number of the neuron or synapse, or how many there are"),
        ("N", "the number of the neuron or synapse, or how many there are"), ("xi", "noise"), ("xi_2", "noise"),
        ("not_refractory", "part of the mechanism of refractoriness"),
        ("refractory", "part of the mechanism of refractoriness"),
        ("exp", "a function"), ("rand", "a function"), ("pi", "a constant"), ("e", "a constant"), ("mV", "a unit"),
        ("volt", "a unit"),
        ("lambda", "a word of the language"), ("class", "a word of the language"),
    ])
    func aReservedNameCannotBeDefined(name: String, meaning: String) throws {
        let found = try #require(mistake(try Equations(SourceFragment("x : 1\n\(name) : 1"))))
        #expect(found.id == "reserved-name")
        #expect(found.message == "\(name) cannot be the name of a variable: it is \(meaning)")
        #expect(found.location?.text == name)
    }

    @Test func theNameInADifferentialEquationIsHeldToTheSameRules() {
        let found = mistake(try Equations("ddt/dt = 1 : second"))
        #expect(found?.location?.text == "dt")
        #expect(found?.location?.range == 1..<3)
    }

    @Test func aLeadingUnderscoreIsKeptForTheSimulator() {
        #expect(
            mistake(try Equations("_x : 1"))?.message == "_x begins with _, which is kept for the simulator's own names"
        )
    }

    @Test func otherLettersAreRefused() {
        let found = mistake(try Equations("τ : second"))
        #expect(found?.message == "names in equations are made of the letters a to z, digits and _")
        #expect(found?.found == "τ")
    }

    /// Brian2 2.9 accepts each of these too.
    @Test(arguments: [
        "lastspike", "lastupdate", "j", "delay", "x_", "d", "dt_x", "v_pre", "binomial", "max", "print", "k",
    ])
    func anyOtherNameIsFree(name: String) throws {
        #expect(try Equations(SourceFragment("\(name) : 1")).definitions.map(\.name) == [name])
    }
}
