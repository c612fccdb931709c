extension Character {
    /// The columns that a terminal gives this character: 2 for East Asian wide ones and emoji, 0 for a mark alone, else 1.
    var displayWidth: Int {
        guard let first = unicodeScalars.first else { return 0 }
        if first.isASCII { return 1 }
        switch first.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        default: break
        }
        return Self.wideRanges.contains { $0.contains(first.value) } || first.properties.isEmojiPresentation ? 2 : 1
    }

    /// The wide and full-width blocks of Unicode's East Asian Width (UAX #11), whole blocks at a time.
    private static let wideRanges: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
        0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD,
    ]
}

extension StringProtocol {
    /// The columns that a terminal gives this text.
    var displayWidth: Int { reduce(0) { $0 + $1.displayWidth } }
}
