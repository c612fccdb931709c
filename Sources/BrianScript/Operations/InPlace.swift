import Expressions
import Units

/// `target += value`: lists and arrays change in place, everything else gets a new value.
enum InPlace {
    /// - Returns: what the target is to hold from now on.
    static func combine(
        _ operation: SyntaxTree.BinaryOperator, _ target: Value, _ value: Value, at operands: Operands, in frame: Frame
    ) throws(Diagnostic) -> Value {
        switch (operation, target) {
        case (.add, .list(let list)):
            let items = try Iteration.items(of: value, at: Site(frame: frame, fragment: operands.right))
            try frame.machine.check(elements: list.items.count + items.count, at: operands.whole)
            try frame.machine.note(value, at: operands.whole)
            list.items += items
            return target
        case (_, .array(let array)):
            let result = try Arithmetic.combine(operation, target, value, at: operands, in: frame)
            guard case .array(let changed) = result, changed.shape == array.shape, changed.dimension == array.dimension
            else { return result }
            guard array.element == changed.element || array.element == .real else {
                throw Diagnostic(
                    "wrong-type", "real numbers do not fit an array of integers in place",
                    advice: "write x = x \(operation.rawValue) ... instead of x \(operation.rawValue)= ...",
                    at: operands.whole)
            }
            let origin = changed.origin
            array.overwrite(with: changed.elements)
            array.origin = origin
            return target
        default:
            return try Arithmetic.combine(operation, target, value, at: operands, in: frame)
        }
    }
}
