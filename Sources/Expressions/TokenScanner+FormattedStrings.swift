extension TokenScanner {
    /// How many f-strings and formats may lie inside each other.
    static let deepestField = 8

    /// Scans an f-string from behind its opening quotes to behind its closing ones.
    mutating func scanFormattedPieces(_ quotes: StringQuotes) throws(Diagnostic) -> [SyntaxTree.FormattedPiece] {
        let pieces = try scanPieces(quotes, formatOf: nil, depth: field?.depth ?? 0)
        offset += quotes.length
        return pieces
    }

    /// Literal text and braces, up to the closing quotes or, in the format of the brace that stands at `formatOf`, up to
    /// the closing brace.
    private mutating func scanPieces(
        _ quotes: StringQuotes, formatOf opening: Int?, depth: Int
    ) throws(Diagnostic) -> [SyntaxTree.FormattedPiece] {
        var pieces: [SyntaxTree.FormattedPiece] = []
        var text = StringText()
        while true {
            if isAtEnd(of: quotes) {
                if let opening { throw SyntaxWording.unclosedField(at: fragment(opening..<opening + 1)) }
                break
            }
            try checkOpen(quotes)
            let byte = source.utf8[offset]
            if byte == .closingBrace, opening != nil { break }
            if byte == .openingBrace || byte == .closingBrace, opening == nil, peek(1) == byte {
                text.bytes.append(byte)
                offset += 2
            } else if byte == .openingBrace {
                let (shown, value) = try scanReplacement(quotes, depth: depth + 1)
                text.bytes.append(contentsOf: Array(shown.utf8))
                if !text.bytes.isEmpty { pieces.append(.literal(text.value)) }
                text = StringText()
                pieces.append(value)
            } else if byte == .closingBrace {
                throw SyntaxWording.strayBrace(at: fragment(offset..<offset + 1))
            } else {
                try readElement(into: &text, raw: quotes.isRaw)
            }
        }
        if !text.bytes.isEmpty { pieces.append(.literal(text.value)) }
        return pieces
    }

    /// `{value!conversion:format}`, and what stands before the value where its own text is to be shown: `x=` of `{x=}`.
    private mutating func scanReplacement(
        _ quotes: StringQuotes, depth: Int
    ) throws(Diagnostic) -> (shown: String, piece: SyntaxTree.FormattedPiece) {
        let opening = offset
        let here = fragment(opening..<opening + 1)
        guard depth <= Self.deepestField else { throw SyntaxWording.deepField(at: here) }
        offset += 1
        var inner = TokenScanner(
            source: source, range: offset..<end, mode: .expression,
            field: Field(depth: depth, quote: quotes.byte, opening: opening))
        let tokens = try inner.scanField()
        offset = inner.offset
        guard offset < end else { throw SyntaxWording.unclosedField(at: here) }
        guard tokens.count > 1 else { throw SyntaxWording.emptyField(at: fragment(opening..<offset + 1)) }

        var parser = ExpressionParser(tokens, source: source)
        let value = try parser.parseExpressionList()
        guard parser.isAtEnd else { throw parser.unexpected(expected: "} after \(parser.describe(parser.previous))") }

        var shown = ""
        if peek(0) == UInt8(ascii: "=") {
            offset += 1
            skipSpaces()
            shown = source.text(in: opening + 1..<offset)
        }
        var conversion: Character?
        if peek(0) == UInt8(ascii: "!") {
            conversion = try scanConversion()
        }
        var format: [SyntaxTree.FormattedPiece] = []
        if peek(0) == UInt8(ascii: ":") {
            offset += 1
            format = try scanPieces(quotes, formatOf: opening, depth: depth)
        }
        guard offset < end, source.utf8[offset] == .closingBrace else { throw SyntaxWording.unclosedField(at: here) }
        offset += 1
        if !shown.isEmpty, conversion == nil, format.isEmpty { conversion = "r" }
        return (shown, .value(value, conversion: conversion, format: format))
    }

    private mutating func scanConversion() throws(Diagnostic) -> Character {
        let letter = Character(Unicode.Scalar(peek(1)))
        guard letter == "r" || letter == "s" || letter == "a" else {
            throw SyntaxWording.unknownConversion(at: fragment(offset..<min(offset + 2, end)))
        }
        offset += 2
        skipSpaces()
        return letter
    }

    private mutating func skipSpaces() {
        while offset < end, source.utf8[offset] == .space || source.utf8[offset] == .tab { offset += 1 }
    }
}
