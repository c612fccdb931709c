import Figures

/// A Markdown document as a part of a web page.
///
/// Everything that came from a file is escaped, and HTML within the Markdown is left out, as in a terminal. The result is well-formed
/// XML too, so that every tool can read it.
public struct HTMLPage {
    /// A figure of the page.
    public struct Picture: Hashable, Sendable {
        /// Where the image is, drawn for a light ground.
        public let light: String
        /// Where the one for a dark ground is.
        public let dark: String
        /// What is to be seen, in words.
        public let description: String

        /// From its parts.
        public init(light: String, dark: String, description: String) {
            self.light = light
            self.dark = dark
            self.description = description
        }
    }

    /// A heading, for a list of what is on the page.
    public struct Heading: Hashable, Sendable {
        /// 1 to 6, as it has come to stand.
        public let level: Int
        /// What a link to it names.
        public let anchor: String
        /// Its words, as HTML.
        public let html: String
    }

    private let pictures: [String: Picture]
    private let address: (String) -> String?
    private var usedAnchors: Set<String>
    private var lastLevel = 0
    /// All so far, from the first document on.
    public private(set) var headings: [Heading] = []

    /// A page that is empty as yet.
    ///
    /// - Parameters:
    ///   - pictures: the figures, by the destination that the text names. A figure without one shows its caption.
    ///   - anchors: those that the page has elsewhere; no heading gets one of them.
    ///   - address: where a link leads on the page; nil where there is no such place, and only its text remains.
    public init(
        pictures: [String: Picture] = [:], anchors: Set<String> = [], address: @escaping (String) -> String? = { $0 }
    ) {
        self.pictures = pictures
        self.address = address
        usedAnchors = anchors
    }

    /// The document as HTML, each block on a line of its own.
    ///
    /// - Parameters:
    ///   - document: what comes next on the page.
    ///   - depth: how much lower its headings rank than they say. No heading ranks more than one below the one before it.
    public mutating func html(of document: MarkdownDocument, depth: Int = 0) -> String {
        html(of: document.blocks, depth: depth)
    }

    private mutating func html(of blocks: [MarkdownDocument.Block], depth: Int) -> String {
        var text = ""
        for block in blocks { text += html(of: block, depth: depth) }
        return text
    }

    private mutating func html(of block: MarkdownDocument.Block, depth: Int) -> String {
        switch block {
        case .heading(let level, let content):
            return heading(level: level + depth, content)
        case .paragraph(let content):
            return "<p>\(html(of: content))</p>\n"
        case .code(let info, let text):
            return HTMLPage.code(text, language: info)
        case .quote(let blocks):
            return "<blockquote>\n\(html(of: blocks, depth: depth))</blockquote>\n"
        case .list(let list):
            return html(of: list, depth: depth)
        case .table(let table):
            return html(of: table)
        case .figure(let destination, let caption):
            return figure(destination, caption: caption)
        case .rule:
            return "<hr/>\n"
        case .html:
            return ""
        }
    }

    private mutating func heading(level: Int, _ content: [MarkdownDocument.Inline]) -> String {
        let level = min(max(level, 1), lastLevel + 1, 6)
        lastLevel = level
        let anchor = unused(content.plainText.anchor)
        let text = html(of: content)
        headings.append(Heading(level: level, anchor: anchor, html: text))
        return "<h\(level) id=\"\(anchor.htmlEscaped)\">\(text)</h\(level)>\n"
    }

    /// As GitHub numbers headings of the same words.
    private mutating func unused(_ anchor: String) -> String {
        let anchor = anchor.isEmpty ? "section" : anchor
        var candidate = anchor
        var count = 0
        while !usedAnchors.insert(candidate).inserted {
            count += 1
            candidate = "\(anchor)-\(count)"
        }
        return candidate
    }

    /// A block of code; the comments of a script stand back. It can be reached by keyboard, since it may be wider than the page.
    static func code(_ text: String, language: String) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        let isScript = language == "python"
        let html = lines.map { line -> String in
            guard isScript, let comment = line.commentStart else { return line.htmlEscaped }
            return line[..<comment].htmlEscaped + "<span class=\"comment\">\(line[comment...].htmlEscaped)</span>"
        }
        let name = isScript ? " class=\"language-python\"" : ""
        return "<pre tabindex=\"0\"><code\(name)>\(html.map { $0 + "\n" }.joined())</code></pre>\n"
    }

    private mutating func html(of list: MarkdownDocument.List, depth: Int) -> String {
        var items = ""
        for item in list.items {
            var text = ""
            for block in item {
                // In a tight list a paragraph is no block of its own.
                if list.isTight, case .paragraph(let content) = block {
                    text += (text.isEmpty ? "" : "\n") + html(of: content)
                } else {
                    text += (text.isEmpty || text.hasSuffix("\n") ? "" : "\n") + html(of: block, depth: depth)
                }
            }
            items += "<li>\(text)</li>\n"
        }
        switch list.marker {
        case .bullet: return "<ul>\n\(items)</ul>\n"
        case .number(let first): return "<ol\(first == 1 ? "" : " start=\"\(first)\"")>\n\(items)</ol>\n"
        }
    }

    private func html(of table: MarkdownDocument.Table) -> String {
        func row(_ cells: [[MarkdownDocument.Inline]], _ tag: String, _ more: String) -> String {
            let texts = zip(cells, table.alignments).map { cell, alignment in
                let place =
                    switch alignment {
                    case .left: ""
                    case .center: " class=\"center\""
                    case .right: " class=\"right\""
                    }
                return "<\(tag)\(more)\(place)>\(html(of: cell))</\(tag)>"
            }
            return "<tr>\(texts.joined())</tr>\n"
        }
        let rows = table.rows.map { row($0, "td", "") }.joined()
        return """
            <div class="wide" role="group" aria-label="Table" tabindex="0"><table>
            <thead>
            \(row(table.header, "th", " scope=\"col\""))</thead>
            <tbody>
            \(rows)</tbody>
            </table></div>

            """
    }

    private func figure(_ destination: String, caption: [MarkdownDocument.Inline]) -> String {
        let words = caption.isEmpty ? "" : "<figcaption>\(html(of: caption))</figcaption>\n"
        guard let picture = pictures[destination] else {
            return caption.isEmpty ? "" : "<figure>\n\(words)</figure>\n"
        }
        let (light, dark) = (picture.light.htmlEscaped, picture.dark.htmlEscaped)
        let description = picture.description.isEmpty ? caption.plainText : picture.description
        return """
            <figure>
            <a href="\(light)"><picture>\
            <source media="screen and (prefers-color-scheme: dark)" srcset="\(dark)"/>\
            <img src="\(light)" alt="\(description.htmlEscaped)"/></picture></a>
            \(words)</figure>

            """
    }

    /// Running text as HTML.
    public func html(of content: [MarkdownDocument.Inline]) -> String { content.map(html).joined() }

    private func html(of inline: MarkdownDocument.Inline) -> String {
        switch inline {
        case .text(let text): return text.htmlEscaped
        case .emphasis(let content): return "<em>\(html(of: content))</em>"
        case .strong(let content): return "<strong>\(html(of: content))</strong>"
        case .code(let code): return "<code>\(code.htmlEscaped)</code>"
        case .link(let destination, let content):
            guard let address = address(destination) else { return html(of: content) }
            // An address that is its own label need not be printed twice on paper.
            let kind = content.plainText == address ? " class=\"address\"" : ""
            return "<a\(kind) href=\"\(address.htmlEscaped)\">\(html(of: content))</a>"
        case .image(_, let alternative): return "<em>\(html(of: alternative))</em>"
        case .lineBreak: return "<br/>"
        case .html: return ""
        }
    }
}
