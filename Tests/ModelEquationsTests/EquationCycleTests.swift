import Expressions
import Testing

@testable import ModelEquations

@Suite struct EquationCycleTests {
    @Test func aCircleIsNamedInOrder() {
        let found = mistake(try Equations("a = 1 : 1\nx = y + a : 1\ny = 2*z : 1\nz = x : 1"))
        #expect(found?.id == "circular-definition")
        #expect(found?.message == "these are defined by each other: x uses y uses z uses x")
        #expect(found?.advice == "one of them has to be given without the others")
    }

    @Test func useByMoreThanOneIsNoCircle() throws {
        #expect(try Equations("a = b + c : 1\nb = c : 1\nc = d : 1\nd : 1").definitions.count == 4)
    }

    @Test func aDifferentialEquationMayUseItself() throws {
        #expect(try Equations("dv/dt = f : 1\nf = -v/second : Hz").definitions.count == 2)
    }

    /// Subexpressions that come from elsewhere than one set of equations can go round in a circle too.
    @Test func aCircleThroughTheScopeIsNoticed() throws {
        let first = try #require(try Equations("x = y : 1")["x"])
        let second = try #require(try Equations("y = x : 1")["y"])
        let scope = Scope(variables: [first, second].map { Variable($0.name, .one, isReadOnly: true, definition: $0) })
        #expect(mistake(try scope.typed("x"))?.id == "circular-definition")
    }

    /// Each is typed inside the one before, so there is an end to it.
    @Test func aHundredSubexpressionsMayBeMadeOfEachOther() throws {
        func chain(_ count: Int) -> SourceFragment {
            SourceFragment((1...count).map { "x\($0) = x\($0 - 1) + 1 : 1\n" }.joined() + "x0 : 1")
        }
        #expect(mistake(try Equations(chain(100)).check(in: Scope())) == nil)
        #expect(
            mistake(try Equations(chain(200)).check(in: Scope()))?.message
                == "x1 is reached through more than 100 other subexpressions")
    }
}
