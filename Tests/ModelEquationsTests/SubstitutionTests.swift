import Expressions
import Testing
import Units

@testable import ModelEquations

@Suite struct SubstitutionTests {
    @Test func namesBecomeNamesExpressionsAndQuantities() throws {
        let equations = try Equations(
            "dv/dt = -v/tau + x : volt\nx = 3*v/tau : volt/second",
            substituting: ["v": "V", "tau": .quantity(Quantity(0.01, .time)), "x": "y"])
        #expect(equations.description == "dV/dt = -V/(0.01*second) + y : volt\ny = 3*V/(0.01*second) : volt/second")
        #expect(try Equations("x = 2*a : 1", substituting: ["a": "b + c"]).description == "x = 2*(b + c) : 1")
    }

    @Test func aQuantityKeepsItsValueAndItsDimension() throws {
        for quantity in [Quantity(-0.07, .voltage), Quantity(2.5, .time.raised(to: Rational(-1, 2))), Quantity(3)] {
            let equations = try Equations("x = a : 1", substituting: ["a": .quantity(quantity)])
            let typed = try Scope().typed(#require(equations["x"]?.rightHandSide), in: SourceText(""))
            #expect(typed.dimension == quantity.dimension)
            #expect(typed.leadingNumber == quantity.value)
        }
    }

    @Test func allNamesAreReplacedAtOnce() throws {
        let equations = try Equations("x = a - b : 1", substituting: ["a": "b", "b": "a"])
        #expect(equations.description == "x = b - a : 1")
    }

    @Test func whatIsDefinedCanOnlyGetAnotherName() {
        let found = mistake(try Equations("v : volt", substituting: ["v": "3*mV"]))
        #expect(found?.message == "v is defined here, so only another name can replace it")
        #expect(found?.location?.text == "v")
        #expect(mistake(try Equations("v : volt", substituting: ["v": "t"]))?.id == "reserved-name")
        #expect(mistake(try Equations("v : volt\nw : volt", substituting: ["v": "w"]))?.message == "w is defined twice")
    }
}

extension TypedExpression {
    /// The number that a product begins with.
    fileprivate var leadingNumber: Double? {
        if case .binary(.multiply, let left, _) = kind { left.leadingNumber } else { constantValue }
    }
}
