extension MarkdownDocument {
    /// The entries of the glossary that the document links to, each once, in the order of its first mention.
    var glossaryAnchors: [String] {
        var anchors: [String] = []
        for destination in linkDestinations {
            if let anchor = Glossary.anchor(in: destination), !anchors.contains(anchor) { anchors.append(anchor) }
        }
        return anchors
    }

    /// Where the links of the text lead, in its order.
    var linkDestinations: [String] { blocks.flatMap(MarkdownDocument.destinations) }

    private static func destinations(in block: Block) -> [String] {
        switch block {
        case .heading(_, let content), .paragraph(let content), .figure(_, let content): destinations(in: content)
        case .quote(let blocks): blocks.flatMap(destinations)
        case .list(let list): list.items.flatMap { $0.flatMap(destinations) }
        case .table(let table): (table.header + table.rows.flatMap { $0 }).flatMap(destinations)
        case .code, .rule, .html: []
        }
    }

    private static func destinations(in content: [Inline]) -> [String] {
        content.flatMap { inline -> [String] in
            switch inline {
            case .link(let destination, let content): [destination] + destinations(in: content)
            case .emphasis(let content), .strong(let content), .image(_, let content): destinations(in: content)
            case .text, .code, .lineBreak, .html: []
            }
        }
    }
}

extension Glossary {
    /// The anchor that a link into the glossary names, as in `../glossary.md#leak`; nil for other links, such as `#leak`
    /// within it.
    static func anchor(in destination: String) -> String? {
        guard let sign = destination.firstIndex(of: "#") else { return nil }
        let path = destination[..<sign]
        let isGlossary = path == fileName || (path.hasSuffix("/" + fileName) && !path.contains(":"))
        return isGlossary ? String(destination[destination.index(after: sign)...]) : nil
    }
}
