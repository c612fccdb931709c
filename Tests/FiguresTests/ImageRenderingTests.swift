import Testing
import Units

@testable import Figures

@Suite(.enabled(if: isInstalled("gnuplot"))) struct ImageRenderingTests {
    private let scale = ColorScale(from: 0, to: 3e-9, dimension: Unit.named("nS")?.dimension ?? .one)

    /// One row above the other: 0 and 1 below, 2 nS and nothing above.
    private func figure(_ change: (inout Panel) -> Void = { _ in }) -> Figure {
        let image = Image(values: [0, 1e-9, 3e-9, .nan], xEdges: [0, 1, 2], yEdges: [0, 1, 2], scale: scale)
        var panel = Panel(
            xAxis: Axis(label: "post"), marks: [.image(image)], colorBar: ColorBar(scale, axis: Axis(label: "weight")))
        change(&panel)
        return Figure(panels: [panel], size: FigureSize(width: 480, height: 270, fontSize: 9, pixelsPerPoint: 1))
    }

    private func picture(_ figure: Figure) throws -> PNGImage {
        try #require(PNGImage(FigureRenderer().render(figure, format: .png)))
    }

    @Test func cellsStandWhereTheyBelong() throws {
        let image = try picture(figure())
        #expect(image[100, 190] == ColorMap.viridis.color(at: 0))
        #expect(image[100, 70] == ColorMap.viridis.color(at: 1))
        // Where there is no value the page shows through.
        #expect(image[330, 70] == Theme.light.background)
        let third = image[330, 190]
        let wanted = ColorMap.viridis.color(at: 1.0 / 3)
        #expect(abs(Int(third.red) - Int(wanted.red)) < 3 && abs(Int(third.blue) - Int(wanted.blue)) < 3)
    }

    @Test func anAxisFromAboveTurnsTheImageOver() throws {
        let image = try picture(figure { $0.yAxis.direction = .descending })
        #expect(image[100, 70] == ColorMap.viridis.color(at: 0))
        #expect(image[100, 190] == ColorMap.viridis.color(at: 1))
    }

    @Test func equalCellsAreSquares() throws {
        let image = try picture(
            figure { panel in
                panel.aspect = .equal
                panel.colorBar = nil
            })
        func extent(_ color: Color) -> (Int, Int) {
            let places = (0..<image.height).flatMap { row in
                (0..<image.width).filter { image[$0, row] == color }.map { ($0, row) }
            }
            return (Set(places.map(\.0)).count, Set(places.map(\.1)).count)
        }
        let (width, height) = extent(ColorMap.viridis.color(at: 1))
        #expect(width > 80 && abs(width - height) < 4)
    }

    @Test func theColourBarHasItsNumbersItsTitleAndItsPlaceAtTheRight() throws {
        let document = SVGDocument(try FigureRenderer().render(figure(), format: .svg))
        let title = try #require(document.text("weight (nS)"))
        let number = try #require(document.text("3"))
        #expect(number.x > 400 && title.x > number.x && title.x < 480)
        #expect(document.text.contains("data:image/png;base64"))
    }

    @Test func everyFormatDrawsIt() throws {
        for format in FigureFormat.allCases { #expect(try !FigureRenderer().render(figure(), format: format).isEmpty) }
        let single = Image(values: [7], xEdges: [0, 1], yEdges: [0, 1])
        #expect(try !FigureRenderer().render(Figure(panels: [Panel(marks: [.image(single)])]), format: .png).isEmpty)
    }

    @Test func inCharactersItIsShadedAndHasItsKey() throws {
        let lines = try FigureRenderer().text(figure()).split(separator: "\n").map(String.init)
        let upper = try #require(lines.first { $0.contains("█") })
        #expect(abs(upper.count { $0 == "█" } - upper.count { $0 == "·" }) <= 1)
        #expect(lines.contains { $0.contains("░░░░") && !$0.contains("█") })
        #expect(lines.contains { $0.contains("weight (nS)  0 │") && $0.hasSuffix("│ 3") })
    }

    @Test func columnsThatDoNotFitAreRefused() {
        let wrong = Image(values: [1, 2, 3], xEdges: [0, 1, 2], yEdges: [0, 1, 2])
        #expect(throws: FigureError.unequalColumns(mark: "image", counts: [3, 4])) {
            try FigurePlan(Figure(panels: [Panel(marks: [.image(wrong)])]), theme: .light)
        }
    }
}
