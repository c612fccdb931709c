/// A Markdown document written as Markdown again, to be read by any program that knows GitHub's dialect.
///
/// Reading the text gives the same document once more, but for HTML, which is left out, and for links and figures whose places are
/// others now.
public struct MarkdownText {
    private let figures: [String: String]
    private let address: (String) -> String?

    /// - Parameters:
    ///   - figures: where the images are, by the destination that the text names. A figure without one shows its caption.
    ///   - address: where a link leads; nil where there is no such place, and only its text remains.
    public init(figures: [String: String] = [:], address: @escaping (String) -> String? = { $0 }) {
        self.figures = figures
        self.address = address
    }

    /// The document as text that ends in a newline; empty for an empty document.
    ///
    /// - Parameters:
    ///   - document: what is written.
    ///   - depth: how much lower its headings rank than they say.
    public func text(of document: MarkdownDocument, depth: Int = 0) -> String {
        lines(of: document.blocks, depth: depth, isTight: false).map { $0 + "\n" }.joined()
    }

    /// Running text for a place within a line.
    public func line(_ content: [MarkdownDocument.Inline]) -> String {
        let lines = text(of: MarkdownDocument(blocks: [.heading(level: 1, content)]))
        return String(lines.dropFirst(2).dropLast())
    }

    private func lines(of blocks: [MarkdownDocument.Block], depth: Int, isTight: Bool) -> [String] {
        var lines: [String] = []
        var lastList: MarkdownDocument.List?
        var isOther = false
        for block in blocks {
            var own: [String]
            if case .list(let list) = block {
                // Two lists one behind the other would be one, had they the same marker.
                isOther = lastList.map { $0.marker.isBullet == list.marker.isBullet } == true && !isOther
                own = self.lines(of: list, depth: depth, otherMarker: isOther)
                lastList = list
            } else {
                own = self.lines(of: block, depth: depth)
                lastList = nil
            }
            if own.isEmpty { continue }
            if !lines.isEmpty, !isTight { lines.append("") }
            lines += own
        }
        return lines
    }

    private func lines(of block: MarkdownDocument.Block, depth: Int) -> [String] {
        switch block {
        case .heading(let level, let content):
            let sign = String(repeating: "#", count: min(max(level + depth, 1), 6))
            return ["\(sign) \(text(of: content, in: .heading))"]
        case .paragraph(let content):
            return paragraph(content)
        case .code(let info, let text):
            let fence = String(repeating: "`", count: max(3, text.longestRun(of: "`") + 1))
            var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            if lines.last?.isEmpty == true { lines.removeLast() }
            return [fence + info] + lines + [fence]
        case .quote(let blocks):
            return lines(of: blocks, depth: depth, isTight: false).map { $0.isEmpty ? ">" : "> " + $0 }
        case .list(let list):
            return lines(of: list, depth: depth, otherMarker: false)
        case .table(let table):
            return lines(of: table)
        case .figure(let destination, let caption):
            guard let path = figures[destination] else { return caption.isEmpty ? [] : paragraph(caption) }
            return ["![\(text(of: caption, in: .paragraph))](\(MarkdownText.quoted(path)))"]
        case .rule:
            return ["---"]
        case .html:
            return []
        }
    }

    private func paragraph(_ content: [MarkdownDocument.Inline]) -> [String] {
        text(of: content, in: .paragraph).split(separator: "\n", omittingEmptySubsequences: false)
            .map { String($0).withProtectedStart }
    }

    private func lines(of list: MarkdownDocument.List, depth: Int, otherMarker: Bool) -> [String] {
        var lines: [String] = []
        for (offset, item) in list.items.enumerated() {
            let sign =
                switch list.marker {
                case .bullet: otherMarker ? "* " : "- "
                case .number(let first): "\(first + offset)\(otherMarker ? ")" : ".") "
                }
            let own = self.lines(of: item, depth: depth, isTight: list.isTight)
            if !lines.isEmpty, !list.isTight { lines.append("") }
            for (index, line) in own.enumerated() {
                let margin = index == 0 ? sign : String(repeating: " ", count: sign.count)
                lines.append(line.isEmpty ? "" : margin + line)
            }
            if own.isEmpty { lines.append(String(sign.dropLast())) }
        }
        return lines
    }

    private func lines(of table: MarkdownDocument.Table) -> [String] {
        func row(_ cells: [[MarkdownDocument.Inline]]) -> String {
            "| " + cells.map { text(of: $0, in: .cell) }.joined(separator: " | ") + " |"
        }
        let marks = table.alignments.map { alignment in
            switch alignment {
            case .left: "---"
            case .center: ":-:"
            case .right: "--:"
            }
        }
        return [row(table.header), "| " + marks.joined(separator: " | ") + " |"] + table.rows.map(row)
    }

    /// Where running text stands, which decides what would be taken for a sign.
    private enum Place { case paragraph, heading, cell }

    private func text(of content: [MarkdownDocument.Inline], in place: Place) -> String {
        content.map { text(of: $0, in: place) }.joined()
    }

    private func text(of inline: MarkdownDocument.Inline, in place: Place) -> String {
        switch inline {
        case .text(let text):
            return place == .heading ? text.markdownEscaped.replacing("#", with: "\\#") : text.markdownEscaped
        case .emphasis(let content): return "*\(text(of: content, in: place))*"
        case .strong(let content): return "**\(text(of: content, in: place))**"
        case .code(let code): return MarkdownText.code(code, in: place)
        case .link(let destination, let content):
            guard let address = address(destination) else { return text(of: content, in: place) }
            if content == [.text(address)], address.contains(":"), !address.contains(" ") { return "<\(address)>" }
            return "[\(text(of: content, in: place))](\(MarkdownText.quoted(address)))"
        case .image(_, let alternative): return "*\(text(of: alternative, in: place))*"
        case .lineBreak: return place == .paragraph ? "\\\n" : " "
        case .html: return ""
        }
    }

    private static func code(_ code: String, in place: Place) -> String {
        let fence = String(repeating: "`", count: code.longestRun(of: "`") + 1)
        let isPadded =
            code.hasPrefix("`") || code.hasSuffix("`")
            || (code.hasPrefix(" ") && code.hasSuffix(" ") && !code.allSatisfy { $0 == " " })
        let text = isPadded ? " \(code) " : code
        return fence + (place == .cell ? text.replacing("|", with: "\\|") : text) + fence
    }

    /// A destination that holds what would end it is put in angle brackets.
    private static func quoted(_ destination: String) -> String {
        guard destination.isEmpty || destination.contains(where: { " ()<>\\".contains($0) }) else { return destination }
        return "<" + destination.map { "<>\\".contains($0) ? "\\\($0)" : "\($0)" }.joined() + ">"
    }
}

extension MarkdownDocument.List.Marker {
    fileprivate var isBullet: Bool { self == .bullet }
}

extension String {
    /// Without any character that would mean something in the midst of a line.
    fileprivate var markdownEscaped: String {
        var result = ""
        for index in indices {
            let character = self[index]
            let isEscaped: Bool =
                switch character {
                case "\\", "`", "*", "[", "]", "<", ">", "&", "|", "~", "$": true
                // Before a link it would make an image of it.
                case "!": self.index(after: index) == endIndex
                // Within a word it is a letter like others.
                case "_": !(index > startIndex && self[self.index(before: index)].isWord && follows(index, \.isWord))
                default: false
                }
            if isEscaped { result.append("\\") }
            result.append(character)
        }
        return result
    }

    private func follows(_ index: Index, _ holds: (Character) -> Bool) -> Bool {
        let next = self.index(after: index)
        return next < endIndex && holds(self[next])
    }

    /// As the beginning of a line of a paragraph, where `#`, `-` and `1.` would mean something.
    fileprivate var withProtectedStart: String {
        guard let first else { return self }
        if "#+-=".contains(first) { return "\\" + self }
        let digits = prefix { $0.isASCII && $0.isNumber }
        if !digits.isEmpty, let sign = dropFirst(digits.count).first, sign == "." || sign == ")" {
            return digits + "\\" + dropFirst(digits.count)
        }
        return self
    }

    fileprivate func longestRun(of wanted: Character) -> Int {
        var (longest, run) = (0, 0)
        for character in self {
            run = character == wanted ? run + 1 : 0
            longest = max(longest, run)
        }
        return longest
    }

    fileprivate func replacing(_ sign: Character, with text: String) -> String {
        map { $0 == sign ? text : String($0) }.joined()
    }
}

extension Character {
    fileprivate var isWord: Bool { isLetter || isNumber }
}
