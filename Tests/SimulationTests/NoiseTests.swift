import Expressions
import Integration
import ModelEquations
import RealModule
import Testing
import Units

@testable import Simulation

/// Means and variances of many independent neurons with noise, against their formulas. Bounds are five standard errors, which chance
/// exceeds one time in a million; the seeds are fixed.
struct NoiseTests {
    private static let count = 3000

    private func values(
        _ text: String, _ method: Method, steps: Int, start: Double, names: [String], seed: UInt32
    ) throws -> [[Double]] {
        let group = try NeuronGroup(Self.count, Equations(SourceFragment(text)), method: method)
        for name in names { try group.set(name, to: .quantity(Quantity(start))) }
        let network = Network(group, random: RandomSource(seed: seed))
        try network.setTimeStep(1 * .ms)
        try network.run(Quantity(Double(steps) * 1e-3, .time))
        return try names.map { try group.values(of: $0).values }
    }

    private func moments(_ values: [Double]) -> (mean: Double, variance: Double) {
        let mean = values.reduce(0, +) / Double(values.count)
        return (mean, values.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / Double(values.count))
    }

    /// Euler's rule for the Ornstein-Uhlenbeck process: the mean decays by 1 - dt/tau a step, the variance approaches
    /// s^2 dt/(1 - (1 - dt/tau)^2).
    @Test(arguments: [Method.euler, .heun, .milstein])
    func additiveNoiseHasTheMeanAndTheVarianceOfItsRule(method: Method) throws {
        let values = try values(
            "dx/dt = -x/(20*ms) + 3*xi/second**0.5 : 1", method, steps: 15, start: 2, names: ["x"], seed: 11)[0]
        let (mean, variance) = moments(values)
        // What a step makes of the mean: Heun's and Milstein's rules too take the drift of Euler's.
        let decay = 0.95
        let expected = 2 * Double.pow(decay, 15)
        let spread = 9e-3 * (1 - Double.pow(decay, 30)) / (1 - decay * decay)
        #expect(abs(mean - expected) < 5 * (spread / Double(Self.count)).squareRoot())
        #expect(abs(variance / spread - 1) < 5 * (2 / Double(Self.count)).squareRoot())
    }

    /// dx = s x o dW has x(t) = exp(s W(t)) in the sense of Stratonovich: mean exp(s^2 t/2), variance exp(2 s^2 t) - exp(s^2 t).
    @Test(arguments: [Method.heun, .milstein])
    func multiplicativeNoiseHasTheMeanAndTheVarianceOfTheSolution(method: Method) throws {
        let values = try values("dx/dt = 2*x*xi/second**0.5 : 1", method, steps: 20, start: 1, names: ["x"], seed: 12)[
            0]
        let (mean, variance) = moments(values)
        let s2t = 4 * 0.02
        let expected = Double.exp(s2t / 2)
        let spread = Double.exp(2 * s2t) - Double.exp(s2t)
        // The fourth central moment of a lognormal variable gives the standard error of its variance.
        let w = Double.exp(s2t)
        let kurtosis = w * w * w * w + 2 * w * w * w + 3 * w * w - 3
        #expect(abs(mean - expected) < 5 * (spread / Double(Self.count)).squareRoot() + 1e-3)
        #expect(abs(variance / spread - 1) < 5 * ((kurtosis - 1) / Double(Self.count)).squareRoot() + 0.01)
    }

    /// `xi_1` is the same noise wherever it stands, and `xi_2` another one.
    @Test func noisesOfOneNameAreOneNoise() throws {
        let text = """
            dx/dt = xi_1/second**0.5 : 1
            dy/dt = -2*xi_1/second**0.5 : 1
            dz/dt = xi_2/second**0.5 : 1
            """
        let values = try values(text, .euler, steps: 10, start: 0, names: ["x", "y", "z"], seed: 13)
        for (x, y) in zip(values[0], values[1]) { #expect(abs(y + 2 * x) < 1e-12) }
        let variance = 10e-3
        let correlation = zip(values[0], values[2]).map(*).reduce(0, +) / Double(Self.count) / variance
        #expect(abs(correlation) < 5 / Double(Self.count).squareRoot())
        #expect(abs(moments(values[2]).variance / variance - 1) < 5 * (2 / Double(Self.count)).squareRoot())
    }

    /// A neuron's numbers are its own: they do not depend on how many others there are, nor on the block it is treated in.
    @Test func theSameNeuronDrawsTheSameNumbersInAGroupOfAnySize() throws {
        func traces(_ count: Int) throws -> [Double] {
            let group = try NeuronGroup(
                count, Equations("dx/dt = -x/(5*ms) + xi/second**0.5 : 1"), method: .euler,
                threshold: "rand() < 0.1", reset: "x = randn()")
            try group.set("x", to: "randn()", random: RandomSource(seed: 3))
            let input = try PoissonInput(group, "x", count: 10, rate: 100 * .hertz, weight: .quantity(Quantity(0.1)))
            try Network(group, input, random: RandomSource(seed: 3)).run(5 * .ms)
            return Array(try group.values(of: "x").values.prefix(10))
        }
        let few = try traces(10)
        #expect(try traces(256) == few)
        #expect(try traces(700) == few)
    }
}
