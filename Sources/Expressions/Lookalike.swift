/// Characters that come from word processors, web pages and other keyboards, and what to type instead.
enum Lookalike {
    /// What the character is, and what to type; nil for characters that are no lookalikes.
    static func advice(for scalar: Unicode.Scalar) -> (what: String, type: String)? {
        switch scalar {
        case "\u{2018}"..."\u{201B}", "\u{2032}", "\u{2039}", "\u{203A}": return ("a typographic quote", "type '")
        case "\u{201C}"..."\u{201F}", "\u{2033}", "\u{AB}", "\u{BB}": return ("a typographic quote", "type \"")
        case "\u{B4}", "`": return ("an accent", "type '")
        case "\u{2010}"..."\u{2015}": return ("a typographic dash", "type -")
        case "\u{2212}": return ("a typographic minus", "type -")
        case "\u{D7}", "\u{B7}", "\u{22C5}", "\u{2219}", "\u{2217}", "\u{2022}":
            return ("a typographic multiplication sign", "type *")
        case "\u{F7}", "\u{2215}", "\u{2044}": return ("a typographic division sign", "type /")
        case "\u{2264}": return ("a typographic comparison", "type <=")
        case "\u{2265}": return ("a typographic comparison", "type >=")
        case "\u{2260}": return ("a typographic comparison", "type !=")
        case "\u{B2}": return ("a superscript", "type **2")
        case "\u{B3}": return ("a superscript", "type **3")
        case "\u{221A}": return ("a square root sign", "type sqrt( )")
        case "\u{A0}", "\u{2000}"..."\u{200A}", "\u{202F}", "\u{205F}", "\u{3000}":
            return ("no ordinary space", "type a space")
        case "\u{200B}"..."\u{200F}", "\u{2060}", "\u{FEFF}", "\u{AD}", "\u{202A}"..."\u{202E}":
            return ("an invisible character", "remove it")
        case "\u{FF01}"..."\u{FF5E}":
            guard let ascii = Unicode.Scalar(scalar.value - 0xFEE0) else { return nil }
            return ("a full-width character", "type \(ascii)")
        default: return nil
        }
    }

    static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\u{2018}"..."\u{201F}", "\u{B4}", "`", "\u{2032}", "\u{2033}": true
        default: false
        }
    }
}
