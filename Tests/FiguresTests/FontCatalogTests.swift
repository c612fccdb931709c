import Testing

@testable import Figures

@Suite struct FontCatalogTests {
    @Test func familiesThatNobodyHasAreNotInstalled() {
        #expect(FontCatalog.firstInstalled(of: ["No Such Family", "", "../../etc/passwd"]) == nil)
    }

    @Test(.enabled(if: FontCatalog.firstInstalled(of: ["Liberation Sans"]) != nil))
    func theFirstThatIsInstalledIsTaken() {
        #expect(
            FontCatalog.firstInstalled(of: ["No Such Family", "Liberation Sans", "DejaVu Sans"]) == "Liberation Sans")
    }

    @Test(.enabled(if: isInstalled("gnuplot"))) func aFontThatIsMissingIsReplacedAndSaid() throws {
        let notices = Notices()
        var theme = Theme.light
        theme.fontFamilies = ["No Such Family"]
        let renderer = FigureRenderer(theme: theme, notice: { notices.add($0) })
        let drawing = SVGDocument(try renderer.render(Figure(panels: [Panel(marks: [])]), format: .svg))
        #expect(notices.all == ["the font No Such Family is not installed; the figure is set in Sans"])
        #expect(drawing.texts.allSatisfy { $0.font.hasPrefix("Sans, ") })
    }
}
