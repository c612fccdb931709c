/// What holds other values and can be nested: lists, but also functions, which keep what they speak of.
class ContainerValue {
    /// Gives up the values, leaving none.
    /// - Returns: the containers among them.
    func surrender() -> [ContainerValue] { [] }

    /// Frees nested containers one after the other: a list in a list in a list, a million deep, must not need
    /// a million stack frames to go away.
    /// - Parameter pending: the containers, which nothing else may hold beside it; none are left in it.
    static func release(_ pending: inout [ContainerValue]) {
        while var container = pending.popLast() {
            if isKnownUniquelyReferenced(&container) { pending += container.surrender() }
        }
    }

    /// The containers among values.
    static func containers(in values: some Sequence<Value>) -> [ContainerValue] { values.compactMap(\.container) }
}

extension Value {
    /// The value as something that holds others; nil for the rest.
    var container: ContainerValue? {
        switch self {
        case .list(let list): list
        case .tuple(let tuple): tuple
        case .dictionary(let dictionary): dictionary
        case .set(let set): set
        case .slice(let slice): slice
        case .function(let function): function
        case .builtin(let builtin): builtin
        case .object(let object): (object as? IteratorObject)?.held
        default: nil
        }
    }
}
