import Expressions
import ModelEquations
import Testing
import Units

@testable import Simulation

/// Bounds are 5 standard errors, exceeded by one seed in a million; the seeds are fixed.
struct PoissonTests {
    @Test func aPoissonGroupSpikesAtItsRates() throws {
        let group = try PoissonGroup(200, rates: .expression("10*Hz + 40*Hz*(i >= 100)"))
        let monitor = try SpikeMonitor(group)
        try Network(group, monitor, random: RandomSource(seed: 1)).run(1 * .second)
        let slow = Double(monitor.count[..<100].reduce(0, +))
        let fast = Double(monitor.count[100...].reduce(0, +))
        #expect(abs(slow - 1000) < 158)
        #expect(abs(fast - 5000) < 354)
        #expect(Set(monitor.count).count > 5)
    }

    /// Each step adds w times a binomial number, after a decay by q = exp(-dt/tau): the mean approaches w N p/(1 - q), about
    /// w N r tau = 10, and the variance w^2 N p (1 - p)/(1 - q^2), about w^2 N r tau/2 = 0.5.
    @Test func aPoissonInputHasTheMeanAndSpreadOfItsFormula() throws {
        let group = try NeuronGroup(2000, Equations("dx/dt = -x/tau : 1"), method: .exact, namespace: ["tau": 10 * .ms])
        let input = try PoissonInput(group, "x", count: 100, rate: 100 * .Hz, weight: .quantity(0.1))
        try Network(group, input, random: RandomSource(seed: 2)).run(100 * .ms)
        let values = try group.values(of: "x").values
        let mean = values.reduce(0, +) / 2000
        let variance: Double = values.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / 2000
        let (q, p) = (exponential(-0.01), 0.01)
        let expected = 0.1 * 100 * p / (1 - q) * (1 - exponential(-10))
        let spread = 0.01 * 100 * p * (1 - p) / (1 - q * q)
        #expect(abs(mean - expected) < 5 * (spread / 2000).squareRoot())
        #expect(abs(variance / spread - 1) < 5 * 0.001.squareRoot())
    }

    @Test func theSameSeedGivesTheSameSpikes() throws {
        func spikes(_ seed: UInt32) throws -> [Int] {
            let group = try PoissonGroup(50, rates: .quantity(100 * .Hz))
            let monitor = try SpikeMonitor(group)
            try Network(group, monitor, random: RandomSource(seed: seed)).run(100 * .ms)
            return monitor.i
        }
        #expect(try spikes(4) == spikes(4))
        #expect(try spikes(4) != spikes(5))
    }

    @Test func inputsThatDoNotFitAreRefused() throws {
        let group = try NeuronGroup(1, Equations("x : volt"))
        #expect(throws: Diagnostic.self) { try PoissonGroup(1, rates: .quantity(1 * .mV)) }
        #expect(throws: Diagnostic.self) { try PoissonInput(group, "y", count: 1, rate: 1 * .Hz, weight: .quantity(1)) }
        let weight = #expect(throws: Diagnostic.self) {
            try PoissonInput(group, "x", count: 1, rate: 1 * .Hz, weight: .quantity(1))
        }
        #expect(weight?.message == "a weight that is added to x has to be in V, but it has no unit")
        let fast = try PoissonInput(group, "x", count: 1, rate: 20_000 * .Hz, weight: .quantity(1 * .mV))
        let error = #expect(throws: Diagnostic.self) { try Network(group, fast).run(1 * .ms) }
        #expect(error?.id == "saturated-poisson")
    }

    @Test func statementsRunRegularlyAtTheirStep() throws {
        let group = try NeuronGroup(1, Equations("x : 1"))
        let regular = try RegularOperation(group, "x += 1", dt: 2 * .ms)
        let monitor = try StateMonitor(group, ["x"])
        try Network(group, regular, monitor).run(5 * .ms)
        let x = try monitor.values(of: "x")[0].values
        #expect(try group.values(of: "x").values == [3])
        #expect(x[1] == 1)
        #expect(x[21] == 2)
    }
}
