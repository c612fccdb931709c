import Testing
import Units

@testable import Figures

@Suite struct OverlayTests {
    private func line(_ y: [Double], label: RichText? = nil, dimension: Dimension = .voltage) -> Mark {
        .line(
            Line(
                x: y.indices.map { Double($0) * 1e-3 }, y: y, xDimension: .time, yDimension: dimension, label: label,
                fill: true))
    }

    private func lines(_ panel: Panel) -> [Line] {
        panel.marks.compactMap { mark in if case .line(let line) = mark { line } else { nil } }
    }

    @Test func aCurveThatHasChangedLiesOverTheOriginal() throws {
        let before = Figure(panels: [Panel(marks: [line([0, 1], label: "a"), line([0, 5], label: "b")])])
        let after = Figure(panels: [Panel(marks: [line([0, 2], label: "a"), line([0, 5], label: "b")])])
        let figure = after.overlaid(on: before)
        #expect(Array(figure.panels[0].marks.prefix(2)) == after.panels[0].marks)
        let old = try #require(lines(figure.panels[0]).last)
        #expect(figure.panels[0].marks.count == 3)
        #expect(old.y == [0, 1])
        #expect(old.label == "as it was")
        #expect(old.style == LineStyle(paint: .muted, width: 0.85, dash: .dashed))
        #expect(!old.fill)
        // The colours of the changed curves are what they were.
        let plan = try FigurePlan(figure, theme: .light)
        let alone = try FigurePlan(after, theme: .light)
        #expect(Array(plan.panels[0].colors.prefix(2)) == alone.panels[0].colors)
        #expect(plan.panels[0].colors[2] == Theme.light.muted)
    }

    @Test func theAxisHoldsBoth() throws {
        let figure = Figure(panels: [Panel(marks: [line([0, 2])])]).overlaid(
            on: Figure(panels: [Panel(marks: [line([0, 9])])]))
        #expect(try FigurePlan(figure, theme: .light).panels[0].y.upper > 9)
    }

    @Test func severalKeepTheirNamesAndManyHaveOneNote() {
        func figure(_ count: Int, _ value: Double) -> Figure {
            Figure(panels: [Panel(marks: (0..<count).map { line([0, value], label: RichText("$v_\($0)$")) })])
        }
        let two = lines(figure(2, 2).overlaid(on: figure(2, 1)).panels[0]).suffix(2).map(\.label?.plain)
        #expect(two == ["v₀, as it was", "v₁, as it was"])
        let many = lines(figure(5, 2).overlaid(on: figure(5, 1)).panels[0]).suffix(5).map(\.label?.plain)
        #expect(many == ["as it was", nil, nil, nil, nil])
    }

    @Test func whatHasNotChangedIsDrawnOnce() {
        let figure = Figure(panels: [Panel(marks: [line([0, .nan, 2])])])
        #expect(figure.overlaid(on: figure).panels[0].marks.count == 1)
    }

    @Test func whatDoesNotCorrespondIsDrawnAsItIs() {
        let after = Figure(panels: [Panel(marks: [line([0, 2])])])
        let points = Mark.points(Points(x: [0], y: [0], xDimension: .time, yDimension: .voltage))
        let others = [
            Figure(panels: [Panel(marks: [line([0, 1])]), Panel(marks: [])]),
            Figure(panels: [Panel(marks: [line([0, 1]), line([0, 1])])]), Figure(panels: [Panel(marks: [points])]),
            Figure(panels: [Panel(marks: [line([0, 1], dimension: .current)])]),
            Figure(panels: [Panel(marks: [line([0, 1])], placement: .subplot(2, 1, 1))]),
        ]
        for other in others { #expect(after.overlaid(on: other) == after) }
    }

    @Test func bothYAxesAreLaidOver() {
        func figure(_ value: Double) -> Figure {
            Figure(panels: [
                Panel(marks: [line([0, 1])], second: SecondAxis(marks: [line([0, value], dimension: .current)]))
            ])
        }
        let panel = figure(2).overlaid(on: figure(1)).panels[0]
        #expect(panel.marks.count == 1)
        #expect(panel.second?.marks.count == 2)
    }
}
