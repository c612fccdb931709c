import Testing

@testable import Figures

@Suite struct ClippingTests {
    private func ends(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double) -> [Double]? {
        Clipping.segment(from: (x0, y0), to: (x1, y1)).map {
            [$0.start.x, $0.start.y, $0.end.x, $0.end.y].map { ($0 * 1e9).rounded() / 1e9 }
        }
    }

    @Test func whatIsInsideStays() {
        #expect(ends(0.2, 0.3, 0.8, 0.9) == [0.2, 0.3, 0.8, 0.9])
        #expect(ends(0.5, 0.5, 0.5, 0.5) == [0.5, 0.5, 0.5, 0.5])
    }

    @Test func whatCrossesAnEdgeEndsThere() {
        #expect(ends(0.5, 0.5, 0.5, 2) == [0.5, 0.5, 0.5, 1])
        #expect(ends(-1, 0.5, 2, 0.5) == [0, 0.5, 1, 0.5])
        #expect(ends(-0.5, 0, 0.5, 1) == [0, 0.5, 0.5, 1])
    }

    /// From further away than a panel's height is known to, and further apart than any number tells.
    @Test(arguments: [1e18, 1e300, Double.greatestFiniteMagnitude]) func whatComesFromFarAwayCrossesThePanel(
        far: Double
    ) {
        #expect(ends(0, -far, 1, far) == [0.5, 0, 0.5, 1])
        #expect(ends(0.25, far, 0.25, -far) == [0.25, 1, 0.25, 0])
        #expect(ends(-far, 0.5, far, 0.5) == [0, 0.5, 1, 0.5])
        #expect(ends(0.5, 0.5, 0.5, far) == [0.5, 0.5, 0.5, 1])
        #expect(ends(0, far, 1, far) == nil)
    }

    @Test func whatIsOutsideIsNothing() {
        #expect(ends(-1, -1, -1, 2) == nil)
        #expect(ends(-0.5, 0.9, 0.1, 1.5) == nil)
    }
}
