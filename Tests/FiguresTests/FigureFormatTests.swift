import Testing

@testable import Figures

@Suite struct FigureFormatTests {
    @Test(arguments: [("a.png", FigureFormat.png), ("/x.y/a.b.SVG", .svg), ("a.pdf", .pdf), ("a.txt", .text)])
    func theEndOfANameSaysTheFormat(path: String, format: FigureFormat) throws {
        #expect(try FigureFormat(path: path) == format)
    }

    @Test(arguments: ["a", "a.gif", ".png", "dir/.svg", "a.png/", "", "a.", "a.png/b"])
    func otherNamesAreRefused(path: String) {
        #expect(throws: FigureError.unknownFormat(path: path)) { try FigureFormat(path: path) }
    }
}
