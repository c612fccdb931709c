extension MarkdownDocument {
    /// What its links and images lead to, in the order of the text.
    ///
    /// - Parameter figures: whether images in paragraphs of their own are among them.
    func addresses(figures: Bool) -> [String] { blocks.flatMap { $0.addresses(figures: figures) } }

    /// The names that links lead to its headings by, as GitHub makes them: a second heading of one text gets `-1`.
    var anchors: [String] {
        var seen: [String: Int] = [:]
        return blocks.compactMap { block in
            guard case .heading(_, let content) = block else { return nil }
            let name = content.plainText.anchor
            let count = seen[name, default: 0]
            seen[name] = count + 1
            return count == 0 ? name : "\(name)-\(count)"
        }
    }
}

extension MarkdownDocument.Block {
    fileprivate func addresses(figures: Bool) -> [String] {
        switch self {
        case .heading(_, let content), .paragraph(let content): content.addresses
        case .figure(let destination, let caption): (figures ? [destination] : []) + caption.addresses
        case .quote(let blocks): blocks.flatMap { $0.addresses(figures: figures) }
        case .list(let list): list.items.flatMap { $0 }.flatMap { $0.addresses(figures: figures) }
        case .table(let table): (table.header + table.rows.flatMap { $0 }).flatMap(\.addresses)
        case .code, .rule, .html: []
        }
    }
}

extension [MarkdownDocument.Inline] {
    fileprivate var addresses: [String] {
        flatMap { inline -> [String] in
            switch inline {
            case .link(let destination, let content): [destination] + content.addresses
            case .image(let destination, let content): [destination] + content.addresses
            case .emphasis(let content), .strong(let content): content.addresses
            case .text, .code, .lineBreak, .html: []
            }
        }
    }
}
