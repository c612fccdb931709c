import Expressions
import Units

/// Arrays out of numbers, lists, ranges and objects that stand for arrays.
enum ArrayConversion {
    /// An array of what was given: a number gives an array of rank 0, a list of lists a matrix.
    static func array(_ value: Value, at site: Site) throws(Diagnostic) -> ArrayValue {
        switch value {
        case .array(let array): return array
        case .boolean(let flag): return ArrayValue([flag ? 1 : 0], shape: [], element: .boolean)
        case .integer(let number):
            // One that is not held exactly is a real number, for it cannot be called an integer any more.
            let isExact = number.magnitude <= UInt(ArrayValue.largestInteger)
            return ArrayValue([Double(number)], shape: [], element: isExact ? .integer : .real)
        case .real(let number): return ArrayValue([number], shape: [])
        case .quantity(let quantity): return ArrayValue([quantity.value], shape: [], dimension: quantity.dimension)
        case .range(let range):
            try site.machine.check(elements: range.count, at: site.fragment)
            return try ArrayValue(integers: (0..<range.count).map { range[$0] }).checked(at: site.fragment)
        case .list(let list): return try array(of: list.items, at: site, depth: 0)
        case .tuple(let tuple): return try array(of: tuple.items, at: site, depth: 0)
        case .object(let object):
            if let number = try object.numeric(at: site) { return try array(number, at: site) }
        case .unbound, .none, .string, .dictionary, .set, .slice, .function, .builtin: break
        }
        throw Diagnostic(
            "wrong-type", "\(value.kindName) is not a number or an array of numbers", at: site.fragment)
    }

    /// A value as an operand of arithmetic: lists become arrays, objects the numbers they stand for; nil for the rest.
    static func operand(_ value: Value, at site: Site) throws(Diagnostic) -> Value? {
        switch value {
        case .boolean, .integer, .real, .quantity, .array: return value
        case .list, .tuple, .range: return .array(try array(value, at: site))
        case .object(let object): return try object.numeric(at: site)
        case .unbound, .none, .string, .dictionary, .set, .slice, .function, .builtin: return nil
        }
    }

    private static func array(of items: [Value], at site: Site, depth: Int) throws(Diagnostic)
        -> ArrayValue
    {
        guard depth < 32 else {
            throw Diagnostic("wrong-shape", "an array has at most 32 axes", at: site.fragment)
        }
        var values: [Double] = []
        values.reserveCapacity(items.count)
        var collected = Common()
        var shape: [Int]?
        var unfit: Int?
        for item in items {
            let part: ArrayValue
            switch item {
            case .list(let list): part = try array(of: list.items, at: site, depth: depth + 1)
            case .tuple(let tuple): part = try array(of: tuple.items, at: site, depth: depth + 1)
            case .real(let number):
                // The usual case without a detour.
                guard shape == nil || shape == [] else { throw ragged(site) }
                shape = []
                values.append(number)
                try collected.add(.real, .one, number == 0, at: site)
                continue
            default: part = try array(item, at: site)
            }
            guard shape == nil || shape == part.shape else { throw ragged(site) }
            shape = part.shape
            let elements = part.elements
            // Lists that hold one another many times are larger than they look.
            if elements.count > 1 { try site.machine.check(elements: values.count + elements.count, at: site.fragment) }
            values += elements
            var element = part.element
            if case .integer(let number) = item, element == .real { (unfit, element) = (number, .integer) }
            try collected.add(element, part.dimension, elements.allSatisfy { $0 == 0 }, at: site)
        }
        let array = ArrayValue(
            values, shape: [items.count] + (shape ?? []), element: items.isEmpty ? .real : collected.element,
            dimension: collected.dimension)
        if let unfit, collected.element == .integer { throw ArrayValue.unfit(String(unfit), at: site.fragment) }
        return array
    }

    private static func ragged(_ site: Site) -> Diagnostic {
        Diagnostic("wrong-shape", "the parts of an array have to be equally long", at: site.fragment)
    }

    /// What the elements of an array have in common.
    private struct Common {
        var element = ArrayValue.Element.boolean
        var dimension = Dimension.one
        private var isFirst = true
        private var isZero = true

        mutating func add(
            _ element: ArrayValue.Element, _ dimension: Dimension, _ zero: Bool, at site: Site
        )
            throws(Diagnostic)
        {
            self.element = ArrayConversion.common(self.element, element)
            defer {
                isFirst = false
                isZero = isZero && zero && dimension.isDimensionless
            }
            guard !isFirst, dimension != self.dimension else {
                self.dimension = dimension
                return
            }
            // A plain zero goes with every dimension.
            if isZero {
                self.dimension = dimension
            } else if !(zero && dimension.isDimensionless) {
                throw Diagnostic(
                    "dimension-mismatch", "the elements of an array have to be in one dimension",
                    expected: self.dimension.unitPhrase, found: dimension.unitPhrase, at: site.fragment)
            }
        }
    }

    /// The kind of element that can hold both.
    static func common(_ first: ArrayValue.Element, _ second: ArrayValue.Element) -> ArrayValue.Element {
        if first == .real || second == .real { return .real }
        return first == .integer || second == .integer ? .integer : .boolean
    }
}
