import Testing

@testable import Execution

/// Known answers of Philox 4x32-10 are those that its authors publish with Random123.
struct RandomStreamTests {
    @Test func philoxGivesItsPublishedAnswers() {
        let zeros = RandomStream(seed: 0, use: 0).words(step: 0, element: 0)
        #expect(zeros == (0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8))
        let ones = RandomStream(seed: .max, use: .max).words(step: .max, element: .max, draw: .max)
        #expect(ones == (0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd))
    }

    /// The bounds are 6 standard errors: one failure in 10^9 seeds, and the seed is fixed.
    @Test func uniformNumbersHaveTheMomentsOfTheirDistribution() {
        let stream = RandomStream(seed: 7, use: 3)
        let count = 100_000
        let values = (0..<count).map { stream.uniform(step: UInt64($0 / 1000), element: UInt32($0 % 1000)) }
        let (mean, variance) = moments(values)
        #expect(values.allSatisfy { $0 >= 0 && $0 < 1 })
        #expect(abs(mean - 0.5) < 6 * (1.0 / 12 / Double(count)).squareRoot())
        #expect(abs(variance - 1.0 / 12) < 6 * (1.0 / 180 / Double(count)).squareRoot())
    }

    @Test func normalNumbersHaveTheMomentsOfTheirDistribution() {
        let stream = RandomStream(seed: 7, use: 4)
        let count = 100_000
        let (mean, variance) = moments((0..<count).map { stream.normal(step: 0, element: UInt32($0)) })
        #expect(abs(mean) < 6 / Double(count).squareRoot())
        #expect(abs(variance - 1) < 6 * (2 / Double(count)).squareRoot())
    }

    @Test(arguments: [0.3, 4, 9.9, 10.1, 60, 1000])
    func poissonNumbersHaveTheMomentsOfTheirDistribution(mean expected: Double) {
        let stream = RandomStream(seed: 11, use: 5)
        let count = 50_000
        let (mean, variance) = moments((0..<count).map { stream.poisson(mean: expected, step: 1, element: UInt32($0)) })
        #expect(abs(mean - expected) < 6 * (expected / Double(count)).squareRoot())
        let fourth = expected * (1 + 3 * expected)
        #expect(abs(variance - expected) < 6 * ((fourth - expected * expected) / Double(count)).squareRoot())
    }

    @Test(arguments: [(20.0, 0.1), (20, 0.9), (100, 0.3), (1000, 0.5), (1e6, 1e-5)])
    func binomialNumbersHaveTheMomentsOfTheirDistribution(trials: Double, probability: Double) {
        let stream = RandomStream(seed: 13, use: 6)
        let count = 50_000
        let values = (0..<count).map {
            stream.binomial(trials: trials, probability: probability, step: 1, element: UInt32($0))
        }
        let (mean, variance) = moments(values)
        let expected = trials * probability * (1 - probability)
        #expect(values.allSatisfy { $0 >= 0 && $0 <= trials })
        #expect(abs(mean - trials * probability) < 6 * (expected / Double(count)).squareRoot())
        #expect(abs(variance - expected) < 6 * expected * (3 / Double(count)).squareRoot())
    }

    @Test func impossibleParametersGiveNoNumber() {
        let stream = RandomStream(seed: 1, use: 1)
        #expect(stream.poisson(mean: -1, step: 0, element: 0).isNaN)
        #expect(stream.binomial(trials: 3, probability: 1.5, step: 0, element: 0).isNaN)
        #expect(stream.poisson(mean: 0, step: 0, element: 0) == 0)
    }

    private func moments(_ values: [Double]) -> (mean: Double, variance: Double) {
        let mean = values.reduce(0, +) / Double(values.count)
        return (mean, values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count))
    }
}
