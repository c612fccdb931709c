import Expressions
import Testing
import Units

@testable import ModelEquations

@Suite struct NameMeaningTests {
    @Test func variablesComeFirstThenWhatIsBuiltInThenTheNamespace() {
        var scope = Scope.neuron
        scope.namespace["v"] = .constant(7, type: .real)
        scope.namespace["e"] = .constant(7, type: .real)
        scope.namespace["mV"] = .constant(7, type: .real)
        scope.namespace["exp"] = .constant(7, type: .real)
        #expect(scope.meaning(of: "v") == .variable(Variable("v", .voltage)))
        #expect(scope.meaning(of: "e") == .constant(Quantity(2.718281828459045), .real))
        #expect(scope.meaning(of: "mV") == Unit.named("mV").map { .unit($0) })
        #expect(scope.meaning(of: "exp") == .function(.exp))
        #expect(scope.meaning(of: "k") == .constant(2, .real))
        #expect(scope.meaning(of: "nothing") == nil)
    }

    @Test func aScriptMayUseTheNameOfAFunctionThatBrianHasNot() {
        var scope = Scope.neuron
        #expect(scope.meaning(of: "binomial") == .function(.binomial))
        scope.namespace["binomial"] = .constant(3, type: .integer)
        #expect(scope.meaning(of: "binomial") == .constant(3, .integer))
    }

    @Test func anAssignedValueThatIsNotUsedGivesAWarning() throws {
        var scope = Scope.neuron
        scope.namespace["e"] = .constant(7, type: .real)
        scope.namespace["ms"] = .constant(Quantity(1e-3, .time), type: .real)
        scope.namespace["pi"] = .constant(Quantity(.pi), type: .real)
        scope.namespace["v"] = .constant(7, type: .real)
        let warning = try #require(scope.ambiguity(of: "e"))
        #expect(warning.severity == .warning)
        #expect(warning.message == "e means two things: a constant and a value that was assigned")
        #expect(
            scope.ambiguity(of: "v")?.message
                == "v means two things: a variable of the model and a value that was assigned")
        for name in ["ms", "pi", "k", "nothing"] { #expect(scope.ambiguity(of: name) == nil) }
    }

    @Test func constantsAndUnitsBecomeNumbersInBaseUnits() throws {
        for (text, number) in [("mV", 1e-3), ("pi", Double.pi), ("inf", .infinity), ("True", 1), ("False", 0)] {
            #expect(try Scope.neuron.typed(text).kind == .number(number))
        }
        #expect(try Scope.neuron.typed("Vt").kind == .external(name: "Vt", 0.01))
    }

    @Test(arguments: [
        ("taus", "did you mean tau?"), ("VT", "did you mean Vt?"), ("sinn", "define sinn before the run"),
        ("voltt", "did you mean volt?"), ("Ms", "if a unit is meant, write ms"),
        ("msec", "if a unit is meant, write ms"),
        ("V", "did you mean v?"), ("A", "define A before the run; if a unit is meant, write amp"),
        ("lastspike", "it exists where the group has a refractory time: refractory=..."),
        ("quite_another", "define quite_another before the run"),
    ])
    func anUnknownNameGetsTheNearest(name: String, advice: String) throws {
        let found = try #require(mistake(try Scope.neuron.typed("1 + " + name)))
        #expect(found.id == "unknown-name")
        #expect(found.message == "\(name) is not known here")
        #expect(found.advice == advice)
        #expect(found.location?.text == name)
    }

    @Test func noiseOutsideADifferentialEquationIsNoUnknownName() {
        let found = mistake(try Scope.neuron.typed("xi*mV"))
        #expect(found?.message == "xi is noise and can stand only in a differential equation")
        #expect(found?.advice == "for one random number a call use randn()")
    }

    @Test func aValueThatIsNoNumberIsNamed() throws {
        var scope = Scope.neuron
        scope.namespace["rates"] = .unusable("a list of 3 values")
        let found = try #require(mistake(try scope.typed("x*rates")))
        #expect(found.message == "rates is a list of 3 values and cannot stand in the expressions of a model")
        #expect(found.location?.text == "rates")
    }
}
