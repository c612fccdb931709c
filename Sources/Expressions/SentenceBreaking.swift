extension String {
    /// A sentence in lines, broken at blanks; a word that is longer than a line stays whole.
    ///
    /// - Parameters:
    ///   - width: the columns of the terminal; nil for one line.
    ///   - first: how many columns are taken in the first line.
    ///   - indent: how many are taken in the others.
    package func broken(to width: Int?, first: Int = 0, indent: Int = 0) -> [String] {
        guard let width, first + count > width else { return [self] }
        var lines = [""]
        var room = width - first
        for word in split(separator: " ", omittingEmptySubsequences: false) {
            let isEmpty = lines[lines.count - 1].isEmpty
            if !isEmpty, word.count + 1 > room {
                lines.append("")
                room = width - indent
            } else if !isEmpty {
                lines[lines.count - 1] += " "
                room -= 1
            }
            lines[lines.count - 1] += word
            room -= word.count
        }
        return lines
    }
}
