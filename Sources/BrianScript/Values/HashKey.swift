import Units

/// A value in its role as the key of a dictionary or the member of a set.
///
/// Only what cannot change is a key: numbers, strings, None, tuples of those; functions and objects by identity.
struct HashKey: Hashable {
    let value: Value

    private static let deepest = 100
    /// Tuples that hold one another many times would take for ever to be looked at.
    private static let largest = 1_000_000

    /// nil for a value that can change, such as a list, and for tuples that are nested too deep or are too large.
    init?(_ value: Value) {
        var room = HashKey.largest
        guard HashKey.obstacle(in: value, depth: 0, &room) == nil else { return nil }
        self.value = value
    }

    /// A part of a value that is known to be a key.
    private init(partOfKey value: Value) { self.value = value }

    private enum Obstacle { case change(Value), size }

    private static func obstacle(in value: Value, depth: Int, _ room: inout Int) -> Obstacle? {
        switch value {
        case .none, .boolean, .integer, .real, .quantity, .string, .function, .builtin, .object, .range: return nil
        case .tuple(let tuple):
            guard depth <= deepest else { return .size }
            for item in tuple.items {
                room -= 1
                guard room > 0 else { return .size }
                if let obstacle = obstacle(in: item, depth: depth + 1, &room) { return obstacle }
            }
            return nil
        case .unbound, .array, .list, .dictionary, .set, .slice: return .change(value)
        }
    }

    /// Why a value cannot be a key: `a list can change`.
    static func reason(_ value: Value) -> String {
        var room = largest
        switch obstacle(in: value, depth: 0, &room) {
        case .size: return "this tuple holds tuples that are nested too deep or are too many"
        case .change(let part):
            if case .tuple = value { return "this tuple holds \(part.kindName), which can change," }
            return "\(value.kindName) can change"
        case nil: return "\(value.kindName) can change"
        }
    }

    static func == (left: HashKey, right: HashKey) -> Bool {
        switch (left.value, right.value) {
        case (.none, .none): true
        case (.string(let left), .string(let right)): left.text == right.text
        case (.quantity(let left), .quantity(let right)): left == right
        case (.tuple(let left), .tuple(let right)):
            left.items.count == right.items.count
                && zip(left.items, right.items).allSatisfy { HashKey(partOfKey: $0) == HashKey(partOfKey: $1) }
        case (.function(let left), .function(let right)): left === right
        case (.builtin(let left), .builtin(let right)): left === right
        case (.object(let left), .object(let right)): left === right
        case (.range(let left), .range(let right)): left === right
        default:
            // 1, 1.0 and True are one key.
            if let left = HashKey.integer(left.value), let right = HashKey.integer(right.value) {
                left == right
            } else if case (.real(let left), .real(let right)) = (left.value, right.value) {
                left == right || left.isNaN && right.isNaN
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
            for item in tuple.items { HashKey(partOfKey: item).hash(into: &hasher) }
        case .function(let function): hasher.combine(ObjectIdentifier(function))
        case .builtin(let builtin): hasher.combine(ObjectIdentifier(builtin))
        case .object(let object): hasher.combine(ObjectIdentifier(object))
        case .range(let range): hasher.combine(ObjectIdentifier(range))
        case .real(let number) where HashKey.integer(value) == nil: hasher.combine(number.isNaN ? .nan : number)
        default: if let number = HashKey.integer(value) { hasher.combine(number) }
        }
    }

    /// A whole number as an integer, exactly.
    private static func integer(_ value: Value) -> Int? {
        switch value {
        case .boolean(let flag): flag ? 1 : 0
        case .integer(let number): number
        case .real(let number): Int(exactly: number)
        default: nil
        }
    }
}
