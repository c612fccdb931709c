import RealModule
import Testing

@testable import Figures

@Suite struct ThemeTests {
    /// WCAG 2.1, "relative luminance".
    private func luminance(_ color: Color) -> Double {
        let parts = [color.red, color.green, color.blue].map { part in
            let share = Double(part) / 255
            return share <= 0.04045 ? share / 12.92 : Double.pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }

    private func contrast(_ first: Color, _ second: Color) -> Double {
        let (light, dark) = (max(luminance(first), luminance(second)), min(luminance(first), luminance(second)))
        return (light + 0.05) / (dark + 0.05)
    }

    @Test(arguments: Theme.all) func textAndTheFirstCurvesStandOut(theme: Theme) {
        #expect(contrast(theme.foreground, theme.background) > 12)
        #expect(contrast(theme.muted, theme.background) > 4.5)
        for color in theme.series.prefix(2) { #expect(contrast(color, theme.background) > 3.5) }
        #expect(contrast(theme.grid, theme.background) < 1.6)
    }

    @Test func inPrintTheFirstCurvesDifferInLightness() {
        let lightness = Theme.print.series.prefix(3).map(luminance).sorted()
        #expect(zip(lightness, lightness.dropFirst()).allSatisfy { ($1 + 0.05) / ($0 + 0.05) > 1.5 })
    }

    @Test func themesAreFoundByTheirNames() {
        #expect(Theme.named("dark") == .dark)
        #expect(Theme.named("slides-light") == .light)
        #expect(Theme.named("print") == .print)
        #expect(Theme.named("pink") == nil)
    }

    @Test(.enabled(if: isInstalled("gnuplot")), arguments: Theme.all) func bandsAndStripsShowInEveryTheme(theme: Theme)
        throws
    {
        let band = Band(x: [0, 1], lower: [0, 0], upper: [1, 1], paint: .series(1))
        let strip = ReferenceSpan(.vertical, from: 0.2, to: 0.4)
        let figure = Figure(panels: [Panel(marks: [.band(band), .span(strip)])])
        let drawing = SVGDocument(try FigureRenderer(theme: theme).render(figure, format: .svg)).text
        let opacities = drawing.components(between: "fill-opacity = '", and: "'").compactMap { Double($0) }
        #expect(opacities.count >= 2 && opacities.allSatisfy { $0 >= 0.1 }, "\(opacities)")
    }

    @Test func coloursPrintAsOnTheWeb() {
        #expect(Color(0x0072B2).description == "#0072b2")
        #expect(Color(0x0072B2) == Color(red: 0, green: 0x72, blue: 0xB2))
    }
}
