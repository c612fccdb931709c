/// What takes the place of the parts of a document that stand for something else.
protocol MarkdownRewriter {
    associatedtype Failure: Error
    /// What stands for a piece of running text that holds no other.
    func replacement(for inline: MarkdownDocument.Inline) throws(Failure) -> MarkdownDocument.Inline
    /// What stands for a block of code or a figure.
    func replacement(for block: MarkdownDocument.Block) throws(Failure) -> MarkdownDocument.Block
}

extension MarkdownRewriter {
    func rewritten(_ document: MarkdownDocument) throws(Failure) -> MarkdownDocument {
        MarkdownDocument(blocks: try rewritten(document.blocks))
    }

    private func rewritten(_ blocks: [MarkdownDocument.Block]) throws(Failure) -> [MarkdownDocument.Block] {
        var result: [MarkdownDocument.Block] = []
        for block in blocks { result.append(try rewritten(block)) }
        return result
    }

    private func rewritten(_ block: MarkdownDocument.Block) throws(Failure) -> MarkdownDocument.Block {
        switch block {
        case .heading(let level, let content): return .heading(level: level, try rewritten(content))
        case .paragraph(let content): return .paragraph(try rewritten(content))
        case .quote(let blocks): return .quote(try rewritten(blocks))
        case .list(var list):
            for index in list.items.indices { list.items[index] = try rewritten(list.items[index]) }
            return .list(list)
        case .table(var table):
            table.header = try rewritten(cells: table.header)
            for index in table.rows.indices { table.rows[index] = try rewritten(cells: table.rows[index]) }
            return .table(table)
        case .figure(let destination, let caption):
            return try replacement(for: .figure(destination: destination, caption: try rewritten(caption)))
        case .code: return try replacement(for: block)
        case .rule, .html: return block
        }
    }

    private func rewritten(cells: [[MarkdownDocument.Inline]]) throws(Failure) -> [[MarkdownDocument.Inline]] {
        var result: [[MarkdownDocument.Inline]] = []
        for cell in cells { result.append(try rewritten(cell)) }
        return result
    }

    private func rewritten(_ inlines: [MarkdownDocument.Inline]) throws(Failure) -> [MarkdownDocument.Inline] {
        var result: [MarkdownDocument.Inline] = []
        for inline in inlines {
            switch inline {
            case .emphasis(let content): result.append(.emphasis(try rewritten(content)))
            case .strong(let content): result.append(.strong(try rewritten(content)))
            case .link(let destination, let content):
                result.append(.link(destination: destination, try rewritten(content)))
            case .text, .code, .image, .lineBreak, .html: result.append(try replacement(for: inline))
            }
        }
        return result
    }
}
