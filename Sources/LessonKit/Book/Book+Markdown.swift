import Figures

extension Book {
    /// The whole as one Markdown file, with its figures beside it.
    var markdown: String {
        var text = "# \(MarkdownText().line([.text(title)]))\n\n\(Book.preface)\n\n"
        for chapter in chapters {
            text +=
                "- [\(chapter.number)\u{A0} \(MarkdownText().line([.text(chapter.lesson.title)]))](#\(chapter.anchor))\n"
        }
        for chapter in chapters { text += "\n" + markdown(of: chapter) }
        if let glossary { text += "\n" + markdown(of: glossary) }
        return text
    }

    /// A place that links can name, since headings of the same words occur in several chapters.
    private static func mark(_ anchor: String) -> String { "<a id=\"\(anchor.htmlEscaped)\"></a>\n\n" }

    private func writer(figures: [String: String] = [:]) -> MarkdownText {
        MarkdownText(figures: figures) { destination in
            switch BookLinks.target(of: destination, in: self) {
            case .term(let anchor): "#\(Book.termAnchor(anchor))"
            case .chapter(let number, _): chapter(number).map { "#\($0.anchor)" }
            case .web(let address): address
            case .here, nil: nil
            }
        }
    }

    private static func termAnchor(_ anchor: String) -> String { "term-\(anchor)" }

    private func markdown(of chapter: Chapter) -> String {
        let figures = chapter.lesson.figures.map { ($0, chapter.figurePath($0, isDark: false)) }
        let writer = writer(figures: Dictionary(uniqueKeysWithValues: figures))
        var text = Book.mark(chapter.anchor)
        text += writer.text(of: MarkdownDocument(blocks: Array(chapter.document.blocks.prefix(1))), depth: 1)
        let needed = chapters.filter { chapter.lesson.needs.contains($0.number) }
            .map { "[\($0.number)\u{A0} \(writer.line([.text($0.lesson.title)]))](#\($0.anchor))" }
        if !needed.isEmpty { text += "\nRead first: \(needed.joined(separator: ", ")).\n" }
        text += "\n" + writer.text(of: MarkdownDocument(blocks: Array(chapter.document.blocks.dropFirst())), depth: 1)
        if !chapter.exercises.isEmpty { text += "\n### Exercises\n" }
        for exercise in chapter.exercises { text += "\n" + markdown(of: exercise, writer) }
        return text
    }

    private func markdown(of exercise: Exercise, _ writer: MarkdownText) -> String {
        func folded(_ summary: String, _ text: String) -> String {
            "\n<details><summary>\(summary)</summary>\n\n\(text)\n</details>\n"
        }
        var text = writer.text(
            of: MarkdownDocument(blocks: [
                .heading(level: 4, [.text("\(exercise.number)\u{A0} \(exercise.task.title)")])
            ]))
        text += "\n" + writer.text(of: exercise.task.task, depth: 2)
        let script = MarkdownDocument(blocks: [.code(info: "python", text: exercise.start)])
        text += folded("The script to begin with", writer.text(of: script))
        for (place, hint) in exercise.task.hints.enumerated() {
            text += folded("Hint \(place + 1)", writer.text(of: hint, depth: 2))
        }
        return text + folded("What was learnt, for afterwards", writer.text(of: exercise.task.learnt, depth: 2))
    }

    private func markdown(of glossary: Glossary) -> String {
        let writer = writer()
        var text = "## Glossary\n"
        if !glossary.introduction.blocks.isEmpty { text += "\n" + writer.text(of: glossary.introduction, depth: 1) }
        for entry in glossary.entries {
            text += "\n" + Book.mark(Book.termAnchor(entry.anchor))
            text += writer.text(of: MarkdownDocument(blocks: [.heading(level: 3, [.text(entry.term)])]))
            text += "\n" + writer.text(of: entry.text, depth: 2)
            let links = chapters.filter { entry.chapters.contains($0.number) }
                .map { "[\($0.number)\u{A0} \(writer.line([.text($0.lesson.title)]))](#\($0.anchor))" }
            if !links.isEmpty { text += "\nTaught in \(links.joined(separator: ", ")).\n" }
        }
        return text
    }
}

extension Book.Chapter {
    fileprivate var anchor: String { "chapter-\(number)" }
}
