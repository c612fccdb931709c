/// Finding a text in a text, by code point.
enum TextSearch {
    /// The place of the first occurrence at or after `start`, counted in code points; a negative start counts from the back.
    static func first(_ part: String, in text: String, from start: Int = 0) -> Int? {
        let scalars = Array(text.unicodeScalars)
        let start = start < 0 ? max(0, start + scalars.count) : start
        return first(Array(part.unicodeScalars), in: scalars, from: start)
    }

    /// In a time that grows with both lengths, and not with their product.
    static func first<Item: Equatable>(_ part: [Item], in text: [Item], from start: Int = 0) -> Int? {
        guard start >= 0, start <= text.count - part.count else { return nil }
        guard let head = part.first else { return start }
        if part.count == 1 { return text[start...].firstIndex(of: head) }
        let borders = borders(of: part)
        var matched = 0
        for place in start..<text.count {
            while matched > 0, part[matched] != text[place] { matched = borders[matched - 1] }
            if part[matched] == text[place] { matched += 1 }
            if matched == part.count { return place - matched + 1 }
        }
        return nil
    }

    /// For each beginning of a text, how much of its own beginning it ends with: what is still matched where the next item is not.
    private static func borders<Item: Equatable>(of text: [Item]) -> [Int] {
        var borders = [0]
        borders.reserveCapacity(text.count)
        var length = 0
        for item in text.dropFirst() {
            while length > 0, text[length] != item { length = borders[length - 1] }
            if text[length] == item { length += 1 }
            borders.append(length)
        }
        return borders
    }
}
