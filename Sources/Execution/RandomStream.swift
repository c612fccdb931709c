import CKernels

/// Random numbers by position rather than by turn: the Philox 4x32-10 generator of Salmon, Moraes, Dror and Shaw,
/// "Parallel random numbers: as easy as 1, 2, 3", SC'11.
///
/// The number depends on the seed, the use (each occurrence of `rand()` is one), the time step and the element, so the same
/// seed gives the same result whatever the number of blocks or threads. The numbers themselves come from the header that programs
/// in C++ include as well.
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
    public func words(step: UInt64, element: UInt32, draw: UInt32 = 0) -> (UInt32, UInt32, UInt32, UInt32) {
        tutor_words(seed, use, step, element, draw).words
    }

    /// Uniform in [0, 1) with 53 random bits.
    public func uniform(step: UInt64, element: UInt32, draw: UInt32 = 0) -> Double {
        let (a, b, _, _) = words(step: step, element: element, draw: draw)
        return tutor_unit(a, b)
    }

    /// Two independent numbers, uniform in [0, 1) with 53 random bits each.
    public func uniformPair(step: UInt64, element: UInt32, draw: UInt32 = 0) -> (Double, Double) {
        let (a, b, c, d) = words(step: step, element: element, draw: draw)
        return (tutor_unit(a, b), tutor_unit(c, d))
    }

    /// Standard normal, by Box and Muller (1958).
    public func normal(step: UInt64, element: UInt32) -> Double { tutor_normal(seed, use, step, element) }

    /// Poisson: by inversion for small means, else by transformed rejection with squeeze,
    /// algorithm PTRS of Hörmann, "The transformed rejection method for generating Poisson random variables" (1993).
    /// A mean that is nan or negative gives nan.
    public func poisson(mean: Double, step: UInt64, element: UInt32) -> Double {
        tutor_poisson(mean, seed, use, step, element)
    }

    /// Binomial: by inversion where few successes are expected, else by transformed rejection,
    /// algorithm BTRS of Hörmann, "The generation of binomial random variates" (1993).
    /// Trials or a probability outside their ranges give nan.
    public func binomial(trials: Double, probability: Double, step: UInt64, element: UInt32) -> Double {
        tutor_binomial(trials, probability, seed, use, step, element)
    }
}
