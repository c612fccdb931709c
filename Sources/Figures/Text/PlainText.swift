extension RichText {
    /// The text in characters alone, for terminals and messages: `V_a`, `e^(−t/τ)`, `x²`.
    public var plain: String { Self.plain(pieces) }

    private static func plain(_ pieces: [Piece]) -> String {
        pieces.reduce(into: "") { text, piece in
            switch piece {
            case .upright(let part), .italic(let part): text += part
            case .superscript(let script): text += raised(plain(script), "^", superscripts)
            case .subscript(let script): text += raised(plain(script), "_", subscripts)
            }
        }
    }

    /// A script in raised or lowered characters where there are some for all of it.
    private static func raised(_ text: String, _ sign: String, _ characters: [Character: Character]) -> String {
        let raised = text.compactMap { characters[$0] }
        if raised.count == text.count { return String(raised) }
        return text.count == 1 ? sign + text : "\(sign)(\(text))"
    }

    // Only some letters have such characters; a V with a lowered a beside a V_b would look like a mistake.
    private static let superscripts = table("0123456789+\u{2212}-=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾")
    private static let subscripts = table("0123456789+\u{2212}-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")

    private static func table(_ plain: String, _ raised: String) -> [Character: Character] {
        Dictionary(zip(plain, raised), uniquingKeysWith: { first, _ in first })
    }
}
