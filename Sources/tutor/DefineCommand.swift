import ArgumentParser
import Expressions
import LessonKit

struct DefineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "define", abstract: "Explains a term of the field.",
        discussion: """
            Examples:
              tutor define reversal potential
              tutor define summed
              tutor define

            A part of a term will do. Without one all terms are listed.
            """)

    @Argument(help: "The term.") var term: [String] = []
    @OptionGroup var options: CourseOptions
    @OptionGroup var look: LookOptions

    func run() throws {
        let course = try options.open()
        guard let glossary = try course.glossary(), !glossary.entries.isEmpty else {
            throw Diagnostic(
                "unknown-term", "the course in \(course.folder) explains no terms",
                expected: "a file \(Glossary.fileName) beside its chapters")
        }
        let style = TerminalStyle.current(descriptor: 1, plain: look.plain)
        let page = TerminalPage(style: style)
        guard !term.isEmpty else {
            let indent = "  "
            let columns = WordColumns.text(of: glossary.entries.map(\.term), width: style.width - indent.count)
            let lines = columns.split(separator: "\n").map { indent + $0 + "\n" }
            return try StandardOutput.write(lines.joined())
        }
        let found = try glossary.entries(for: term.joined(separator: " "))
        guard let entry = found.first, found.count == 1 else {
            let items = found.map { [MarkdownDocument.Block.paragraph([.code(command(for: $0))])] }
            let list = MarkdownDocument.List(marker: .bullet, isTight: true, items: items)
            return try StandardOutput.write(
                page.text(of: MarkdownDocument(blocks: [.paragraph([.text("Which one?")]), .list(list)])))
        }
        try StandardOutput.write(page.text(of: document(for: entry, in: course)))
    }

    /// What a shell would take for something else is left to the anchor, which finds the entry as well.
    private func command(for entry: Glossary.Entry) -> String {
        let isPlain = entry.term.allSatisfy { $0.isLetter || $0.isNumber || "_- ".contains($0) }
        return "\(ProgramName.current) define \(isPlain ? entry.term.lowercased() : entry.anchor)"
    }

    /// The entry, and the commands that open its chapters.
    private func document(for entry: Glossary.Entry, in course: Course) -> MarkdownDocument {
        var blocks: [MarkdownDocument.Block] = [.heading(level: 2, [.text(entry.term)])] + entry.text.blocks
        let chapters = course.chapters.filter { entry.chapters.contains($0.number) }
        let items = chapters.map { chapter -> [MarkdownDocument.Block] in
            let title = (try? chapter.lesson().title).map { [MarkdownDocument.Inline.text("\u{A0} \($0)")] } ?? []
            return [.paragraph([.code("\(ProgramName.current) lesson \(chapter.number)")] + title)]
        }
        if !items.isEmpty {
            blocks.append(.list(MarkdownDocument.List(marker: .bullet, isTight: true, items: items)))
        }
        return MarkdownDocument(blocks: blocks)
    }
}
