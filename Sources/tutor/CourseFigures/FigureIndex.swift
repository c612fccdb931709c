import Figures
import LessonKit

/// The pages on which a lecturer finds the figures: `index.html` to look at, `index.md` to copy from.
struct FigureIndex {
    let records: [FigureRecord]

    /// All figures in a folder, chapter by chapter: those that this call has made or found, and those of other calls.
    static func records(in folder: String, made: [FigureRecord]) -> [FigureRecord] {
        let numbers = Set((FileAccess.names(in: folder) ?? []).compactMap { ChapterNumber($0) })
        return numbers.sorted().flatMap { number -> [FigureRecord] in
            let own = made.filter { $0.chapter == number.description }
            guard own.isEmpty else { return own }
            let place = "\(folder)/\(number)"
            return (FileAccess.names(in: place) ?? []).filter { $0.hasSuffix(".json") }
                .compactMap { FigureRecord(path: "\(place)/\($0)") }
                .filter { $0.chapter == number.description }
        }
    }

    var files: [FigureFile] {
        [
            FigureFile(name: "index.html", bytes: Array(html.utf8)),
            FigureFile(name: "index.md", bytes: Array(markdown.utf8)),
        ]
    }

    /// Chapter by chapter.
    private var chapters: [[FigureRecord]] {
        records.reduce(into: []) { chapters, record in
            if chapters.last?.last?.chapter == record.chapter {
                chapters[chapters.count - 1].append(record)
            } else {
                chapters.append([record])
            }
        }
    }

    // MARK: Markdown

    private var markdown: String {
        chapters.reduce(into: "# Figures\n") { page, records in
            page += "\n## \(records[0].chapter) \(MarkdownText().line([.text(records[0].chapterTitle)]))\n"
            for record in records {
                page += "\n![\(MarkdownText().line([.text(record.title)]))](\(thumbnail(record)))\n"
                if !record.caption.isEmpty { page += "\n\(record.caption)\n" }
                page += "\n" + links(record).map { "[\($0.name)](\($0.path))" }.joined(separator: " · ") + "\n"
            }
        }
    }

    // MARK: HTML

    private var html: String {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>Figures</title>
        <style>
        :root { color-scheme: light dark; --line: #8884; }
        body { font: 16px/1.5 "Liberation Sans", Arial, sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; }
        .figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(20rem, 1fr)); gap: 2rem; }
        figure { margin: 0; border: 1px solid var(--line); border-radius: 6px; overflow: hidden; }
        figure img { display: block; width: 100%; }
        figcaption { padding: 0.8rem 1rem; }
        figcaption p { margin: 0 0 0.5rem; user-select: all; }
        .links a { margin-right: 0.8em; white-space: nowrap; }
        pre { overflow-x: auto; font-size: 0.8rem; background: #8882; padding: 0.6rem; user-select: all; }
        table { font-size: 0.85rem; border-collapse: collapse; } td { padding: 0 1em 0 0; }
        </style>
        </head>
        <body>
        <h1>Figures</h1>
        \(chapters.map(section).joined())</body>
        </html>

        """
    }

    private func section(_ records: [FigureRecord]) -> String {
        "<h2>\(records[0].chapter.htmlEscaped) \(records[0].chapterTitle.htmlEscaped)</h2>\n<div class=\"figures\">\n"
            + records.map(card).joined() + "</div>\n"
    }

    private func card(_ record: FigureRecord) -> String {
        let first = record.files.first.map { "\(record.chapter)/\($0)" } ?? thumbnail(record)
        let caption = MarkdownDocument(parsing: record.caption).blocks.first.map { block -> String in
            if case .paragraph(let inlines) = block {
                HTMLPage(address: { _ in nil }).html(of: inlines)
            } else {
                record.caption.htmlEscaped
            }
        }
        let links = links(record).map {
            "<a href=\"\($0.path.htmlEscaped)\">\($0.name.htmlEscaped)</a>"
        }
        let snippets = FigureSnippets(
            record: record,
            caption: MarkdownDocument(parsing: record.caption).blocks.first.map { block in
                if case .paragraph(let inlines) = block { inlines.plainText } else { record.caption }
            } ?? "")
        let rows = record.parameters.map { parameter in
            "<tr><td>\(parameter.name.htmlEscaped)</td><td>\(parameter.value.htmlEscaped)"
                + "\(parameter.isSet ? " (set)" : "")</td></tr>"
        }
        return """
            <figure>
            <a href="\(first.htmlEscaped)"><img src="\(thumbnail(record).htmlEscaped)" alt="\(record.title.htmlEscaped)"></a>
            <figcaption>
            \(caption.map { "<p>\($0)</p>\n" } ?? "")<p class="links">\(links.joined(separator: " "))</p>
            <details><summary>LaTeX</summary><pre>\(snippets.latex.htmlEscaped)</pre></details>
            <details><summary>Markdown</summary><pre>\(snippets.markdown.htmlEscaped)</pre></details>
            <details><summary>Parameters, seed \(record.seed.run)</summary><table>\(rows.joined())</table></details>
            </figcaption>
            </figure>

            """
    }

    // MARK: Both

    private func thumbnail(_ record: FigureRecord) -> String { "\(record.chapter)/\(record.thumbnail)" }

    /// The figure in its formats, then what belongs to it.
    private func links(_ record: FigureRecord) -> [(name: String, path: String)] {
        func link(_ name: String, _ file: String) -> (name: String, path: String) {
            (name, "\(record.chapter)/\(file)")
        }
        let own = record.files.filter { $0.hasPrefix(record.figure + ".") }
        return own.map { link(String($0.dropFirst(record.figure.count + 1)), $0) }
            + record.data.enumerated().map { link(record.data.count == 1 ? "data" : "data \($0 + 1)", $1) }
            + [
                link("gnuplot", record.gnuplotScript), link("script", record.script),
                link("parameters", "\(record.figure).json"), link("slide", record.slide),
            ]
    }
}
