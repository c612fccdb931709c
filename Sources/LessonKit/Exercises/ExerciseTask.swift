import Expressions

/// What `task.md` holds: a title, the task, hints in order under `## Hint`, and what one has learnt under `## Learnt`.
public struct ExerciseTask: Hashable, Sendable {
    /// The first heading.
    public let title: String
    /// What to do.
    public let task: MarkdownDocument
    /// One hint at least.
    public let hints: [MarkdownDocument]
    /// What one knows who has passed.
    public let learnt: MarkdownDocument

    /// Takes a text apart.
    ///
    /// - Throws: `task` where a part is missing, empty or not in its place.
    public init(_ source: SourceText) throws(Diagnostic) {
        var blocks = MarkdownDocument(parsing: source.whole.text).blocks[...]
        func fault(_ message: String, _ advice: String) -> Diagnostic {
            Diagnostic("task", "\(source.name) \(message)", advice: advice)
        }
        guard case .heading(level: 1, let content)? = blocks.popFirst(), !content.plainText.isEmpty else {
            throw fault("does not begin with a title", "write # and the title of the exercise in its first line")
        }
        title = content.plainText
        var sections: [(name: String, blocks: [MarkdownDocument.Block])] = [("", [])]
        for block in blocks {
            if case .heading(level: 2, let content) = block {
                sections.append((content.plainText, []))
            } else {
                sections[sections.count - 1].blocks.append(block)
            }
        }
        if let empty = sections.first(where: \.blocks.isEmpty) {
            throw empty.name.isEmpty
                ? fault("does not say what to do", "write the task below the title")
                : fault("has nothing below ## \(empty.name)", "write something there, or take the heading out")
        }
        let names = sections.dropFirst().map(\.name)
        if let unknown = names.first(where: { $0 != "Hint" && $0 != "Learnt" }) {
            throw fault("has the heading ## \(unknown), which means nothing here", "use ## Hint and ## Learnt")
        }
        guard names.last == "Learnt", names.count(where: { $0 == "Learnt" }) == 1 else {
            throw fault("does not end with what was learnt", "write ## Learnt once, behind the hints")
        }
        guard names.count > 1 else { throw fault("gives no hint", "write ## Hint and below it the first hint") }
        task = MarkdownDocument(blocks: sections[0].blocks)
        hints = sections[1..<sections.count - 1].map { MarkdownDocument(blocks: $0.blocks) }
        learnt = MarkdownDocument(blocks: sections[sections.count - 1].blocks)
    }
}
