import Testing

@testable import Figures

@Suite struct BandsTests {
    private func item(_ start: Double, _ end: Double, before: Double = 0, after: Double = 0, fixed: Double? = nil)
        -> Bands.Item
    {
        Bands.Item(start: start, end: end, before: before, after: after, fixed: fixed)
    }

    @Test func neighboursShareWhatTheirLabelsLeave() {
        let bands = Bands([item(0, 0.5, before: 10), item(0.5, 1, before: 10, after: 20)], from: 0, to: 150, gap: 10)
        #expect(bands.extent(from: 0, to: 0.5) == (10, 60))
        #expect(bands.extent(from: 0.5, to: 1) == (80, 130))
    }

    @Test func aFixedExtentIsKeptAndTheOtherTakesTheRest() {
        let bands = Bands([item(0, 0.5, fixed: 30), item(0.5, 1)], from: 0, to: 100, gap: 0)
        #expect(bands.extent(from: 0, to: 0.5) == (0, 30))
        #expect(bands.extent(from: 0.5, to: 1) == (30, 100))
    }

    @Test func onePanelAcrossTwoCoversBothAndWhatIsBetweenThem() {
        let bands = Bands([item(0, 1), item(0, 1.0 / 2), item(0.5, 1, before: 20)], from: 0, to: 120, gap: 10)
        let (left, right) = (bands.extent(from: 0, to: 0.5), bands.extent(from: 0.5, to: 1))
        #expect(bands.extent(from: 0, to: 1) == (left.lower, right.upper))
        #expect(right.lower - left.upper == 30)
    }

    @Test func aPanelIsNeverEmpty() {
        let bands = Bands([item(0, 1, before: 500)], from: 0, to: 100, gap: 0)
        let extent = bands.extent(from: 0, to: 1)
        #expect(extent.upper > extent.lower)
    }
}
