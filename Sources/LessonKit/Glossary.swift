import Expressions

/// The words of the subject that a course explains: what `glossary.md` beside the chapters holds.
///
/// Each term is a heading of the second level with a paragraph or two below it. Words in bold are other names of the term, and the last
/// paragraph may name the chapters that teach it, as in `Chapters: 2b, 3a`.
public struct Glossary: Hashable, Sendable {
    /// A term and what it means.
    public struct Entry: Hashable, Sendable {
        /// As it is written in the heading.
        public let term: String
        /// Where a link leads to it, as in `glossary.md#summed-variable`.
        public let anchor: String
        /// Other names that it has, as they are written in bold.
        public let otherNames: [String]
        /// What it means.
        public let text: MarkdownDocument
        /// The chapters that teach it, in the order of the text; a course need not have them all.
        public let chapters: [ChapterNumber]
    }

    /// The file's name.
    public static let fileName = "glossary.md"

    /// What stands before the first term, without the title.
    public let introduction: MarkdownDocument
    /// In alphabetical order.
    public let entries: [Entry]

    /// Takes a text apart.
    ///
    /// - Throws: `glossary` where a term is there twice, has no name or is not explained, and where the chapters are no numbers.
    public init(_ source: SourceText) throws(Diagnostic) {
        var introduction: [MarkdownDocument.Block] = []
        var sections: [(heading: [MarkdownDocument.Inline], blocks: [MarkdownDocument.Block])] = []
        for block in MarkdownDocument(parsing: source.whole.text).blocks {
            switch block {
            case .heading(level: 2, let content): sections.append((content, []))
            case .heading(level: 1, _) where sections.isEmpty && introduction.isEmpty: break
            case .heading(_, let content):
                throw Glossary.fault(
                    source, "has the heading \(content.plainText), which is no term",
                    "write terms as ## headings, and the title of the file as one # heading in its first line")
            default:
                if sections.isEmpty {
                    introduction.append(block)
                } else {
                    sections[sections.count - 1].blocks.append(block)
                }
            }
        }
        var entries: [Entry] = []
        for section in sections {
            let entry = try Entry(section.heading, section.blocks, of: source)
            if let other = entries.first(where: { $0.anchor == entry.anchor }) {
                throw Glossary.fault(
                    source, "explains \(entry.term) twice", "make one entry of the two",
                    found: other.term == entry.term ? nil : "\(other.term), \(entry.term)")
            }
            entries.append(entry)
        }
        self.introduction = MarkdownDocument(blocks: introduction)
        self.entries = entries.sorted { ($0.anchor, $0.term) < ($1.anchor, $1.term) }
    }

    fileprivate static func fault(
        _ source: SourceText, _ message: String, _ advice: String, found: String? = nil
    ) -> Diagnostic {
        Diagnostic("glossary", "\(source.name) \(message)", found: found, advice: advice)
    }

    /// The entry that a link with this anchor leads to.
    public func entry(at anchor: String) -> Entry? { entries.first { $0.anchor == anchor } }
}

extension Glossary.Entry {
    fileprivate init(
        _ heading: [MarkdownDocument.Inline], _ blocks: [MarkdownDocument.Block], of source: SourceText
    ) throws(Diagnostic) {
        term = heading.plainText
        anchor = term.anchor
        guard !anchor.isEmpty else {
            throw Glossary.fault(source, "has a heading without a term", "write the term behind ##")
        }
        var blocks = blocks
        var chapters: [ChapterNumber] = []
        if case .paragraph(let content)? = blocks.last, let names = Glossary.chapterNames(content.plainText) {
            for name in names {
                guard let number = ChapterNumber(name) else {
                    throw Glossary.fault(
                        source, "names a chapter below \(term) that is no number",
                        "write numbers with commas between them, as in Chapters: 2b, 3a", found: name)
                }
                chapters.append(number)
            }
            blocks.removeLast()
        }
        guard !blocks.isEmpty else {
            throw Glossary.fault(source, "does not explain \(term)", "write a paragraph below the heading")
        }
        self.chapters = chapters
        text = MarkdownDocument(blocks: blocks)
        otherNames = blocks.flatMap { block -> [String] in
            guard case .paragraph(let content) = block else { return [] }
            return content.compactMap { if case .strong(let name) = $0 { name.plainText } else { nil } }
        }
    }
}

extension Glossary {
    /// What stands behind `Chapter:` or `Chapters:`; nil for another paragraph.
    fileprivate static func chapterNames(_ text: String) -> [String]? {
        for word in ["Chapter:", "Chapters:"] where text.hasPrefix(word) {
            return text.dropFirst(word.count).split(separator: ",").map(\.trimmed)
        }
        return nil
    }
}

extension Course {
    /// The words that the course explains; nil where it has no `glossary.md`.
    ///
    /// - Throws: a diagnostic where the file cannot be read or is no glossary.
    public func glossary() throws(Diagnostic) -> Glossary? {
        let path = folder + "/" + Glossary.fileName
        guard FileAccess.exists(path) else { return nil }
        return try Glossary(try FileAccess.text(at: path, name: Glossary.fileName))
    }
}
