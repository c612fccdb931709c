import Units

/// A value in its role as the key of a dictionary or the member of a set.
///
/// Only what cannot change is a key: numbers, strings, None, tuples of those; functions and objects by identity.
struct HashKey: Hashable {
    let value: Value

    /// nil for a value that can change, such as a list, and for tuples nested more than a hundred deep.
    init?(_ value: Value) { self.init(value, depth: 0) }

    private init?(_ value: Value, depth: Int) {
        guard depth <= 100 else { return nil }
        switch value {
        case .none, .boolean, .integer, .real, .quantity, .string, .function, .builtin, .object, .range: break
        case .tuple(let tuple):
            for item in tuple.items where HashKey(item, depth: depth + 1) == nil { return nil }
        case .unbound, .array, .list, .dictionary, .set, .slice: return nil
        }
        self.value = value
    }

    static func == (left: HashKey, right: HashKey) -> Bool {
        switch (left.value, right.value) {
        case (.none, .none): true
        case (.string(let left), .string(let right)): left.text == right.text
        case (.quantity(let left), .quantity(let right)): left == right
        case (.tuple(let left), .tuple(let right)):
            left.items.count == right.items.count
                && zip(left.items, right.items).allSatisfy { HashKey($0) == HashKey($1) }
        case (.function(let left), .function(let right)): left === right
        case (.builtin(let left), .builtin(let right)): left === right
        case (.object(let left), .object(let right)): left === right
        case (.range(let left), .range(let right)): left === right
        default:
            // 1, 1.0 and True are one key.
            if let left = HashKey.number(left.value), let right = HashKey.number(right.value) {
                left == right
            } else {
                false
            }
        }
    }

    func hash(into hasher: inout Hasher) {
        switch value {
        case .string(let string): hasher.combine(string.text)
        case .quantity(let quantity): hasher.combine(quantity.value)
        case .tuple(let tuple):
            hasher.combine(tuple.items.count)
            for item in tuple.items { if let key = HashKey(item) { key.hash(into: &hasher) } }
        case .function(let function): hasher.combine(ObjectIdentifier(function))
        case .builtin(let builtin): hasher.combine(ObjectIdentifier(builtin))
        case .object(let object): hasher.combine(ObjectIdentifier(object))
        case .range(let range): hasher.combine(ObjectIdentifier(range))
        default: if let number = HashKey.number(value) { hasher.combine(number) }
        }
    }

    private static func number(_ value: Value) -> Double? {
        switch value {
        case .boolean(let flag): flag ? 1 : 0
        case .integer(let number): Double(number)
        case .real(let number): number
        default: nil
        }
    }
}
