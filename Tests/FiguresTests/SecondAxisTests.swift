import Testing
import Units

@testable import Figures

@Suite(.enabled(if: isInstalled("gnuplot"))) struct SecondAxisTests {
    private let figure = Figure(
        panels: [
            Panel(
                yAxis: Axis(label: "voltage"),
                marks: [.line(Line(x: [0, 1], y: [0, 0.01], xDimension: .time, yDimension: .voltage))],
                second: SecondAxis(
                    Axis(label: "rate"),
                    marks: [
                        .line(Line(x: [0, 1], y: [300, 100], xDimension: .time, yDimension: .frequency, label: "r"))
                    ]
                ))
        ], size: FigureSize(width: 480, height: 270, fontSize: 9))
    private let blue = SVGDocument.name(Theme.light.series[0])
    private let orange = SVGDocument.name(Theme.light.series[1])

    @Test func eachAxisHasTheColourOfItsCurve() throws {
        let document = SVGDocument(try FigureRenderer().render(figure, format: .svg))
        let left = try #require(document.text("voltage (mV)"))
        let right = try #require(document.text("rate (Hz)"))
        #expect(left.color == blue && right.color == orange)
        #expect(left.x < 60 && right.x > 400)
        #expect(document.text("r")?.x ?? 0 > right.x)
    }

    /// The curve falls although it would lie far above the first axis.
    @Test func itsCurveFollowsIt() throws {
        let document = SVGDocument(try FigureRenderer().render(figure, format: .svg))
        let curve = try #require(
            document.strokes.last { $0.color == orange && $0.places.count == 2 && $0.places[0][0] < 100 })
        let number = try #require(document.text("300"))
        #expect(abs(curve.places[0][1] - number.y) < 6)
        #expect(curve.places[1][1] > curve.places[0][1] + 50)
    }

    @Test func inCharactersItStandsAtTheRight() throws {
        let lines = try FigureRenderer().text(figure).split(separator: "\n").map(String.init)
        #expect(lines[0].contains("voltage (mV)") && lines[0].hasSuffix("rate (Hz)"))
        #expect(lines.contains { $0.hasSuffix("├ 300") })
        #expect(lines.map(\.terminalWidth).max() ?? 0 <= 80)
    }

    @Test func theAxesLieAboveBarsAndBelowCurves() throws {
        let marks: [Mark] = [.bars(Bars(edges: [0, 1, 2], heights: [1, 2])), .line(Line(x: [0, 2], y: [0, 2]))]
        let text = SVGDocument(try FigureRenderer().render(Figure(panels: [Panel(marks: marks)]), format: .svg)).text
            .filter { $0 != " " }
        let axis = try #require(text.ranges(of: "<pathstroke='\(SVGDocument.name(Theme.light.foreground))'").last)
        let bar = try #require(text.ranges(of: "<polygonfill='\(blue)'").last)
        let curve = try #require(text.ranges(of: "<pathstroke='\(orange)'").last)
        #expect(bar.lowerBound < axis.lowerBound && axis.lowerBound < curve.lowerBound)
    }

    @Test func capsStandAcrossTheEndsOfErrorBars() throws {
        let bars = Segments(x: [1], y: [1], xEnd: [1], yEnd: [3], caps: .bars)
        let document = SVGDocument(
            try FigureRenderer().render(Figure(panels: [Panel(marks: [.segments(bars)])]), format: .svg))
        let strokes = document.strokes.filter { $0.color == blue && $0.places.count == 2 }
        #expect(strokes.count == 3)
        #expect(strokes.filter { $0.places[0][1] == $0.places[1][1] }.count == 2)
    }

    @Test func endsInTheOtherOrderTurnAnAxisRound() throws {
        let panel = Panel(yAxis: Axis(range: AxisRange(3, 0)), marks: [.line(Line(x: [0, 1], y: [1, 2]))])
        let y = try FigurePlan(Figure(panels: [panel]), theme: .light).panels[0].y
        #expect(y.isReversed && y.position(of: 0) == 1 && y.position(of: 3) == 0)
        #expect(y.value(at: 1) == 0)
    }
}
