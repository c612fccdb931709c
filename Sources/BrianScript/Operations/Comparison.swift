import Expressions
import Units

/// `< <= > >= == != is in` between values of any kind.
enum Comparison {
    typealias Relation = SyntaxTree.ComparisonOperator

    static func compare(
        _ relation: Relation, _ left: Value, _ right: Value, at operands: Operands, in frame: Frame
    ) throws(Diagnostic) -> Value {
        switch relation {
        case .isIdentical: return .boolean(Identity.same(left, right))
        case .isNotIdentical: return .boolean(!Identity.same(left, right))
        case .isIn: return .boolean(try contains(right, left, at: operands, in: frame))
        case .isNotIn: return .boolean(!(try contains(right, left, at: operands, in: frame)))
        case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual: break
        }
        switch (left, right) {
        case (.integer(let left), .integer(let right)): return .boolean(holds(relation, left, right))
        case (.real(let left), .real(let right)): return .boolean(holds(relation, left, right))
        case (.string(let left), .string(let right)):
            return .boolean(holds(relation, PythonOrder(left.text), PythonOrder(right.text)))
        case (.array, _), (_, .array), (.object, _), (_, .object):
            if let result = try arrays(relation, left, right, at: operands, in: frame) { return result }
        case (.set(let left), .set(let right)): return .boolean(sets(relation, left, right))
        case (.list(let left), .list(let right)):
            return .boolean(try sequences(relation, left.items, right.items, at: operands, in: frame))
        case (.tuple(let left), .tuple(let right)):
            return .boolean(try sequences(relation, left.items, right.items, at: operands, in: frame))
        default: break
        }
        if let first = Numbers.scalar(left), let second = Numbers.scalar(right) {
            try checkDimensions(relation, first, second, at: operands)
            return .boolean(holds(relation, first.value, second.value))
        }
        switch relation {
        case .equal: return .boolean(try Equality.equal(left, right, at: operands, in: frame))
        case .notEqual: return .boolean(!(try Equality.equal(left, right, at: operands, in: frame)))
        default: throw operands.unsupported("compared by \(relation.rawValue)", left, right)
        }
    }

    static func holds<Item: Comparable>(_ relation: Relation, _ left: Item, _ right: Item) -> Bool {
        switch relation {
        case .less: left < right
        case .lessOrEqual: left <= right
        case .greater: left > right
        case .greaterOrEqual: left >= right
        case .equal: left == right
        case .notEqual: left != right
        case .isIdentical, .isNotIdentical, .isIn, .isNotIn: false
        }
    }

    private static func checkDimensions(
        _ relation: Relation, _ left: Quantity, _ right: Quantity, at operands: Operands
    )
        throws(Diagnostic)
    {
        guard left.dimension != right.dimension else { return }
        // As in Brian2, a plain zero goes with every dimension.
        if left.dimension.isDimensionless, left.value == 0 { return }
        if right.dimension.isDimensionless, right.value == 0 { return }
        throw operands.mismatch("compared", left.dimension, right.dimension)
    }

    /// Element by element; nil where one side is not numeric at all.
    private static func arrays(
        _ relation: Relation, _ left: Value, _ right: Value, at operands: Operands, in frame: Frame
    ) throws(Diagnostic) -> Value? {
        guard let first = try ArrayConversion.operand(left, at: Site(frame: frame, fragment: operands.left)),
            let second = try ArrayConversion.operand(right, at: Site(frame: frame, fragment: operands.right))
        else { return nil }
        // An array without an axis is a number too; to compare again would lead back here.
        if let first = Numbers.scalar(first), let second = Numbers.scalar(second) {
            try checkDimensions(relation, first, second, at: operands)
            return .boolean(holds(relation, first.value, second.value))
        }
        let one = try ArrayConversion.array(first, at: Site(frame: frame, fragment: operands.left))
        let other = try ArrayConversion.array(second, at: Site(frame: frame, fragment: operands.right))
        if one.dimension != other.dimension {
            let isZero = { (array: ArrayValue) in
                array.dimension.isDimensionless && array.elements.allSatisfy { $0 == 0 }
            }
            guard isZero(one) || isZero(other) else {
                throw operands.mismatch("compared", one.dimension, other.dimension)
            }
        }
        let (values, shape) = try ArrayArithmetic.broadcast(one, other, at: operands, in: frame) {
            holds(relation, $0, $1) ? 1 : 0
        }
        return .array(ArrayValue(values, shape: shape, element: .boolean))
    }

    private static func sets(_ relation: Relation, _ left: SetValue, _ right: SetValue) -> Bool {
        switch relation {
        case .equal: left.count == right.count && SetOperations.isSubset(left, of: right)
        case .notEqual: !(left.count == right.count && SetOperations.isSubset(left, of: right))
        case .less: left.count < right.count && SetOperations.isSubset(left, of: right)
        case .lessOrEqual: SetOperations.isSubset(left, of: right)
        case .greater: right.count < left.count && SetOperations.isSubset(right, of: left)
        default: SetOperations.isSubset(right, of: left)
        }
    }

    /// The first pair that differs decides.
    private static func sequences(
        _ relation: Relation, _ left: [Value], _ right: [Value], at operands: Operands, in frame: Frame
    ) throws(Diagnostic) -> Bool {
        if (relation == .equal || relation == .notEqual), left.count != right.count { return relation == .notEqual }
        for (first, second) in zip(left, right)
        where !(try Equality.equal(first, second, at: operands, in: frame)) {
            if relation == .equal { return false }
            if relation == .notEqual { return true }
            let result = try frame.machine.nested(at: operands.whole, inData: true) { () throws(Diagnostic) in
                try compare(relation, first, second, at: operands, in: frame)
            }
            return try Truth.of(result, at: Site(frame: frame, fragment: operands.whole))
        }
        return holds(relation, left.count, right.count)
    }

    private static func contains(_ container: Value, _ item: Value, at operands: Operands, in frame: Frame)
        throws(Diagnostic) -> Bool
    {
        switch container {
        case .string(let string):
            guard case .string(let part) = item else {
                throw operands.unsupported("compared by in", item, container)
            }
            return TextSearch.first(part.text, in: string.text) != nil
        case .dictionary(let dictionary): return HashKey(item).map { dictionary[$0] != nil } ?? false
        case .set(let set): return HashKey(item).map(set.contains) ?? false
        case .array(let array):
            let same = try compare(.equal, .array(array), item, at: operands, in: frame)
            guard case .array(let matches) = same else {
                return try Truth.of(same, at: Site(frame: frame, fragment: operands.whole))
            }
            return matches.elements.contains { $0 != 0 }
        case .range(let range):
            if case .integer(let number) = item { return range.contains(number) }
            guard let number = Numbers.scalar(item), let whole = Int(exactly: number.value) else { return false }
            return range.contains(whole)
        default:
            for member in try Iteration.items(of: container, at: Site(frame: frame, fragment: operands.right)) {
                if Identity.isMember(item, as: member) { return true }
                if try Equality.equal(member, item, at: operands, in: frame) { return true }
            }
            return false
        }
    }
}

/// Strings in Python's order: by code point.
struct PythonOrder: Comparable {
    private let scalars: String.UnicodeScalarView

    init(_ text: String) { scalars = text.unicodeScalars }

    static func < (left: PythonOrder, right: PythonOrder) -> Bool {
        left.scalars.lexicographicallyPrecedes(right.scalars) { $0.value < $1.value }
    }

    static func == (left: PythonOrder, right: PythonOrder) -> Bool { left.scalars.elementsEqual(right.scalars) }
}
