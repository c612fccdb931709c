/// Words in columns, to be read downwards.
public enum WordColumns {
    private static let gap = 2

    /// The words in as many columns as fit `width`, each line with its newline; the order runs down the first column, then down the next.
    public static func text(of words: [String], width: Int) -> String {
        guard !words.isEmpty else { return "" }
        for count in stride(from: words.count, through: 2, by: -1) {
            let height = (words.count + count - 1) / count
            let columns = stride(from: 0, to: words.count, by: height).map { words[$0..<min($0 + height, words.count)] }
            let widths = columns.map { $0.map(\.displayWidth).max() ?? 0 }
            guard widths.reduce(0, +) + gap * (columns.count - 1) <= width else { continue }
            return (0..<height).map { row in
                var line = ""
                for (column, width) in zip(columns, widths) where column.startIndex + row < column.endIndex {
                    let word = column[column.startIndex + row]
                    let isLast = column.startIndex + row + height >= words.count
                    line += word + (isLast ? "" : String(repeating: " ", count: width - word.displayWidth + gap))
                }
                return line + "\n"
            }.joined()
        }
        return words.map { $0 + "\n" }.joined()
    }
}
