import Testing

@testable import Figures

/// Pages with a figure as a browser shows them.
@Suite(
    .enabled(if: isInstalled("gnuplot")), .enabled(if: browser != nil, "no chromium is installed to open the pages in"))
struct BrowserTests {
    /// How far a picture is from its background, on average in each of 12 by 8 cells; 1 is black on white.
    private func ink(_ picture: PNGImage) -> [Double] {
        let background = picture[0, 0]
        func distance(_ color: Color) -> Int {
            abs(Int(color.red) - Int(background.red)) + abs(Int(color.green) - Int(background.green))
                + abs(Int(color.blue) - Int(background.blue))
        }
        var sums = Array(repeating: 0, count: 96)
        for row in 0..<picture.height {
            for column in 0..<picture.width {
                sums[row * 8 / picture.height * 12 + column * 12 / picture.width] += distance(picture[column, row])
            }
        }
        return sums.map { Double($0 * 96) / Double(765 * picture.width * picture.height) }
    }

    private func shown(_ figure: Figure, _ theme: Theme) throws -> PNGImage {
        let folder = TemporaryFolder()
        let renderer = FigureRenderer(theme: theme)
        try renderer.write(figure, format: .html, to: folder.path + "/page.html")
        _ = output(
            of: """
                HOME=\(folder.path) \(browser ?? "") --headless --no-sandbox --disable-gpu --hide-scrollbars \
                --user-data-dir=\(folder.path)-profile --window-size=960,540 --screenshot=\(folder.path)/page.png \
                file://\(folder.path)/page.html 2>&1; rm -rf \(folder.path)-profile
                """)
        return try #require(folder.read("page.png").flatMap { PNGImage($0) })
    }

    private func compare(_ figure: Figure, _ theme: Theme) throws {
        let picture = try #require(
            PNGImage(try FigureRenderer(theme: theme, pixelsPerPoint: 1).render(figure, format: .png)))
        let page = try shown(figure, theme)
        #expect((page.width, page.height) == (960, 540))
        let (expected, found) = (ink(picture), ink(page))
        #expect(expected.contains { $0 > 0.02 })
        for (cell, (expected, found)) in zip(expected, found).enumerated() {
            #expect(abs(expected - found) < 0.02 + 0.1 * expected, "column \(cell % 12), row \(cell / 12)")
        }
    }

    @Test(arguments: GalleryFigures.all.map(\.name)) func aPageShowsWhatAPictureShows(name: String) throws {
        try compare(try #require(GalleryFigures.all.first { $0.name == name }).figure, .light)
    }

    @Test func aDarkPageIsDark() throws { try compare(SampleFigures.lesson2a(), .dark) }
}

/// The name of a browser that is installed here.
private let browser = ["chromium", "chromium-browser", "google-chrome"].first(where: isInstalled)
