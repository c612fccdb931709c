import Expressions
import Foundation
import Testing

@testable import LessonKit

@Suite struct MarkdownTextTests {
    /// The document that the text of a document is read as.
    private func rewritten(_ document: MarkdownDocument) -> MarkdownDocument {
        MarkdownDocument(parsing: MarkdownText(figures: ["f": "f"]).text(of: document))
    }

    @Test(arguments: [
        "a \\* b \\_c\\_ d_e `f|g` \\[h\\](i) \\<j\\> &amp; k ~l~ $m$", "\\# a", "\\- a", "\\+ a", "1\\. a", "12\\) a",
        "\\> a",
        "a\\\n\\# b\\\n2\\. c", "a \\!", "\\![a](b)", "`` ` ``", "`` a`b ``", "` a `", "*a **b** c* **`d`**",
        "[a *b*](https://x.example/a_b?c=d)", "[a](<b c>)", "[a](<b(c>)", "<https://a.example/b>", "[](a)", "\\=== a",
    ])
    func runningTextIsReadAsItWas(text: String) {
        let document = MarkdownDocument(parsing: "x\n\n" + text)
        #expect(rewritten(document) == document, "\(MarkdownText().text(of: document))")
    }

    @Test(arguments: [
        "# A \\# b\n\n## `c` #\n\n###### d\n", "```python\na = 1\n\n# b\n```\n", "````\n```\na\n```\n````\n",
        "```\n```\n",
        "> a\n>\n> - b\n>   c\n>\n> > d\n", "- a\n- b\n\n* c\n* d\n\n- e\n", "1. a\n2. b\n\n7) c\n\n1. d\n",
        "- a\n\n  b\n\n      code\n- c\n", "3. a\n\n   - b\n     - c\n",
        "| a | b | c |\n|---|:-:|--:|\n| `x\\|y` | \\| | **z** |\n| | | |\n",
        "![a *b*](f)\n\nc\n", "a\n\n---\n\nb\n", "- a\n-\n- c\n", "10. a\n\n    b\n",
    ])
    func blocksAreReadAsTheyWere(text: String) {
        let document = MarkdownDocument(parsing: text)
        #expect(rewritten(document) == document, "\(MarkdownText().text(of: document))")
    }

    @Test func headingsRankLowerByTheDepth() {
        #expect(
            MarkdownText().text(of: MarkdownDocument(parsing: "# A\n\n##### B\n"), depth: 2) == "### A\n\n###### B\n")
    }

    @Test func whatHasNoPlaceIsItsText() {
        let document = MarkdownDocument(parsing: "[a](x) b\n\n![c](d)\n\n<b>e</b>\n")
        #expect(MarkdownText(address: { _ in nil }).text(of: document) == "a b\n\nc\n\ne\n")
    }

    @Test func theTextsOfTheCourseAreReadAsTheyWere() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Lessons").path
        let course = try Course(folder: folder)
        var documents = try course.chapters.map { MarkdownDocument(parsing: try $0.prose().whole.text) }
        for exercise in course.exercises {
            let task = try exercise.task()
            documents += [task.task, task.learnt] + task.hints
        }
        documents += try course.glossary()?.entries.map(\.text) ?? []
        #expect(documents.count > 100)
        for document in documents {
            var figures: [String: String] = [:]
            for case .figure(let name, _) in document.blocks { figures[name] = name }
            let text = MarkdownText(figures: figures).text(of: document)
            #expect(MarkdownDocument(parsing: text) == document)
        }
    }
}
