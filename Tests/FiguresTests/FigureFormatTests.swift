import Testing

@testable import Figures

@Suite struct FigureFormatTests {
    @Test(arguments: [
        ("a.png", FigureFormat.png), ("/x.y/a.b.SVG", .svg), ("a.pdf", .pdf), ("a.txt", .text), ("a.eps", .eps),
        ("a.tikz", .tikz), ("a.tex", .cairolatex), ("a.html", .html), ("a.six", .sixel), ("a.sixel", .sixel),
    ])
    func theEndOfANameSaysTheFormat(path: String, format: FigureFormat) throws {
        #expect(try FigureFormat(path: path) == format)
    }

    @Test(arguments: ["a", "a.gif", ".png", "dir/.svg", "a.png/", "", "a.", "a.png/b"])
    func otherNamesAreRefused(path: String) {
        #expect(throws: FigureError.unknownFormat(path: path)) { try FigureFormat(path: path) }
    }

    @Test func formatsHaveNamesAndEndings() throws {
        for format in FigureFormat.allCases {
            #expect(try FigureFormat(named: format.rawValue) == format)
            #expect(try FigureFormat(named: format.ending.uppercased()) == format)
        }
        #expect(throws: FigureError.unknownFormatName("bmp")) { try FigureFormat(named: "bmp") }
    }
}
