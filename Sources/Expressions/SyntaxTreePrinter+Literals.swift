extension SyntaxTreePrinter {
    /// The shortest digits that read back as the number.
    static func literal(_ value: Double) -> String {
        if value == .infinity { return "1e999" }
        if value == -.infinity { return "-1e999" }
        return value.description
    }

    /// A string in the quotes that it contains less of.
    static func quoted(_ value: String) -> String {
        let quote: Character = value.contains("'") && !value.contains("\"") ? "\"" : "'"
        return "\(quote)\(escaped(value, quote: quote))\(quote)"
    }

    private static func escaped(_ value: String, quote: Character, doublingBraces: Bool = false) -> String {
        var text = ""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "'" where quote == "'", "\"" where quote == "\"": text += "\\\(scalar)"
            case "{" where doublingBraces: text += "{{"
            case "}" where doublingBraces: text += "}}"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: text += hexadecimalEscape(scalar)
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    private static func hexadecimalEscape(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16)
        return "\\x" + (digits.utf8.count == 1 ? "0" : "") + digits
    }

    /// An f-string.
    mutating func write(_ pieces: [SyntaxTree.FormattedPiece]) {
        text += "f'"
        for piece in pieces {
            switch piece {
            case .literal(let literal): text += Self.escaped(literal, quote: "'", doublingBraces: true)
            case .value: write(piece)
            }
        }
        text += "'"
    }

    /// `{value!conversion:format}`
    private mutating func write(_ piece: SyntaxTree.FormattedPiece) {
        guard case .value(let value, let conversion, let format) = piece else { return }
        text += "{"
        writeFieldValue(value)
        if let conversion { text += "!\(conversion)" }
        if !format.isEmpty {
            text += ":"
            for part in format {
                switch part {
                case .literal(let literal):
                    // Inside a format a brace cannot be doubled.
                    for scalar in literal.unicodeScalars {
                        text +=
                            scalar == "{" || scalar == "}"
                            ? Self.hexadecimalEscape(scalar) : Self.escaped(String(scalar), quote: "'")
                    }
                case .value: write(part)
                }
            }
        }
        text += "}"
    }

    private mutating func writeFieldValue(_ value: SyntaxTree) {
        var inner = SyntaxTreePrinter()
        // The colon of a lambda outside of brackets would begin the format.
        inner.write(value, value.showsLambda ? .primary : .expression)
        // `{{` would be a brace.
        if inner.text.hasPrefix("{") { text += " " }
        text += inner.text
    }
}

extension SyntaxTree {
    /// Whether a lambda stands in it outside of any brackets once printed: `lambda: 1` or `a if b else lambda: 1`.
    fileprivate var showsLambda: Bool {
        switch kind {
        case .lambda: true
        case .conditional(_, _, let otherwise): otherwise.showsLambda
        default: false
        }
    }
}
