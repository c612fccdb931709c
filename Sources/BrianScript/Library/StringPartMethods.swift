import Expressions

/// The methods of strings that look for a part from either end, or take one off.
enum StringPartMethods {
    static let table = ValueMethod<StringValue>.table(
        ValueMethod("rsplit", "sep=, maxsplit=") { string, call throws(Diagnostic) in
            let most = try call.optionalInteger(1).map { $0 < 0 ? .max : $0 } ?? .max
            guard let separator = try call.optionalString(0) else { return Value(list: words(string.text, most)) }
            guard !separator.isEmpty else { throw call.unsuitable(0, expected: "a separator that is not empty") }
            let (text, wanted) = (Array(string.text.unicodeScalars), Array(separator.unicodeScalars))
            var parts: [Value] = []
            var end = text.count
            while parts.count < most, let place = last(wanted, in: Array(text[..<end])) {
                parts.append(Value(String(text[place + wanted.count..<end])))
                end = place
            }
            parts.append(Value(String(text[..<end])))
            return Value(list: parts.reversed())
        },
        ValueMethod("partition", "sep") { string, call throws(Diagnostic) in try cut(string, call, fromEnd: false) },
        ValueMethod("rpartition", "sep") { string, call throws(Diagnostic) in try cut(string, call, fromEnd: true) },
        ValueMethod("rfind", "part") { string, call throws(Diagnostic) in
            .integer(last(Array(try call.string(0).unicodeScalars), in: Array(string.text.unicodeScalars)) ?? -1)
        },
        ValueMethod("rindex", "part") { string, call throws(Diagnostic) in
            guard let place = last(Array(try call.string(0).unicodeScalars), in: Array(string.text.unicodeScalars))
            else {
                throw call.failure("not-found", "\(Text.repr(call.value(0))) does not occur in the string", at: 0)
            }
            return .integer(place)
        },
        ValueMethod("removeprefix", "prefix") { string, call throws(Diagnostic) in
            let prefix = try call.string(0)
            return string.text.hasPrefix(prefix) ? Value(String(string.text.dropFirst(prefix.count))) : .string(string)
        },
        ValueMethod("removesuffix", "suffix") { string, call throws(Diagnostic) in
            let suffix = try call.string(0)
            return string.text.hasSuffix(suffix) ? Value(String(string.text.dropLast(suffix.count))) : .string(string)
        },
        ValueMethod("swapcase", "") { string, _ throws(Diagnostic) in
            Value(
                string.text.reduce(into: "") { $0 += $1.isUppercase ? $1.lowercased() : $1.uppercased() })
        },
        ValueMethod("casefold", "") { string, _ throws(Diagnostic) in
            Value(string.text.lowercased().replacing("ß", with: "ss"))
        },
        ValueMethod("expandtabs", "tabsize=") { string, call throws(Diagnostic) in
            let width = max(0, min(1000, try call.optionalInteger(0) ?? 8))
            var column = 0
            return Value(
                string.text.reduce(into: "") { result, character in
                    guard character == "\t" else {
                        column = character.isNewline ? 0 : column + 1
                        return result.append(character)
                    }
                    let missing = width > 0 ? width - column % width : 0
                    result += String(repeating: " ", count: missing)
                    column += missing
                })
        },
        ValueMethod("isidentifier", "") { string, _ throws(Diagnostic) in
            let text = string.text
            let starts = text.first.map { $0.isLetter || $0 == "_" } ?? false
            return .boolean(starts && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" })
        })

    /// The place of the last occurrence.
    private static func last(_ part: [Unicode.Scalar], in text: [Unicode.Scalar]) -> Int? {
        guard part.count <= text.count else { return nil }
        return (0...text.count - part.count).last { text[$0..<$0 + part.count].elementsEqual(part) }
    }

    /// Words from the right, at most so many, and what stands before them.
    private static func words(_ text: String, _ most: Int) -> [Value] {
        var words: [Value] = []
        var rest = Substring(text)
        while true {
            while rest.last?.isWhitespace == true { rest.removeLast() }
            guard !rest.isEmpty else { return words.reversed() }
            guard words.count < most else { return [Value(String(rest))] + words.reversed() }
            let word = rest.reversed().prefix { !$0.isWhitespace }.count
            words.append(Value(String(rest.suffix(word))))
            rest = rest.dropLast(word)
        }
    }

    private static func cut(_ string: StringValue, _ call: Call, fromEnd: Bool) throws(Diagnostic) -> Value {
        let separator = try call.string(0)
        guard !separator.isEmpty else { throw call.unsuitable(0, expected: "a separator that is not empty") }
        let (text, wanted) = (Array(string.text.unicodeScalars), Array(separator.unicodeScalars))
        guard let place = fromEnd ? last(wanted, in: text) : TextSearch.first(wanted, in: text) else {
            let (whole, none) = (Value.string(string), Value(""))
            return Value(tuple: fromEnd ? [none, none, whole] : [whole, none, none])
        }
        return Value(tuple: [
            Value(String(text[..<place])), Value(separator), Value(String(text[(place + wanted.count)...])),
        ])
    }
}

extension String {
    fileprivate init(_ scalars: ArraySlice<Unicode.Scalar>) {
        self.init(String.UnicodeScalarView(scalars))
    }
}
