import Integration
import Testing
import Units

@Suite struct HeunMethodTests {
    /// x' = 1 + 0.8 n sqrt(dt), x = 1 - dt/2 + dW/2 (0.8 + 0.8 x') with dt = 0.25, n = 3: dW = 1.5, x' = 2.2.
    @Test func averagesTheFactorOverTheStep() throws {
        let model = try TestModel("dx/dt = -x*Hz/2 + 0.8*x*xi*Hz**0.5 : 1")
        var element = try model.element(.heun, dt: 0.25, ["x": 1])
        element.normal = { 3 }
        element.step()
        #expect(isClose(element["x"], 2.795, relative: 1e-15))
    }

    @Test func theSecondFactorIsTakenAtTheEndOfTheStep() throws {
        let model = try TestModel("dx/dt = t*xi*Hz**1.5 : 1")
        var element = try model.element(.heun, dt: 0.25, ["x": 0, "t": 1])
        element.normal = { 2 }
        element.step()
        #expect(isClose(element["x"], 1.125, relative: 1e-15))
    }

    @Test func takesSeveralNoisesInOneEquationAndOneInSeveral() throws {
        let model = try TestModel(
            "dv/dt = -v*Hz + 0.1*v*xi_1*Hz**0.5 + w*xi_2*Hz**0.5 : 1\ndw/dt = v*xi_1*Hz**0.5 : 1")
        #expect(
            try model.statements(.heun) == """
                _dW_1 = sqrt(dt)*randn()
                _dW_2 = sqrt(dt)*randn()
                _g_1_v = 0.1*v*Hz**0.5
                _g_2_v = w*Hz**0.5
                _g_1_w = v*Hz**0.5
                _v_1_2 = v + _g_1_v*_dW_1
                v = v + dt*(-v*Hz) + _dW_1/2*(_g_1_v + 0.1*_v_1_2*Hz**0.5) + _dW_2/2*(_g_2_v + w*Hz**0.5)
                w = w + _dW_1/2*(_g_1_w + _v_1_2*Hz**0.5)
                """)
    }

    @Test func withAdditiveNoiseIsEulersRule() throws {
        let model = try TestModel("dx/dt = -x**3*Hz + xi*Hz**0.5 : 1")
        #expect(try model.statements(.heun) == model.statements(.euler))
        #expect(try model.statements(.milstein) == model.statements(.euler))
    }

    @Test func aHeldVariableTakesNoNoise() throws {
        let model = try TestModel("dx/dt = -x*Hz + x*xi*Hz**0.5 : 1 (unless refractory)")
        for method in [Method.heun, .milstein] {
            var element = try model.element(method, dt: 0.25, ["x": 1, "not_refractory": 0])
            element.normal = { 3 }
            element.step()
            #expect(element["x"] == 1)
        }
    }
}
