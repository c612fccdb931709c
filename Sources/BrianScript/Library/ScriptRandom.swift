import Execution
import RealModule

/// The random numbers that a script draws itself, one after the other, from the seed of the whole run.
final class ScriptRandom {
    /// A use that no object of a simulation is given.
    private static let use = UInt32.max
    private var stream: RandomStream
    private var drawn: UInt64 = 0

    init(seed: UInt32) { stream = RandomStream(seed: seed, use: ScriptRandom.use) }

    func reseed(_ seed: UInt32) {
        stream = RandomStream(seed: seed, use: ScriptRandom.use)
        drawn = 0
    }

    private var next: UInt64 {
        drawn &+= 1
        return drawn
    }

    /// In [0, 1).
    func uniform() -> Double { stream.uniform(step: next, element: 0) }

    /// Standard normal.
    func normal() -> Double { stream.normal(step: next, element: 0) }

    func poisson(_ mean: Double) -> Double { stream.poisson(mean: mean, step: next, element: 0) }

    func binomial(_ trials: Double, _ probability: Double) -> Double {
        stream.binomial(trials: trials, probability: probability, step: next, element: 0)
    }

    /// With mean 1.
    func exponential() -> Double { -Double.log(1 - uniform()) }

    /// From 0 up to, not including, `count`.
    func integer(below count: Int) -> Int { min(count - 1, Int(uniform() * Double(count))) }

    /// All numbers from 0 to `count` - 1 in an order of chance.
    func permutation(_ count: Int) -> [Int] {
        var order = Array(0..<count)
        for last in stride(from: count - 1, to: 0, by: -1) { order.swapAt(last, integer(below: last + 1)) }
        return order
    }
}
