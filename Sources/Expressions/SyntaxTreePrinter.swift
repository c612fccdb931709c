extension SyntaxTree: CustomStringConvertible {
    /// The tree as text with no more parentheses than it takes; it parses to the same tree.
    public var description: String {
        var printer = SyntaxTreePrinter()
        printer.write(self)
        return printer.text
    }
}

/// Writes trees as text.
///
/// Products stand close and sums apart, as in `-Va/tau_a + I`.
struct SyntaxTreePrinter {
    private(set) var text = ""

    /// Writes a tree, in parentheses if it binds less tightly than its place asks for.
    mutating func write(_ tree: SyntaxTree, _ minimum: Precedence = .expression) {
        let needsParentheses = tree.precedence < minimum
        if needsParentheses { text += "(" }
        writeBare(tree)
        if needsParentheses { text += ")" }
    }

    private mutating func writeBare(_ tree: SyntaxTree) {
        switch tree.kind {
        case .integer(let value): text += String(value)
        case .real(let value): text += Self.literal(value)
        case .boolean(let value): text += value ? "True" : "False"
        case .none: text += "None"
        case .string(let literal): text += Self.quoted(literal.value)
        case .formattedString(let pieces): write(pieces)
        case .name(let name): text += name
        case .unary(let sign, let operand):
            text += sign == .not ? "not " : sign.rawValue
            write(operand, sign == .not ? .not : .sign)
        case .binary(.power, let base, let exponent):
            write(base, .primary)
            text += "**"
            write(exponent, .sign)
        case .binary(let symbol, let left, let right):
            write(left, symbol.precedence)
            text += symbol.precedence == .product ? symbol.rawValue : " \(symbol.rawValue) "
            write(right, symbol.precedence.tighter)
        case .comparison(let first, let links):
            write(first, .bitOr)
            for link in links {
                text += " \(link.relation.rawValue) "
                write(link.right, .bitOr)
            }
        case .logical(let word, let left, let right):
            let precedence: Precedence = word == .and ? .and : .or
            write(left, precedence)
            text += " \(word.rawValue) "
            write(right, precedence.tighter)
        case .conditional(let then, let condition, let otherwise):
            write(then, .or)
            text += " if "
            write(condition, .or)
            text += " else "
            write(otherwise)
        case .call(let function, let arguments):
            write(function, .primary)
            write(arguments)
        case .attribute(let value, let name):
            writeOwner(value)
            text += ".\(name)"
        case .element(let value, let index):
            write(value, .primary)
            text += "["
            writeIndex(index)
            text += "]"
        case .slice(let lower, let upper, let step):
            if let lower { write(lower) }
            text += ":"
            if let upper { write(upper) }
            if let step {
                text += ":"
                write(step)
            }
        case .list(let items): writeItems(items, "[", "]")
        case .set(let items):
            if items.isEmpty { text += "set()" } else { writeItems(items, "{", "}") }
        case .tuple(let items): writeTuple(items)
        case .dictionary(let entries): write(entries)
        case .comprehension(let comprehension): write(comprehension)
        case .lambda(let parameters, let value):
            text += "lambda"
            write(parameters)
            text += ": "
            write(value)
        case .starred(let value):
            text += "*"
            write(value, .bitOr)
        }
    }

    /// `2.real` would read as a number with a decimal point.
    private mutating func writeOwner(_ value: SyntaxTree) {
        switch value.kind {
        case .integer:
            text += "("
            write(value)
            text += ")"
        default: write(value, .primary)
        }
    }

    // MARK: Lists

    private mutating func writeItems(_ items: [SyntaxTree], _ opening: String, _ closing: String) {
        text += opening
        for (index, item) in items.enumerated() {
            if index > 0 { text += ", " }
            write(item)
        }
        text += closing
    }

    private mutating func writeTuple(_ items: [SyntaxTree]) {
        writeItems(items, "(", items.count == 1 ? ",)" : ")")
    }

    /// A tuple that needs no parentheses around it.
    private mutating func writeBareTuple(_ tree: SyntaxTree) {
        guard case .tuple(let items) = tree.kind, !items.isEmpty else { return write(tree) }
        writeItems(items, "", items.count == 1 ? "," : "")
    }

    private mutating func writeIndex(_ index: SyntaxTree) {
        // A lone star would be an item of a tuple.
        writeBareTuple(index)
    }

    private mutating func write(_ entries: [SyntaxTree.DictionaryEntry]) {
        text += "{"
        for (index, entry) in entries.enumerated() {
            if index > 0 { text += ", " }
            if let key = entry.key {
                write(key)
                text += ": "
                write(entry.value)
            } else {
                text += "**"
                write(entry.value, .bitOr)
            }
        }
        text += "}"
    }

    private mutating func write(_ arguments: [SyntaxTree.Argument]) {
        if arguments.count == 1, case .comprehension(let comprehension) = arguments[0].value.kind,
            comprehension.form == .generator, arguments[0].form == .positional
        {
            // A generator alone in a call shares its parentheses.
            write(comprehension)
            return
        }
        text += "("
        for (index, argument) in arguments.enumerated() {
            if index > 0 { text += ", " }
            switch argument.form {
            case .positional: break
            case .keyword(let name): text += "\(name)="
            case .unpackedSequence: text += "*"
            case .unpackedDictionary: text += "**"
            }
            write(argument.value)
        }
        text += ")"
    }

    private mutating func write(_ parameters: [SyntaxTree.Parameter]) {
        var hasStar = false
        for (index, parameter) in parameters.enumerated() {
            text += index > 0 ? ", " : " "
            switch parameter.form {
            case .plain: break
            case .keywordOnly where !hasStar:
                hasStar = true
                text += "*, "
            case .keywordOnly: break
            case .sequence:
                hasStar = true
                text += "*"
            case .dictionary: text += "**"
            }
            text += parameter.name
            if let value = parameter.defaultValue {
                text += "="
                write(value)
            }
        }
    }

    private mutating func write(_ comprehension: SyntaxTree.Comprehension) {
        let (opening, closing) =
            switch comprehension.form {
            case .generator: ("(", ")")
            case .list: ("[", "]")
            case .set, .dictionary: ("{", "}")
            }
        text += opening
        if let key = comprehension.key {
            write(key)
            text += ": "
        }
        write(comprehension.element)
        for clause in comprehension.clauses {
            text += " for "
            writeBareTuple(clause.target)
            text += " in "
            write(clause.sequence, .or)
            for condition in clause.conditions {
                text += " if "
                write(condition, .or)
            }
        }
        text += closing
    }

    // MARK: Numbers and strings

    private static func literal(_ value: Double) -> String {
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

    private mutating func write(_ pieces: [SyntaxTree.FormattedPiece]) {
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
    /// How tightly the outermost operator binds.
    var precedence: Precedence {
        switch kind {
        case .lambda, .conditional: .expression
        case .logical(.or, _, _): .or
        case .logical(.and, _, _): .and
        case .unary(.not, _): .not
        case .comparison: .comparison
        case .binary(let symbol, _, _): symbol.precedence
        case .unary: .sign
        case .integer(let value): value < 0 ? .sign : .primary
        case .real(let value): value.sign == .minus ? .sign : .primary
        default: .primary
        }
    }

    /// Whether a lambda stands in it outside of any brackets once printed: `lambda: 1` or `a if b else lambda: 1`.
    fileprivate var showsLambda: Bool {
        switch kind {
        case .lambda: true
        case .conditional(_, _, let otherwise): otherwise.showsLambda
        default: false
        }
    }
}
