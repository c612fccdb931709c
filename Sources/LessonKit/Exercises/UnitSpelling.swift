import Expressions
import Units

/// Finds units that are misspelt in prose: `6 mv`, `10 msec`, `6mV`. What is typed, in code, is not looked at.
enum UnitSpelling {
    /// The units of these lessons, as they are printed.
    private static let symbols = [
        "s", "ms", "us", "ns", "V", "mV", "uV", "A", "nA", "pA", "uA", "S", "nS", "pS", "uS", "mS", "Hz", "kHz", "F",
        "pF", "nF",
        "uF", "ohm", "Mohm", "m", "mm", "um", "M", "mM",
    ]

    private static let others = [
        "sec": "s", "secs": "s", "msec": "ms", "msecs": "ms", "usec": "us", "mvolt": "mV", "mvolts": "mV",
        "millivolts": "mV",
        "namp": "nA", "khertz": "kHz",
    ]

    static func faults(in document: MarkdownDocument, of file: String) -> [Diagnostic] {
        texts(document.blocks).flatMap { faults(in: $0) }.map { found, right in
            Diagnostic(
                "unit-spelling", "\(file) writes \(found)", expected: right, found: found,
                advice: "a number and its unit are written with a blank between them, the unit as it is printed")
        }
    }

    /// Each number with a unit that is not written as it should be.
    private static func faults(in text: String) -> [(found: String, right: String)] {
        var faults: [(String, String)] = []
        var rest = text[...]
        while let start = rest.firstIndex(where: \.isNumber) {
            let isWord =
                start > rest.startIndex
                && (rest[rest.index(before: start)].isLetter || rest[rest.index(before: start)] == "_")
            let number = rest[start...].prefix { $0.isNumber || $0 == "." || $0 == "," }
            var behind = rest[number.endIndex...]
            let blanks = behind.prefix { $0 == " " || $0 == "\u{A0}" || $0 == "\n" }
            behind = behind[blanks.endIndex...]
            let word = behind.prefix { $0.isLetter || $0 == "_" }
            rest = rest[number.endIndex...]
            guard !isWord, !word.isEmpty else { continue }
            let isJoined = blanks.isEmpty
            if symbols.contains(String(word)) {
                // The 1950s are no time of 1950 seconds.
                let isDecade = word == "s" && number.count == 4 && number.hasSuffix("0")
                if isJoined, !isDecade { faults.append(("\(number)\(word)", "\(number) \(word)")) }
            } else if let right = others[word.lowercased()] {
                faults.append(("\(number)\(blanks)\(word)", "\(number) \(right)"))
            } else if word.count > 1, let right = symbols.first(where: { $0.lowercased() == word.lowercased() }) {
                faults.append(("\(number)\(blanks)\(word)", "\(number) \(right)"))
            }
        }
        return faults
    }

    private static func texts(_ blocks: [MarkdownDocument.Block]) -> [String] {
        blocks.flatMap { block -> [String] in
            switch block {
            case .heading(_, let content), .paragraph(let content), .figure(_, let content): [prose(content)]
            case .quote(let blocks): texts(blocks)
            case .list(let list): list.items.flatMap(texts)
            case .table(let table): (table.header + table.rows.flatMap { $0 }).map(prose)
            case .code, .rule, .html: []
            }
        }
    }

    /// The text without code; a gap stands in its place.
    private static func prose(_ content: [MarkdownDocument.Inline]) -> String {
        content.map { inline in
            switch inline {
            case .text(let text): text
            case .emphasis(let content), .strong(let content), .link(_, let content), .image(_, let content):
                prose(content)
            case .code, .html: "|"
            case .lineBreak: " "
            }
        }.joined()
    }
}
