import Expressions
import Units

/// `int(x)`, `float(x)`, `set(x)`, `dict(x)`.
enum Conversions {
    static func integer(_ call: Call) throws(Diagnostic) -> Value {
        guard let value = call[0] else {
            guard !call.isGiven(0) else { throw call.unsuitable(0, expected: "a number or a string") }
            return .integer(0)
        }
        switch value {
        case .integer, .boolean: return .integer(Numbers.integer(value) ?? 0)
        case .string(let string):
            var base = try call.optionalInteger(1) ?? 10
            var text = string.text.filter { !$0.isWhitespace && $0 != "_" }.lowercased()
            // The base may be written in front: 0x1f, 0b11, 0o17.
            for (prefix, value) in [("0x", 16), ("0b", 2), ("0o", 8)] where base == value || base == 0 {
                let sign = text.prefix { "+-".contains($0) }
                guard text.dropFirst(sign.count).hasPrefix(prefix) else { continue }
                text = String(sign + text.dropFirst(sign.count + 2))
                base = value
            }
            if base == 0 { base = 10 }
            guard (2...36).contains(base), let number = Int(text, radix: base) else {
                throw call.failure(
                    "wrong-argument", "\(Text.quoted(string.text)) is not an integer",
                    advice: Double(text) != nil ? "write int(float(...))" : nil, at: 0)
            }
            return .integer(number)
        default: break
        }
        if case .array(let array) = value, array.count != 1 {
            throw call.failure(
                "wrong-argument", "\(array.kindName) is not one integer", advice: "write x.astype(int)", at: 0)
        }
        let number = try plain(value, call)
        guard let integer = Int(exactly: number.rounded(.towardZero)) else {
            throw call.failure("overflow", "\(Text.real(number)) does not fit an integer of 64 bits", at: 0)
        }
        return .integer(integer)
    }

    static func real(_ call: Call) throws(Diagnostic) -> Value {
        guard let value = call[0] else { return .real(0) }
        guard case .string = value else { return .real(try plain(value, call)) }
        return .real(try call.numberInText(0))
    }

    static func set(_ call: Call) throws(Diagnostic) -> Value {
        guard call.isGiven(0) else { return .set(SetValue()) }
        var keys: [HashKey] = []
        for item in try call.items(0) { keys.append(try Subscript.key(item, at: call.site(0))) }
        return .set(SetValue(keys))
    }

    /// - Parameter position: the argument that gives the entries.
    static func dictionary(_ call: Call, from position: Int = 0) throws(Diagnostic) -> Value {
        let dictionary = DictionaryValue()
        if case .dictionary(let other)? = call[position] {
            for entry in other.entries { dictionary[try Subscript.key(entry.key, at: call.site)] = entry.value }
        } else if call[position] != nil {
            for item in try call.items(position) {
                let pair = try Iteration.items(of: item, at: call.site(position))
                guard pair.count == 2 else { throw call.unsuitable(position, expected: "pairs of a key and a value") }
                dictionary[try Subscript.key(pair[0], at: call.site(position))] = pair[1]
            }
        }
        for entry in call.extra { if let key = HashKey(Value(entry.name)) { dictionary[key] = entry.value } }
        return .dictionary(dictionary)
    }

    private static func plain(_ value: Value, _ call: Call) throws(Diagnostic) -> Double {
        guard let quantity = try Numbers.quantity(value, at: call.site(0)) else {
            throw call.unsuitable(0, expected: "a number or a string")
        }
        // As in Brian a quantity gives its number in SI base units.
        return quantity.value
    }
}

extension Call {
    /// The number that a string spells.
    func numberInText(_ position: Int) throws(Diagnostic) -> Double {
        let written = try string(position)
        let text = written.filter { !$0.isWhitespace && $0 != "_" }.lowercased()
        switch text {
        case "inf", "+inf", "infinity": return .infinity
        case "-inf", "-infinity": return -.infinity
        case "nan": return .nan
        default:
            guard let number = Double(text), !text.contains("x"), !text.contains("p") else {
                throw failure("wrong-argument", "\(Text.quoted(written)) is not a number", at: position)
            }
            return number
        }
    }
}
