extension SourceText {
    /// The line and the column, both counted from 1, of a UTF-8 offset; columns are counted in characters as a person
    /// counts them. An offset beyond the text is taken as its end.
    public func position(of offset: Int) -> (line: Int, column: Int) {
        let offset = min(max(offset, 0), utf8.count)
        var line = 1
        var start = byteOrderMarkLength
        var index = 0
        while index < offset {
            let after = endOfLineBreak(at: index)
            if let after, after <= offset {
                line += 1
                start = after
            }
            index = after ?? index + 1
        }
        return (line, text(in: min(start, offset)..<offset).count + 1)
    }

    /// The UTF-8 range of the line that an offset stands in, without its line break.
    public func lineRange(around offset: Int) -> Range<Int> {
        let offset = min(max(offset, 0), utf8.count)
        var start = offset
        while start > 0, !isLineBreak(utf8[start - 1]) { start -= 1 }
        // Between the two bytes of a CRLF, the line is the one that they end.
        if start == offset, offset > 0, offset < utf8.count, utf8[offset - 1] == .carriageReturn,
            utf8[offset] == .lineFeed
        {
            return lineRange(around: offset - 1)
        }
        var end = offset
        while end < utf8.count, !isLineBreak(utf8[end]) { end += 1 }
        if start == 0 { start = min(byteOrderMarkLength, end) }
        return start..<end
    }

    /// 3 where the text begins with a byte order mark, which is no character of its first line.
    var byteOrderMarkLength: Int { utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

    private func isLineBreak(_ byte: UInt8) -> Bool { byte == .lineFeed || byte == .carriageReturn }

    private func endOfLineBreak(at index: Int) -> Int? {
        switch utf8[index] {
        case .lineFeed: index + 1
        case .carriageReturn: index + 1 < utf8.count && utf8[index + 1] == .lineFeed ? index + 2 : index + 1
        default: nil
        }
    }
}
