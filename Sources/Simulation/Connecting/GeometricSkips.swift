import Execution
import RealModule

/// The successes among independent trials of one probability, found by drawing how many failures lie between them: one random
/// number a success rather than one a trial.
///
/// The number of failures is geometric, and is drawn by inversion: Devroye, "Non-Uniform Random Variate Generation" (1986),
/// chapter X, section 2.
struct GeometricSkips {
    private let stream: RandomStream
    private let step: UInt64
    /// 1/log(1 - p), negative.
    private let scale: Double
    private var draws: UInt32 = 0
    private var spare: Double?

    /// - Parameters:
    ///   - probability: more than 0 and less than 1.
    ///   - step: what tells these trials from others of the same stream.
    init(probability: Double, stream: RandomStream, step: UInt64) {
        scale = 1 / .log(onePlus: -probability)
        self.stream = stream
        self.step = step
    }

    /// The next success among the trials `start ..< end`.
    mutating func next(from start: Int, below end: Int) -> Int? {
        let failures = (.log(1 - uniform()) * scale).rounded(.down)
        // Written so that a number too large for an integer, as a tiny probability gives, ends the search as well.
        guard failures < Double(end - start) else { return nil }
        return start + Int(failures)
    }

    private mutating func uniform() -> Double {
        if let spare {
            self.spare = nil
            return spare
        }
        let (first, second) = stream.uniformPair(step: step, element: draws)
        draws &+= 1
        spare = second
        return first
    }
}
