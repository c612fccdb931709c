/// How wide the characters of the figures' fonts are, so that a page can be laid out before it is drawn.
///
/// The widths are those of Liberation Sans (and so of Helvetica and Arial) in thousandths of the type size.
struct FontMetrics: Hashable, Sendable {
    /// How much wider than Liberation Sans a family runs.
    var stretch: Double = 1

    /// The widths of U+0020 ... U+007E.
    private static let regular: [UInt16] = [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
        556,
        556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556,
        833,
        722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500,
        556,
        556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500,
        334,
        260, 334, 584,
    ]
    private static let bold: [UInt16] = [
        278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
        556,
        556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611,
        833,
        722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556,
        611,
        556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500,
        389,
        280, 389, 584,
    ]
    /// The size of a super- or subscript relative to its base.
    static let scriptScale = 0.8

    /// The width of a text at a type size, in the unit of that size.
    func width(of text: RichText, size: Double, bold: Bool = false) -> Double {
        width(of: text.pieces, bold: bold) * size * stretch
    }

    private func width(of pieces: [RichText.Piece], bold: Bool) -> Double {
        pieces.reduce(0) { sum, piece in
            switch piece {
            case .upright(let text), .italic(let text): sum + Self.width(of: text, bold: bold)
            case .superscript(let script), .subscript(let script):
                sum + Self.scriptScale * width(of: script, bold: bold)
            }
        }
    }

    private static func width(of text: String, bold: Bool) -> Double {
        text.unicodeScalars.reduce(0) { $0 + width(of: $1, bold: bold) }
    }

    private static func width(of scalar: Unicode.Scalar, bold: Bool) -> Double {
        if (0x20...0x7E).contains(scalar.value) {
            return Double((bold ? Self.bold : regular)[Int(scalar.value - 0x20)]) / 1000
        }
        if scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.generalCategory == .nonspacingMark {
            return 0
        }
        return isWide(scalar) ? 1.05 : bold ? 0.64 : 0.6
    }

    /// Whether a character is as wide as high: Chinese, Japanese, Korean, and pictures.
    static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
            0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            true
        default: false
        }
    }
}
