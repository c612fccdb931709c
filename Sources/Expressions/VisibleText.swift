extension Unicode.Scalar {
    /// Whether a terminal would act on the character instead of showing it: controls, and what turns the direction of
    /// writing or cannot be seen.
    var isControl: Bool {
        switch value {
        case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
            0xFFF9...0xFFFB, 0xE0000...0xE007F:
            true
        default: false
        }
    }

    /// The character as one can show it: itself, or a picture or the number of one that cannot be seen.
    var shown: String {
        switch value {
        case 0..<0x20: Unicode.Scalar(0x2400 + value).map { String($0) } ?? "?"
        case 0x7F: "\u{2421}"
        case _ where isControl || properties.generalCategory == .spaceSeparator && value != 0x20:
            "U+" + String(repeating: "0", count: max(0, 4 - hexadecimal.utf8.count)) + hexadecimal
        default: String(self)
        }
    }

    private var hexadecimal: String { String(value, radix: 16, uppercase: true) }

    /// How many columns of a terminal the character takes.
    var columns: Int {
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return 0
        default: break
        }
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
            0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
            0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }
}

extension String {
    /// The text with everything in it that a terminal would act on made visible.
    var shown: String {
        guard unicodeScalars.contains(where: \.isControl) else { return self }
        return unicodeScalars.reduce(into: "") { $0 += $1.isControl ? $1.shown : String($1) }
    }
}

/// A line of source as it is shown, cell by cell.
struct VisibleLine {
    struct Cell {
        let text: String
        let columns: Int
        /// The UTF-8 offset of the character in the source.
        let offset: Int
    }

    private(set) var cells: [Cell] = []
    /// The offset behind the last character.
    let end: Int

    init(_ source: SourceText, _ range: Range<Int>) {
        end = range.upperBound
        var offset = range.lowerBound
        var column = 0
        for character in source.text(in: range) {
            let (text, columns) = Self.show(character, at: column)
            cells.append(Cell(text: text, columns: columns, offset: offset))
            offset += character.utf8.count
            column += columns
        }
    }

    private static func show(_ character: Character, at column: Int) -> (String, Int) {
        if character == "\t" {
            let width = 4 - column % 4
            return (String(repeating: " ", count: width), width)
        }
        let scalars = character.unicodeScalars
        if scalars.contains(where: \.isControl) {
            let text = String(character).shown
            return (text, text.unicodeScalars.reduce(0) { $0 + $1.columns })
        }
        return (String(character), max(1, scalars.map(\.columns).max() ?? 1))
    }

    /// The index of the cell that an offset falls into; the count of cells at the end of the line.
    func index(of offset: Int) -> Int {
        guard offset < end else { return cells.count }
        var low = 0
        var high = cells.count
        while low < high {
            let middle = (low + high) / 2
            if cells[middle].offset <= offset { low = middle + 1 } else { high = middle }
        }
        return max(0, low - 1)
    }

    func columns(_ range: Range<Int>) -> Int { cells[range].reduce(0) { $0 + $1.columns } }
}
