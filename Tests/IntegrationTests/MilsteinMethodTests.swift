import Integration
import Testing
import Units

@Suite struct MilsteinMethodTests {
    /// dt = 0.25, n = 3, dW = 1.5: x' = 1.4, x = 1 - 0.125 + 1.2 + 0.8 (x' - 1) 2.25.
    @Test func correctsByTheChangeOfTheFactor() throws {
        let model = try TestModel("dx/dt = -x*Hz/2 + 0.8*x*xi*Hz**0.5 : 1")
        var element = try model.element(.milstein, dt: 0.25, ["x": 1])
        element.normal = { 3 }
        element.step()
        #expect(isClose(element["x"], 2.795, relative: 1e-15))
    }

    @Test func onlyTheEquationOfANoiseMovesAtItsSupportingPoint() throws {
        let model = try TestModel("dv/dt = v*w*xi_v*Hz**0.5 : 1\ndw/dt = w*xi_w*Hz**0.5 - w*Hz : 1")
        #expect(
            try model.statements(.milstein) == """
                _dW_v = sqrt(dt)*randn()
                _dW_w = sqrt(dt)*randn()
                _g_v_v = v*w*Hz**0.5
                _g_w_w = w*Hz**0.5
                _v_v_2 = v + sqrt(dt)*_g_v_v
                _w_w_2 = w + sqrt(dt)*_g_w_w
                v = v + (_g_v_v*_dW_v + (_v_v_2*w*Hz**0.5 - _g_v_v)*_dW_v**2/(2*sqrt(dt)))
                w = w + dt*(-w*Hz) + (_g_w_w*_dW_w + (_w_w_2*Hz**0.5 - _g_w_w)*_dW_w**2/(2*sqrt(dt)))
                """)
    }

    @Test func refusesTwoNoisesInOneEquation() throws {
        let model = try TestModel("dv/dt = v*xi_1*Hz**0.5 + xi_2*Hz**0.5 : 1")
        #expect(
            model.refusal(.milstein)?.rendered(color: false) == """
                equations:1:26: error: milstein takes one noise in each equation, but dv/dt holds xi_1 and xi_2
                  1 | dv/dt = v*xi_1*Hz**0.5 + xi_2*Hz**0.5 : 1
                    |                          ^~~~
                  found: xi_2
                  try:   use method='heun'
                """)
    }

    @Test func refusesOneNoiseInTwoEquations() throws {
        let model = try TestModel("dv/dt = xi_1*Hz**0.5 : 1\ndw/dt = xi_1*Hz**0.5 : 1")
        #expect(
            model.refusal(.milstein)?.message
                == "milstein takes each noise in one equation, but xi_1 stands in dv/dt and dw/dt")
    }
}
