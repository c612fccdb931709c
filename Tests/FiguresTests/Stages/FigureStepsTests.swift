import Testing
import Units

@testable import Figures

@Suite struct FigureStepsTests {
    @Test func axesComeFirstThenEachCurveThenSpikes() {
        let steps = FigureStage.steps(of: SampleFigures.lesson2a())
        #expect(steps.map(\.name) == ["axes", "V_a   τ_a = 1 ms", "V_b   τ_b = 10 ms", "spikes"])
        #expect(steps.map { $0.marks?.count } == [0, 1, 2, 3])
    }

    @Test func aCurveBringsItsErrorBarsWithIt() {
        let line = Line(x: [0, 1], y: [0, 1], label: "mean", style: LineStyle(paint: .series(0)))
        let bars = Segments(
            x: [0], y: [0], xEnd: [0], yEnd: [1], style: LineStyle(paint: .series(0)), caps: .bars)
        let other = Line(x: [0, 1], y: [0, 1], style: LineStyle(paint: .series(1)))
        let figure = Figure(panels: [Panel(marks: [.line(line), .segments(bars), .line(other)])])
        #expect(FigureStage.steps(of: figure).map { $0.marks?.count } == [0, 2, 3])
    }

    @Test func manyCurvesComeAtOnceAndNotesLast() {
        let lines = (0..<20).map { Mark.line(Line(x: [0, 1], y: [0, Double($0)])) }
        let marks =
            [.annotation(Annotation("here", x: Quantity(0, .one), y: Quantity(0, .one)))] + lines
            + [.reference(ReferenceLine(.horizontal, at: Quantity(1, .one)))]
        let steps = FigureStage.steps(of: Figure(panels: [Panel(marks: marks)]))
        #expect(steps.map(\.name) == ["axes", "curves", "references", "notes"])
        #expect(steps.last?.marks?.count == 22)
    }
}
