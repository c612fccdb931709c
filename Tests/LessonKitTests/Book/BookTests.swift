import BrianScript
import Expressions
import TestSupport
import Testing

@testable import LessonKit

@Suite struct BookTests {
    /// Two chapters and a glossary, with what might go wrong in each of their texts.
    private static let changes: [String: String?] = [
        "2a-small/lesson.json":
            #"""
        {"title": "Small & <b>", "summary": "S < T", "figures": ["one"], "topics": ["units & such"],
         "knobs": [{"name": "x", "set": "2*mV", "shows": "More."}]}
        """#,
        "2a-small/model.py": "from brian2 import *\nx = 1*mV\nplot([1, 2], label='<x>')\nprint(1 < 2)\n",
        "2a-small/lesson.md":
            "Now x is `= x`, in a [leak](../glossary.md#leak).\n\n## Main\n\n![One & two](one)\n\n## More [next](../2b-next/lesson.md)\n\nSee [model](model.py).\n",
        "2b-next/lesson.json": #"{"title": "Next", "summary": "S", "needs": ["2a", "9z"]}"#,
        "2b-next/lesson.md": "Back to [2a](../2a-small/lesson.md#main) and [here](#end).\n\n#### End\n\nB.\n",
        "2b-next/model.py": "from brian2 import *\nprint(rand())\n",
        "glossary.md":
            "# Words\n\nAn introduction.\n\n## Leak\n\nA current, see [rest](#rest).\n\nChapters: 2b, 9z\n\n## Rest\n\nHere.\n",
    ]

    private func book(_ changes: [String: String?] = [:], title: String = "Small & whole") throws -> Book {
        let sample = try SampleCourse(BookTests.changes.merging(changes) { $1 })
        return try Book(of: try sample.course(), title: title) { (run) throws(Diagnostic) in
            run.figures.map { _ in
                Book.Figure(light: Array("light".utf8), dark: Array("dark".utf8), description: "A line & more")
            }
        }
    }

    private func text(_ name: String, of book: Book) throws -> String {
        String(decoding: try #require(book.contents.first { $0.name == name }).bytes, as: UTF8.self)
    }

    @Test func aFolderHoldsAPageForEachChapterAndWhatBelongsToThem() throws {
        #expect(
            try book().contents.map(\.name) == [
                "index.html", "2a-small.html", "2b-next.html", "glossary.html", "style.css", "book.md",
                "figures/2a-one-light.svg", "figures/2a-one-dark.svg",
            ])
    }

    @Test func everyPageIsSoundAndEveryLinkLeadsSomewhere() throws {
        let book = try book()
        var anchors: [String: Set<String>] = [:]
        for (name, html) in book.pages {
            anchors[name] = Set(try WebPage(html).elements.compactMap { $0.attributes["id"] })
        }
        let files = Set(book.contents.map(\.name))
        for (name, html) in book.pages {
            let faults = try WebPage(html).faults { path, anchor in
                files.contains(path) && anchor.map { anchors[path]?.contains($0) == true } != false
            }
            #expect(faults == [], "\(name)")
        }
    }

    @Test func everythingIsEscaped() throws {
        let page = try text("2a-small.html", of: try book())
        #expect(page.contains("<title>2a Small &amp; &lt;b&gt; – Small &amp; whole</title>"))
        #expect(page.contains("alt=\"A line &amp; more\""))
        #expect(
            try text("index.html", of: try book()).contains("<p>S &lt; T</p>\n<p class=\"quiet\">units &amp; such</p>"))
    }

    @Test func valuesAreThoseOfTheRunAndLinksStayWithinTheBook() throws {
        let page = try text("2a-small.html", of: try book())
        #expect(
            page.contains(
                "<p>Now x is <strong>1\u{A0}mV</strong>, in a <a href=\"glossary.html#leak\">leak</a>.</p>"))
        #expect(page.contains("<p>See model.</p>"))
        #expect(page.contains("<li><a href=\"#more-next\">More next</a></li>"))
        #expect(try text("2b-next.html", of: try book()).contains("<a href=\"2a-small.html#main\">2a</a>"))
    }

    @Test func aChapterSaysWhatItNeedsAndWhatIsBeforeAndBehindIt() throws {
        let book = try book()
        let link = "<a href=\"2a-small.html\">2a\u{A0} Small &amp; &lt;b&gt;</a>"
        #expect(try text("2b-next.html", of: book).contains("<p class=\"quiet\">Read first: \(link).</p>"))
        #expect(try text("2b-next.html", of: book).contains("<li>Before: \(link)</li>"))
        #expect(
            try text("2a-small.html", of: book).contains("<li>Next: <a href=\"2b-next.html\">2b\u{A0} Next</a></li>"))
    }

    @Test func hintsAreFolded() throws {
        let page = try WebPage(try text("2a-small.html", of: try book()))
        #expect(
            page.all("summary").map(\.text) == [
                "On this page", "The script to begin with", "Hint 1", "Hint 2", "What was learnt, for afterwards",
            ])
        #expect(page.all("details").first { $0.text.contains("Hint 2") }?.text == "\nHint 2\nx = 5*mV\n")
        #expect(page.all("h3").map(\.text) == ["2a.1\u{A0} Make it larger"])
    }

    @Test func aTermNamesTheChaptersThatTheCourseHas() throws {
        let page = try text("glossary.html", of: try book())
        #expect(
            page.contains(
                "<p>A current, see <a href=\"#rest\">rest</a>.</p>\n<p class=\"quiet\">Taught in <a href=\"2b-next.html\">"
            ))
    }

    @Test func theMarkdownHoldsAllOfIt() throws {
        let text = try text("book.md", of: try book())
        #expect(
            text.hasPrefix(
                "# Small \\& whole\n\n\(Book.preface)\n\n- [2a\u{A0} Small \\& \\<b\\>](#chapter-2a)\n- [2b\u{A0} Next](#chapter-2b)\n"
            ))
        #expect(
            text.contains(
                "<a id=\"chapter-2a\"></a>\n\n## 2a\u{A0} Small \\& \\<b\\>\n\nNow x is **1\u{A0}mV**, in a [leak](#term-leak).\n"
            ))
        #expect(text.contains("![One \\& two](figures/2a-one-light.svg)\n"))
        #expect(text.contains("\n#### 2a.1\u{A0} Make it larger\n\nGive `x` 5 mV.\n"))
        #expect(text.contains("<details><summary>Hint 2</summary>\n\n`x = 5*mV`\n\n</details>\n"))
        #expect(
            text.contains(
                "<a id=\"term-leak\"></a>\n\n### Leak\n\nA current, see rest.\n\nTaught in [2b\u{A0} Next](#chapter-2b).\n"
            ))
    }

    @Test func theSameCourseGivesTheSameBytes() throws {
        #expect(try book().contents.map(\.bytes) == (try book().contents.map(\.bytes)))
    }

    @Test func withoutAGlossaryNothingLeadsToOne() throws {
        let book = try book(["glossary.md": nil])
        #expect(!book.contents.contains { $0.name == "glossary.html" })
        for (_, html) in book.pages { #expect(!html.contains("glossary")) }
    }

    @Test func noBookIsMadeOfRunsThatWereCutShort() throws {
        let sample = try SampleCourse(BookTests.changes)
        let course = try sample.course()
        let error = #expect(throws: Diagnostic.self) {
            try Book(of: course, title: "T", stopRequests: { 1 }) { (_) throws(Diagnostic) in [] }
        }
        #expect(error?.id == "interrupted")
    }

    @Test func aChapterThatDoesNotRunEndsTheBook() throws {
        let error = #expect(throws: Diagnostic.self) { try book(["2b-next/model.py": "y\n"]) }
        #expect(error?.id == "unknown-name")
        #expect(error?.location?.source.name == "2b-next/model.py")
    }

    @Test func theFilesAreWritten() throws {
        let folder = try TemporaryFolder()
        let paths = try book().write(to: folder.path + "/book/")
        #expect(paths.count == 8)
        #expect(try folder.text(of: "book/figures/2a-one-dark.svg") == "dark")
    }

    // MARK: - Colours

    /// The contrast of two colours after WCAG 2.
    private func contrast(_ first: Substring, _ second: Substring) -> Double {
        func luminance(_ color: Substring) -> Double {
            let number = Int(color, radix: 16) ?? 0
            let parts = [16, 8, 0].map { shift -> Double in
                let share = Double((number >> shift) & 0xFF) / 255
                return share <= 0.04045 ? share / 12.92 : power((share + 0.055) / 1.055)
            }
            return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
        }
        let both = [luminance(first), luminance(second)].sorted()
        return (both[1] + 0.05) / (both[0] + 0.05)
    }

    /// To the power of 2.4, which is the fifth root of the twelfth power.
    private func power(_ base: Double) -> Double {
        let target = (0..<12).reduce(1.0) { product, _ in product * base }
        var root = 1.0
        for _ in 0..<60 { root -= (root * root * root * root * root - target) / (5 * root * root * root * root) }
        return root
    }

    @Test func textStandsOutFromItsGround() {
        let schemes = BookStyle.sheet.matches(
            of: /--ground: #(\w+); --text: #(\w+); --quiet: #(\w+); --line: #\w+; --link: #(\w+); --tint: #(\w+);/)
        #expect(schemes.count == 2)
        for scheme in schemes {
            for ground in [scheme.1, scheme.5] {
                #expect(contrast(scheme.2, ground) >= 7)
                #expect(contrast(scheme.4, ground) >= 7)
                #expect(contrast(scheme.3, ground) >= 4.5)
            }
        }
    }

    @Test func nothingIsFetchedFromElsewhere() {
        for word in ["@import", "url(", "http", "@font-face"] {
            #expect(!BookStyle.sheet.replacing("a[href^=\"http\"]", with: "").contains(word))
        }
    }
}
