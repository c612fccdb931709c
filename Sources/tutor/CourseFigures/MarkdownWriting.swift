import LessonKit

extension [MarkdownDocument.Inline] {
    /// Running text without its marks.
    var plain: String {
        reduce(into: "") { text, inline in
            switch inline {
            case .text(let part), .code(let part): text += part
            case .emphasis(let parts), .strong(let parts), .link(_, let parts), .image(_, let parts):
                text += parts.plain
            case .lineBreak: text += " "
            case .html: break
            }
        }
    }

    /// Running text as Markdown.
    var markdown: String {
        reduce(into: "") { text, inline in
            switch inline {
            case .text(let part): text += MarkdownWriting.escaped(part)
            case .code(let part): text += "`\(part)`"
            case .emphasis(let parts): text += "*\(parts.markdown)*"
            case .strong(let parts): text += "**\(parts.markdown)**"
            case .link(let destination, let parts): text += "[\(parts.markdown)](\(destination))"
            case .image(_, let parts): text += parts.markdown
            case .lineBreak: text += " "
            case .html(let part): text += part
            }
        }
    }
}

/// Text within Markdown in which every character means itself.
enum MarkdownWriting {
    static func escaped(_ text: String) -> String {
        text.reduce(into: "") { escaped, character in
            if "\\`*_[]<>#|".contains(character) { escaped += "\\" }
            escaped.append(character.isNewline ? " " : character)
        }
    }
}
