import Testing
import Units

@testable import Figures

/// What each format holds, read back.
@Suite(.enabled(if: isInstalled("gnuplot"))) struct FormatRenderingTests {
    private let renderer = FigureRenderer()
    private let figure = SampleFigures.lesson2a()

    private func text(_ format: FigureFormat, _ figure: Figure? = nil) throws -> String {
        String(decoding: try renderer.render(figure ?? self.figure, format: format), as: UTF8.self)
    }

    @Test(arguments: FigureFormat.allCases) func theSameFigureGivesTheSameBytes(format: FigureFormat) throws {
        #expect(
            try renderer.files(figure, format: format, stem: "a") == renderer.files(figure, format: format, stem: "a"))
    }

    /// An explicit method with too long a step goes from one end of all numbers to the other.
    @Test(arguments: [FigureFormat.svg, .png, .pdf]) func anIntegrationThatHasExplodedIsDrawn(format: FigureFormat)
        throws
    {
        let far = Double.greatestFiniteMagnitude
        let line = Line(x: [0, 1, 2, 3], y: [1, -1e200, far, -far], xDimension: .time, yDimension: .voltage)
        let drawn = try renderer.render(Figure(panels: [Panel(marks: [.line(line)])]), format: format)
        #expect(drawn.count > 500)
    }

    @Test func encapsulatedPostScriptHasABoxAndNoDateAndNoPixels() throws {
        let text = try text(.eps)
        #expect(text.hasPrefix("%!PS-Adobe-3.0 EPSF-3.0\n"))
        #expect(text.contains("%%BoundingBox: 0 0 960 540") || text.contains("%%BoundingBox: -1 -1 960 541"))
        #expect(!text.contains("CreationDate"))
        // A tint that shines through would turn the page into an image.
        #expect(!text.contains("/ImageType 1"))
    }

    @Test func tikzSetsTextInTheFontOfTheDocument() throws {
        let text = try text(.tikz)
        #expect(text.hasPrefix("% Needs \\usepackage{gnuplot-lua-tikz}"))
        #expect(text.contains("\\begin{tikzpicture}[gnuplot]") && text.contains("\\end{tikzpicture}"))
        #expect(text.contains("{membrane voltage \\textit{V} (mV)}"))
        #expect(text.contains("\\textbf{The concept of a connection}"))
        #expect(!text.contains("Liberation"))
        let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        #expect(!days.contains { text.contains("%% \($0) ") }, "there is a date in it")
    }

    @Test func cairolatexNamesTheFileBesideIt() throws {
        let files = try renderer.files(figure, format: .cairolatex, stem: "2a-traces")
        #expect(files.map(\.name) == ["2a-traces.tex", "2a-traces-inc.pdf"])
        let text = String(decoding: files[0].bytes, as: UTF8.self)
        #expect(text.contains("\\includegraphics[width={960.00bp},height={540.00bp}]{2a-traces-inc}"))
        #expect(text.contains("\\textit{V}\\textsubscript{a}"))
        #expect(files[1].bytes.starts(with: Array("%PDF".utf8)))
        #expect(String(decoding: files[1].bytes, as: UTF8.self).contains("/CreationDate (D:20000101000000"))
    }

    @Test func aPageNeedsNothingFromElsewhere() throws {
        let text = try text(.html)
        #expect(text.hasPrefix("<!DOCTYPE html>"))
        #expect(!text.contains("src=\"") && !text.contains("href=") && !text.contains("http"))
        #expect(text.contains("[\"membrane voltage \", 0.0, \"normal\", 1.0], [\"V\", 0.0, \"italic\", 1.0]"))
        #expect(text.components(between: "function graphics() {", and: "const family").first?.contains("L(") == true)
    }

    @Test func theImagesOfAPageAreInIt() throws {
        let image = Image(values: [0, 1, 2, 3], xEdges: [0, 1, 2], yEdges: [0, 1, 2])
        let text = try text(.html, Figure(panels: [Panel(marks: [.image(image)])]))
        #expect(text.contains("gp_images[\"gp_image_01\"] = \"data:image/png;base64,iVBORw0KGgo"))
        #expect(text.contains("gnuplot.ZI(gp_image_01"))
    }

    @Test func theImagesOfALatexPictureStandBesideIt() throws {
        let image = Image(values: [0, 1, 2, 3], xEdges: [0, 1, 2], yEdges: [0, 1, 2])
        let files = try renderer.files(
            Figure(panels: [Panel(marks: [.image(image)])]), format: .tikz, stem: "weights")
        #expect(files.map(\.name) == ["weights.tikz", "weights-inc.001.png"])
        #expect(String(decoding: files[0].bytes, as: UTF8.self).contains("{weights-inc.001}"))
    }

    @Test func sixelsAreForATerminal() throws {
        let text = try text(.sixel)
        #expect(text.hasPrefix("\u{1B}P") && text.hasSuffix("\u{1B}\\"))
    }

    @Test func textOfAPageCannotEndItsScript() throws {
        let text = try text(
            .html,
            Figure(
                title: RichText(verbatim: "</script><b>\\u0041 \" ' & `x`"), panels: [Panel(marks: [])]))
        #expect(text.ranges(of: "</script>").count == 1)
        #expect(text.contains("<title>&lt;/script&gt;&lt;b&gt;\\u0041 &quot; ' &amp; `x`</title>"))
        #expect(text.contains("[\"\\u003c/script\\u003e\\u003cb\\u003e\\\\u0041 \\\" ' \\u0026 `x`\""))
    }

    @Test func theFilesAreWrittenTogether() throws {
        let folder = TemporaryFolder()
        let paths = try renderer.write(figure, format: .cairolatex, to: folder.path + "/a.tex")
        #expect(paths == [folder.path + "/a.tex", folder.path + "/a-inc.pdf"])
        #expect(folder.names == ["a-inc.pdf", "a.tex"])
    }

    @Test func theFolderForPassingFilesGoesWithThem() throws {
        var path = ""
        do {
            let folder = try PrivateFolder()
            path = folder.path
            try AtomicFile.write([1, 2], to: path + "/figure.tex")
            let files = try folder.files()
            #expect(files == [FigureFile(name: "figure.tex", bytes: [1, 2])])
        }
        #expect(output(of: "ls -d \(path) 2>/dev/null").isEmpty)
    }

    @Test func anOldGnuplotIsNamed() {
        #expect(throws: FigureError.gnuplotTooOld(version: "4.6")) {
            try FigureRenderer(gnuplot: fake("is-old")).render(figure, format: .png)
        }
    }
}
