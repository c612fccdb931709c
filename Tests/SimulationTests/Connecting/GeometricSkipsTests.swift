import Execution
import Testing

@testable import Simulation

struct GeometricSkipsTests {
    private func successes(_ probability: Double, of trials: Int, step: UInt64 = 0) -> [Int] {
        var skips = GeometricSkips(probability: probability, stream: RandomStream(seed: 1, use: 2), step: step)
        var found: [Int] = []
        while let next = skips.next(from: found.last.map { $0 + 1 } ?? 0, below: trials) { found.append(next) }
        return found
    }

    /// The first trial succeeds as often as any other: 5 standard deviations of 2000 trials.
    @Test func everyTrialSucceedsAsOften() {
        var counts = [Int](repeating: 0, count: 10)
        for step in 0..<2000 {
            for success in successes(0.3, of: 10, step: UInt64(step)) { counts[success] += 1 }
        }
        let bound = 5 * (2000 * 0.3 * 0.7).squareRoot()
        #expect(counts.allSatisfy { (Double($0) - 600).magnitude < bound })
    }

    @Test func hardlyAnyProbabilityFindsNothing() {
        #expect(successes(1e-300, of: .max) == [])
        #expect(successes(.leastNonzeroMagnitude, of: .max) == [])
    }

    @Test func almostCertaintyFindsAlmostAll() {
        #expect(successes(1 - 0x1p-53, of: 1000) == Array(0..<1000))
    }

    @Test func noTrialsHaveNoSuccess() { #expect(successes(0.9, of: 0) == []) }
}
