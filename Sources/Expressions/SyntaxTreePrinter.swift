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
    var text = ""

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
            writeBareTuple(index)
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
}
