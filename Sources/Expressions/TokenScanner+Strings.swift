/// The letters before the quotes of a string.
struct StringPrefix: OptionSet {
    let rawValue: UInt8

    /// Backslashes stand for themselves.
    static let raw = StringPrefix(rawValue: 1)
    /// Braces hold expressions.
    static let formatted = StringPrefix(rawValue: 2)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// nil where the word is no prefix.
    init?(_ word: String) {
        switch word.utf8.count <= 2 ? word.lowercased() : "" {
        case "u", "b": self = []
        case "r", "br", "rb", "ur": self = .raw
        case "f": self = .formatted
        case "fr", "rf": self = [.raw, .formatted]
        default: return nil
        }
    }
}

/// What opens a string and has to close it.
struct StringQuotes {
    let byte: UInt8
    let isTriple: Bool
    let isRaw: Bool
    /// The opening quotes with their prefix.
    let range: Range<Int>

    var length: Int { isTriple ? 3 : 1 }
    var text: String { String(repeating: byte == .singleQuote ? "'" : "\"", count: length) }
}

/// The value of a string as it is read.
struct StringText {
    var bytes: [UInt8] = []
    /// Whether the source says the same to the lexer as the value does: see ``SyntaxTree/StringLiteral/contentRange``.
    var isInPlace = true
    /// Whether a `#` was read: what looks like a comment to the lexer ends elsewhere if two lines of it are joined.
    var hasNumberSign = false

    var value: String { String(decoding: bytes, as: UTF8.self) }
}

extension TokenScanner {
    /// Scans a string whose quotes stand at `offset` and whose prefix begins at `start`.
    mutating func scanString(from start: Int, prefix: StringPrefix) throws(Diagnostic) {
        let quote = source.utf8[offset]
        let isTriple = peek(1) == quote && peek(2) == quote
        let content = offset + (isTriple ? 3 : 1)
        let quotes = StringQuotes(
            byte: quote, isTriple: isTriple, isRaw: prefix.contains(.raw), range: start..<content)
        offset = content
        if prefix.contains(.formatted) {
            let pieces = try scanFormattedPieces(quotes)
            append(.formattedString(pieces), from: start)
            return
        }
        var text = StringText()
        while !isAtEnd(of: quotes) {
            try checkOpen(quotes)
            try readElement(into: &text, raw: quotes.isRaw)
        }
        let contentRange = text.isInPlace ? content..<offset : nil
        offset += quotes.length
        append(.string(SyntaxTree.StringLiteral(text.value, contentRange: contentRange)), from: start)
    }

    func isAtEnd(of quotes: StringQuotes) -> Bool {
        peek(0) == quotes.byte && offset < end
            && (!quotes.isTriple || (peek(1) == quotes.byte && peek(2) == quotes.byte))
    }

    /// A string ends before the text does, and one in single quotes before the line does.
    func checkOpen(_ quotes: StringQuotes) throws(Diagnostic) {
        if offset < end {
            if quotes.isTriple { return }
            if source.utf8[offset] != .lineFeed, source.utf8[offset] != .carriageReturn { return }
        }
        if let field, field.quote == quotes.byte, !quotes.isTriple {
            throw SyntaxWording.unclosedField(at: fragment(field.opening..<field.opening + 1))
        }
        let lookalike = firstTypographicQuote(in: quotes.range.upperBound..<offset)
        throw SyntaxWording.unterminatedString(quotes.text, lookalike: lookalike, at: fragment(quotes.range))
    }

    /// A typographic quote that was perhaps meant to close the string.
    private func firstTypographicQuote(in range: Range<Int>) -> SourceFragment? {
        var index = range.lowerBound
        while index < range.upperBound {
            let (scalar, length) = scalar(at: index)
            if Lookalike.isQuote(scalar) { return fragment(index..<index + length) }
            index += length
        }
        return nil
    }

    /// Reads one character, line break or escape of a string.
    mutating func readElement(into text: inout StringText, raw: Bool) throws(Diagnostic) {
        let byte = source.utf8[offset]
        switch byte {
        case .backslash where !raw:
            try readEscape(into: &text)
        case .backslash:
            text.bytes.append(byte)
            offset += 1
            // What follows cannot end the string, yet both stay.
            if offset < end, peek(0) == .singleQuote || peek(0) == .doubleQuote || peek(0) == .backslash {
                text.bytes.append(source.utf8[offset])
                offset += 1
            } else if offset < end, peek(0) == .lineFeed || peek(0) == .carriageReturn {
                text.bytes.append(.lineFeed)
                skipLineBreak()
            }
        case .carriageReturn:
            text.bytes.append(.lineFeed)
            skipLineBreak()
        default:
            if byte == .numberSign { text.hasNumberSign = true }
            text.bytes.append(byte)
            offset += 1
        }
    }

    private mutating func readEscape(into text: inout StringText) throws(Diagnostic) {
        let start = offset
        let letter = peek(1)
        offset += 1
        guard offset < end else { return }
        switch letter {
        case .lineFeed, .carriageReturn:
            // Both lines are one, to the lexer too if a blank stands before.
            let previous = text.bytes.last ?? .space
            let isBlank = previous == .space || previous == .tab || previous == .lineFeed
            if !isBlank || text.hasNumberSign { text.isInPlace = false }
            skipLineBreak()
            return
        case UInt8(ascii: "x"): try readHexadecimalEscape(digits: 2, into: &text, from: start)
        case UInt8(ascii: "u"): try readHexadecimalEscape(digits: 4, into: &text, from: start)
        case UInt8(ascii: "U"): try readHexadecimalEscape(digits: 8, into: &text, from: start)
        case UInt8(ascii: "N") where peek(1) == .openingBrace:
            throw SyntaxWording.namedEscape(at: fragment(start..<offset + 2))
        case UInt8(ascii: "0")...UInt8(ascii: "7"):
            var value: UInt32 = 0
            var count = 0
            while count < 3, let digit = peek(0).digitValue, digit < 8 {
                value = value * 8 + UInt32(digit)
                count += 1
                offset += 1
            }
            // Three octal digits stay below the surrogates.
            text.bytes.append(contentsOf: Array(String(Unicode.Scalar(value) ?? "\0").utf8))
        default:
            guard let byte = Self.simpleEscapes[letter] else {
                // An unknown escape stands for itself.
                text.bytes.append(.backslash)
                return
            }
            text.bytes.append(byte)
            offset += 1
        }
        text.isInPlace = false
    }

    private static let simpleEscapes: [UInt8: UInt8] = [
        .backslash: .backslash, .singleQuote: .singleQuote, .doubleQuote: .doubleQuote,
        UInt8(ascii: "a"): 0x07, UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): .formFeed,
        UInt8(ascii: "n"): .lineFeed, UInt8(ascii: "r"): .carriageReturn, UInt8(ascii: "t"): .tab,
        UInt8(ascii: "v"): 0x0B,
    ]

    private mutating func readHexadecimalEscape(
        digits: Int, into text: inout StringText, from start: Int
    ) throws(Diagnostic) {
        offset += 1
        var value: UInt32 = 0
        var count = 0
        while count < digits, let digit = peek(0).digitValue {
            value = value << 4 | UInt32(digit)
            count += 1
            offset += 1
        }
        let here = fragment(start..<offset)
        guard count == digits else {
            throw SyntaxWording.shortEscape(source.text(in: start..<start + 2), digits: digits, at: here)
        }
        guard let scalar = Unicode.Scalar(value) else { throw SyntaxWording.noSuchCharacter(here.text, at: here) }
        text.bytes.append(contentsOf: Array(String(scalar).utf8))
    }
}
