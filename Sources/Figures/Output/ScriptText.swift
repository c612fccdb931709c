/// Text within the scripts of web pages.
enum ScriptText {
    /// A string of a script, quotes included, that no tag can end.
    static func literal(_ text: String) -> String {
        let digits = Array("0123456789abcdef")
        return text.unicodeScalars.reduce(into: "\"") { literal, scalar in
            switch scalar {
            case "\"", "\\": literal += "\\" + String(scalar)
            case "<", ">", "&", "\u{2028}", "\u{2029}":
                literal += "\\u" + String([12, 8, 4, 0].map { digits[Int(scalar.value >> $0 & 15)] })
            case "\n", "\t", "\r": literal += " "
            default: if GnuplotText.isVisible(scalar) { literal.unicodeScalars.append(scalar) }
            }
        } + "\""
    }
}
