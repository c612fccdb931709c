/// A Markdown document laid out for a terminal.
///
/// Headings stand at the margin and the rest two columns further in; code is set off by a quiet line at its left. Without colour the same
/// page is plain text that reads well in a file.
public struct TerminalPage {
    /// How wide it is and whether it is coloured.
    public let style: TerminalStyle
    /// What to show for a figure, by the destination that the text names. A figure without an entry shows its caption.
    public let illustrations: [String: Illustration]

    /// A figure as a terminal can show it.
    public struct Illustration: Hashable, Sendable {
        /// Lines that are printed as they are, above the caption; empty where the figure is elsewhere.
        public let text: String
        /// Where the figure is, below the caption; one line, however long.
        public let place: String

        /// Either may be empty.
        public init(text: String = "", place: String = "") {
            self.text = text
            self.place = place
        }
    }

    static let indent = 2

    /// A page without illustrations shows the captions of its figures.
    public init(style: TerminalStyle, illustrations: [String: Illustration] = [:]) {
        self.style = style
        self.illustrations = illustrations
    }

    /// The page, each line with its newline.
    public func text(of document: MarkdownDocument) -> String {
        var lines: [String] = []
        append(document.blocks, to: &lines)
        return lines.map { $0 + "\n" }.joined()
    }

    private func append(_ blocks: [MarkdownDocument.Block], to lines: inout [String]) {
        for block in blocks {
            let own = self.lines(of: block)
            if own.isEmpty { continue }
            if !lines.isEmpty { lines.append("") }
            lines += own
        }
    }

    private func lines(of block: MarkdownDocument.Block) -> [String] {
        switch block {
        case .heading(let level, let content):
            return heading(level: level, content)
        case .figure(let destination, let caption):
            return figure(destination, caption: caption)
        default:
            let margin = String(repeating: " ", count: Self.indent)
            return styledLines(of: block, width: style.width - Self.indent).map { line in
                line.elements.isEmpty ? "" : margin + printed(line)
            }
        }
    }

    private func heading(level: Int, _ content: [MarkdownDocument.Inline]) -> [String] {
        let lines = StyledText(content, look: .bold, marksCode: false).wrapped(to: style.width)
        guard level <= 2 else { return lines.map(printed) }
        let longest = lines.map(\.displayWidth).max() ?? 0
        let rule = StyledText(String(repeating: level == 1 ? "═" : "─", count: longest), .quiet)
        return (lines + [rule]).map(printed)
    }

    private func figure(_ destination: String, caption: [MarkdownDocument.Inline]) -> [String] {
        let margin = String(repeating: " ", count: Self.indent)
        let illustration = illustrations[destination] ?? Illustration()
        var picture = illustration.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        while picture.last?.isEmpty == true { picture.removeLast() }
        if !picture.isEmpty, !(caption.isEmpty && illustration.place.isEmpty) { picture.append("") }
        if !caption.isEmpty {
            let text = StyledText(caption, look: .italic, marksCode: !style.usesColor)
            picture += text.wrapped(to: style.width - Self.indent).map { margin + printed($0) }
        }
        // Not broken: a path is there to be copied.
        if !illustration.place.isEmpty { picture.append(margin + printed(StyledText(illustration.place, .quiet))) }
        return picture
    }

    /// The lines of a block for a column of `width`.
    func styledLines(of block: MarkdownDocument.Block, width: Int) -> [StyledText] {
        switch block {
        case .heading(_, let content):
            return styled(content, look: .bold).wrapped(to: width)
        case .paragraph(let content):
            return content.splitAtLineBreaks().flatMap { styled($0).wrapped(to: width) }
        case .code(_, let text):
            return codeLines(text)
        case .quote(let blocks):
            return stacked(blocks, width: width - 2, isTight: false).map { line in
                var quoted = StyledText("│ ", .quiet)
                quoted += line
                return quoted
            }
        case .list(let list):
            return listLines(list, width: width)
        case .table(let table):
            return TableLayout(table, width: width, marksCode: !style.usesColor).lines
        case .figure(_, let caption):
            return styled(caption, look: .italic).wrapped(to: width)
        case .rule:
            return [StyledText(String(repeating: "─", count: width), .quiet)]
        case .html:
            // A terminal has no use for tags; a comment is for the author.
            return []
        }
    }

    private func stacked(_ blocks: [MarkdownDocument.Block], width: Int, isTight: Bool) -> [StyledText] {
        var lines: [StyledText] = []
        for block in blocks {
            let own = styledLines(of: block, width: max(width, 10))
            if own.isEmpty { continue }
            if !lines.isEmpty, !isTight { lines.append(StyledText()) }
            lines += own
        }
        return lines
    }

    private func codeLines(_ text: String) -> [StyledText] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines.map { source in
            var line = StyledText("  │ ", .quiet)
            line += StyledText(codeLine: source)
            return line
        }
    }

    private func listLines(_ list: MarkdownDocument.List, width: Int) -> [StyledText] {
        var lines: [StyledText] = []
        for (offset, item) in list.items.enumerated() {
            let sign =
                switch list.marker {
                case .bullet: "• "
                case .number(let first): "\(first + offset). "
                }
            let hanging = String(repeating: " ", count: sign.count)
            if !lines.isEmpty, !list.isTight { lines.append(StyledText()) }
            for (index, line) in stacked(item, width: width - sign.count, isTight: list.isTight).enumerated() {
                var numbered = StyledText(index == 0 ? sign : hanging)
                numbered += line
                lines.append(line.elements.isEmpty ? line : numbered)
            }
        }
        return lines
    }

    private func styled(_ content: [MarkdownDocument.Inline], look: StyledText.Look = []) -> StyledText {
        StyledText(content, look: look, marksCode: !style.usesColor)
    }

    private func printed(_ text: StyledText) -> String { text.printed(usesColor: style.usesColor) }
}

extension [MarkdownDocument.Inline] {
    fileprivate func splitAtLineBreaks() -> [[MarkdownDocument.Inline]] { split(separator: .lineBreak).map(Array.init) }
}
