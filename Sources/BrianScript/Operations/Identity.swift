/// Python's `is`.
enum Identity {
    /// Whether a member of a container is what is looked for, by identity: `nan in [nan]` holds, though `nan == nan` does not.
    static func isMember(_ item: Value, as member: Value) -> Bool {
        if case (.real(let item), .real(let member)) = (item, member), item.isNaN { return member.isNaN }
        return same(member, item)
    }

    static func same(_ left: Value, _ right: Value) -> Bool {
        switch (left, right) {
        case (.none, .none): true
        case (.boolean(let left), .boolean(let right)): left == right
        case (.integer(let left), .integer(let right)): left == right
        case (.string(let left), .string(let right)): left === right || left.text == right.text
        case (.array(let left), .array(let right)): left === right
        case (.list(let left), .list(let right)): left === right
        case (.tuple(let left), .tuple(let right)): left === right
        case (.dictionary(let left), .dictionary(let right)): left === right
        case (.set(let left), .set(let right)): left === right
        case (.range(let left), .range(let right)): left === right
        case (.function(let left), .function(let right)): left === right
        case (.builtin(let left), .builtin(let right)): left === right
        case (.object(let left), .object(let right)):
            // Each dimension is one object in Brian.
            if let left = left as? DimensionObject, let right = right as? DimensionObject {
                left.dimension == right.dimension
            } else {
                left === right
            }
        default: false
        }
    }
}
