/// Where a link of the course leads within its book.
enum BookLinks {
    /// A place that a link names.
    enum Target: Hashable {
        case term(anchor: String)
        case chapter(ChapterNumber, anchor: String?)
        /// A place on the same page.
        case here(anchor: String)
        /// Elsewhere in the web.
        case web(String)
    }

    /// The place that a destination names; nil where the book has none, as of a script beside the chapter.
    static func target(of destination: String, in book: Book) -> Target? {
        for scheme in ["https://", "http://", "mailto:"] where destination.lowercased().hasPrefix(scheme) {
            return .web(destination)
        }
        if let anchor = Glossary.anchor(in: destination) {
            return book.glossary?.entry(at: anchor).map { .term(anchor: $0.anchor) }
        }
        let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let anchor = parts.count == 2 ? String(parts[1]) : nil
        if parts[0].isEmpty { return anchor.map { .here(anchor: $0) } }
        let names = parts[0].split(separator: "/").filter { $0 != ".." && $0 != "." && $0 != "lesson.md" }
        guard !parts[0].contains(":"), let name = names.last, names.count == 1 else { return nil }
        return book.chapters.first { $0.name == name }.map { .chapter($0.number, anchor: anchor) }
    }
}
