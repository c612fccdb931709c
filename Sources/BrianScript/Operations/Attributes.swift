import Expressions

/// `value.name` and `value.name = ...` for values of any kind.
enum Attributes {
    static func get(_ base: Value, _ name: String, at site: Site) throws(Diagnostic) -> Value {
        switch base {
        case .object(let object):
            if let value = try object.attribute(name, at: site) { return value }
            throw object.missingAttribute(name).located(at: site.fragment)
        case .array(let array): if let value = ArrayMethods.attribute(name, of: array) { return value }
        case .quantity, .real, .integer, .boolean:
            if let value = try number(base, name, at: site) { return value }
        case .string(let string):
            if let method = StringMethods.table[name] { return method.bound(to: string) }
        case .list(let list):
            if let method = ListMethods.table[name] { return method.bound(to: list, base) }
        case .tuple(let tuple):
            if let place = tuple.names?.fields.firstIndex(of: name) { return tuple.items[place] }
            if name == "_asdict", let names = tuple.names {
                let entries = DictionaryValue(Array(zip(names.fields, tuple.items)))
                return .builtin(Builtin(name, "") { _ throws(Diagnostic) in .dictionary(entries) })
            }
            if let method = ListMethods.tupleTable[name] { return method.bound(to: tuple, base) }
        case .dictionary(let dictionary):
            if dictionary.missing.isZero, let method = Counters.table[name] {
                return method.bound(to: dictionary, base)
            }
            if let method = DictionaryMethods.table[name] { return method.bound(to: dictionary, base) }
        case .set(let set):
            if let method = SetMethods.table[name] { return method.bound(to: set, base) }
        case .function(let function): if name == "__name__" { return Value(function.code.name) }
        case .builtin(let builtin):
            if name == "__name__" { return Value(builtin.name) }
            if let method = UfuncMethods.attribute(name, of: builtin) { return method }
        case .none, .range, .slice, .unbound: break
        }
        let nearest = NearestName.to(name, among: names(of: base))
        throw Diagnostic(
            "unknown-attribute", "\(base.kindName) has no attribute \(name)",
            advice: nearest.map { "did you mean \($0)?" },
            at: site.fragment)
    }

    static func set(_ base: Value, _ name: String, to value: Value, at site: Site) throws(Diagnostic) {
        if case .object(let object) = base {
            if try object.setAttribute(name, to: value, at: site) { return }
            throw object.missingAttribute(name).located(at: site.fragment)
        }
        if case .array(let array) = base, name == "shape" {
            throw Diagnostic(
                "read-only", "the shape of an array of \(array.count) elements stays as it is",
                advice: "write x = x.reshape(...)",
                at: site.fragment)
        }
        throw Diagnostic("read-only", "the attributes of \(base.kindName) cannot be assigned to", at: site.fragment)
    }

    /// Numbers have what arrays of one element have.
    private static func number(_ value: Value, _ name: String, at site: Site) throws(Diagnostic) -> Value? {
        switch name {
        case "real": return value
        case "is_integer":
            return .builtin(
                Builtin(name, "") { _ throws(Diagnostic) in
                    .boolean(Numbers.scalar(value).map { $0.value == $0.value.rounded() } ?? false)
                })
        default: return ArrayMethods.attribute(name, of: try ArrayConversion.array(value, at: site))
        }
    }

    /// The names that a misspelt one is compared with.
    private static func names(of value: Value) -> [String] {
        switch value {
        case .array, .quantity: ArrayMethods.names
        case .string: Array(StringMethods.table.keys)
        case .list: Array(ListMethods.table.keys)
        case .tuple(let tuple): Array(ListMethods.tupleTable.keys) + (tuple.names?.fields ?? [])
        case .dictionary: Array(DictionaryMethods.table.keys)
        case .set: Array(SetMethods.table.keys)
        default: []
        }
    }
}
