import Integration
import RealModule
import Testing
import Units

/// The measured order of convergence of each method against the one that it declares.
@Suite struct ConvergenceTests {
    /// The error of a method at time 1 with a number of steps.
    private func error(
        _ model: TestModel, _ method: Method, steps: Int, _ start: [String: Double], _ solution: (String, Double)
    ) throws -> Double {
        var element = try model.element(method, dt: 1 / Double(steps), start)
        element.run(steps: steps)
        return (element[solution.0] - solution.1).magnitude
    }

    private func measuredOrder(
        _ model: TestModel, _ method: Method, _ start: [String: Double], _ solution: (String, Double)
    ) throws -> Double {
        let coarse = try error(model, method, steps: 32, start, solution)
        let fine = try error(model, method, steps: 64, start, solution)
        return .log(coarse / fine) / .log(2)
    }

    /// y = exp(-t) and x' = x y, so x = exp(1 - exp(-t)): nonlinear, coupled, and linear in each variable alone.
    @Test(arguments: Method.allCases.filter { $0 != .exact }) func ofANonlinearSystem(method: Method) throws {
        let model = try TestModel("dx/dt = x*y*Hz : 1\ndy/dt = -y*Hz : 1")
        let order = try measuredOrder(model, method, ["x": 1, "y": 1], ("x", .exp(1 - .exp(-1))))
        #expect((order - Double(method.order ?? 0)).magnitude < 0.15, "\(order)")
    }

    /// x' = x cos t through a subexpression, so x = exp(sin t): right only if stages see the time and the subexpression anew.
    @Test(arguments: Method.allCases.filter { $0 != .exact }) func ofASubexpressionThatDependsOnTheTime(method: Method)
        throws
    {
        let model = try TestModel("dx/dt = s*Hz - 0*r*Hz : 1\ns = x*r : 1\nr = cos(t*Hz) : 1")
        let order = try measuredOrder(model, method, ["x": 1], ("x", .exp(.sin(1))))
        #expect((order - Double(method.order ?? 0)).magnitude < 0.2, "\(order)")
    }

    /// dx = -x/2 dt + 0.8 x dW in the sense of Stratonovich: x = exp(-t/2 + 0.8 W).
    @Test(arguments: [Method.heun, .milstein]) func strongOrderOneWithMultiplicativeNoise(method: Method) throws {
        let model = try TestModel("dx/dt = -x*Hz/2 + 0.8*x*xi*Hz**0.5 : 1")
        let order = try strongOrder(model, method, paths: 100, finest: 64) { .exp(-0.5 + 0.8 * $0) }
        #expect((order - 1).magnitude < 0.2, "\(order)")
    }

    @Test(arguments: [Method.euler, .heun, .milstein]) func strongOrderOneWithAdditiveNoise(method: Method) throws {
        let model = try TestModel("dx/dt = -2*x*Hz + 0.8*xi*Hz**0.5 : 1")
        let order = try strongOrder(model, method, paths: 20, finest: 1024, solution: nil)
        #expect((order - 1).magnitude < 0.2, "\(order)")
    }

    /// Two steps, 1/16 and 1/64, along the same paths of noise; the error is a mean of magnitudes. Without a solution that depends
    /// on the end of the path alone, a run with the finest steps stands for it.
    private func strongOrder(
        _ model: TestModel, _ method: Method, paths: Int, finest: Int, solution: ((Double) -> Double)?
    ) throws -> Double {
        let elements = try [16, 64, finest].map { try model.element(method, dt: 1 / Double($0), ["x": 1]) }
        var numbers = NormalNumbers(seed: 7)
        var errors = [0.0, 0.0]
        for _ in 0..<paths {
            let path = (0..<finest).map { _ in numbers.next() / Double(finest).squareRoot() }
            func end(_ index: Int) -> Double {
                var element = elements[index]
                let steps = Int((1 / element["dt"]).rounded())
                var increments = path[...]
                element.normal = {
                    let increment = increments.prefix(finest / steps).reduce(0, +)
                    increments = increments.dropFirst(finest / steps)
                    return increment * Double(steps).squareRoot()
                }
                element.run(steps: steps)
                return element["x"]
            }
            let exact = solution.map { $0(path.reduce(0, +)) } ?? end(2)
            for index in 0...1 { errors[index] += (end(index) - exact).magnitude }
        }
        return .log(errors[0] / errors[1]) / .log(4)
    }
}
