/// Finding a text in a text, by code point.
enum TextSearch {
    /// The place of the first occurrence at or after `start`, counted in code points.
    static func first(_ part: String, in text: String, from start: Int = 0) -> Int? {
        first(Array(part.unicodeScalars), in: Array(text.unicodeScalars), from: start)
    }

    static func first<Item: Equatable>(_ part: [Item], in text: [Item], from start: Int = 0) -> Int? {
        guard part.count + start <= text.count, start >= 0 else { return nil }
        for place in start...(text.count - part.count) where text[place..<place + part.count].elementsEqual(part) {
            return place
        }
        return nil
    }
}
