import Testing
import Units

@testable import Figures

@Suite(.enabled(if: isInstalled("gnuplot"))) struct StageRenderingTests {
    private let renderer = FigureRenderer()
    private let blue = SVGDocument.name(Theme.light.series[0])
    private let orange = SVGDocument.name(Theme.light.series[1])

    private func svg(_ stage: FigureStage?, of figure: Figure = SampleFigures.lesson2a()) throws -> SVGDocument {
        SVGDocument(try renderer.render(figure, format: .svg, stage: stage))
    }

    @Test func eachStepAddsItsCurveAndItsLabel() throws {
        let documents = try FigureStage.steps(of: SampleFigures.lesson2a()).map { try svg($0) }
        #expect(documents.map { $0.strokes.count { $0.color == blue && $0.places.count > 2 } } == [0, 1, 1, 1])
        #expect(documents.map { $0.strokes.count { $0.color == orange && $0.places.count > 2 } } == [0, 0, 1, 1])
        #expect(documents.map { $0.text("Va   τa = 1 ms") != nil } == [false, true, true, true])
        #expect(documents.map { $0.strokes.count { $0.color == blue && $0.places.count == 2 } } == [0, 0, 0, 2])
    }

    @Test func nothingMovesFromOneStepToTheNext() throws {
        let figure = SampleFigures.lesson2a()
        let whole = try svg(nil)
        for stage in FigureStage.steps(of: figure) + FigureStage.growing(3) {
            let document = try svg(stage)
            #expect(document.texts.allSatisfy { whole.texts.contains($0) })
            #expect(document.text("time t (ms)") == whole.text("time t (ms)"))
        }
    }

    @Test func theLastStepIsTheFigure() throws {
        let last = try #require(FigureStage.steps(of: SampleFigures.lesson2a()).last)
        #expect(
            try renderer.render(SampleFigures.lesson2a(), format: .svg, stage: last)
                == renderer.render(SampleFigures.lesson2a(), format: .svg))
    }

    @Test func growingCurvesEndWhereThePenIs() throws {
        let whole = try svg(nil)
        let (left, right) = (try #require(whole.text("0")).x, try #require(whole.text("10")).x)
        let half = try svg(FigureStage.growing(2)[0])
        let ends = half.strokes.filter { [blue, orange].contains($0.color) }.flatMap { $0.places.map { $0[0] } }
        #expect((try #require(ends.max()) - (left + right) / 2).magnitude < 12)
    }

    @Test func aLineIsCutBetweenSamplesAndBeforeAJump() {
        let plan = AxisPlan(lower: 0, upper: 4)
        let line = Line(x: [0, 2, 4], y: [0, 2, 10], jumps: [2])
        guard case .line(let first)? = Mark.line(line).shown(along: plan, upTo: 0.25),
            case .line(let second)? = Mark.line(line).shown(along: plan, upTo: 0.75)
        else {
            Issue.record("the line is gone")
            return
        }
        #expect(first.x == [0, 1] && first.y == [0, 1] && first.jumps.isEmpty)
        #expect(second.x == [0, 2, 3] && second.y == [0, 2, 2])
    }

    @Test func anAnimationIsAGIFOfSoManyPictures() throws {
        var figure = SampleFigures.lesson2a()
        figure.size = FigureSize(width: 320, height: 200, fontSize: 8, pixelsPerPoint: 1)
        let bytes = try renderer.animation(figure, frames: 5, seconds: 1)
        #expect(bytes.starts(with: Array("GIF89a".utf8)))
        #expect(bytes[6] == 64 && bytes[7] == 1)
        // Each picture has a graphic control extension of four bytes: 5 of 0.2 s, and the last for two seconds more.
        let pictures = bytes.indices.dropLast(3).count {
            bytes[$0] == 0x21 && bytes[$0 + 1] == 0xF9 && bytes[$0 + 2] == 4
        }
        #expect(pictures == 15)
        #expect(try renderer.animation(figure, frames: 5, seconds: 1) == bytes)
    }
}
