import Testing
import Units

@testable import Figures

@Suite(.enabled(if: isInstalled("gnuplot"))) struct FigureRendererTests {
    private let renderer = FigureRenderer()
    private let blue = SVGDocument.name(Theme.light.series[0])
    private let orange = SVGDocument.name(Theme.light.series[1])

    private func svg(_ figure: Figure, _ renderer: FigureRenderer? = nil) throws -> SVGDocument {
        SVGDocument(try (renderer ?? self.renderer).render(figure, format: .svg))
    }

    @Test func everyWordOfTheFigureIsInTheDrawing() throws {
        let document = try svg(SampleFigures.lesson2a())
        let expected = [
            "The concept of a connection", "each input spike adds its weight; between spikes V decays as e−t/τ",
            "neuron 0",
            "neuron 1", "membrane voltage V (mV)", "time t (ms)", "Va   τa = 1 ms", "Vb   τb = 10 ms", "0", "2", "4",
            "6", "10",
        ]
        #expect(expected.filter { document.text($0) == nil }.isEmpty)
        #expect(document.text.contains("<title>The concept of a connection</title>"))
    }

    @Test func namesAndLabelsHaveTheColourOfWhatTheyName() throws {
        let document = try svg(SampleFigures.lesson2a())
        #expect(document.text("neuron 0")?.color == blue && document.text("Va   τa = 1 ms")?.color == blue)
        #expect(document.text("neuron 1")?.color == orange && document.text("Vb   τb = 10 ms")?.color == orange)
    }

    @Test func labelsStandAtTheEndsOfTheirCurves() throws {
        let document = try svg(SampleFigures.lesson2a())
        for (label, color) in [("Va   τa = 1 ms", blue), ("Vb   τb = 10 ms", orange)] {
            let text = try #require(document.text(label))
            let end = try #require(document.strokes.last { $0.color == color }?.places.last)
            #expect(text.x > end[0] && text.x < end[0] + 30)
            #expect((text.y - end[1]).magnitude < 12)
        }
    }

    @Test func jumpsAreUprightAndStandUnderTheirSpikes() throws {
        let document = try svg(SampleFigures.lesson2a())
        for color in [blue, orange] {
            let strokes = document.strokes.filter { $0.color == color }
            let spikes = strokes.filter { $0.places.count == 2 }.map { $0.places[0][0] }
            let curve = try #require(strokes.max { $0.places.count < $1.places.count }).places
            let jumps = zip(curve, curve.dropFirst()).filter { ($0[1] - $1[1]).magnitude > 50 }
            #expect(spikes.count == 2 && jumps.count == 2)
            for (jump, spike) in zip(jumps, spikes) {
                #expect(jump.0[0] == jump.1[0] && (jump.0[0] - spike).magnitude < 0.02)
            }
        }
    }

    @Test func labelsOfCurvesThatEndTogetherDoNotTouch() throws {
        let marks = (0..<6).map { Mark.line(Line(x: [0, 1], y: [Double($0), 1], label: "curve \($0)")) }
        let document = try svg(Figure(panels: [Panel(marks: marks)]))
        let places = (0..<6).compactMap { document.text("curve \($0)")?.y }.sorted()
        #expect(places.count == 6)
        #expect(zip(places, places.dropFirst()).allSatisfy { $1 - $0 >= 17 })
    }

    @Test func textIsDrawnAsWrittenAndNothingOfItIsExecuted() throws {
        let folder = TemporaryFolder()
        let text = "' \" \\ _ ^ { } @ & ~ $ % `touch \(folder.path)/x` <b> \\U+263A #x | ; 😀 {/:Bold y}"
        let nasty = RichText(text)
        let figure = Figure(
            title: "$V$",
            panels: [
                Panel(
                    title: nasty,
                    marks: [.line(Line(x: [0, 1], y: [0, 1])), .annotation(Annotation(nasty, x: 0.1, y: 0.5))])
            ], size: FigureSize(width: 3000, height: 800, fontSize: 12))
        #expect(try svg(figure).texts.count { $0.content == text } == 2)
        for format in [FigureFormat.png, .pdf] { _ = try renderer.render(figure, format: format) }
        #expect(folder.names.isEmpty)
    }

    @Test func aPictureHasItsSizeItsBackgroundAndItsCurves() throws {
        var figure = SampleFigures.lesson2a()
        // Width and height stand in the 17th to 24th byte.
        #expect(try renderer.render(figure, format: .png)[16..<24].elementsEqual([0, 0, 0x04, 0x80, 0, 0, 0x02, 0x88]))
        figure.size = FigureSize(width: 480, height: 270, fontSize: 9, pixelsPerPoint: 1)
        let image = try #require(PNGImage(renderer.render(figure, format: .png)))
        #expect(image.width == 480 && image.height == 270)
        let colors = image.histogram
        #expect(colors[Theme.light.background] ?? 0 > image.width * image.height / 2)
        for color in Theme.light.series.prefix(2) { #expect(colors[color] ?? 0 > 100) }
        #expect(colors[Theme.light.foreground] ?? 0 > 100)
    }

    @Test func theDarkThemeIsDark() throws {
        var figure = SampleFigures.lesson2a()
        figure.size = FigureSize(width: 480, height: 270, fontSize: 9, pixelsPerPoint: 1)
        let image = try #require(PNGImage(FigureRenderer(theme: .dark).render(figure, format: .png)))
        #expect(image.histogram[Theme.dark.background] ?? 0 > image.width * image.height / 2)
        #expect(image.histogram[Theme.dark.series[0]] ?? 0 > 100)
    }

    @Test func theSameFigureGivesTheSameBytes() throws {
        for format in [FigureFormat.svg, .pdf, .text] {
            #expect(
                try renderer.render(SampleFigures.lesson2a(), format: format)
                    == renderer.render(SampleFigures.lesson2a(), format: format))
        }
        let pdf = try renderer.render(SampleFigures.lesson2a(), format: .pdf)
        #expect(String(decoding: pdf, as: UTF8.self).contains("/CreationDate (D:20000101000000"))
    }

    @Test func aLongTraceMakesASmallFile() throws {
        let x = (0..<200_000).map { Double($0) * 1e-4 }
        let y = x.indices.map { Double($0 * 7919 % 1000) }
        let drawing = try renderer.render(
            Figure(panels: [Panel(marks: [.line(Line(x: x, y: y, xDimension: .time))])]), format: .svg)
        #expect(drawing.count < 300_000)
    }

    @Test func gapsAreDrawnAndSaidOnce() throws {
        let notices = Notices()
        let renderer = FigureRenderer(notice: { notices.add($0) })
        let y: [Double] = [0, 1, .nan, 3, .infinity, 5]
        let document = try svg(
            Figure(panels: [Panel(marks: [.line(Line(x: (0..<6).map { Double($0) }, y: y))])]), renderer)
        #expect(notices.all == ["2 values are not numbers or infinite; the figure has gaps there"])
        #expect(document.strokes.filter { $0.color == blue && $0.places.count > 1 }.map(\.places.count) == [2])
    }

    @Test(arguments: [
        Panel(marks: []), Panel(marks: [.line(Line(x: [], y: []))]), Panel(marks: [.line(Line(x: [1], y: [2]))]),
        Panel(marks: [.line(Line(x: [0, 1], y: [3, 3], fill: true))]),
        Panel(marks: [.raster(Raster(times: [], rows: []))]),
        Panel(marks: [.line(Line(x: [.nan, .nan], y: [.nan, .infinity]))]),
        Panel(marks: [.bars(Bars(edges: [], heights: []))]),
        Panel(marks: [.raster(Raster(times: [1, .nan, 2], rows: [0, 1, -5], rowCount: 3))]),
        Panel(
            xAxis: Axis(scale: .logarithmic), yAxis: Axis(scale: .logarithmic),
            marks: [.line(Line(x: [-1, 0, 1], y: [-1, 0, 1], fill: true))]),
    ])
    func whatIsHardlyAFigureIsDrawnAllTheSame(panel: Panel) throws {
        let figure = Figure(panels: [panel], size: FigureSize(width: 480, height: 270, fontSize: 9, pixelsPerPoint: 1))
        for format in FigureFormat.allCases { #expect(try !renderer.render(figure, format: format).isEmpty) }
    }

    @Test func dashesAreAsLongAsTheirLineIsWideSaysTheStyle() throws {
        let reference = ReferenceLine(.horizontal, at: Quantity(0.5, .one))
        let line = Line(x: [0, 1], y: [0, 1])
        let document = try svg(Figure(panels: [Panel(marks: [.line(line), .reference(reference)])]))
        // 3.2 widths of 0.8 times a curve's, which is 0.115 of 17 points.
        #expect(document.text.contains("stroke-dasharray='5.0,5.0'"))
    }

    @Test func anAxisOfPowersHasTheUnitOfItsMiddle() throws {
        let line = Line(x: [1, 100, 10_000], y: [1, 0.5, 0.1], xDimension: .frequency)
        let axis = Axis(label: "frequency", scale: .logarithmic)
        let document = try svg(Figure(panels: [Panel(xAxis: axis, marks: [.line(line)])]))
        #expect(document.text("frequency (Hz)") != nil)
        #expect(["1", "10", "100", "1000"].allSatisfy { document.text($0) != nil })
    }

    @Test func anInsetStandsInItsPanel() throws {
        let line = Mark.line(Line(x: [0, 1], y: [0, 1]))
        let inset = Panel.Inset(in: 0, left: 0.5, bottom: 0.1, width: 0.4, height: 0.4)
        let document = try svg(Figure(panels: [Panel(marks: [line]), Panel(marks: [line], inset: inset)]))
        let curves = document.strokes.filter { $0.color == blue }.map { $0.places.map { $0[0] } }
        #expect(curves.count == 2)
        let (outer, inner) = (curves[0], curves[1])
        let width = (outer.max() ?? 0) - (outer.min() ?? 0)
        #expect((((inner.max() ?? 0) - (inner.min() ?? 0)) / width - 0.4).magnitude < 0.05)
        #expect((inner.min() ?? 0) > (outer.min() ?? 0) + 0.45 * width)
    }

    @Test func linesThroughZeroCrossWhereZeroIs() throws {
        let line = Mark.line(Line(x: [-1, 1], y: [-1, 1]))
        let document = try svg(Figure(panels: [Panel(marks: [line], outline: .origin)]))
        let axes = document.strokes.filter {
            $0.color == SVGDocument.name(Theme.light.foreground) && $0.places.count == 2
        }
        let upright = axes.filter {
            $0.places[0][0] == $0.places[1][0] && ($0.places[0][1] - $0.places[1][1]).magnitude > 200
        }
        let zero = try #require(document.texts.first { $0.content == "0" })
        #expect(upright.count == 1)
        let curve = try #require(document.strokes.first { $0.color == blue })
        let middle = (curve.places[0][0] + (curve.places.last?[0] ?? 0)) / 2
        #expect((upright[0].places[0][0] - middle).magnitude < 1 && zero.x > 0)
    }

    @Test func manyPanelsFitThePage() throws {
        let line = Mark.line(Line(x: [0, 1], y: [0, 1], xDimension: .time))
        let panels = (1...200).map { Panel(marks: [line], placement: .subplot(20, 10, $0)) }
        let document = try svg(Figure(panels: panels))
        #expect(document.strokes.filter { $0.color == blue }.count == 200)
        #expect(document.texts.allSatisfy { (0...960).contains($0.x) && (0...545).contains($0.y) })
    }

    @Test func panelsStandWhereTheyArePlaced() throws {
        let panels = (1...4).map { index in
            Panel(
                title: RichText("panel \(index)"), marks: [.line(Line(x: [0, 1], y: [0, 1]))],
                placement: .subplot(2, 2, index))
        }
        let document = try svg(Figure(panels: panels))
        let places = try (1...4).map { try #require(document.text("panel \($0)")) }
        #expect(places[0].y == places[1].y && places[2].y == places[3].y && places[0].y < places[2].y)
        #expect(places[0].x == places[2].x && places[1].x == places[3].x && places[0].x < places[1].x)
    }

    @Test(.enabled(if: isInstalled("pdffonts"))) func theFontsOfADocumentAreInIt() throws {
        let folder = TemporaryFolder()
        try renderer.write(SampleFigures.lesson2a(), to: folder.path + "/a.pdf")
        let table = output(of: "pdffonts \(folder.path)/a.pdf").split(separator: "\n").dropFirst(2)
        #expect(table.count >= 3)
        #expect(table.allSatisfy { $0.contains(" yes yes ") })
    }

    @Test func theFileHasTheFormatOfItsName() throws {
        let folder = TemporaryFolder()
        try renderer.write(SampleFigures.lesson2a(), to: folder.path + "/a.svg")
        try renderer.write(SampleFigures.lesson2a(), to: folder.path + "/a.PDF")
        #expect(folder.read("a.svg")?.starts(with: Array("<?xml".utf8)) == true)
        #expect(folder.read("a.PDF")?.starts(with: Array("%PDF".utf8)) == true)
        #expect(folder.names == ["a.PDF", "a.svg"])
    }

    @Test func whereGnuplotFailsNothingIsLeftBehind() {
        let folder = TemporaryFolder()
        let renderer = FigureRenderer(gnuplot: fake("dies"))
        #expect(throws: FigureError.self) { try renderer.write(SampleFigures.lesson2a(), to: folder.path + "/a.png") }
        #expect(folder.names.isEmpty)
    }

    @Test func aProgramThatDrawsNothingIsReported() {
        let renderer = FigureRenderer(gnuplot: "/bin/true")
        #expect(throws: FigureError.gnuplotFailed(message: "it drew nothing", line: nil)) {
            try renderer.render(SampleFigures.lesson2a(), format: .png)
        }
    }
}
