import Expressions

/// A place that is still to be filled in by who writes a lesson: `[fill in: what the question is]`.
public enum Blank {
    private static let opening = "[fill in:"

    /// A blank that says what belongs there.
    static func text(_ what: String) -> String { "\(opening) \(what)]" }

    /// The blanks of a text in their order; one that is not closed ends with its line.
    public static func all(in source: SourceText) -> [SourceFragment] {
        let bytes = Array(source.whole.text.utf8)
        let mark = Array(opening.utf8)
        var found: [SourceFragment] = []
        var place = 0
        while place + mark.count <= bytes.count {
            guard bytes[place] == mark[0], bytes[place..<place + mark.count].elementsEqual(mark) else {
                place += 1
                continue
            }
            var end = place + mark.count
            while end < bytes.count, bytes[end] != UInt8(ascii: "]"), bytes[end] != UInt8(ascii: "\n") { end += 1 }
            if end < bytes.count, bytes[end] == UInt8(ascii: "]") { end += 1 }
            found.append(SourceFragment(source: source, range: place..<end))
            place = end
        }
        return found
    }

    /// That it has not been filled in.
    static func fault(_ blank: SourceFragment) -> Diagnostic {
        Diagnostic("blank", "this is still to be filled in", at: blank)
    }
}
