extension StyledText {
    /// Running text with its looks. Where no colour can set code apart, `marksCode` keeps its back ticks.
    init(_ inlines: [MarkdownDocument.Inline], look: Look = [], marksCode: Bool) {
        self.init()
        for inline in inlines { append(inline, look: look, marksCode: marksCode) }
    }

    private mutating func append(_ inline: MarkdownDocument.Inline, look: Look, marksCode: Bool) {
        func styled(_ content: [MarkdownDocument.Inline], _ more: Look) -> StyledText {
            StyledText(content, look: look.union(more), marksCode: marksCode)
        }
        switch inline {
        case .text(let text): append(text, look)
        case .emphasis(let content): self += styled(content, .italic)
        case .strong(let content): self += styled(content, .bold)
        case .code(let code): append(marksCode ? "`\(code)`" : code, look.union(.code))
        case .link(let destination, let content):
            let label = styled(content, .underlined)
            self += label
            // In a terminal an address has to be readable; one that is its own label is so already, and a term is looked up by its name.
            if Glossary.anchor(in: destination) == nil, !destination.hasPrefix("#"),
                String(label.elements.map(\.character)) != destination
            {
                append(" (\(destination))", look.union(.quiet))
            }
        case .image(_, let alternative): self += styled(alternative, .italic)
        case .lineBreak: append(" ", look)
        case .html: break
        }
    }

    /// A line of code whose comment stands back.
    init(codeLine: some StringProtocol) {
        self.init()
        let comment = codeLine.commentStart ?? codeLine.endIndex
        append(codeLine[..<comment].replacingTabs())
        append(codeLine[comment...].replacingTabs(), .quiet)
    }
}

extension StringProtocol {
    /// Where the comment of a line of a script begins, its sign included; nil where there is none.
    var commentStart: Index? {
        var quote: Character?
        for index in indices {
            let character = self[index]
            if let open = quote {
                if character == open { quote = nil }
            } else if character == "'" || character == "\"" {
                quote = character
            } else if character == "#" {
                return index
            }
        }
        return nil
    }

    fileprivate func replacingTabs() -> String { map { $0 == "\t" ? "    " : String($0) }.joined() }
}
