import Expressions
import Units

/// Python's `==` as a truth; arrays are equal where all of their elements are.
enum Equality {
    static func equal(_ left: Value, _ right: Value, at operands: Operands, in frame: Frame) throws(Diagnostic) -> Bool
    {
        if case (.integer(let left), .integer(let right)) = (left, right) { return left == right }
        if let first = Numbers.scalar(left), let second = Numbers.scalar(right) {
            return first.value == second.value && (first.dimension == second.dimension || first.value == 0)
        }
        switch (left, right) {
        case (.string(let left), .string(let right)): return left.text == right.text
        case (.list(let left), .list(let right)) where left === right: return true
        case (.tuple(let left), .tuple(let right)) where left === right: return true
        case (.dictionary(let left), .dictionary(let right)) where left === right: return true
        case (.list(let left), .list(let right)):
            return try equal(left.items, right.items, at: operands, in: frame)
        case (.tuple(let left), .tuple(let right)):
            return try equal(left.items, right.items, at: operands, in: frame)
        case (.set(let left), .set(let right)):
            return left.count == right.count && SetOperations.isSubset(left, of: right)
        case (.range(let left), .range(let right)):
            return left.count == right.count
                && (left.count == 0 || left[0] == right[0] && (left.count == 1 || left.step == right.step))
        case (.dictionary(let left), .dictionary(let right)):
            guard left.count == right.count else { return false }
            for entry in left.entries {
                guard let key = HashKey(entry.key), let other = right[key],
                    try nested(entry.value, other, at: operands, in: frame)
                else { return false }
            }
            return true
        case (.array, let other), (let other, .array):
            // What stands for no number is equal to none; `Comparison` would ask here again.
            let site = Site(frame: frame, fragment: operands.whole)
            guard try ArrayConversion.operand(other, at: site) != nil else { return false }
            let result = try Comparison.compare(.equal, left, right, at: operands, in: frame)
            guard case .array(let array) = result else {
                return try Truth.of(result, at: site)
            }
            return array.elements.allSatisfy { $0 != 0 }
        default: return Identity.same(left, right)
        }
    }

    private static func equal(_ left: [Value], _ right: [Value], at operands: Operands, in frame: Frame)
        throws(Diagnostic) -> Bool
    {
        guard left.count == right.count else { return false }
        for (first, second) in zip(left, right)
        where !(try nested(first, second, at: operands, in: frame)) { return false }
        return true
    }

    private static func nested(_ left: Value, _ right: Value, at operands: Operands, in frame: Frame)
        throws(Diagnostic) -> Bool
    {
        // Values that share parts may take far longer to compare than to make.
        try frame.machine.spend(64, at: operands.whole)
        return try frame.machine.nested(at: operands.whole, inData: true) { () throws(Diagnostic) in
            try equal(left, right, at: operands, in: frame)
        }
    }
}
