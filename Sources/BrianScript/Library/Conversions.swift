import Expressions
import Units

/// `int(x)`, `float(x)`, `set(x)`, `dict(x)`.
enum Conversions {
    static func integer(_ call: Call) throws(Diagnostic) -> Value {
        guard let value = call[0] else { return .integer(0) }
        switch value {
        case .integer, .boolean: return .integer(Numbers.integer(value) ?? 0)
        case .string(let string):
            let base = try call.optionalInteger(1) ?? 10
            let text = string.text.filter { !$0.isWhitespace && $0 != "_" }
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
        guard case .string(let string) = value else {
            // As in Brian a quantity gives its number in SI base units.
            if let quantity = try Numbers.quantity(value, at: call.site(0)) { return .real(quantity.value) }
            return .real(try plain(value, call))
        }
        let text = string.text.filter { !$0.isWhitespace && $0 != "_" }.lowercased()
        switch text {
        case "inf", "+inf", "infinity": return .real(.infinity)
        case "-inf", "-infinity": return .real(-.infinity)
        case "nan": return .real(.nan)
        default:
            guard let number = Double(text), !text.contains("x"), !text.contains("p") else {
                throw call.failure("wrong-argument", "\(Text.quoted(string.text)) is not a number", at: 0)
            }
            return .real(number)
        }
    }

    static func set(_ call: Call) throws(Diagnostic) -> Value {
        guard call.isGiven(0) else { return .set(SetValue()) }
        var keys: [HashKey] = []
        for item in try call.items(0) { keys.append(try Subscript.key(item, at: call.site(0))) }
        return .set(SetValue(keys))
    }

    static func dictionary(_ call: Call) throws(Diagnostic) -> Value {
        let dictionary = DictionaryValue()
        if case .dictionary(let other)? = call[0] {
            for entry in other.entries { dictionary[try Subscript.key(entry.key, at: call.site)] = entry.value }
        } else if call.isGiven(0) {
            for item in try call.items(0) {
                let pair = try Iteration.items(of: item, at: call.site(0))
                guard pair.count == 2 else { throw call.unsuitable(0, expected: "pairs of a key and a value") }
                dictionary[try Subscript.key(pair[0], at: call.site(0))] = pair[1]
            }
        }
        for entry in call.extra { if let key = HashKey(Value(entry.name)) { dictionary[key] = entry.value } }
        return .dictionary(dictionary)
    }

    private static func plain(_ value: Value, _ call: Call) throws(Diagnostic) -> Double {
        guard let quantity = try Numbers.quantity(value, at: call.site(0)) else {
            throw call.unsuitable(0, expected: "a number or a string")
        }
        guard quantity.dimension.isDimensionless else {
            throw Diagnostic(
                "dimension-mismatch", "\(call.name)() needs a plain number, but this is in \(quantity.dimension)",
                advice:
                    "divide by a unit first, as in x/\(Unit.best(for: quantity.dimension, values: [quantity.value]).expression)",
                at: call.fragment(0))
        }
        return quantity.value
    }
}
