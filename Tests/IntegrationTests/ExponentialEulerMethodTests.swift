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

    @Test func refusesWhatIsNotLinearInItsOwnVariable() throws {
        let model = try TestModel("dv/dt = (gain - v)*Hz : 1\ngain = w*exp(v) : 1\ndw/dt = -w*Hz : 1")
        #expect(
            model.refusal(.exponentialEuler)?.rendered(color: false) == """
                equations:2:10: error: exponential_euler needs each equation to be linear in its own variable, but dv/dt is not linear in v
                  2 | gain = w*exp(v) : 1
                    |          ^~~~~~
                  expected: v multiplied or divided only by what does not depend on it
                  found:    exp(v)
                  try:      use method='rk4' or 'euler'
                """)
    }
}
