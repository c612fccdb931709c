/// A list, shared by reference as in Python.
final class ListValue: ContainerValue {
    var items: [Value]

    init(_ items: [Value]) { self.items = items }

    deinit {
        var held = surrender()
        ContainerValue.release(&held)
    }

    override func surrender() -> [ContainerValue] {
        defer { items = [] }
        return ContainerValue.containers(in: items)
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

    deinit {
        var held = surrender()
        ContainerValue.release(&held)
    }

    override func surrender() -> [ContainerValue] {
        defer { items = [] }
        return ContainerValue.containers(in: items)
    }
}
