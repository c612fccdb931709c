/// The state of a pass over the bytes of a text.
struct TokenScanner {
    let source: SourceText
    let end: Int
    let mode: Lexer.Mode
    /// Set inside the braces of an f-string, where `}`, `:`, `!` and a last `=` end the tokens.
    let field: Field?
    var offset: Int
    var tokens: [Token] = []
    /// The brackets that are open, innermost last.
    private var brackets: [(byte: UInt8, offset: Int)] = []
    var indentation = [Indentation.none]

    /// The surroundings of the braces of an f-string.
    struct Field {
        /// How many f-strings lie around it.
        var depth: Int
        /// The quotes of the f-string.
        var quote: UInt8
        /// Where its opening brace stands.
        var opening: Int
    }

    init(source: SourceText, range: Range<Int>, mode: Lexer.Mode, field: Field? = nil) {
        let range = range.clamped(to: 0..<source.utf8.count)
        self.source = source
        self.mode = mode
        self.field = field
        self.end = range.upperBound
        self.offset = range.lowerBound
    }

    mutating func scanAll() throws(Diagnostic) -> [Token] {
        if offset == 0 { offset = min(source.byteOrderMarkLength, end) }
        tokens.reserveCapacity((end - offset) / 3 + 2)
        try beginLine()
        while try scanToken() {}
        if let bracket = brackets.last {
            throw SyntaxWording.unclosedBracket(bracket.byte, at: fragment(bracket.offset..<bracket.offset + 1))
        }
        finishLine(end..<end)
        while indentation.count > 1 {
            indentation.removeLast()
            append(.dedent, from: end)
        }
        append(.end, from: end)
        return tokens
    }

    /// Scans the tokens of an f-string's expression; `offset` is then at what ended it, or at the end of the text.
    mutating func scanField() throws(Diagnostic) -> [Token] {
        while try scanToken() {}
        append(.end, from: offset)
        return tokens
    }

    /// Scans one token, blank, comment or line break; false where there is nothing more.
    private mutating func scanToken() throws(Diagnostic) -> Bool {
        guard offset < end else { return false }
        let byte = source.utf8[offset]
        switch byte {
        case .space, .tab, .formFeed:
            offset += 1
        case .lineFeed, .carriageReturn:
            try scanLineBreak()
        case .numberSign:
            if field != nil { throw SyntaxWording.commentInField(at: fragment(offset..<offset + 1)) }
            skipComment()
        case .backslash:
            try scanContinuation()
        case .singleQuote, .doubleQuote:
            try scanString(from: offset, prefix: [])
        case _ where byte.isDigit || (byte == .fullStop && peek(1).isDigit):
            try scanNumber()
        case _ where byte.isWordStart || byte >= 0x80:
            try scanWord()
        default:
            if field != nil, brackets.isEmpty, endsField(byte) { return false }
            try scanSymbol(byte)
        }
        return true
    }

    // MARK: Lines

    private mutating func scanLineBreak() throws(Diagnostic) {
        let start = offset
        skipLineBreak()
        guard brackets.isEmpty, mode != .expression else { return }
        finishLine(start..<offset)
        try beginLine()
    }

    /// Ends a line that has something in it.
    private mutating func finishLine(_ range: Range<Int>) {
        guard mode != .expression, let last = tokens.last else { return }
        switch last.kind {
        case .newline, .indent, .dedent: break
        default: tokens.append(Token(.newline, range: range))
        }
    }

    mutating func skipLineBreak() {
        let isPair = source.utf8[offset] == .carriageReturn && peek(1) == .lineFeed
        offset += isPair ? 2 : 1
    }

    mutating func skipComment() {
        while offset < end, source.utf8[offset] != .lineFeed, source.utf8[offset] != .carriageReturn { offset += 1 }
    }

    /// A backslash joins two lines.
    private mutating func scanContinuation() throws(Diagnostic) {
        let backslash = fragment(offset..<offset + 1)
        offset += 1
        let next = peek(0)
        if offset < end, next == .lineFeed || next == .carriageReturn {
            skipLineBreak()
            return
        }
        let blanks = offset
        while offset < end, source.utf8[offset] == .space || source.utf8[offset] == .tab { offset += 1 }
        let endsLine = offset == end || source.utf8[offset] == .lineFeed || source.utf8[offset] == .carriageReturn
        throw SyntaxWording.strayBackslash(followedByBlanks: endsLine && offset > blanks, at: backslash)
    }

    // MARK: Words

    /// A name, a keyword, or a string with a prefix.
    private mutating func scanWord() throws(Diagnostic) {
        let start = offset
        let word = try readWord()
        let next = peek(0)
        if offset < end, next == .singleQuote || next == .doubleQuote, let prefix = StringPrefix(word) {
            try scanString(from: start, prefix: prefix)
        } else {
            append(Lexer.keywords.contains(word) ? .keyword(word) : .name(word), from: start)
        }
    }

    private mutating func readWord() throws(Diagnostic) -> String {
        let start = offset
        while offset < end {
            let byte = source.utf8[offset]
            if byte.isWordStart || byte.isDigit {
                offset += 1
            } else if byte >= 0x80 {
                let (scalar, length) = scalar(at: offset)
                guard offset == start ? scalar.startsName : scalar.continuesName else { break }
                offset += length
            } else {
                break
            }
        }
        guard offset > start else {
            let (scalar, length) = scalar(at: offset)
            throw SyntaxWording.unexpectedCharacter(scalar, at: fragment(offset..<offset + length))
        }
        return source.text(in: start..<offset)
    }

    // MARK: Operators, delimiters

    private mutating func scanSymbol(_ byte: UInt8) throws(Diagnostic) {
        let start = offset
        guard let length = Symbols.length(byte, peek(1), peek(2)) else {
            let (scalar, length) = scalar(at: offset)
            throw SyntaxWording.unexpectedCharacter(scalar, at: fragment(offset..<offset + length))
        }
        offset += length
        let symbol = source.text(in: start..<offset)
        if length > 1, let instead = Symbols.foreign[symbol] {
            throw SyntaxWording.foreignOperator(symbol, instead: instead, at: fragment(start..<offset))
        }
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
            brackets.append((byte, start))
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
            try closeBracket(byte, at: start)
        default: break
        }
        append(.symbol(symbol), from: start)
    }

    private mutating func closeBracket(_ byte: UInt8, at start: Int) throws(Diagnostic) {
        let here = fragment(start..<start + 1)
        guard let opening = brackets.popLast() else { throw SyntaxWording.strayClosingBracket(byte, at: here) }
        guard Symbols.closing(of: opening.byte) == byte else {
            throw SyntaxWording.mismatchedBracket(
                byte, opening: opening.byte, openedAt: opening.offset, at: here)
        }
    }

    /// Whether a symbol outside of brackets ends the expression of an f-string's braces.
    private func endsField(_ byte: UInt8) -> Bool {
        switch byte {
        case .closingBrace, UInt8(ascii: ":"): true
        case UInt8(ascii: "!"): peek(1) != UInt8(ascii: "=")
        case UInt8(ascii: "="):
            peek(1) != UInt8(ascii: "=") && isFieldEnd(after: offset + 1)
        default: false
        }
    }

    /// Whether `}`, `:` or `!` follows, as behind the `=` of `{x=}`.
    private func isFieldEnd(after start: Int) -> Bool {
        var index = start
        while index < end, source.utf8[index] == .space || source.utf8[index] == .tab { index += 1 }
        guard index < end else { return false }
        return source.utf8[index] == .closingBrace || source.utf8[index] == UInt8(ascii: ":")
            || source.utf8[index] == UInt8(ascii: "!")
    }

    // MARK: Help

    /// The byte some places ahead, or 0 beyond the end.
    func peek(_ distance: Int) -> UInt8 {
        offset + distance < end ? source.utf8[offset + distance] : 0
    }

    /// The character at an offset, and how many bytes it takes.
    func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int) {
        var decoder = UTF8()
        var bytes = source.utf8[offset..<end].makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&bytes) else { return ("\u{FFFD}", 1) }
        return (scalar, UTF8.width(scalar))
    }

    func fragment(_ range: Range<Int>) -> SourceFragment { SourceFragment(source: source, range: range) }

    mutating func append(_ kind: Token.Kind, from start: Int) {
        tokens.append(Token(kind, range: start..<offset))
    }
}
