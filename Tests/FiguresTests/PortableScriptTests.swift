import Testing
import Units

@testable import Figures

@Suite(.enabled(if: isInstalled("gnuplot"))) struct PortableScriptTests {
    private let renderer = FigureRenderer()

    /// What gnuplot makes of a script that stands alone.
    private func drawn(_ figure: Figure, _ name: String) throws -> [UInt8]? {
        let folder = TemporaryFolder()
        let script = try renderer.script(figure, format: .svg, output: name)
        try AtomicFile.write(Array(script.utf8), to: folder.path + "/a.gp")
        _ = output(of: "cd \(folder.path) && gnuplot a.gp 2>&1")
        return folder.read(name)
    }

    @Test func itDrawsTheSameFigure() throws {
        let figure = SampleFigures.lesson2a()
        let again = SVGDocument(ImageFinish.finished(try #require(try drawn(figure, "a.svg")), title: nil, font: "x"))
        let first = SVGDocument(try renderer.render(figure, format: .svg))
        #expect(again.texts.map(\.content) == first.texts.map(\.content))
        #expect(again.strokes == first.strokes)
    }

    @Test func imagesAndGapsAreInIt() throws {
        let image = Image(values: [0, 1, 2, .nan], xEdges: [0, 1, 2], yEdges: [0, 1, 2])
        let line = Line(x: [0, 1, 2, 3], y: [0, 1, .nan, 3])
        let figure = Figure(panels: [
            Panel(marks: [.image(image)], colorBar: ColorBar(image.scale)), Panel(marks: [.line(line)]),
        ])
        let bytes = try #require(try drawn(figure, "a.svg"))
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.ranges(of: "<image").count == 2)
    }

    @Test func wordsOfTheFigureStayInTheirLine() throws {
        let folder = TemporaryFolder()
        let bad = "a\nsystem \"touch \(folder.path)/x\"\\"
        let figure = Figure(
            title: RichText(verbatim: bad),
            panels: [Panel(yAxis: Axis(label: RichText(verbatim: bad)), marks: [.line(Line(x: [0, 1], y: [0, 1]))])])
        let script = try renderer.script(figure, format: .svg, output: "a.svg", preface: [bad])
        #expect(!script.contains("\nsystem"))
        #expect(try drawn(figure, "a.svg") != nil)
        #expect(folder.names.isEmpty)
    }

    @Test func aNameThatGnuplotWouldRunIsLeftOut() throws {
        let script = try renderer.script(SampleFigures.lesson2a(), format: .svg, output: "|touch x")
        #expect(!script.contains("set output"))
    }
}
