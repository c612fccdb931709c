/// Text within web pages in which every character means itself.
public enum HTMLText {
    /// Text between tags or in an attribute in double quotes.
    public static func escaped(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { escaped, scalar in
            switch scalar {
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "&": escaped += "&amp;"
            case "\"": escaped += "&quot;"
            default: if GnuplotText.isVisible(scalar) || scalar == "\n" { escaped.unicodeScalars.append(scalar) }
            }
        }
    }

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

/// Bytes as text (RFC 4648).
enum Base64 {
    static func text(_ bytes: [UInt8]) -> String {
        let signs = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let part = bytes[start..<min(start + 3, bytes.count)]
            let number = part.reduce(0) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - part.count))
            for place in 0..<4 {
                text.append(
                    place > part.count ? UInt8(ascii: "=") : signs[Int(number >> UInt32(18 - 6 * place) & 63)])
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
