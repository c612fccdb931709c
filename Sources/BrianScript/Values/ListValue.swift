/// A list, shared by reference as in Python.
final class ListValue: ContainerValue {
    var items: [Value]

    init(_ items: [Value]) { self.items = items }

    deinit { ContainerValue.release(&items) }

    override func surrender() -> [Value] {
        defer { items = [] }
        return items
    }
}

/// A tuple.
final class TupleValue: ContainerValue {
    private(set) var items: [Value]
    /// Those that a `namedtuple` gives its items.
    var names: Names?

    struct Names {
        let type: String
        let fields: [String]
    }

    init(_ items: [Value]) { self.items = items }

    deinit { ContainerValue.release(&items) }

    override func surrender() -> [Value] {
        defer { items = [] }
        return items
    }
}
