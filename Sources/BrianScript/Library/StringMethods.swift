import Expressions

/// The methods of strings.
enum StringMethods {
    static let table = ValueMethod<StringValue>.table(
        ValueMethod("upper", "") { string, _ throws(Diagnostic) in Value(string.text.uppercased()) },
        ValueMethod("lower", "") { string, _ throws(Diagnostic) in Value(string.text.lowercased()) },
        ValueMethod("capitalize", "") { string, _ throws(Diagnostic) in
            Value(string.text.prefix(1).uppercased() + string.text.dropFirst().lowercased())
        },
        ValueMethod("title", "") { string, _ throws(Diagnostic) in
            var startsWord = true
            return Value(
                string.text.reduce(into: "") { result, character in
                    result += startsWord ? character.uppercased() : character.lowercased()
                    startsWord = !character.isLetter
                })
        },
        ValueMethod("strip", "characters=") { string, call throws(Diagnostic) in
            try stripped(string, call, left: true, right: true)
        },
        ValueMethod("lstrip", "characters=") { string, call throws(Diagnostic) in
            try stripped(string, call, left: true, right: false)
        },
        ValueMethod("rstrip", "characters=") { string, call throws(Diagnostic) in
            try stripped(string, call, left: false, right: true)
        },
        ValueMethod("split", "separator=, maxsplit=") { string, call throws(Diagnostic) in
            let most = try call.optionalInteger(1).map { $0 < 0 ? .max : $0 } ?? .max
            guard let separator = try call.optionalString(0) else {
                return Value(
                    list: string.text.split(maxSplits: most, whereSeparator: \.isWhitespace).map { Value(String($0)) })
            }
            guard !separator.isEmpty else { throw call.unsuitable(0, expected: "a separator that is not empty") }
            return Value(list: parts(of: string.text, by: separator, most: most).map { Value($0) })
        },
        ValueMethod("splitlines", "") { string, _ throws(Diagnostic) in
            var lines = string.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            if lines.last?.isEmpty == true { lines.removeLast() }
            return Value(list: lines.map { Value(String($0)) })
        },
        ValueMethod("join", "x") { string, call throws(Diagnostic) in
            var texts: [String] = []
            for item in try call.items(0) {
                guard case .string(let text) = item else { throw call.unsuitable(0, expected: "strings") }
                texts.append(text.text)
            }
            try call.machine.check(
                elements: texts.reduce(0) { $0 + $1.utf8.count + string.text.utf8.count }, at: call.fragment)
            return Value(texts.joined(separator: string.text))
        },
        ValueMethod("replace", "old, new, count=") { string, call throws(Diagnostic) in
            let (old, new) = (try call.string(0), try call.string(1))
            let most = try call.optionalInteger(2).map { $0 < 0 ? .max : $0 } ?? .max
            let pieces = old.isEmpty ? [string.text] : parts(of: string.text, by: old, most: most)
            try call.machine.check(
                elements: string.text.utf8.count + pieces.count * new.utf8.count, at: call.fragment)
            return Value(pieces.joined(separator: new))
        },
        ValueMethod("find", "part, start=") { string, call throws(Diagnostic) in
            .integer(
                TextSearch.first(try call.string(0), in: string.text, from: try call.optionalInteger(1) ?? 0) ?? -1)
        },
        ValueMethod("index", "part") { string, call throws(Diagnostic) in
            guard let place = TextSearch.first(try call.string(0), in: string.text) else {
                throw call.failure("not-found", "\(Text.repr(call.value(0))) does not occur in the string", at: 0)
            }
            return .integer(place)
        },
        ValueMethod("count", "part") { string, call throws(Diagnostic) in
            let part = try call.string(0)
            guard !part.isEmpty else { return .integer(string.text.unicodeScalars.count + 1) }
            return .integer(parts(of: string.text, by: part, most: .max).count - 1)
        },
        ValueMethod("startswith", "prefix") { string, call throws(Diagnostic) in
            .boolean(try options(call).contains { string.text.hasPrefix($0) })
        },
        ValueMethod("endswith", "suffix") { string, call throws(Diagnostic) in
            .boolean(try options(call).contains { string.text.hasSuffix($0) })
        },
        ValueMethod("format", "*values, **named") { string, call throws(Diagnostic) in
            Value(try FieldFormat.format(string.text, call))
        },
        test("isdigit") { $0.isNumber }, test("isnumeric") { $0.isNumber }, test("isalpha") { $0.isLetter },
        test("isalnum") { $0.isLetter || $0.isNumber }, test("isspace") { $0.isWhitespace },
        test("isupper") { !$0.isLowercase }, test("islower") { !$0.isUppercase },
        justified("ljust", "<"), justified("rjust", ">"), justified("center", "^"),
        ValueMethod("zfill", "width") { string, call throws(Diagnostic) in
            let width = try call.integer(0)
            try call.machine.check(elements: width, at: call.fragment)
            let missing = max(0, max(0, width) - string.text.count)
            let sign = string.text.prefix { "+-".contains($0) }.prefix(1)
            return Value(sign + String(repeating: "0", count: missing) + string.text.dropFirst(sign.count))
        }
    ).merging(StringPartMethods.table) { first, _ in first }

    private static func stripped(_ string: StringValue, _ call: Call, left: Bool, right: Bool) throws(Diagnostic)
        -> Value
    {
        let characters = try call.optionalString(0)
        let goes = { (character: Character) in characters?.contains(character) ?? character.isWhitespace }
        var text = Substring(string.text)
        if left { text = text.drop(while: goes) }
        if right { while let last = text.last, goes(last) { text.removeLast() } }
        return Value(String(text))
    }

    /// A text cut at each occurrence of a separator, from the left, at most so often.
    private static func parts(of text: String, by separator: String, most: Int) -> [String] {
        // Bytes will do: no character begins inside another.
        let (bytes, wanted) = (Array(text.utf8), Array(separator.utf8))
        var parts: [String] = []
        var start = 0
        while parts.count < most, let place = TextSearch.first(wanted, in: bytes, from: start) {
            parts.append(String(decoding: bytes[start..<place], as: UTF8.self))
            start = place + wanted.count
        }
        parts.append(String(decoding: bytes[start...], as: UTF8.self))
        return parts
    }

    /// One string, or a tuple of several of which one has to fit.
    private static func options(_ call: Call) throws(Diagnostic) -> [String] {
        guard case .tuple(let tuple) = call.value(0) else { return [try call.string(0)] }
        return tuple.items.map(Text.str)
    }

    private static func test(_ name: String, _ holds: @escaping @Sendable (Character) -> Bool) -> ValueMethod<
        StringValue
    > {
        ValueMethod(name, "") { string, _ throws(Diagnostic) in
            .boolean(!string.text.isEmpty && string.text.allSatisfy(holds))
        }
    }

    private static func justified(_ name: String, _ alignment: String) -> ValueMethod<StringValue> {
        ValueMethod(name, "width, fill=") { string, call throws(Diagnostic) in
            let fill = try call.optionalString(1) ?? " "
            guard fill.count == 1 else { throw call.unsuitable(1, expected: "one character") }
            let width = max(0, min(10_000, try call.integer(0)))
            return Value(
                try FormatSpecification.format(
                    .string(string), conversion: nil, "\(fill)\(alignment)\(width)", at: call.site))
        }
    }
}
