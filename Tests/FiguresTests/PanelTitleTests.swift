import Testing

@testable import Figures

@Suite struct PanelTitleTests {
    private let long: RichText = "a title that is wider than its panel"

    private func layout(_ titles: [RichText?], label: RichText? = nil) throws -> PageLayout {
        let panels = titles.enumerated().map { index, title in
            Panel(
                title: title, yAxis: Axis(range: AxisRange(0, 1)),
                marks: [.line(Line(x: [0, 1], y: [0, 1], label: label))],
                placement: .subplot(1, titles.count, index + 1))
        }
        return PageLayout(
            try FigurePlan(Figure(title: "page", panels: panels), theme: .light),
            size: FigureSize(width: 340, height: 200, fontSize: 9), metrics: FontMetrics())
    }

    private func title(of frame: PanelFrame) throws -> PlacedText { try #require(frame.texts.first { $0.isBold }) }

    @Test func aTitleMayStandAboveTheLabelsAtTheRightOfItsPanel() throws {
        let page = try layout([long, long], label: "a label of its own")
        for frame in page.frames {
            let title = try title(of: frame)
            #expect(title.text == long)
            #expect(FontMetrics().width(of: long, size: title.size, bold: true) > frame.box.width)
        }
    }

    @Test func itEndsBeforeTheNextPanelAndAtTheMarginOfThePage() throws {
        let page = try layout([long, long])
        #expect(page.titleEnd(of: page.frames[0]) < page.frames[1].box.left)
        #expect(page.titleEnd(of: page.frames[1]) < page.size.width)
    }

    @Test func labelsGiveWayToATitleAboveThem() throws {
        func top(_ title: RichText) throws -> Double {
            let frame = try #require(try layout([title, nil], label: "end").frames.first)
            let label = try #require(frame.texts.first { $0.text == "end" })
            return label.y - frame.box.top
        }
        #expect(try top(long) > top("short"))
    }
}
