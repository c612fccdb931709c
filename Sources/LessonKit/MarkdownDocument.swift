/// A Markdown text as a tree of values: what a chapter's prose is before it becomes a terminal's page or a web page.
public struct MarkdownDocument: Hashable, Sendable {
    /// From top to bottom.
    public var blocks: [Block]

    /// From its blocks.
    public init(blocks: [Block]) { self.blocks = blocks }

    /// What stands on lines of its own.
    public indirect enum Block: Hashable, Sendable {
        /// `level` is 1 to 6.
        case heading(level: Int, [Inline])
        case paragraph([Inline])
        /// `info` is what stands behind the fence, empty for an indented block; the text ends in a newline unless it is empty.
        case code(info: String, text: String)
        case quote([Block])
        case list(List)
        case table(Table)
        /// An image in a paragraph of its own.
        case figure(destination: String, caption: [Inline])
        case rule
        /// HTML as written; a comment among them.
        case html(String)
    }

    /// Items one below the other.
    public struct List: Hashable, Sendable {
        /// What stands before an item.
        public enum Marker: Hashable, Sendable {
            case bullet
            case number(first: Int)
        }
        /// What stands before each item.
        public var marker: Marker
        /// Whether the items stand without blank lines between them.
        public var isTight: Bool
        /// The blocks of each item.
        public var items: [[Block]]

        /// From its parts.
        public init(marker: Marker, isTight: Bool, items: [[Block]]) {
            self.marker = marker
            self.isTight = isTight
            self.items = items
        }
    }

    /// Cells in columns under a header.
    public struct Table: Hashable, Sendable {
        /// Where the text of a column stands.
        public enum Alignment: Hashable, Sendable { case left, center, right }
        /// One for each column.
        public var alignments: [Alignment]
        /// The cells of the first line.
        public var header: [[Inline]]
        /// Each row has as many cells as the header.
        public var rows: [[[Inline]]]

        /// From its parts.
        public init(alignments: [Alignment], header: [[Inline]], rows: [[[Inline]]]) {
            self.alignments = alignments
            self.header = header
            self.rows = rows
        }
    }

    /// What stands in running text.
    public indirect enum Inline: Hashable, Sendable {
        case text(String)
        case emphasis([Inline])
        case strong([Inline])
        case code(String)
        case link(destination: String, [Inline])
        case image(destination: String, alternative: [Inline])
        case lineBreak
        case html(String)
    }
}

extension [MarkdownDocument.Inline] {
    /// The text without its looks.
    public var plainText: String {
        map { inline in
            switch inline {
            case .text(let text), .code(let text): text
            case .emphasis(let content), .strong(let content), .link(_, let content), .image(_, let content):
                content.plainText
            case .lineBreak: " "
            case .html: ""
            }
        }.joined()
    }
}
