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

    /// The two-state channel and diffusion have a rate matrix whose terms cancel.
    @Test func ratesThatCancelLeaveNoFixedPoint() throws {
        let names: Namespace = ["al": 3 * .hertz, "be": 2 * .hertz, "tau": 5 * .ms, "tau2": 7 * .ms]
        #expect(try choice("dc/dt = -al*c + be*o : 1\ndo/dt = al*c - be*o : 1", names) == .euler)
        #expect(try choice("dx/dt = (y-x)/tau : 1\ndy/dt = (x-y)/tau2 : 1", names) == .euler)
        #expect(try choice("dx/dt = (y-x)/tau : 1\ndy/dt = (x-2*y)/tau2 : 1", names) == .exact)
    }

    /// What Brian2 2.9 chooses for each.
    @Test(arguments: [
        ("dx/dt = w0*y : 1\ndy/dt = -w0*x : 1", Method.exact), ("dx/dt = y/ms : 1\ndy/dt = -x/ms : 1", .euler),
        ("dx/dt = y/(3*ms) : 1\ndy/dt = -x/(5*ms) : 1", .euler), ("dx/dt = (y-x)/tau : 1\ndy/dt = -x/tau : 1", .euler),
        ("dx/dt = (y-x)/tau : 1\ndy/dt = (-x-y)/tau2 : 1", .exact),
        ("dx/dt = (-y-x)/(5*ms) : 1\ndy/dt = (2*x-y)/(100*ms) : 1", .exact),
        ("dx/dt = mu*x - w0*y : 1\ndy/dt = w0*x + mu*y : 1", .exact),
        ("dx/dt = (-x-3*y)/ms : 1\ndy/dt = (3*x-y)/ms : 1", .euler),
        ("dx/dt = v : 1\ndv/dt = -w0**2*x : Hz", .exact), ("dx/dt = v : 1\ndv/dt = -w0**2*x - gam*v : Hz", .euler),
        ("dx/dt = p*y : 1\ndy/dt = q*x : 1\np : Hz\nq : Hz", .euler),
    ]) func pairsThatMayOscillateAreTreatedAsInBrian(text: String, expected: Method) throws {
        let names: Namespace = [
            "w0": 100 * .hertz, "mu": -3 * .hertz, "gam": 20 * .hertz, "tau": 5 * .ms, "tau2": 7 * .ms,
        ]
        #expect(try choice(text, names) == expected)
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
