import CMarkGFM

extension MarkdownDocument {
    /// Reads CommonMark with GitHub's tables. Every text is Markdown, so there is no error.
    ///
    /// A soft line break of the source becomes a blank.
    public init(parsing text: String) {
        // Only the table extension is attached: it needs none of the parser's global tables of special characters, which
        // would make two readings at once unsafe.
        _ = MarkdownReader.registration
        guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else {
            self.init(blocks: [])
            return
        }
        defer { cmark_parser_free(parser) }
        if let tables = cmark_find_syntax_extension("table") {
            cmark_parser_attach_syntax_extension(parser, tables)
        }
        var text = text
        text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
        }
        let root = cmark_parser_finish(parser)
        defer { cmark_node_free(root) }
        self.init(blocks: MarkdownReader.blocks(below: root))
    }
}

/// Turns cmark's nodes into values.
private enum MarkdownReader {
    static let registration: Void = cmark_gfm_core_extensions_ensure_registered()

    static func blocks(below parent: OpaquePointer?) -> [MarkdownDocument.Block] {
        children(of: parent).compactMap(block)
    }

    private static func block(_ node: OpaquePointer) -> MarkdownDocument.Block? {
        switch type(of: node) {
        case "heading":
            return .heading(level: Int(cmark_node_get_heading_level(node)), inlines(below: node))
        case "paragraph":
            let content = inlines(below: node)
            if case .image(let destination, let alternative)? = content.first, content.count == 1 {
                return .figure(destination: destination, caption: alternative)
            }
            return .paragraph(content)
        case "code_block":
            let info = string(cmark_node_get_fence_info(node)).split(separator: " ").first
            return .code(info: info.map(String.init) ?? "", text: string(cmark_node_get_literal(node)))
        case "block_quote":
            return .quote(blocks(below: node))
        case "list":
            let isNumbered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
            return .list(
                MarkdownDocument.List(
                    marker: isNumbered ? .number(first: Int(cmark_node_get_list_start(node))) : .bullet,
                    isTight: cmark_node_get_list_tight(node) != 0,
                    items: children(of: node).map { blocks(below: $0) }))
        case "table":
            return table(node)
        case "thematic_break":
            return .rule
        case "html_block":
            return .html(string(cmark_node_get_literal(node)))
        default:
            return nil
        }
    }

    private static func table(_ node: OpaquePointer) -> MarkdownDocument.Block {
        let columns = Int(cmark_gfm_extensions_get_table_columns(node))
        let marks = cmark_gfm_extensions_get_table_alignments(node)
        let alignments = (0..<columns).map { column -> MarkdownDocument.Table.Alignment in
            switch marks?[column] {
            case UInt8(ascii: "r"): .right
            case UInt8(ascii: "c"): .center
            default: .left
            }
        }
        let rows = children(of: node).map { row in children(of: row).map { inlines(below: $0) } }
        return .table(
            MarkdownDocument.Table(alignments: alignments, header: rows.first ?? [], rows: Array(rows.dropFirst())))
    }

    private static func inlines(below parent: OpaquePointer) -> [MarkdownDocument.Inline] {
        var inlines: [MarkdownDocument.Inline] = []
        for node in children(of: parent) {
            guard let inline = inline(node) else { continue }
            // cmark cuts text at each character that could have meant something.
            if case .text(let more) = inline, case .text(let text)? = inlines.last {
                inlines[inlines.count - 1] = .text(text + more)
            } else {
                inlines.append(inline)
            }
        }
        return inlines
    }

    private static func inline(_ node: OpaquePointer) -> MarkdownDocument.Inline? {
        switch type(of: node) {
        case "text": .text(string(cmark_node_get_literal(node)))
        case "softbreak": .text(" ")
        case "linebreak": .lineBreak
        case "code": .code(string(cmark_node_get_literal(node)))
        case "html_inline": .html(string(cmark_node_get_literal(node)))
        case "emph": .emphasis(inlines(below: node))
        case "strong": .strong(inlines(below: node))
        case "link": .link(destination: string(cmark_node_get_url(node)), inlines(below: node))
        case "image": .image(destination: string(cmark_node_get_url(node)), alternative: inlines(below: node))
        default: nil
        }
    }

    private static func children(of parent: OpaquePointer?) -> [OpaquePointer] {
        var children: [OpaquePointer] = []
        var next = parent.flatMap { cmark_node_first_child($0) }
        while let node = next {
            children.append(node)
            next = cmark_node_next(node)
        }
        return children
    }

    private static func type(of node: OpaquePointer) -> String { string(cmark_node_get_type_string(node)) }

    private static func string(_ characters: UnsafePointer<CChar>?) -> String {
        characters.map { String(cString: $0) } ?? ""
    }
}
