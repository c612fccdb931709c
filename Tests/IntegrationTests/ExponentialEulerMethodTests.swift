import Integration
import RealModule
import Testing
import Units

@Suite struct ExponentialEulerMethodTests {
    @Test func holdsTheOtherVariablesStill() throws {
        let model = try TestModel("dv/dt = (w**2 - v)/tau : 1\ndw/dt = -w/tau : 1\ndx/dt = w*Hz : 1", ["tau": 10 * .ms])
        #expect(
            try model.statements(.exponentialEuler) == """
                v = v + dt*exprel(-1/tau*dt)*((w**2 - v)/tau)
                x = x + dt*(w*Hz)
                w = w*exp(-1/tau*dt)
                """)
    }

    @Test func isExactForOneLinearEquation() throws {
        let model = try TestModel("dv/dt = a*(1 - v) - b*v : 1\na = 30*Hz : Hz\nb = 50*Hz : Hz")
        #expect(
            try model.statements(.exponentialEuler) == """
                _a = 30*Hz
                _b = 50*Hz
                v = v + dt*exprel((-_a - _b)*dt)*(_a*(1 - v) - _b*v)
                """)
        var element = try model.element(.exponentialEuler, dt: 0.02, ["v": 1])
        element.step()
        #expect(isClose(element["v"], 0.375 + 0.625 * .exp(-1.6), relative: 1e-15))
    }

    @Test func isRightForARateOfZero() throws {
        let model = try TestModel("dv/dt = k*v + 3*Hz : 1\nk : Hz")
        var element = try model.element(.exponentialEuler, dt: 0.5, ["v": 1, "k": 0])
        element.step()
        #expect(element["v"] == 2.5)
    }

    @Test func heldVariablesKeepTheirValues() throws {
        let model = try TestModel("dv/dt = (2 - v)*Hz : 1 (unless refractory)\ndu/dt = -u*Hz : 1 (unless refractory)")
        var element = try model.element(.exponentialEuler, dt: 0.5, ["v": 1, "u": 1, "not_refractory": 0])
        element.step()
        #expect(element["v"] == 1 && element["u"] == 1)
    }

    /// As in Brian: -v*exp(v) decays at the rate exp(v) of the beginning of the step, and exp(-v) - v is drawn to exp(-v).
    @Test func holdsTheVariableStillInsideOfFunctions() throws {
        func step(_ rate: String) throws -> Double {
            let model = try TestModel("dv/dt = \(rate) : 1\nalpha = exp(-v) : 1\nbeta = 1/(1 + exp(v)) : 1")
            var element = try model.element(.exponentialEuler, dt: 0.5, ["v": 0.3])
            element.step()
            return element["v"]
        }
        #expect(abs(try step("-v*exp(v)*Hz") - 0.3 * .exp(-0.5 * .exp(0.3))) < 1e-14)
        let attractor = Double.exp(-0.3)
        #expect(abs(try step("(exp(-v) - v)*Hz") - (attractor + (0.3 - attractor) * .exp(-0.5))) < 1e-14)
        let (alpha, beta) = (Double.exp(-0.3), 1 / (1 + Double.exp(0.3)))
        let steady = alpha / (alpha + beta)
        let expected = steady + (0.3 - steady) * .exp(-0.5 * (alpha + beta))
        #expect(abs(try step("((1 - v)*alpha - v*beta)*Hz") - expected) < 1e-14)
    }

    @Test(arguments: ["(v**2 - v)*Hz", "-v/(1 + v)/v*Hz", "sin(v)*Hz", "-v*(1 - v)*Hz"])
    func refusesWhatHasNoSingleFactor(rate: String) throws {
        let model = try TestModel("dv/dt = \(rate) : 1")
        #expect(model.refusal(.exponentialEuler)?.message.hasPrefix("exponential_euler needs each equation") == true)
    }

    @Test func refusesWhatIsNotLinearInItsOwnVariable() throws {
        let model = try TestModel("dv/dt = (gain - v)*Hz : 1\ngain = w*v**2 : 1\ndw/dt = -w*Hz : 1")
        #expect(
            model.refusal(.exponentialEuler)?.rendered(color: false) == """
                equations:2:10: error: exponential_euler needs each equation to be linear in its own variable, but dv/dt is not linear in v
                  2 | gain = w*v**2 : 1
                    |          ^~~~
                  expected: v multiplied or divided only by what does not depend on it
                  found:    v**2
                  try:      use method='rk4' or 'euler'
                """)
    }
}
