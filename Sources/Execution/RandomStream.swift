/// Random numbers by position rather than by turn: the Philox 4x32-10 generator of Salmon, Moraes, Dror and Shaw,
/// "Parallel random numbers: as easy as 1, 2, 3", SC'11.
///
/// The number depends on the seed, the use (each occurrence of `rand()` is one), the time step and the element, so the same
/// seed gives the same result whatever the number of blocks or threads.
public struct RandomStream: Hashable, Sendable {
    /// The seed of the whole model.
    public let seed: UInt32
    /// Which use of random numbers this is.
    public let use: UInt32

    /// The stream of a use under a seed.
    public init(seed: UInt32, use: UInt32) {
        self.seed = seed
        self.use = use
    }

    /// Four independent words for a step and an element.
    @inlinable
    public func words(step: UInt64, element: UInt32, draw: UInt32 = 0) -> (UInt32, UInt32, UInt32, UInt32) {
        var c0 = UInt32(truncatingIfNeeded: step)
        var c1 = UInt32(truncatingIfNeeded: step >> 32)
        var c2 = element
        var c3 = draw
        var k0 = seed
        var k1 = use
        for _ in 0..<10 {
            let p0 = UInt64(0xD251_1F53) &* UInt64(c0)
            let p1 = UInt64(0xCD9E_8D57) &* UInt64(c2)
            (c0, c1, c2, c3) = (
                UInt32(truncatingIfNeeded: p1 >> 32) ^ c1 ^ k0, UInt32(truncatingIfNeeded: p1),
                UInt32(truncatingIfNeeded: p0 >> 32) ^ c3 ^ k1, UInt32(truncatingIfNeeded: p0)
            )
            k0 = k0 &+ 0x9E37_79B9
            k1 = k1 &+ 0xBB67_AE85
        }
        return (c0, c1, c2, c3)
    }

    /// Uniform in [0, 1) with 53 random bits.
    @inlinable
    public func uniform(step: UInt64, element: UInt32, draw: UInt32 = 0) -> Double {
        let (a, b, _, _) = words(step: step, element: element, draw: draw)
        return RandomStream.unit(a, b)
    }

    /// Two independent numbers, uniform in [0, 1) with 53 random bits each.
    @inlinable
    public func uniformPair(step: UInt64, element: UInt32, draw: UInt32 = 0) -> (Double, Double) {
        let (a, b, c, d) = words(step: step, element: element, draw: draw)
        return (RandomStream.unit(a, b), RandomStream.unit(c, d))
    }

    /// Two words as a number in [0, 1).
    @inlinable
    static func unit(_ high: UInt32, _ low: UInt32) -> Double {
        Double((UInt64(high) << 32 | UInt64(low)) >> 11) * 0x1p-53
    }
}
