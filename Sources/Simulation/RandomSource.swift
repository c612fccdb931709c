import Execution

/// Where the random numbers of a model come from: one seed, and a stream of its own for each use.
///
/// The same seed gives the same numbers as long as the same things are drawn in the same order of objects and settings;
/// within a run, neither the number of blocks nor of threads matters.
public final class RandomSource {
    /// The seed that the streams belong to.
    public private(set) var seed: UInt32
    private var uses: UInt32 = 0

    /// - Parameter seed: nil for one that differs from run to run.
    public init(seed: UInt32? = nil) { self.seed = seed ?? UInt32.random(in: .min ... .max) }

    /// Begins anew.
    public func reseed(_ seed: UInt32?) {
        self.seed = seed ?? UInt32.random(in: .min ... .max)
        uses = 0
    }

    /// How many streams a use is given at once, one for each random function in it.
    static let streamsOfAUse: UInt32 = 1 << 10

    /// The first of 1024 streams that nothing else has been given.
    func nextStream() -> UInt32 {
        uses &+= 1
        return uses &* RandomSource.streamsOfAUse
    }

    /// A stream of its own for a single use.
    func stream() -> RandomStream { RandomStream(seed: seed, use: nextStream()) }
}
