import Foundation
import TestSupport
import Testing

@Suite struct BookCommandTests {
    private static let hasGnuplot = (try? Program(shell: "command -v gnuplot"))?.status == 0

    @Test(.enabled(if: hasGnuplot, "gnuplot is not installed")) func theCourseBecomesSoundPages() throws {
        let folder = try TemporaryFolder()
        let program = try Program("book", "--out", folder.path + "/book")
        #expect(program.status == 0)
        #expect(program.output.isEmpty)
        #expect(program.errors.hasPrefix("\(folder.path)/book/index.html and "))
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/book")
        var pages: [String: WebPage] = [:]
        for name in names where name.hasSuffix(".html") {
            pages[name] = try WebPage(try folder.text(of: "book/" + name))
        }
        #expect(pages.count >= 8)
        let anchors = pages.mapValues { Set($0.elements.compactMap { $0.attributes["id"] }) }
        for (name, page) in pages {
            let faults = page.faults { path, anchor in
                FileManager.default.fileExists(atPath: "\(folder.path)/book/\(path)")
                    && anchor.map { anchors[path]?.contains($0) == true } != false
            }
            #expect(faults == [], "\(name)")
        }
        let chapter = pages["2a-the-concept-of-a-connection.html"]?.all("main").first?.text ?? ""
        for number in ["6.299\u{A0}mV", "5.715\u{A0}mV", "2.866\u{A0}mV"] { #expect(chapter.contains(number)) }
    }

    @Test func theFolderNeedNotBeNamedButCannotBeNameless() throws {
        let folder = try TemporaryFolder()
        try folder.write([
            "L/1a-x/lesson.json": #"{"title": "T", "summary": "S"}"#, "L/1a-x/model.py": "x = 3\n",
            "L/1a-x/lesson.md": "Text.\n",
        ])
        #expect(try Program("book", "--out", "", "--lessons", "L", in: folder.path).status == 2)
        let program = try Program("book", "--lessons", "L", in: folder.path)
        #expect(program.status == 0)
        #expect(program.errors.hasPrefix("book/index.html and "))
        #expect(folder.names == ["L", "book"])
    }

    @Test(.enabled(if: hasGnuplot, "gnuplot is not installed"))
    func noticesHaveLinesOfTheirOwnInATerminal() throws {
        let folder = try TemporaryFolder()
        try folder.write([
            "L/1a-x/lesson.json": #"{"title": "T", "summary": "S", "figures": ["a"]}"#,
            "L/1a-x/model.py": "from brian2 import *\nplot([0, 1, 2], [0, nan, 1])\nshow()\n",
            "L/1a-x/lesson.md": "Text.\n\n![A](a.svg)\n",
        ])
        let program = try RunningProgram(
            "book", "--lessons", "L", environment: [:], in: folder.path, isInTerminal: true)
        #expect(try program.end() == 0)
        let line = "\r\u{1B}[Kchapter 1a, 1 of 1"
        #expect(program.output.contains("\(line)\r\u{1B}[Knote: "), "\(program.output)")
        #expect(program.output.contains("\n\(line)\r\u{1B}[Kbook/index.html and "), "\(program.output)")
    }

    @Test func aCourseWithoutChaptersMakesNoBook() throws {
        let folder = try TemporaryFolder()
        let program = try Program("book", "--out", folder.path + "/book", "--lessons", folder.path)
        #expect(program.status == 2)
        #expect(program.errors.hasPrefix("error: there is no chapter in \(folder.path)\n"))
        #expect(folder.names.isEmpty)
    }

    @Test func withoutGnuplotNothingIsWritten() throws {
        let folder = try TemporaryFolder()
        let program = try Program("book", "--out", folder.path + "/book", environment: ["PATH": "/nowhere"])
        #expect(program.status == 3)
        #expect(program.errors.hasPrefix("error: gnuplot draws the figures and is not installed here"))
        #expect(folder.names.isEmpty)
    }

    // MARK: - In a browser

    private static let browser = ["chromium", "chromium-browser", "google-chrome"].first {
        (try? Program(shell: "command -v \($0)"))?.status == 0
    }

    /// Asks the page what the browser has made of it.
    private static let question = """
        <script>
        const style = getComputedStyle(document.body), figures = [...document.images];
        addEventListener("load", () => parent.postMessage(JSON.stringify({
          tooWide: document.documentElement.scrollWidth > innerWidth, ground: style.backgroundColor,
          images: figures.every(image => image.complete && image.naturalWidth > 0),
          sources: figures.map(image => image.currentSrc.endsWith("-dark.svg")),
          width: Math.round(innerWidth),
        }), "*"));
        </script></body>
        """

    private struct Answer: Decodable {
        let tooWide: Bool, ground: String, images: Bool, sources: [Bool], width: Int
    }

    /// What a browser makes of a chapter with all that could be too wide for its page.
    private static func answer(width: Int, isDark: Bool) throws -> Answer {
        let folder = try TemporaryFolder()
        let long = String(repeating: "x", count: 200)
        try folder.write([
            "lessons/1a-wide/lesson.json": #"{"title": "\#(long)", "summary": "S", "figures": ["line"]}"#,
            "lessons/1a-wide/lesson.md":
                "![A line](line)\n\n`\(long)` \(long)\n\n| \(long) | b |\n|---|---|\n| c | d |\n\n```model.py:all\n```\n",
            "lessons/1a-wide/model.py": "# --- all\nfrom brian2 import *\nplot([1, 2])  # \(long)\n",
        ])
        try Program("book", "--out", folder.path + "/book", "--lessons", folder.path + "/lessons")
        let page = try folder.text(of: "book/1a-wide.html").replacingOccurrences(of: "</body>", with: question)
        // In a frame, since the browser's own window is 500 pixels wide at least.
        let frame = """
            <!DOCTYPE html><meta name="color-scheme" content="light dark"/><title>{}</title>
            <script>addEventListener("message", event => document.title = event.data)</script>
            <iframe src="1a-wide.html" style="width: \(width)px; height: 800px; border: 0"></iframe>
            """
        try folder.write(["book/1a-wide.html": page, "book/frame.html": frame])
        let html = try Program(
            shell: """
                HOME="\(folder.path)" \(browser ?? "chromium") --headless=new --no-sandbox --disable-gpu --hide-scrollbars \
                --user-data-dir="\(folder.path)/profile" --window-size=1300,900 \
                --blink-settings=preferredColorScheme=\(isDark ? 0 : 1) --dump-dom "file://\(folder.path)/book/frame.html" 2>/dev/null
                """
        ).output
        let title = try #require(
            html.components(separatedBy: "<title>").last?.components(separatedBy: "</title>").first)
        return try JSONDecoder().decode(Answer.self, from: Data(title.utf8))
    }

    @Test(
        .enabled(if: hasGnuplot, "gnuplot is not installed"),
        .enabled(if: browser != nil, "no chromium is installed to open the pages in"),
        arguments: [(400, true), (1100, false)])
    func aBrowserShowsThePageWholeInBothSchemes(width: Int, isDark: Bool) throws {
        let answer = try Self.answer(width: width, isDark: isDark)
        #expect(answer.width == width)
        #expect(!answer.tooWide)
        #expect(answer.images)
        #expect(answer.sources == [isDark])
        #expect(answer.ground == (isDark ? "rgb(20, 24, 31)" : "rgb(255, 255, 255)"))
    }
}
