import RealModule
import Testing

@testable import Figures

@Suite struct ThinningTests {
    private func plan(_ x: [Double], _ y: [Double]) throws -> PanelPlan {
        try FigurePlan(Figure(panels: [Panel(marks: [.line(Line(x: x, y: y))])]), theme: .light).panels[0]
    }

    @Test func aShortCurveIsKeptAsItIs() throws {
        let (x, y) = ((0..<100).map { Double($0) }, (0..<100).map { Double($0 % 7) })
        let kept = try Thinning.curve((x, y), on: plan(x, y), columns: 50, height: 50)
        #expect(kept.x == x && kept.y == y)
    }

    @Test func ofALongCurveEachColumnKeepsItsExtremes() throws {
        let x = (0..<100_000).map { Double($0) }
        var y = x.map { Double.sin($0) }
        (y[31_234], y[77_777]) = (5, -5)
        let kept = try Thinning.curve((x, y), on: plan(x, y), columns: 100, height: 100)
        #expect(kept.x.count <= 4 * 101)
        #expect(kept.y.max() == 5 && kept.y.min() == -5)
        #expect(kept.x.first == 0 && kept.x.last == 99_999)
        #expect(zip(kept.x, kept.x.dropFirst()).allSatisfy { $0 < $1 })
        #expect(zip(kept.x, kept.y).allSatisfy { y[Int($0)] == $1 })
    }

    @Test func gapsStayGaps() throws {
        let x = (0..<10_000).map { Double($0) }
        let y = x.map { (4000..<6000).contains($0) ? .nan : $0 }
        let kept = try Thinning.curve((x, y), on: plan(x, y), columns: 100, height: 100)
        #expect(kept.y.count { $0.isNaN } == 1)
        #expect(kept.x.contains(3999) && kept.x.contains(6000))
    }

    @Test func aWayThatIsGoneOftenIsDrawnOnce() throws {
        let angles = (0..<100_000).map { Double($0) * 2 * .pi / 1000 }
        let (x, y) = (angles.map { Double.cos($0) }, angles.map { Double.sin($0) })
        let kept = try Thinning.curve((x, y), on: plan(x, y), columns: 100, height: 100)
        #expect(kept.x.count < 1100)
        #expect(kept.x.count > 500)
        #expect((kept.y.filter { $0.isFinite }.max() ?? 0) > 0.99)
    }

    @Test func pointsThatCoverEachOtherAreDrawnOnce() throws {
        let x = (0..<10_000).map { Double($0 % 10) }
        let kept = try Thinning.cloud((x, x), on: plan(x, x), columns: 100, height: 100)
        #expect(kept.x.sorted() == (0..<10).map { Double($0) })
    }
}
