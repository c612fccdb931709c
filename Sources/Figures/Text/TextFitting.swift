/// Breaks a text into lines that fit a width, and makes the type smaller where that is not enough.
struct TextFitting {
    var lines: [RichText]
    var size: Double

    /// The distance from one line to the next as a multiple of the type size.
    static let lineHeight = 1.25

    /// The height of all lines, in the unit of the size.
    var height: Double { size * Self.lineHeight * Double(lines.count) }

    /// - Parameters:
    ///   - width: What a line may take, in the unit of `size`.
    ///   - smallest: How small the type may become, as a share of `size`.
    init(
        _ text: RichText, width: Double, size: Double, bold: Bool = false, lineLimit: Int = 3, smallest: Double = 0.6,
        metrics: FontMetrics
    ) {
        self.size = size
        lines = text.broken { metrics.width(of: $0, size: size, bold: bold) <= width }
        func widest() -> Double { lines.map { metrics.width(of: $0, size: self.size, bold: bold) }.max() ?? 0 }
        while self.size > size * smallest, lines.count > lineLimit || widest() > width {
            self.size = max(self.size * 0.92, size * smallest)
            let current = self.size
            lines = text.broken { metrics.width(of: $0, size: current, bold: bold) <= width }
        }
        if lines.count > lineLimit {
            lines = Array(lines.prefix(lineLimit))
            lines[lineLimit - 1] = lines[lineLimit - 1] + RichText(verbatim: " …")
        }
    }
}

extension RichText {
    /// The text in lines, broken at its own line breaks and at blanks where `fits` wants it.
    func broken(where fits: (RichText) -> Bool) -> [RichText] {
        var lines: [RichText] = []
        for line in hardLines {
            var current = RichText(pieces: [])
            for word in line.words where !(current.isEmpty && word.isBlank) {
                let longer = current + word
                if current.isEmpty || fits(longer.trimmed) {
                    current = longer
                } else {
                    lines.append(current.trimmed)
                    current = word
                }
            }
            if !current.isEmpty { lines.append(current.trimmed) }
        }
        return lines
    }

    /// The text at its own line breaks.
    private var hardLines: [RichText] {
        var lines = [RichText(pieces: [])]
        for piece in pieces {
            guard case .upright(let text) = piece, text.contains(where: \.isNewline) else {
                lines[lines.count - 1].pieces.append(piece)
                continue
            }
            for (index, part) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
            {
                if index > 0 { lines.append(RichText(pieces: [])) }
                if !part.isEmpty { lines[lines.count - 1].pieces.append(.upright(String(part))) }
            }
        }
        return lines
    }

    /// The text in words with the blanks that follow them.
    private var words: [RichText] {
        var words: [RichText] = []
        var current = RichText(pieces: [])
        for piece in pieces {
            guard case .upright(let text) = piece else {
                current.pieces.append(piece)
                continue
            }
            var run = ""
            for character in text {
                if character != " ", run.last == " " {
                    current.pieces.append(.upright(run))
                    words.append(current)
                    current = RichText(pieces: [])
                    run = ""
                }
                run.append(character)
            }
            if !run.isEmpty { current.pieces.append(.upright(run)) }
            if run.last == " " {
                words.append(current)
                current = RichText(pieces: [])
            }
        }
        if !current.isEmpty { words.append(current) }
        return words
    }

    private var isBlank: Bool {
        pieces.allSatisfy { piece in
            guard case .upright(let text) = piece else { return false }
            return text.allSatisfy { $0 == " " }
        }
    }

    /// Without blanks at the end.
    private var trimmed: RichText {
        guard case .upright(let text)? = pieces.last, text.last == " " else { return self }
        let kept = String(text.prefix(text.count - text.reversed().prefix { $0 == " " }.count))
        return RichText(pieces: pieces.dropLast() + (kept.isEmpty ? [] : [.upright(kept)]))
    }
}
