import Integration
import RealModule
import Testing
import Units

@Suite struct ExplicitRungeKuttaTests {
    @Test func rk2IsTheMidpointRule() throws {
        let model = try TestModel("dv/dt = (sin(t*Hz) - v)*Hz : 1")
        #expect(
            try model.statements(.rk2) == """
                _k1_v = (sin(t*Hz) - v)*Hz
                _v_2 = v + dt/2*_k1_v
                v = v + dt*((sin((t + dt/2)*Hz) - _v_2)*Hz)
                """)
    }

    @Test func rk4IsTheClassicalRule() throws {
        let model = try TestModel("dv/dt = (sin(t*Hz) - v)*Hz : 1")
        #expect(
            try model.statements(.rk4) == """
                _k1_v = (sin(t*Hz) - v)*Hz
                _v_2 = v + dt/2*_k1_v
                _k2_v = (sin((t + dt/2)*Hz) - _v_2)*Hz
                _v_3 = v + dt/2*_k2_v
                _k3_v = (sin((t + dt/2)*Hz) - _v_3)*Hz
                _v_4 = v + dt*_k3_v
                v = v + dt/6*(_k1_v + 2*_k2_v + 2*_k3_v + (sin((t + dt)*Hz) - _v_4)*Hz)
                """)
    }

    /// Of a linear equation, a method of order n gives the Taylor series of the exponential to the n-th power.
    @Test func aLinearEquationGivesTheTaylorSeries() throws {
        let model = try TestModel("dv/dt = -v*Hz : 1")
        for (method, factor) in [(Method.rk2, 0.625), (.rk4, 0.606770833333333333)] {
            var element = try model.element(method, dt: 0.5, ["v": 1])
            element.step()
            #expect(isClose(element["v"], factor, relative: 1e-15))
        }
    }

    @Test func stagesMoveOnlyWhatSomethingReads() throws {
        let model = try TestModel("dv/dt = x : 1\ndx/dt = -x*Hz : Hz")
        #expect(
            try model.statements(.rk2) == """
                _k1_v = x
                _k1_x = -x*Hz
                _x_2 = x + dt/2*_k1_x
                v = v + dt*_x_2
                x = x + dt*(-_x_2*Hz)
                """)
    }

    @Test func subexpressionsAreComputedAnewAtEachStage() throws {
        let model = try TestModel("dv/dt = s - v*s : 1\ns = v*Hz : Hz")
        #expect(
            try model.statements(.rk2) == """
                _s = v*Hz
                _k1_v = _s - v*_s
                _v_2 = v + dt/2*_k1_v
                _s_ = _v_2*Hz
                v = v + dt*(_s_ - _v_2*_s_)
                """)
    }

    @Test(arguments: [Method.rk2, .rk4]) func heldVariablesKeepTheirValuesAtAllStages(method: Method) throws {
        let model = try TestModel("dv/dt = -v*Hz : 1 (unless refractory)\ndw/dt = v*Hz : 1")
        var element = try model.element(method, dt: 0.5, ["v": 2, "w": 0, "not_refractory": 0])
        element.step()
        #expect(element["v"] == 2 && element["w"] == 1)
    }

    @Test(arguments: [Method.rk2, .rk4, .exact, .exponentialEuler]) func refusesNoise(method: Method) throws {
        let additive = try TestModel("dv/dt = -v*Hz + n : 1\nn = xi_a*Hz**0.5 : Hz")
        #expect(
            additive.refusal(method)?.rendered(color: false) == """
                equations:2:5: error: \(method.rawValue) cannot integrate noise, but dv/dt holds xi_a
                  2 | n = xi_a*Hz**0.5 : Hz
                    |     ^~~~
                  found: xi_a
                  try:   use method='euler'
                """)
        let multiplicative = try TestModel("dv/dt = -v*Hz + v*xi*Hz**0.5 : 1")
        #expect(multiplicative.refusal(method)?.advice == "use method='heun' or 'milstein'")
    }
}
