import Expressions
import Integration
import ModelEquations
import Testing
import Units

@Suite struct MethodChoiceTests {
    private func choice(_ text: String, _ namespace: Namespace = [:], dt: Quantity? = nil) throws -> Method {
        let model = try TestModel(text, namespace)
        return try Method.choose(for: model.equations, in: model.scope, dt: dt)
    }

    @Test func linearEquationsAreSolvedExactly() throws {
        #expect(try choice("dv/dt = (g - v)/tau : 1\ndg/dt = -g/tau : 1", ["tau": 10 * .ms]) == .exact)
        #expect(try choice("dx/dt = y*Hz : 1\ndy/dt = -x*Hz : 1") == .exact)
        #expect(try choice("dv/dt = (I - v)/tau : 1 (unless refractory)\nI = 2*J : 1\nJ : 1\ntau : second") == .exact)
    }

    @Test func othersAreIntegratedByEuler() throws {
        #expect(try choice("dv/dt = -v**2*Hz : 1") == .euler)
        #expect(try choice("dv/dt = (sin(t*Hz) - v)*Hz : 1") == .euler)
        #expect(try choice("dv/dt = (rand() - v)*Hz : 1") == .euler)
        #expect(try choice("dv/dt = -v*w*Hz : 1\ndw/dt = -w*Hz : 1") == .euler)
    }

    @Test func equationsWithoutOneFixedPointAreIntegratedByEulerAsInBrian() throws {
        #expect(try choice("dv/dt = I*Hz : 1\nI : 1") == .euler)
        #expect(try choice("dv/dt = -v*Hz : 1\ndcounter/dt = 1*Hz : 1") == .euler)
        #expect(try choice("da/dt = c*Hz : 1\ndb/dt = c*Hz : 1\ndc/dt = (a - b - c)*Hz : 1") == .euler)
    }

    @Test func noiseIsIntegratedByEulerOrHeun() throws {
        #expect(try choice("dv/dt = -v*Hz + xi*Hz**0.5 : 1") == .euler)
        #expect(try choice("dv/dt = -v*Hz + v*xi*Hz**0.5 : 1") == .heun)
        #expect(try choice("dv/dt = -v*Hz + t*xi*Hz**1.5 : 1") == .heun)
        #expect(throws: Diagnostic.self) { try choice("dv/dt = sin(xi/Hz**0.5)*Hz : 1") }
    }

    @Test func aTableIsConstantOverAStepThatLiesWithinItsIntervals() throws {
        var table = Namespace()
        table["I"] = .timedArray(try TimedArray(QuantityArray([1, 2, 3]), dt: 1 * .ms))
        let equations = "dv/dt = (I(t) - v)/(10*ms) : 1"
        #expect(try choice(equations, table) == .exact)
        #expect(try choice(equations, table, dt: 0.1 * .ms) == .exact)
        #expect(try choice(equations, table, dt: 1 * .ms) == .exact)
        #expect(try choice(equations, table, dt: 0.3 * .ms) == .euler)
        #expect(try choice(equations, table, dt: 2 * .ms) == .euler)
        #expect(try choice("dv/dt = (I(t + 1*ms) - v)/(10*ms) : 1", table, dt: 1 * .ms) == .euler)
    }
}
