import Expressions

/// `'%.2f mV after %d ms' % (v, t)`
enum PercentFormat {
    static func format(_ format: String, with value: Value, at site: Site) throws(Diagnostic) -> String {
        var values = [value]
        if case .tuple(let tuple) = value { values = tuple.items }
        var next = 0
        var result = ""
        var rest = Array(format)[...]
        func fail(_ message: String) -> Diagnostic { Diagnostic("wrong-format", message, at: site.fragment) }
        func take() throws(Diagnostic) -> Value {
            guard next < values.count else { throw fail("the format asks for more than \(values.count) values") }
            defer { next += 1 }
            return values[next]
        }
        while let character = rest.popFirst() {
            guard character == "%" else {
                result.append(character)
                continue
            }
            if rest.first == "%" {
                result.append(rest.removeFirst())
                continue
            }
            var key: String?
            if rest.first == "(" {
                rest.removeFirst()
                key = String(rest.prefix { $0 != ")" })
                rest = rest.drop { $0 != ")" }.dropFirst()
            }
            let flags = rest.prefix { "-+ #0".contains($0) }
            rest = rest.dropFirst(flags.count)
            var width = String(rest.prefix { $0.isNumber })
            rest = rest.dropFirst(width.count)
            if rest.first == "*" {
                rest.removeFirst()
                width = String(Numbers.integer(try take()) ?? 0)
            }
            var precision = ""
            if rest.first == "." {
                rest.removeFirst()
                precision = String(rest.prefix { $0.isNumber })
                rest = rest.dropFirst(precision.count)
                precision = "." + (precision.isEmpty ? "0" : precision)
            }
            guard let type = rest.popFirst() else {
                throw fail("the format ends behind a %; write %% for a percent sign")
            }
            let item: Value
            if let key {
                guard case .dictionary(let dictionary) = value, let hash = HashKey(Value(key)),
                    let found = dictionary[hash]
                else { throw fail("there is no value called \(key) for the format") }
                next = values.count
                item = found
            } else {
                item = try take()
            }
            try site.machine.check(elements: result.utf8.count, at: site.fragment)
            result += try text(item, type, flags: String(flags), width: width, precision: precision, at: site)
        }
        if next < values.count {
            if case .dictionary = value { return result }
            throw fail("the format uses \(next) of \(values.count) values")
        }
        return result
    }

    private static func text(
        _ value: Value, _ type: Character, flags: String, width: String, precision: String, at site: Site
    ) throws(Diagnostic) -> String {
        let alignment = flags.contains("-") ? "<" : ">"
        let sign = flags.contains("+") ? "+" : flags.contains(" ") ? " " : ""
        let zero = flags.contains("0") && !flags.contains("-") ? "0" : ""
        switch type {
        case "s", "r":
            let text = Value(type == "r" ? Text.repr(value) : Text.str(value))
            return try FormatSpecification.format(text, conversion: nil, alignment + width + precision, at: site)
        case "d", "i", "u":
            guard let number = try Numbers.quantity(value, at: site) else {
                throw Diagnostic("wrong-format", "%\(type) needs a number, not \(value.kindName)", at: site.fragment)
            }
            guard let integer = Numbers.integer(value) ?? Int(exactly: number.value.rounded(.towardZero)) else {
                throw Diagnostic(
                    "overflow", "\(Text.real(number.value)) does not fit an integer of 64 bits, as %\(type) needs it",
                    at: site.fragment)
            }
            let specification = (zero.isEmpty ? alignment : "") + sign + zero + width + "d"
            return try FormatSpecification.format(.integer(integer), conversion: nil, specification, at: site)
        case "f", "F", "e", "E", "g", "G", "x", "X", "o", "c":
            let specification = (zero.isEmpty ? alignment : "") + sign + zero + width + precision + String(type)
            var value = value
            if "fFeEgG".contains(type), let number = try Numbers.quantity(value, at: site) {
                value = .real(number.value)
            }
            if type == "c", case .string(let character) = value, character.text.unicodeScalars.count == 1 {
                return try FormatSpecification.format(value, conversion: nil, alignment + width, at: site)
            }
            return try FormatSpecification.format(value, conversion: nil, specification, at: site)
        default:
            throw Diagnostic(
                "wrong-format", "there is no format %\(type); write %% for a percent sign", at: site.fragment)
        }
    }
}
