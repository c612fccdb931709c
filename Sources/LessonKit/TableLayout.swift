/// A table in columns two blanks apart, a line under its header, cells broken where the page is narrow.
struct TableLayout {
    let lines: [StyledText]

    private static let gap = 2

    init(_ table: MarkdownDocument.Table, width: Int, marksCode: Bool) {
        let header = table.header.map { StyledText($0, look: .bold, marksCode: marksCode) }
        let rows = table.rows.map { row in row.map { StyledText($0, marksCode: marksCode) } }
        let widths = TableLayout.columnWidths(
            of: [header] + rows, columns: table.alignments.count,
            available: width - TableLayout.gap * (table.alignments.count - 1))
        var lines = TableLayout.lines(of: header, widths: widths, alignments: table.alignments)
        let ruleWidth = widths.reduce(0, +) + TableLayout.gap * max(widths.count - 1, 0)
        lines.append(StyledText(String(repeating: "─", count: ruleWidth), .quiet))
        for row in rows { lines += TableLayout.lines(of: row, widths: widths, alignments: table.alignments) }
        self.lines = lines
    }

    /// Each column as wide as its widest cell; where that is too much, the widest column gives way, column by column, down to its
    /// longest word as long as that will do.
    private static func columnWidths(of rows: [[StyledText]], columns: Int, available: Int) -> [Int] {
        var widths = (0..<columns).map { column in
            rows.map { column < $0.count ? $0[column].displayWidth : 0 }.max() ?? 0
        }
        let longestWords = (0..<columns).map { column in
            rows.map { column < $0.count ? $0[column].longestWord : 0 }.max() ?? 0
        }
        while widths.reduce(0, +) > available {
            let yielding = widths.indices.filter { widths[$0] > longestWords[$0] }
            let candidates = yielding.isEmpty ? Array(widths.indices) : yielding
            guard let widest = candidates.max(by: { widths[$0] < widths[$1] }), widths[widest] > 1 else { break }
            widths[widest] -= 1
        }
        return widths
    }

    private static func lines(
        of row: [StyledText], widths: [Int], alignments: [MarkdownDocument.Table.Alignment]
    ) -> [StyledText] {
        let cells = zip(row, widths).map { cell, width in cell.wrapped(to: max(width, 1)) }
        return (0..<(cells.map(\.count).max() ?? 0)).map { index in
            var line = StyledText()
            for (column, cell) in cells.enumerated() {
                let text = index < cell.count ? cell[index] : StyledText()
                let space = max(widths[column] - text.displayWidth, 0)
                let before =
                    switch alignments[column] {
                    case .left: 0
                    case .center: space / 2
                    case .right: space
                    }
                line.append(String(repeating: " ", count: before))
                line += text
                let isLast = column == cells.count - 1
                line.append(String(repeating: " ", count: isLast ? 0 : space - before + gap))
            }
            return line
        }
    }
}

extension StyledText {
    fileprivate var longestWord: Int {
        var widths = [0]
        for element in elements {
            if element.character == " ", !element.look.contains(.code) {
                widths.append(0)
            } else {
                widths[widths.count - 1] += element.character.displayWidth
            }
        }
        return widths.max() ?? 0
    }
}
