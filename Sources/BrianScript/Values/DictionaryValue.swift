/// A dictionary that keeps the order in which its keys came, shared by reference as in Python.
final class DictionaryValue: ContainerValue {
    private var positions: [HashKey: Int] = [:]
    /// Removed entries leave a gap, so that the positions of the others stay.
    private var slots: [(key: Value, value: Value)?] = []
    /// What a key that is not there stands for.
    var missing = Missing.error

    enum Missing {
        case error
        /// `defaultdict`: what a function returns, which is put in.
        case made(by: Value)
        /// `Counter`: zero, which is not put in.
        case zero

        /// Whether the dictionary counts.
        var isZero: Bool { if case .zero = self { true } else { false } }
    }

    override init() {}

    deinit {
        var held = surrender()
        ContainerValue.release(&held)
    }

    /// The string keys and their values.
    convenience init(_ entries: [(String, Value)]) {
        self.init()
        for (key, value) in entries { if let key = HashKey(Value(key)) { self[key] = value } }
    }

    var count: Int { positions.count }

    /// In the order in which the keys came.
    var entries: [(key: Value, value: Value)] { slots.compactMap { $0 } }

    subscript(key: HashKey) -> Value? {
        get { positions[key].flatMap { slots[$0]?.value } }
        set {
            if let newValue {
                if let position = positions[key] {
                    slots[position]?.value = newValue
                } else {
                    positions[key] = slots.count
                    slots.append((key.value, newValue))
                }
            } else if let position = positions.removeValue(forKey: key) {
                slots[position] = nil
                if slots.count > 32, positions.count < slots.count / 2 { close() }
            }
        }
    }

    /// A dictionary of the same kind with the same entries.
    func copy() -> DictionaryValue {
        let copy = DictionaryValue()
        copy.missing = missing
        (copy.positions, copy.slots) = (positions, slots)
        return copy
    }

    override func surrender() -> [ContainerValue] {
        defer { removeAll() }
        return slots.flatMap { slot in [slot?.key.container, slot?.value.container].compactMap { $0 } }
    }

    func removeAll() {
        positions = [:]
        slots = []
    }

    /// Closes the gaps that removals have left.
    private func close() {
        slots = slots.filter { $0 != nil }
        for (position, slot) in slots.enumerated() {
            if let slot, let key = HashKey(slot.key) { positions[key] = position }
        }
    }
}

/// A set; iterating it yields its members in the order in which they came.
final class SetValue: ContainerValue {
    private let members = DictionaryValue()

    /// Repeated members count once.
    init(_ keys: [HashKey] = []) {
        for key in keys { members[key] = Value.none }
    }

    deinit {
        var held = surrender()
        ContainerValue.release(&held)
    }

    override func surrender() -> [ContainerValue] { members.surrender() }

    var count: Int { members.count }
    /// In the order in which they came; integers from the smallest up, which is how Python's small ones come out.
    var items: [Value] {
        let items = members.entries.map(\.key)
        let numbers = items.compactMap { item in if case .integer(let number) = item { number } else { nil } }
        return numbers.count == items.count ? numbers.sorted().map { .integer($0) } : items
    }
    var keys: [HashKey] { items.compactMap { HashKey($0) } }

    func contains(_ key: HashKey) -> Bool { members[key] != nil }
    func insert(_ key: HashKey) { members[key] = Value.none }

    /// Whether the member was there.
    func remove(_ key: HashKey) -> Bool {
        guard contains(key) else { return false }
        members[key] = nil
        return true
    }
}
