import Testing

@testable import Figures

@Suite struct FigureSizeTests {
    @Test func pagesHaveNames() throws {
        #expect(try FigureSize("16:9") == .slide)
        #expect(try FigureSize("4:3") == .slide4x3)
        #expect(try FigureSize("Third") == .third)
        #expect(try FigureSize("column") == .column)
    }

    @Test(arguments: [("12x8cm", 12.0, 8.0), ("12 x 8", 12, 8), ("120x80mm", 12, 8), ("10x5in", 25.4, 12.7)])
    func othersHaveAWidthAndAHeight(text: String, width: Double, height: Double) throws {
        let size = try FigureSize(text)
        #expect(
            (size.width * 2.54 / 72 - width).magnitude < 1e-9 && (size.height * 2.54 / 72 - height).magnitude < 1e-9)
    }

    @Test(arguments: ["", "12", "12x", "x8cm", "12x8x3", "-12x8", "nanx8", "0x0cm", "1e9x1e9cm", "big", "12x8km"])
    func whatIsNoPageIsRefused(text: String) {
        #expect(throws: FigureError.unknownSize(text)) { try FigureSize(text) }
    }

    @Test func typeGrowsWithThePage() throws {
        let sizes = try ["5x4cm", "8.6x7cm", "12x8cm", "17x12cm", "33x19cm"].map { try FigureSize($0).fontSize }
        #expect(sizes == sizes.sorted() && sizes[0] >= 7 && sizes[4] > 16)
    }

    @Test func aThemePrefersAPageAFigureAsksForOneAndAPersonDecides() {
        var figure = SampleFigures.lesson2a()
        var renderer = FigureRenderer(theme: .print)
        #expect(renderer.size(of: figure) == .column)
        figure.size = .centimetres(20, 10)
        #expect(renderer.size(of: figure) == .centimetres(20, 10))
        renderer.size = .third
        renderer.pixelsPerPoint = 5
        #expect(renderer.size(of: figure).width == 320 && renderer.size(of: figure).pixelsPerPoint == 5)
        renderer.theme.typeScale = 1.5
        #expect(renderer.size(of: figure).fontSize == 18)
    }
}
