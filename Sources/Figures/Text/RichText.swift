/// Text as people write it, with a little mathematics between dollar signs: `membrane voltage $V_a$`, `$e^{-t/\tau}$`.
///
/// What is not such mathematics is drawn as written: quotes, backslashes, braces and dollar signs mean themselves.
public struct RichText: Hashable, Sendable {
    /// The text in stretches of one kind.
    public var pieces: [Piece]

    /// A stretch of one kind.
    public indirect enum Piece: Hashable, Sendable {
        case upright(String)
        case italic(String)
        case superscript([Piece])
        case `subscript`([Piece])
    }

    /// From its stretches.
    public init(pieces: [Piece]) { self.pieces = Self.merged(pieces) }

    /// Reads the mathematics between dollar signs. A sign opens where no blank follows it, and closes where no blank is
    /// before it and no digit after it, so that "$5 and $6" are prices.
    public init(_ text: String) { pieces = MathText.pieces(of: text) }

    /// Draws each character as written.
    public init(verbatim text: String) { pieces = text.isEmpty ? [] : [.upright(text)] }

    /// Whether nothing would be drawn.
    public var isEmpty: Bool { pieces.isEmpty }

    /// One text after the other.
    public static func + (left: RichText, right: RichText) -> RichText {
        RichText(pieces: left.pieces + right.pieces)
    }

    /// Neighbours of one kind become one piece, so that texts which look the same are the same.
    static func merged(_ pieces: [Piece]) -> [Piece] {
        pieces.reduce(into: []) { merged, piece in
            switch (merged.last, piece) {
            case (.upright(let first)?, .upright(let second)): merged[merged.count - 1] = .upright(first + second)
            case (.italic(let first)?, .italic(let second)): merged[merged.count - 1] = .italic(first + second)
            default: merged.append(piece)
            }
        }
    }
}

extension RichText: ExpressibleByStringInterpolation {
    /// `"membrane voltage $V_a$"`.
    public init(stringLiteral value: String) { self.init(value) }
}
