import Testing

@testable import Figures

@Suite struct LabelStackTests {
    @Test func labelsWithRoomStayWhereTheyAre() {
        #expect(LabelStack.spread([10, 50, 90], heights: [10, 10, 10], from: 0, to: 100) == [10, 50, 90])
    }

    @Test func labelsThatTouchMoveApartByTheSame() {
        #expect(LabelStack.spread([50, 50], heights: [10, 10], from: 0, to: 100) == [45, 55])
        #expect(LabelStack.spread([52, 48], heights: [10, 10], from: 0, to: 100) == [55, 45])
    }

    @Test func labelsStayBetweenTheLimits() {
        #expect(LabelStack.spread([0, 2], heights: [10, 10], from: 0, to: 100) == [5, 15])
        #expect(LabelStack.spread([99, 100], heights: [10, 10], from: 0, to: 100) == [85, 95])
    }

    @Test func noTwoLabelsOverlapHoweverManyThereAre() {
        let wanted = (0..<30).map { Double($0 * $0 % 17) * 6 }
        let middles = LabelStack.spread(wanted, heights: wanted.map { _ in 12 }, from: 0, to: 200).sorted()
        #expect(zip(middles, middles.dropFirst()).allSatisfy { $1 - $0 > 200.0 / 30 - 1e-9 })
        #expect(middles[0] >= 0 && middles[29] <= 200)
    }
}
