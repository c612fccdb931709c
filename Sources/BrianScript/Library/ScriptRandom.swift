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

    /// Of the gamma distribution with a scale of 1; after Marsaglia and Tsang.
    func gamma(_ shape: Double) -> Double {
        guard shape > 0 else { return shape.isNaN ? shape : 0 }
        guard shape.isFinite else { return shape }
        guard shape >= 1 else { return gamma(shape + 1) * Double.pow(1 - uniform(), 1 / shape) }
        let base = shape - 1.0 / 3
        let width = 1 / (9 * base).squareRoot()
        while true {
            let deviation = normal()
            let root = 1 + width * deviation
            guard root > 0 else { continue }
            let cube = root * root * root
            if Double.log(1 - uniform()) < deviation * deviation / 2 + base * (1 - cube + Double.log(cube)) {
                return base * cube
            }
        }
    }

    func beta(_ first: Double, _ second: Double) -> Double {
        let (one, other) = (gamma(first), gamma(second))
        return one / (one + other)
    }

    /// Between two ends, most often near `mode`.
    func triangular(_ low: Double, _ mode: Double, _ high: Double) -> Double {
        let (part, width) = (uniform(), high - low)
        guard width > 0 else { return low }
        return part < (mode - low) / width
            ? low + (part * width * (mode - low)).squareRoot()
            : high - ((1 - part) * width * (high - mode)).squareRoot()
    }

    /// From 0 up to, not including, `count`.
    func integer(below count: Int) -> Int { min(count - 1, Int(uniform() * Double(count))) }

    /// All numbers from 0 to `count` - 1 in an order of chance.
    func permutation(_ count: Int) -> [Int] {
        var order = Array(0..<count)
        for last in stride(from: count - 1, to: 0, by: -1) { order.swapAt(last, integer(below: last + 1)) }
        return order
    }
}
