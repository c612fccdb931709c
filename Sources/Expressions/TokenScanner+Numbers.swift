extension TokenScanner {
    /// The keywords that may follow a number without a blank, as in `1if x else 2`.
    private static let keywordsAfterNumbers: Set<String> = ["and", "else", "for", "if", "in", "is", "not", "or"]

    mutating func scanNumber() throws(Diagnostic) {
        let start = offset
        if source.utf8[offset] == UInt8(ascii: "0"), let base = NumberBase(letter: peek(1)) {
            try scanInteger(base, from: start)
        } else {
            try scanDecimal(from: start)
        }
        try checkEndOfNumber(from: start)
    }

    private mutating func scanDecimal(from start: Int) throws(Diagnostic) {
        var isReal = false
        try skipDigits(from: start) { $0.isDigit }
        if peek(0) == .fullStop {
            isReal = true
            offset += 1
            if peek(0).isDigit { try skipDigits(from: start) { $0.isDigit } }
        }
        if peek(0) | 0x20 == UInt8(ascii: "e") {
            let isSigned = peek(1) == UInt8(ascii: "+") || peek(1) == UInt8(ascii: "-")
            if peek(isSigned ? 2 : 1).isDigit {
                isReal = true
                offset += isSigned ? 2 : 1
                try skipDigits(from: start) { $0.isDigit }
            } else if isSigned || !continuesName(at: offset + 1) {
                let range = start..<offset + (isSigned ? 2 : 1)
                throw SyntaxWording.missingExponent(source.text(in: range), at: fragment(range))
            }
        }
        let digits = digits(in: start..<offset)
        if isReal {
            // The digits are well-formed by now; beyond the range of doubles they read as infinity or zero.
            append(.real(Double(digits) ?? .infinity), from: start)
            return
        }
        if digits.utf8.count > 1, digits.utf8.first == UInt8(ascii: "0"), digits.contains(where: { $0 != "0" }) {
            if let comma = DecimalComma(at: start - 1, in: source) {
                throw SyntaxWording.decimalComma(digits, comma, at: fragment(start..<offset))
            }
            throw SyntaxWording.leadingZero(
                digits, without: String(digits.drop { $0 == "0" }), at: fragment(start..<offset))
        }
        guard let value = Int(digits) else { throw SyntaxWording.hugeInteger(at: fragment(start..<offset)) }
        append(.integer(value), from: start)
    }

    /// An integer behind `0x`, `0o` or `0b`.
    private mutating func scanInteger(_ base: NumberBase, from start: Int) throws(Diagnostic) {
        offset += 2
        if peek(0) == .underscore { offset += 1 }
        let first = offset
        try skipDigits(from: start) { ($0.digitValue ?? 16) < base.radix }
        guard offset > first else {
            while offset < end, source.utf8[offset].isDigit { offset += 1 }
            throw SyntaxWording.wrongDigits(of: base, at: fragment(start..<offset))
        }
        if peek(0).isDigit { throw SyntaxWording.wrongDigits(of: base, at: fragment(start..<offset + 1)) }
        guard let value = Int(digits(in: first..<offset), radix: base.radix) else {
            throw SyntaxWording.hugeInteger(at: fragment(start..<offset))
        }
        append(.integer(value), from: start)
    }

    /// Skips digits with single underscores between them.
    private mutating func skipDigits(from start: Int, while isDigit: (UInt8) -> Bool) throws(Diagnostic) {
        while true {
            let first = offset
            while offset < end, isDigit(source.utf8[offset]) { offset += 1 }
            guard offset > first, peek(0) == .underscore else { return }
            guard offset + 1 < end, isDigit(source.utf8[offset + 1]) else {
                throw SyntaxWording.strayUnderscore(at: fragment(start..<offset + 1))
            }
            offset += 1
        }
    }

    private func digits(in range: Range<Int>) -> String {
        let text = source.text(in: range)
        return text.utf8.contains(.underscore) ? text.filter { $0 != "_" } : text
    }

    private func continuesName(at offset: Int) -> Bool {
        offset < end && scalar(at: offset).scalar.continuesName
    }

    /// A number has to be followed by something other than a name or another number.
    private mutating func checkEndOfNumber(from start: Int) throws(Diagnostic) {
        let number = source.text(in: start..<offset)
        let next = peek(0)
        if next == .fullStop, peek(1).isDigit {
            offset += 1
            while offset < end, source.utf8[offset].isDigit || source.utf8[offset] == .fullStop { offset += 1 }
            throw SyntaxWording.twoDecimalPoints(source.text(in: start..<offset), at: fragment(start..<offset))
        }
        guard offset < end, next.isWordStart || next >= 0x80, scalar(at: offset).scalar.startsName else { return }
        var wordEnd = offset
        while wordEnd < end {
            let (scalar, length) = scalar(at: wordEnd)
            guard scalar.continuesName else { break }
            wordEnd += length
        }
        let word = source.text(in: offset..<wordEnd)
        if Self.keywordsAfterNumbers.contains(word) { return }
        if word == "j" || word == "J" {
            throw SyntaxWording.complexNumber(number, word, at: fragment(start..<wordEnd))
        }
        throw SyntaxWording.missingOperator(number, word, at: fragment(start..<wordEnd))
    }
}

/// What stands behind the 0 of an integer that is not decimal.
enum NumberBase: Int {
    case binary = 2
    case octal = 8
    case hexadecimal = 16

    init?(letter: UInt8) {
        switch letter | 0x20 {
        case UInt8(ascii: "b"): self = .binary
        case UInt8(ascii: "o"): self = .octal
        case UInt8(ascii: "x"): self = .hexadecimal
        default: return nil
        }
    }

    var radix: Int { rawValue }
}
