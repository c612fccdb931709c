import Expressions

/// `| & - ^` between sets.
enum SetOperations {
    /// nil for operators that sets do not have.
    static func combine(_ operation: SyntaxTree.BinaryOperator, _ left: SetValue, _ right: SetValue) -> Value? {
        switch operation {
        case .bitOr: .set(SetValue(left.keys + right.keys))
        case .bitAnd: .set(SetValue(left.keys.filter(right.contains)))
        case .subtract: .set(SetValue(left.keys.filter { !right.contains($0) }))
        case .bitXor:
            .set(SetValue(left.keys.filter { !right.contains($0) } + right.keys.filter { !left.contains($0) }))
        default: nil
        }
    }

    static func isSubset(_ left: SetValue, of right: SetValue) -> Bool { left.keys.allSatisfy(right.contains) }
}
