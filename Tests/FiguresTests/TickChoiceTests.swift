import Testing

@testable import Figures

@Suite struct TickChoiceTests {
    private func labels(_ lower: Double, _ upper: Double, count: Double, isWhole: Bool = false) -> [String] {
        TickChoice.linear(from: lower, to: upper, count: count, isWhole: isWhole).map(\.label.plain)
    }

    @Test func ticksAreTheRoundNumbersAPersonWouldChoose() {
        #expect(labels(0, 100, count: 9) == ["0", "10", "20", "30", "40", "50", "60", "70", "80", "90", "100"])
        #expect(labels(0, 6.8, count: 5) == ["0", "2", "4", "6"])
        #expect(labels(0, 13.5, count: 5) == ["0", "4", "8", "12"])
        #expect(labels(-81, -37, count: 4) == ["−80", "−70", "−60", "−50", "−40"])
        #expect(labels(0, 0.5, count: 6) == ["0", "0.1", "0.2", "0.3", "0.4", "0.5"])
    }

    @Test(arguments: [(0.0, 1.0), (-1, 1), (0.001, 0.0013), (-70, 40), (0, 1e9), (1e-9, 3e-9), (99.99, 100.01)])
    func ticksLieOnTheAxisAndAreNeitherFewNorMany(lower: Double, upper: Double) {
        for count in [3.0, 5, 9] {
            let ticks = TickChoice.linear(from: lower, to: upper, count: count)
            #expect(ticks.count >= 2 && Double(ticks.count) <= 2.5 * count)
            let slack = 1e-9 * (upper - lower)
            #expect(ticks.allSatisfy { $0.value >= lower - slack && $0.value <= upper + slack })
            #expect(Set(ticks.map(\.label)).count == ticks.count)
        }
    }

    @Test func countsHaveNoTicksBetweenWholeNumbers() {
        #expect(labels(-0.5, 2.5, count: 9, isWhole: true) == ["0", "1", "2"])
        #expect(labels(-0.5, 0.5, count: 9, isWhole: true) == ["0"])
    }

    @Test func anAxisOfNothingHasNoTicks() {
        #expect(labels(1, 1, count: 5).isEmpty)
        #expect(labels(0, .infinity, count: 5).isEmpty)
        #expect(labels(.nan, 1, count: 5).isEmpty)
    }

    @Test func logarithmicTicksArePowersOfTen() {
        #expect(TickChoice.powers(from: 0.5, to: 2000, count: 9).map(\.label.plain) == ["1", "10", "100", "1000"])
        #expect(TickChoice.powers(from: 1e-9, to: 1e9, count: 4).map(\.label.plain) == ["10⁻⁹", "10⁻⁴", "10¹", "10⁶"])
        #expect(TickChoice.powers(from: 2, to: 8, count: 4).map(\.value) == [2, 4, 6, 8])
    }
}
