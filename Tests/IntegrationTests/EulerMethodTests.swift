import Expressions
import Integration
import ModelEquations
import Testing
import Units

@Suite struct EulerMethodTests {
    @Test func addsTheSlopeTimesTheStep() throws {
        let model = try TestModel("dv/dt = (I - v)/tau : 1\nI : 1", ["tau": 10 * .ms])
        #expect(try model.statements(.euler) == "v = v + dt*((I - v)/tau)")
        var element = try model.element(.euler, dt: 1e-3, ["v": 2, "I": 1])
        element.step()
        #expect(isClose(element["v"], 1.9, relative: 1e-15))
    }

    @Test func variablesChangeAllAtOnce() throws {
        // Nothing reads the new v, so v can be assigned first; x and y read each other, so one waits in a temporary.
        let chain = try TestModel("dg/dt = -g/tau : 1\ndv/dt = (g - v)/tau : 1", ["tau": 10 * .ms])
        #expect(try chain.statements(.euler) == "v = v + dt*((g - v)/tau)\ng = g + dt*(-g/tau)")
        let circle = try TestModel("dx/dt = y*Hz : 1\ndy/dt = -x*Hz : 1")
        #expect(try circle.statements(.euler) == "_x = x + dt*(y*Hz)\ny = y + dt*(-x*Hz)\nx = _x")
        var element = try circle.element(.euler, dt: 0.5, ["x": 1, "y": 10])
        element.step()
        #expect(element["x"] == 6 && element["y"] == 9.5)
    }

    @Test func aSubexpressionUsedTwiceIsComputedOnce() throws {
        let model = try TestModel("du/dt = s - u*Hz : 1\ndv/dt = s : 1\ns = r*u : Hz\nr = 2*Hz : Hz")
        #expect(try model.statements(.euler) == "_s = 2*Hz*u\nu = u + dt*(_s - u*Hz)\nv = v + dt*_s")
        let single = try TestModel("du/dt = s - u*Hz : 1\ns = r*u : Hz\nr = 2*Hz : Hz")
        #expect(try single.statements(.euler) == "u = u + dt*(2*Hz*u - u*Hz)")
    }

    @Test func whatIsConstantOverDtIsReadLikeAVariable() throws {
        let model = try TestModel("dv/dt = s*v : 1\ns = rand()*Hz : Hz (constant over dt)")
        #expect(try model.statements(.euler) == "v = v + dt*(s*v)")
    }

    @Test func aWholeNumberSubexpressionStaysWhole() throws {
        let model = try TestModel("dv/dt = n*Hz : 1\nn = 1.7*v : integer")
        var element = try model.element(.euler, dt: 1, ["v": 1.5])
        element.step()
        #expect(element["v"] == 3.5)
    }

    @Test func namesOfTemporariesKeepClearOfThoseOfTheModel() throws {
        let model = try TestModel("dx/dt = y*Hz : 1\ndy/dt = _x*x*Hz : 1", ["_x": 3])
        #expect(try model.statements(.euler) == "_x_ = x + dt*(y*Hz)\ny = y + dt*(_x*x*Hz)\nx = _x_")
    }

    @Test func aHeldVariableHasSlopeZero() throws {
        let model = try TestModel(
            "dv/dt = (I - v)/tau : 1 (unless refractory)\ndw/dt = v/tau : 1\nI : 1", ["tau": 10 * .ms])
        var element = try model.element(.euler, dt: 1e-3, ["v": 2, "w": 0, "I": 1, "not_refractory": 0])
        element.run(steps: 10)
        #expect(element["v"] == 2)
        #expect(isClose(element["w"], 2))
    }

    @Test func eventDrivenEquationsAreLeftOut() throws {
        let model = try TestModel(
            "da/dt = -a/tau : 1 (event-driven)\ndb/dt = -b/tau : 1 (clock-driven)", ["tau": 10 * .ms])
        #expect(try model.statements(.euler) == "b = b + dt*(-b/tau)")
    }

    /// x + dt f + g dW with dW = sqrt(dt) n: here 1 - 0.5 + (2/3)(0.5 * 3).
    @Test func additiveNoiseIsAddedWithTheRootOfTheStep() throws {
        let model = try TestModel("dx/dt = (-x*sqrt(tau) + s*xi*tau)/tau**1.5 : 1\ns : 1", ["tau": 1 * .second])
        var element = try model.element(.euler, dt: 0.25, ["x": 2, "s": 2])
        element.normal = { 3 }
        element.step()
        #expect(element["x"] == 2 - 0.5 + 2 * 0.5 * 3)
    }

    @Test func oneNoiseInTwoEquationsIsTheSameNumber() throws {
        let model = try TestModel(
            "dx/dt = xi_1*Hz**0.5 + xi_2*Hz**0.5 : 1\ndy/dt = -xi_1*Hz**0.5 : 1")
        var numbers = [1.0, 10.0].makeIterator()
        var element = try model.element(.euler, dt: 1, ["x": 0, "y": 0])
        element.normal = { numbers.next() ?? .nan }
        element.step()
        #expect(element["x"] == 11 && element["y"] == -1)
    }

    /// The rule's own mean and variance: each step multiplies by 1 - dt/tau and adds a normal number of variance s^2 dt.
    @Test func manyStepsHaveTheMeanAndTheVarianceOfTheRule() throws {
        let model = try TestModel("dx/dt = -x/tau + s*xi : 1", ["tau": 10 * .ms, "s": 3 * (1 / .second).squareRoot()])
        var numbers = NormalNumbers(seed: 1)
        var element = try model.element(.euler, dt: 1e-3, ["x": 5])
        let (runs, steps) = (4000, 12)
        var (sum, squares) = (0.0, 0.0)
        for _ in 0..<runs {
            element.values["x"] = 5
            element.normal = { numbers.next() }
            element.run(steps: steps)
            sum += element["x"]
            squares += element["x"] * element["x"]
        }
        let mean = sum / Double(runs)
        let variance = squares / Double(runs) - mean * mean
        var (expectedMean, expectedVariance) = (5.0, 0.0)
        for _ in 0..<steps {
            expectedMean *= 0.9
            expectedVariance = 0.81 * expectedVariance + 9e-3
        }
        // Five standard errors: chance fails this one time in a million, and the seed is fixed.
        #expect((mean - expectedMean).magnitude < 5 * (expectedVariance / Double(runs)).squareRoot())
        #expect((variance / expectedVariance - 1).magnitude < 5 * (2 / Double(runs)).squareRoot())
    }

    @Test func refusesNoiseThatIsMultipliedByAVariable() throws {
        let model = try TestModel(
            "dv/dt = -v/tau + s*w*xi : 1\ndw/dt = -w/tau : 1\ns = 1*Hz**0.5 : Hz**0.5", ["tau": 10 * .ms])
        let refusal = model.refusal(.euler)
        #expect(
            refusal?.rendered(color: false) == """
                equations:1:22: error: euler takes only additive noise, but the factor of xi in dv/dt depends on w
                  1 | dv/dt = -v/tau + s*w*xi : 1
                    |                      ^~
                  expected: a factor that holds neither t nor the variable of a differential equation
                  found:    s*w
                  try:      use method='heun' or 'milstein'
                """)
    }

    @Test func refusesNoiseThatDependsOnTheTimeButNotOnATable() throws {
        let time = try TestModel("dv/dt = sin(t*Hz)*xi*Hz**0.5 : 1")
        #expect(
            time.refusal(.euler)?.message
                == "euler takes only additive noise, but the factor of xi in dv/dt depends on t")
        var table = Namespace()
        table["s"] = .timedArray(try TimedArray(QuantityArray([1, 2, 3]), dt: 1 * .second))
        #expect(try TestModel("dv/dt = s(t)*xi*Hz**0.5 : 1", table).refusal(.euler) == nil)
    }

    @Test func refusesNoiseThatIsNoFactor() throws {
        let model = try TestModel("dv/dt = xi**2 : 1")
        #expect(
            model.refusal(.euler)?.rendered(color: false) == """
                equations:1:9: error: dv/dt is not a sum of a part without noise and of xi times a factor
                  1 | dv/dt = xi**2 : 1
                    |         ^~~~~
                  expected: xi multiplied or divided only by what holds no noise
                  found:    xi**2
                """)
    }
}
