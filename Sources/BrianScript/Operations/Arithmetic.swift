import Expressions
import Units

/// What `+ - * / // % ** @ & | ^ << >>` do with values of any kind.
enum Arithmetic {
    typealias Operator = SyntaxTree.BinaryOperator

    static func combine(
        _ operation: Operator, _ left: Value, _ right: Value, at operands: Operands, in frame: Frame
    ) throws(Diagnostic) -> Value {
        switch (left, right) {
        case (.integer(let left), .integer(let right)):
            if operation == .divide { tellRounding(left, right, at: operands, in: frame) }
            if operation == .bitXor { tellBits(at: operands, in: frame) }
            return try IntegerArithmetic.combine(operation, left, right, at: operands)
        case (.real(let left), .real(let right)):
            return try scalars(operation, Quantity(left), Quantity(right), at: operands)
        case (.boolean(let left), .boolean(let right)):
            switch operation {
            case .bitAnd: return .boolean(left && right)
            case .bitOr: return .boolean(left || right)
            case .bitXor: return .boolean(left != right)
            default:
                return try IntegerArithmetic.combine(operation, left ? 1 : 0, right ? 1 : 0, at: operands)
            }
        case (.array, _), (_, .array), (.object, _), (_, .object):
            if case (.modulo, .string) = (operation, left) { break }
            return try arrays(operation, left, right, at: operands, in: frame)
        default: break
        }
        if let first = Numbers.scalar(left), let second = Numbers.scalar(right) {
            if let left = Numbers.integer(left), let right = Numbers.integer(right) {
                return try IntegerArithmetic.combine(operation, left, right, at: operands)
            }
            return try scalars(operation, first, second, at: operands)
        }
        if let result = try sequences(operation, left, right, at: operands, in: frame) {
            try frame.machine.note(result, at: operands.whole)
            return result
        }
        if isQuantity(left) || isQuantity(right), isListOfNumbers(left) || isListOfNumbers(right) {
            return try arrays(operation, left, right, at: operands, in: frame)
        }
        throw operands.unsupported(verb(operation), left, right, advice: advice(operation, left, right))
    }

    /// Addition, without a detour for plain numbers.
    @inline(__always)
    static func add(_ left: Value, _ right: Value, at operands: Operands, in frame: Frame) throws(Diagnostic) -> Value {
        switch (left, right) {
        case (.integer(let first), .integer(let second)):
            let (sum, overflow) = first.addingReportingOverflow(second)
            if !overflow { return .integer(sum) }
        case (.real(let first), .real(let second)): return .real(first + second)
        default: break
        }
        return try combine(.add, left, right, at: operands, in: frame)
    }

    /// The dimension of the result; throws where the operation needs one dimension and met two.
    ///
    /// The Python of the first generation rounded the quotient of integers down, unless a script asked it not to.
    private static func tellRounding(_ left: Int, _ right: Int, at operands: Operands, in frame: Frame) {
        let library = frame.machine.library
        guard library.dialect == .first, !library.dividesTruly, right != 0, right != -1, left % right != 0 else {
            return
        }
        frame.machine.notice(
            "integer-division", "integers are divided into a fraction here, where the Python of Brian 1 rounded down",
            advice: "write // to round down, or one of them with a point, as in 1.0/2", at: operands.whole)
    }

    /// As in Brian2, a plain zero goes with every dimension.
    static func dimension(
        _ operation: Operator, _ left: Dimension, _ right: Dimension, leftIsZero: @autoclosure () -> Bool,
        rightIsZero: @autoclosure () -> Bool, at operands: Operands
    ) throws(Diagnostic) -> Dimension {
        switch operation {
        case .multiply, .matrixMultiply: return right.isDimensionless ? left : left * right
        case .divide, .floorDivide: return right.isDimensionless ? left : left / right
        case .add, .subtract, .modulo:
            if left == right { return left }
            if left.isDimensionless, leftIsZero() { return right }
            if right.isDimensionless, rightIsZero() { return left }
            throw operands.mismatch(verb(operation), left, right)
        case .power: return left
        case .bitAnd, .bitOr, .bitXor, .shiftLeft, .shiftRight:
            guard left.isDimensionless, right.isDimensionless else {
                var mismatch = operands.mismatch(verb(operation), left, right)
                if operation == .bitXor { mismatch.advice = powerAdvice }
                throw mismatch
            }
            return .one
        }
    }

    /// The dimension of a power, whose exponent has to be one plain number where the base has a dimension.
    static func dimension(of base: Dimension, raisedTo exponent: Quantity, at operands: Operands) throws(Diagnostic)
        -> Dimension
    {
        guard exponent.dimension.isDimensionless else {
            throw Diagnostic(
                "dimension-mismatch", "an exponent has to be a plain number, but this is in \(exponent.dimension)",
                expected: "no unit", found: "\(exponent.dimension)", at: operands.right)
        }
        guard !base.isDimensionless else { return .one }
        guard let power = Rational(exponent.value) else {
            throw Diagnostic(
                "dimension-mismatch",
                "\(base) cannot be raised to \(exponent.value): its exponent has to be a simple fraction",
                at: operands.right)
        }
        return base.raised(to: power)
    }

    private static func scalars(_ operation: Operator, _ left: Quantity, _ right: Quantity, at operands: Operands)
        throws(Diagnostic) -> Value
    {
        switch operation {
        case .add, .subtract, .multiply, .divide, .floorDivide, .modulo:
            let dimension =
                left.dimension.isDimensionless && right.dimension.isDimensionless
                ? .one
                : try dimension(
                    operation, left.dimension, right.dimension, leftIsZero: left.value == 0,
                    rightIsZero: right.value == 0, at: operands)
            if right.value == 0, operation == .divide || operation == .floorDivide || operation == .modulo {
                throw IntegerArithmetic.zeroDivision(operands)
            }
            return Value(Quantity(compute(operation, left.value, right.value), dimension))
        case .power:
            let dimension = try dimension(of: left.dimension, raisedTo: right, at: operands)
            if left.value == 0, right.value < 0 { throw IntegerArithmetic.zeroDivision(operands) }
            let result = RealArithmetic.power(left.value, right.value)
            guard !result.isNaN || left.value.isNaN || right.value.isNaN else {
                throw Diagnostic(
                    "complex-number", "a negative number to a fractional power is a complex number",
                    advice: "complex numbers are not part of the language", at: operands.whole)
            }
            return Value(Quantity(result, dimension))
        case .bitAnd, .bitOr, .bitXor, .shiftLeft, .shiftRight, .matrixMultiply:
            throw operands.unsupported(
                verb(operation), Value(left), Value(right), advice: advice(operation, Value(left), Value(right)))
        }
    }

    /// The number alone, without regard to zero divisors.
    static func compute(_ operation: Operator, _ left: Double, _ right: Double) -> Double {
        switch operation {
        case .add: left + right
        case .subtract: left - right
        case .multiply: left * right
        case .divide: left / right
        case .floorDivide: RealArithmetic.floorDivide(left, right)
        case .modulo: RealArithmetic.modulo(left, right)
        case .power: RealArithmetic.power(left, right)
        case .bitAnd: Double(Int(left) & Int(right))
        case .bitOr: Double(Int(left) | Int(right))
        case .bitXor: Double(Int(left) ^ Int(right))
        case .shiftLeft: left * RealArithmetic.power(2, right)
        case .shiftRight: Double(Int(left) >> Int(right))
        case .matrixMultiply: left * right
        }
    }

    private static func arrays(
        _ operation: Operator, _ left: Value, _ right: Value, at operands: Operands, in frame: Frame
    ) throws(Diagnostic) -> Value {
        if let result = try Combinable.combine(operation, left, right, at: operands, in: frame) { return result }
        let first = try ArrayConversion.operand(left, at: Site(frame: frame, fragment: operands.left))
        let second = try ArrayConversion.operand(right, at: Site(frame: frame, fragment: operands.right))
        guard let first, let second else {
            throw operands.unsupported(verb(operation), left, right, advice: advice(operation, left, right))
        }
        // Objects can stand for single numbers.
        if !isArray(first), !isArray(second) { return try combine(operation, first, second, at: operands, in: frame) }
        let one = try ArrayConversion.array(first, at: Site(frame: frame, fragment: operands.left))
        let other = try ArrayConversion.array(second, at: Site(frame: frame, fragment: operands.right))
        let result = Value.array(try ArrayArithmetic.combine(operation, one, other, at: operands, in: frame))
        try frame.machine.note(result, at: operands.whole)
        return result
    }

    private static func isArray(_ value: Value) -> Bool { if case .array = value { true } else { false } }

    private static func isQuantity(_ value: Value) -> Bool { if case .quantity = value { true } else { false } }

    private static func isListOfNumbers(_ value: Value) -> Bool {
        switch value {
        case .list(let list): list.items.allSatisfy { Numbers.isNumeric($0) || isListOfNumbers($0) }
        case .tuple(let tuple): tuple.items.allSatisfy { Numbers.isNumeric($0) || isListOfNumbers($0) }
        case .range: true
        default: false
        }
    }

    /// Strings, lists, tuples, sets and dictionaries; nil where the operation is not one of theirs.
    private static func sequences(
        _ operation: Operator, _ left: Value, _ right: Value, at operands: Operands, in frame: Frame
    ) throws(Diagnostic) -> Value? {
        let machine = frame.machine
        switch (operation, left, right) {
        case (.add, .string(let left), .string(let right)):
            try machine.check(elements: left.text.utf8.count + right.text.utf8.count, at: operands.whole)
            return Value(left.text + right.text)
        case (.add, .list(let left), .list(let right)):
            try machine.check(elements: left.items.count + right.items.count, at: operands.whole)
            return Value(list: left.items + right.items)
        case (.add, .tuple(let left), .tuple(let right)):
            try machine.check(elements: left.items.count + right.items.count, at: operands.whole)
            return Value(tuple: left.items + right.items)
        case (.multiply, .string(let string), _):
            guard let count = Numbers.integer(right) else { return nil }
            let (total, overflow) = string.text.utf8.count.multipliedReportingOverflow(by: max(0, count))
            try machine.check(elements: overflow ? .max : total, at: operands.whole)
            return Value(String(repeating: string.text, count: max(0, count)))
        case (.multiply, .list(let list), _):
            guard let count = Numbers.integer(right) else { return nil }
            return Value(list: try repeated(list.items, count, machine, operands))
        case (.multiply, .tuple(let tuple), _):
            guard let count = Numbers.integer(right) else { return nil }
            return Value(tuple: try repeated(tuple.items, count, machine, operands))
        case (.multiply, _, .string), (.multiply, _, .list), (.multiply, _, .tuple):
            guard Numbers.integer(left) != nil else { return nil }
            return try sequences(operation, right, left, at: operands, in: frame)
        case (.modulo, .string(let format), _):
            return Value(
                try PercentFormat.format(format.text, with: right, at: Site(frame: frame, fragment: operands.whole)))
        case (_, .set(let left), .set(let right)): return SetOperations.combine(operation, left, right)
        case (.bitOr, .dictionary(let left), .dictionary(let right)):
            let union = DictionaryValue()
            for entry in left.entries + right.entries { if let key = HashKey(entry.key) { union[key] = entry.value } }
            return .dictionary(union)
        default: return nil
        }
    }

    private static func repeated<Item>(
        _ items: [Item], _ count: Int, _ machine: Machine, _ operands: Operands
    ) throws(Diagnostic) -> [Item] {
        guard count > 0, !items.isEmpty else { return [] }
        let (total, overflow) = items.count.multipliedReportingOverflow(by: count)
        try machine.check(elements: overflow ? .max : total, at: operands.whole)
        return Array([[Item]](repeating: items, count: count).joined())
    }

    /// How an operation is spoken of: "they cannot be added".
    static func verb(_ operation: Operator) -> String {
        switch operation {
        case .add: "added"
        case .subtract: "subtracted"
        case .multiply: "multiplied"
        case .divide: "divided"
        case .floorDivide, .modulo: "divided with a remainder"
        case .power: "raised to a power"
        case .matrixMultiply: "multiplied as matrices"
        case .bitAnd, .bitOr, .bitXor: "combined by \(operation.rawValue)"
        case .shiftLeft, .shiftRight: "shifted"
        }
    }

    private static func advice(_ operation: Operator, _ left: Value, _ right: Value) -> String? {
        switch (operation, left, right) {
        case (.add, .string, _), (.add, _, .string): "turn the other into a string with str(...)"
        case (.subtract, .list, _), (.subtract, _, .list), (.divide, .list, _), (.power, .list, _),
            (.multiply, .list, .list),
            (.multiply, .list, .real), (.multiply, .real, .list):
            "turn the list into an array with array(...)"
        case (.bitXor, _, _) where Numbers.isNumeric(left) && Numbers.isNumeric(right): powerAdvice
        default: nil
        }
    }

    private static let powerAdvice = "a power is written with **"

    /// Of two whole numbers there is something that ^ does, and it is hardly ever meant.
    private static func tellBits(at operands: Operands, in frame: Frame) {
        frame.machine.notice(
            "bitwise-operator", "^ combines the bits of two whole numbers and is no power", advice: powerAdvice,
            at: operands.whole)
    }
}
