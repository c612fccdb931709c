import LessonKit
import Testing

@Suite struct HTMLPageTests {
    private func html(_ markdown: String, depth: Int = 0, address: @escaping (String) -> String? = { $0 }) -> String {
        var page = HTMLPage(
            pictures: ["traces": HTMLPage.Picture(light: "l&.svg", dark: "d.svg", description: "A \"trace\"")],
            anchors: ["main"], address: address)
        return page.html(of: MarkdownDocument(parsing: markdown), depth: depth)
    }

    @Test func blocksAndInlinesBecomeTheirTags() {
        #expect(
            html("# T\n\nA *b* **c** `d`\\\ne\n\n> q\n\n---\n") == """
                <h1 id="t">T</h1>
                <p>A <em>b</em> <strong>c</strong> <code>d</code><br/>e</p>
                <blockquote>
                <p>q</p>
                </blockquote>
                <hr/>

                """)
    }

    @Test func whatMeansSomethingInATagIsEscaped() {
        let text = html("# a < b & \"c\"\n\nx `<script>` & \\<b\\>\n\n```\n</code> & \u{1}\n```\n")
        #expect(
            text == """
                <h1 id="a--b--c">a &lt; b &amp; &quot;c&quot;</h1>
                <p>x <code>&lt;script&gt;</code> &amp; &lt;b&gt;</p>
                <pre tabindex="0"><code>&lt;/code&gt; &amp; 
                </code></pre>

                """)
    }

    @Test func htmlOfTheTextIsLeftOut() {
        #expect(html("<script>alert(1)</script>\n\na <b onclick=\"x\">b</b> c\n") == "<p>a b c</p>\n")
    }

    @Test func noHeadingRanksMoreThanOneBelowTheLast() {
        #expect(html("# A\n\n#### B\n\n## C\n").contains("<h2 id=\"b\">B</h2>\n<h2 id=\"c\">C</h2>"))
        #expect(html("# A\n\n## B\n", depth: 5) == "<h1 id=\"a\">A</h1>\n<h2 id=\"b\">B</h2>\n")
    }

    @Test func headingsOfTheSameWordsGetAnchorsOfTheirOwn() {
        #expect(
            html("# A b\n\n## A b\n\n## Main\n\n## !\n").matches(of: /id="([^"]*)"/).map { String($0.1) } == [
                "a-b", "a-b-1", "main-1", "section",
            ])
    }

    @Test func theCommentOfAScriptStandsBack() {
        #expect(
            html("```python\na = '#'  # why <\n```\n")
                == "<pre tabindex=\"0\"><code class=\"language-python\">a = '#'  <span class=\"comment\"># why &lt;</span>\n</code></pre>\n"
        )
    }

    @Test func listsKeepTheirKindAndTightness() {
        #expect(html("- a\n- b\n  - c\n") == "<ul>\n<li>a</li>\n<li>b\n<ul>\n<li>c</li>\n</ul>\n</li>\n</ul>\n")
        #expect(html("3. a\n\n4. b\n") == "<ol start=\"3\">\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ol>\n")
    }

    @Test func aTableKeepsItsAlignmentsAndCanBeReachedByKeyboard() {
        let text = html("| a | b |\n|---|--:|\n| 1 | `x` |\n")
        #expect(
            text.hasPrefix("<div class=\"wide\" role=\"group\" aria-label=\"Table\" tabindex=\"0\"><table>\n<thead>\n"))
        #expect(text.contains("<tr><th scope=\"col\">a</th><th scope=\"col\" class=\"right\">b</th></tr>\n"))
        #expect(text.contains("<tr><td>1</td><td class=\"right\"><code>x</code></td></tr>\n"))
    }

    @Test func aFigureHasBothGroundsAndItsDescription() {
        #expect(
            html("![the *c*](traces)\n") == """
                <figure>
                <a href="l&amp;.svg"><picture><source media="screen and (prefers-color-scheme: dark)" srcset="d.svg"/>\
                <img src="l&amp;.svg" alt="A &quot;trace&quot;"/></picture></a>
                <figcaption>the <em>c</em></figcaption>
                </figure>

                """)
        #expect(html("![words](other)\n") == "<figure>\n<figcaption>words</figcaption>\n</figure>\n")
    }

    @Test func aLinkWithoutAPlaceIsItsText() {
        #expect(html("[a](x) b\n", address: { _ in nil }) == "<p>a b</p>\n")
        #expect(
            html("[a](x)\n", address: { "y?a&b=\"\($0)\"" }) == "<p><a href=\"y?a&amp;b=&quot;x&quot;\">a</a></p>\n")
        #expect(
            html("<https://a.example>\n")
                == "<p><a class=\"address\" href=\"https://a.example\">https://a.example</a></p>\n")
    }
}
