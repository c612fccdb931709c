/// What holds other values and can be nested.
class ContainerValue {
    /// Gives up the values, leaving none.
    func surrender() -> [Value] { [] }

    /// Frees nested containers one after the other: a list in a list in a list, a million deep, must not need
    /// a million stack frames to go away.
    static func release(_ values: inout [Value]) {
        var pending = nested(in: values)
        // What is to be freed here must not be held there too.
        values = []
        while var container = pending.popLast() {
            if isKnownUniquelyReferenced(&container) { pending += nested(in: container.surrender()) }
        }
    }

    private static func nested(in values: [Value]) -> [ContainerValue] {
        var containers: [ContainerValue] = []
        for value in values {
            switch value {
            case .list(let list): containers.append(list)
            case .tuple(let tuple): containers.append(tuple)
            case .dictionary(let dictionary): containers.append(dictionary)
            default: break
            }
        }
        return containers
    }
}
