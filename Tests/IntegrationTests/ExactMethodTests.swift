import Expressions
import Integration
import ModelEquations
import RealModule
import Testing
import Units

@Suite struct ExactMethodTests {
    private func coefficients(_ model: TestModel) throws -> [String] {
        (try model.update(.exact).propagator?.coefficients ?? []).map { "\($0.role) \($0.expression)" }
    }

    @Test func statesItsUpdateInEntriesOfTheMatrices() throws {
        let model = try TestModel(
            """
            dv/dt = (ge + gi - (v - El))/taum : volt
            dge/dt = -ge/taue : volt
            dgi/dt = -gi/taui : volt
            """, ["taum": 20 * .ms, "taue": 5 * .ms, "taui": 10 * .ms, "El": -60 * .mV])
        #expect(
            try model.statements(.exact) == """
                v = _P_v_v*v + _P_v_ge*ge + _P_v_gi*gi + _R_v_v*El
                ge = _P_ge_ge*ge
                gi = _P_gi_gi*gi
                """)
        #expect(
            try coefficients(model) == [
                "divisor(row: 0) taum", "rate(row: 0, column: 0) -1", "rate(row: 0, column: 1) 1",
                "rate(row: 0, column: 2) 1", "divisor(row: 1) taue", "rate(row: 1, column: 1) -1",
                "divisor(row: 2) taui", "rate(row: 2, column: 2) -1",
            ])
    }

    /// How one equation can be written that all mean v' = (I - v)/tau.
    @Test(arguments: [
        "(I - v)/tau", "-(v - I)/tau", "-v/tau + I/tau", "(-v + I)*(1/tau)", "(1/tau)*(I - v)", "I/tau - v/tau",
        "+(I - v)/tau",
        "-(-(I - v))/tau", "2*(I - v)/(tau*2)", "(I - v)/(2*tau)*2", "((I + I) - 2*v)/tau/2", "s/tau", "-(v - I)*k",
        "(I - v**1)/tau",
        "(I - 2*v)/tau + v/tau", "(I - v + 0*v)/tau", "k*I - k*v", "(I - v)/(1/k)", "int(2 > 1)*(I - v)/tau",
    ]) func readsEveryWayToWriteALinearEquation(rightHandSide: String) throws {
        let model = try TestModel("dv/dt = \(rightHandSide) : 1\nI : 1\ntau : second\ns = I - v : 1\nk = 1/tau : Hz")
        var element = try model.element(.exact, dt: 1e-3, ["v": 3, "I": 1, "tau": 0.01])
        element.run(steps: 5)
        #expect(isClose(element["v"], 1 + 2 * .exp(-0.5), relative: 1e-14))
    }

    @Test func aNumberInTheDivisorStaysInTheCoefficients() throws {
        let model = try TestModel("dx/dt = -x/(tau_a*3) : 1", ["tau_a": 1 * .ms])
        #expect(try coefficients(model) == ["divisor(row: 0) tau_a", "rate(row: 0, column: 0) -1/3"])
        var element = try model.element(.exact, dt: 1e-3, ["x": 2])
        element.step()
        #expect(isClose(element["x"], 2 * .exp(-1 / 3.0), relative: 1e-15))
    }

    @Test func inputsAreTakenFromTheStepThatTheyAreGivenIn() throws {
        var namespace: Namespace = ["tau": 10 * .ms]
        namespace["I"] = .timedArray(try TimedArray(QuantityArray([1, -2]), dt: 1 * .ms))
        let model = try TestModel("dv/dt = (I(t) - v)/tau : 1", namespace)
        #expect(try model.statements(.exact) == "v = _P_v_v*v + _R_v_v*I(t)")
        var element = try model.element(.exact, dt: 1e-3, ["v": 0])
        element.run(steps: 2)
        let decay = Double.exp(-0.1)
        #expect(isClose(element["v"], (1 - decay) * decay - 2 * (1 - decay), relative: 1e-14))
    }

    @Test func aDriveThatIsReadTwiceBecomesATemporary() throws {
        let model = try TestModel("dx/dt = (y - x)*Hz : 1\ndy/dt = (I + J - y)*Hz : 1\nI : 1\nJ : 1")
        #expect(
            try model.statements(.exact) == """
                _c_y = I*Hz + J*Hz
                x = _P_x_x*x + _P_x_y*y + _R_x_y*_c_y
                y = _P_y_y*y + _R_y_y*_c_y
                """)
    }

    @Test func aVariableThatNothingDrawsBackKeepsItsValue() throws {
        let model = try TestModel("dcount/dt = 2*Hz : 1\ndstill/dt = 0*still*Hz : 1\ndsum/dt = count*Hz : 1")
        #expect(
            try model.statements(.exact) == "_c_count = 2*Hz\nsum = sum + _P_sum_count*count + _R_sum_count*_c_count\n"
                + "count = count + _R_count_count*_c_count")
        var element = try model.element(.exact, dt: 0.5, ["count": 1, "still": 4, "sum": 0])
        element.run(steps: 2)
        #expect(element["count"] == 3 && element["still"] == 4)
        #expect(isClose(element["sum"], 2, relative: 1e-15))
    }

    @Test(arguments: [
        (0.01, 0.005), (0.01, 0.01), (0.01, 0.01 * (1 + 1e-13)), (1e-6, 1e3), (1e3, 1e-6), (0.01, 0), (0, 0.01),
    ])
    func twoCoupledExponentialsFollowTheirClosedForm(taum: Double, taue: Double) throws {
        let model = try TestModel(
            "dv/dt = (g - (v - El))/taum : volt\ndg/dt = -g/taue : volt\nEl : volt\ntaum : second\ntaue : second")
        let (v, g, rest) = (-0.05, 0.01, -0.06)
        var element = try model.element(.exact, dt: 1e-4, ["v": v, "g": g, "El": rest, "taum": taum, "taue": taue])
        element.run(steps: 7)
        let time = 7e-4
        let (decayV, decayG) = (Double.exp(-time / taum), Double.exp(-time / taue))
        let coupling =
            taum == taue
            ? time / taum * decayV
            : (taum - taue).magnitude < 1e-12
                ? time / taum * decayV
                : taue * (decayG - decayV) / (taue - taum)
        #expect(isClose(element["g"], g * decayG))
        #expect(isClose(element["v"], rest + (v - rest) * decayV + g * coupling, relative: 1e-13))
    }

    @Test func aTimeConstantOfZeroMeansFollowingAtOnce() throws {
        // v follows g, which follows I: both at once. The drive reaches v through a chain.
        let model = try TestModel("dv/dt = (g - v)/tv : 1\ndg/dt = (I - g)/tg : 1\nI : 1\ntv : second\ntg : second")
        var both = try model.element(.exact, dt: 1e-4, ["v": 5, "g": 7, "I": 2, "tv": 0, "tg": 0])
        both.step()
        #expect(isClose(both["v"], 2, relative: 1e-14) && isClose(both["g"], 2, relative: 1e-14))
        var first = try model.element(.exact, dt: 1e-4, ["v": 5, "g": 7, "I": 2, "tv": 0, "tg": 1e-4])
        first.step()
        #expect(isClose(first["g"], 2 + 5 * .exp(-1), relative: 1e-15))
        #expect(isClose(first["v"], first["g"], relative: 1e-14))
    }

    @Test func aTimeConstantOfZeroInACircleKeepsTheOtherRate() throws {
        // x = y at once, so y' = (x/2 - y)/tau = -y/(2 tau).
        let model = try TestModel("dx/dt = (y - x)/tx : 1\ndy/dt = (x/2 - y)/tau : 1\ntx : second\ntau : second")
        var element = try model.element(.exact, dt: 1e-4, ["x": 1, "y": 1, "tx": 0, "tau": 1e-3])
        element.run(steps: 10)
        #expect(isClose(element["y"], .exp(-0.5), relative: 1e-13))
        #expect(isClose(element["x"], .exp(-0.5), relative: 1e-13))
    }

    @Test func threeInACircleChangeAllAtOnce() throws {
        let model = try TestModel("da/dt = (b - a)*Hz : 1\ndb/dt = (c - b)*Hz : 1\ndc/dt = (a - c)*Hz : 1")
        #expect(
            try model.statements(.exact) == """
                _a = _P_a_a*a + _P_a_b*b + _P_a_c*c
                _b = _P_b_a*a + _P_b_b*b + _P_b_c*c
                c = _P_c_a*a + _P_c_b*b + _P_c_c*c
                a = _a
                b = _b
                """)
    }

    @Test func anOscillatorGoesRound() throws {
        let model = try TestModel("dx/dt = w*y : 1\ndy/dt = -w*x : 1\nw : Hz")
        var element = try model.element(.exact, dt: 1e-3, ["x": 1, "y": 0, "w": 2000 * .pi / 10])
        element.run(steps: 1000)
        #expect(isClose(element["x"], 1, relative: 1e-11) && element["y"].magnitude < 1e-11)
    }

    /// A membrane under a synapse with an alpha function and an input, in units far apart, against 200 small steps of rk4.
    @Test func agreesWithSmallStepsOfAnotherMethod() throws {
        let model = try TestModel(
            """
            dv/dt = (gL*(El - v) - w + s + I)/C : volt
            dw/dt = (a*(v - El) - w)/tauw : amp
            ds/dt = (h - s)/taus : amp
            dh/dt = -h/taus : amp
            I : amp
            """,
            ["gL": 10 * .nS, "El": -60 * .mV, "C": 200 * .pF, "a": 4 * .nS, "tauw": 30 * .ms, "taus": 5 * .ms])
        let start = ["v": -0.05, "w": 1e-11, "s": 3e-11, "h": 2e-10, "I": 5e-11]
        var exact = try model.element(.exact, dt: 1e-2, start)
        var small = try model.element(.rk4, dt: 5e-5, start)
        exact.step()
        small.run(steps: 200)
        for name in ["v", "w", "s", "h"] { #expect(isClose(exact[name], small[name], relative: 1e-9), "\(name)") }
        // The path does not depend on the step.
        var halves = try model.element(.exact, dt: 5e-3, start)
        halves.run(steps: 2)
        for name in ["v", "w", "s", "h"] { #expect(isClose(halves[name], exact[name], relative: 1e-13), "\(name)") }
    }

    @Test func aHeldVariableIsAConstantForTheOthers() throws {
        let model = try TestModel(
            "dv/dt = (w - v)/tau : 1 (unless refractory)\ndw/dt = (v - w)/tau : 1\ndg/dt = -g/tau : 1",
            ["tau": 10 * .ms])
        #expect(
            try model.statements(.exact) == """
                g = _P_g_g*g
                _v = _P_v_v*v + _P_v_w*w if not_refractory else v
                w = _P_w_v*v + _P_w_w*w if not_refractory else _P_w_v_held*v + _P_w_w_held*w
                v = _v
                """)
        var held = try model.element(.exact, dt: 1e-3, ["v": 2, "w": 1, "g": 1, "not_refractory": 0])
        held.run(steps: 3)
        #expect(held["v"] == 2)
        #expect(isClose(held["w"], 2 - .exp(-0.3), relative: 1e-14))
        var free = try model.element(.exact, dt: 1e-3, ["v": 2, "w": 1, "g": 1])
        free.run(steps: 3)
        #expect(isClose(free["v"], 1.5 + 0.5 * .exp(-0.6), relative: 1e-14))
        #expect(isClose(free["w"], 1.5 - 0.5 * .exp(-0.6), relative: 1e-14))
    }

    @Test func theDriveOfAHeldVariableDoesNotReachTheOthers() throws {
        let model = try TestModel("dv/dt = (I - v)*Hz : 1 (unless refractory)\ndw/dt = (v + 1)*Hz : 1\nI : 1")
        var held = try model.element(.exact, dt: 0.5, ["v": 3, "w": 0, "I": 100, "not_refractory": 0])
        held.run(steps: 2)
        #expect(held["v"] == 3)
        #expect(isClose(held["w"], 4, relative: 1e-15))
    }

    @Test func refusesWhatIsNotLinearAndPointsAtIt() throws {
        let model = try TestModel(
            "dv/dt = (I - v + quadratic)/tau : 1\nquadratic = a*v*(v - 1) : 1\nI : 1\na : 1\ntau : second")
        #expect(
            model.refusal(.exact)?.rendered(color: false) == """
                equations:2:13: error: exact solves linear equations, but dv/dt is not linear in v
                  2 | quadratic = a*v*(v - 1) : 1
                    |             ^~~~~~~~~~~
                  expected: variables of differential equations multiplied or divided only by what holds none of them
                  found:    a*v*(v - 1)
                  try:      use method='rk4' or 'euler'
                """)
    }

    @Test(arguments: [
        ("v*w", "v*w", "v, w"), ("exp(v)", "exp(v)", "v"), ("1/v", "1/v", "v"), ("v**2", "v**2", "v"),
        ("2**v", "2**v", "v"),
        ("exp(-2*w*v)", "-2*w*v", "v, w"), ("int(v > 1)*w", "v > 1", "v"), ("w - v % 2", "v%2", "v"), ("n", "n", "v"),
        ("clip(v, 0, 1)", "clip(v, 0, 1)", "v"),
    ]) func namesTheSmallestPartThatIsNotLinear(text: String, part: String, names: String) throws {
        let model = try TestModel("dv/dt = (\(text))*Hz : 1\ndw/dt = -w*Hz : 1\nn = 3*v : integer")
        let refusal = model.refusal(.exact)
        #expect(refusal?.found == part)
        #expect(refusal?.message == "exact solves linear equations, but dv/dt is not linear in \(names)")
    }

    @Test func advisesExponentialEulerWhereThatWorks() throws {
        let gates = try TestModel("dv/dt = (w*w - v)*Hz : 1\ndw/dt = (v - w)*Hz : 1")
        #expect(gates.refusal(.exact)?.advice == "use method='exponential_euler' or 'rk4'")
        #expect(gates.refusal(.exponentialEuler) == nil)
    }

    @Test func refusesWhatChangesWithinAStep() throws {
        let wave = try TestModel("dv/dt = (wave - v)*Hz : 1\nwave = sin(2*pi*t*Hz) : 1")
        #expect(
            wave.refusal(.exact)?.rendered(color: false) == """
                equations:2:17: error: exact needs equations that stay the same over a time step, but dv/dt depends on the time
                  2 | wave = sin(2*pi*t*Hz) : 1
                    |                 ^
                  expected: t only as the argument of a TimedArray whose dt is a multiple of the time step
                  found:    t
                  try:      use method='rk4' or 'euler'
                """)
        let random = try TestModel("dv/dt = (randn() - v)*Hz : 1")
        #expect(random.refusal(.exact)?.message.hasSuffix("but dv/dt depends on a random number") == true)
        #expect(random.refusal(.exact)?.found == "randn()")
    }
}
