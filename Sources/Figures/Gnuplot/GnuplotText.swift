/// Text for gnuplot in which every character means itself.
///
/// gnuplot reads a text twice: as a string constant of its command language, and then as "enhanced" text whose signs switch
/// fonts and raise or lower what follows.
enum GnuplotText {
    /// A string constant, quotes included, of text that is in the enhanced notation already or is to be taken literally.
    static func constant(_ text: String) -> String {
        var constant = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": constant += "\\" + String(scalar)
            // A backquote would run a command, an at sign expand a macro: as numbers they are only characters.
            case "`": constant += "\\140"
            case "@": constant += "\\100"
            default: constant.unicodeScalars.append(scalar)
            }
        }
        return constant + "\""
    }

    /// What gnuplot calls a font: the family and the size, without what would be read as a second size or a style.
    static func font(_ family: String, size: Double) -> String { family.filter { $0 != "," && $0 != ":" } + ",\(size)" }

    /// The enhanced notation of a text.
    static func enhanced(_ text: RichText, isBold: Bool = false) -> String {
        let body = enhanced(text.pieces)
        return isBold ? "{/:Bold \(body)}" : body
    }

    private static func enhanced(_ pieces: [RichText.Piece]) -> String {
        pieces.reduce(into: "") { text, piece in
            switch piece {
            case .upright(let part): text += escaped(part)
            case .italic(let part): text += "{/:Italic \(escaped(part))}"
            case .superscript(let script): text += "^{\(enhanced(script))}"
            case .subscript(let script): text += "_{\(enhanced(script))}"
            }
        }
    }

    /// Signs of the notation get a backslash; what cannot be seen or is no character is left out.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        var last: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            defer { last = scalar }
            switch scalar {
            case "\\": escaped += "\\\\"
            // A backslash and U+263A would become the character of that number; braces keep the two apart.
            case "U" where last == "\\": escaped += "{U}"
            case "^", "_", "@", "&", "~", "{", "}": escaped += "\\" + String(scalar)
            case "\t", "\n", "\r": escaped += " "
            default: if isVisible(scalar) { escaped.unicodeScalars.append(scalar) }
            }
        }
        return escaped
    }

    /// Whether a file may hold the code point: control characters and what is no character at all are left out.
    static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory != .control && scalar.value & 0xFFFE != 0xFFFE
            && !(0xFDD0...0xFDEF).contains(scalar.value)
    }
}
