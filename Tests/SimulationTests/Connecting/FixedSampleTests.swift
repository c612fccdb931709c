import Execution
import Testing

@testable import Simulation

struct FixedSampleTests {
    private let stream = RandomStream(seed: 1, use: 2)

    @Test(arguments: [(0, 0), (0, 5), (5, 5), (1, 1000), (30, 1000), (400, 1000)])
    func aSampleHasItsSizeInAscendingOrder(size: Int, population: Int) {
        let sample = FixedSample.draw(size, of: population, stream: stream, step: 0)
        #expect(sample.count == size)
        #expect(Set(sample).count == size)
        #expect(sample == sample.sorted())
        #expect(sample.allSatisfy { (0..<population).contains($0) })
    }

    /// Each of the 10 pairs of 5 is drawn as often, within 5 standard deviations.
    @Test func everyChoiceIsAsProbable() {
        var counts: [[Int]: Int] = [:]
        for step in 0..<5000 {
            counts[FixedSample.draw(2, of: 5, stream: stream, step: UInt64(step)), default: 0] += 1
        }
        #expect(counts.count == 10)
        let bound = 5 * (5000 * 0.1 * 0.9).squareRoot()
        #expect(counts.values.allSatisfy { (Double($0) - 500).magnitude < bound })
    }

    /// Pairs of 60, drawn by insertion: one of two neighbours is as probable as one of two others.
    @Test func smallSamplesAreAsProbableToo() {
        var counts = [Int](repeating: 0, count: 60)
        var neighbours = 0
        for step in 0..<12000 {
            let sample = FixedSample.draw(2, of: 60, stream: stream, step: UInt64(step))
            for index in sample { counts[index] += 1 }
            if sample[1] == sample[0] + 1 { neighbours += 1 }
        }
        let bound = 5 * (12_000.0 * 29 / 900).squareRoot()
        #expect(counts.allSatisfy { (Double($0) - 400).magnitude < bound })
        #expect((Double(neighbours) - 400).magnitude < bound)
    }
}
