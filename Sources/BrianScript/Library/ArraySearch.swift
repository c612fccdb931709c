import Expressions
import Units

/// Functions that look for elements.
enum ArraySearch {
    static let table = LibraryTable(
        LibraryFunction("where", "condition, x=, y=") { call throws(Diagnostic) in
            let condition = try call.array(0)
            guard call.isGiven(1), call.isGiven(2) else { return places(condition) }
            return try choice(condition, call)
        },
        LibraryFunction("nonzero", "a") { call throws(Diagnostic) in places(try call.array(0)) },
        LibraryFunction("flatnonzero", "a") { call throws(Diagnostic) in
            let elements = try call.array(0).elements
            return .array(ArrayValue(integers: elements.indices.filter { elements[$0] != 0 }))
        },
        LibraryFunction("argwhere", "a") { call throws(Diagnostic) in
            let array = try call.array(0)
            let found = array.elements.enumerated().filter { $0.element != 0 }.map(\.offset)
            let strides = ArrayLayout.rowMajorStrides(array.shape)
            let indices = found.flatMap { place in
                array.shape.indices.map { axis in Double(place / max(1, strides[axis]) % max(1, array.shape[axis])) }
            }
            return .array(ArrayValue(indices, shape: [found.count, array.rank], element: .integer))
        },
        LibraryFunction("unique", "a, return_index=, return_inverse=, return_counts=") { call throws(Diagnostic) in
            try unique(call)
        },
        LibraryFunction("searchsorted", "a, v, side=") { call throws(Diagnostic) in
            let (array, wanted) = (try call.array(0), try call.array(1))
            guard array.dimension == wanted.dimension else {
                throw call.wrongDimension(1, array.dimension, found: wanted.dimension)
            }
            let behind = try call.optionalString(2) == "right"
            let sorted = array.elements
            let found = wanted.elements.map { value in
                var (low, high) = (0, sorted.count)
                while low < high {
                    let middle = (low + high) / 2
                    if sorted[middle] < value || (behind && sorted[middle] == value) {
                        low = middle + 1
                    } else {
                        high = middle
                    }
                }
                return Double(low)
            }
            return ElementwiseFunctions.result(ArrayValue(found, shape: wanted.shape, element: .integer))
        },
        LibraryFunction("isin", "a, values") { call throws(Diagnostic) in
            let (array, values) = (try call.array(0), try call.array(1))
            guard array.dimension == values.dimension else {
                throw call.wrongDimension(1, array.dimension, found: values.dimension)
            }
            let set = Set(values.elements)
            return ElementwiseFunctions.result(
                ArrayValue(array.elements.map { set.contains($0) ? 1 : 0 }, shape: array.shape, element: .boolean))
        },
        LibraryFunction("array_equal", "a, b") { call throws(Diagnostic) in
            let (first, second) = (try call.array(0), try call.array(1))
            return .boolean(
                first.shape == second.shape && first.dimension == second.dimension && first.elements == second.elements)
        },
        LibraryFunction("isclose", "a, b, rtol=, atol=") { call throws(Diagnostic) in
            ElementwiseFunctions.result(try close(call))
        },
        LibraryFunction("allclose", "a, b, rtol=, atol=") { call throws(Diagnostic) in
            .boolean(try close(call).elements.allSatisfy { $0 != 0 })
        },
        LibraryFunction("shape", "a") { call throws(Diagnostic) in
            Value(tuple: try call.array(0).shape.map { .integer($0) })
        },
        LibraryFunction("ndim", "a") { call throws(Diagnostic) in .integer(try call.array(0).rank) },
        LibraryFunction("size", "a, axis=") { call throws(Diagnostic) in
            let array = try call.array(0)
            return .integer(try AxisLines.axis(call, 1, of: array).map { array.shape[$0] } ?? array.count)
        },
        LibraryFunction("isscalar", "x") { call throws(Diagnostic) in .boolean(Numbers.scalar(call.value(0)) != nil) },
        LibraryFunction("digitize", "x, bins") { call throws(Diagnostic) in
            let (array, bins) = (try call.array(0), try call.array(1))
            guard array.dimension == bins.dimension else {
                throw call.wrongDimension(1, array.dimension, found: bins.dimension)
            }
            let edges = bins.elements
            var numbers: [Double] = []
            for value in array.elements {
                try call.machine.spend(edges.count, at: call.fragment)
                numbers.append(Double(edges.count { $0 <= value }))
            }
            return ElementwiseFunctions.result(ArrayValue(numbers, shape: array.shape, element: .integer))
        },
        LibraryFunction("take", "a, indices") { call throws(Diagnostic) in
            try ArraySubscript.get(try call.array(0), call.value(1), at: call.site(1))
        }
    ).with(["in1d": "isin"])

    /// For each axis the places of the elements that are not zero.
    static func places(_ array: ArrayValue) -> Value {
        let found = array.elements.enumerated().filter { $0.element != 0 }.map(\.offset)
        let strides = ArrayLayout.rowMajorStrides(array.shape)
        return Value(
            tuple: array.shape.indices.map { axis in
                .array(ArrayValue(integers: found.map { $0 / max(1, strides[axis]) % max(1, array.shape[axis]) }))
            })
    }

    private static func choice(_ condition: ArrayValue, _ call: Call) throws(Diagnostic) -> Value {
        let operands = Operands(whole: call.fragment, left: call.fragment(1), right: call.fragment(2))
        let (first, second) = (try call.array(1), try call.array(2))
        let dimension = try Arithmetic.dimension(
            .add, first.dimension, second.dimension, leftIsZero: first.elements.allSatisfy { $0 == 0 },
            rightIsZero: second.elements.allSatisfy { $0 == 0 }, at: operands)
        guard let partial = ArrayLayout.commonShape(first.shape, second.shape),
            let shape = ArrayLayout.commonShape(partial, condition.shape),
            let layouts = [condition, first, second].map({ $0.layout.broadcast(to: shape) }) as? [ArrayLayout]
        else { throw call.failure("wrong-shape", "the three parts of where() do not go together") }
        try call.machine.check(shape: shape, at: call.fragment)
        let (test, one, other) = (layouts[0].positions, layouts[1].positions, layouts[2].positions)
        let values = test.indices.map {
            condition.storage.values[test[$0]] != 0 ? first.storage.values[one[$0]] : second.storage.values[other[$0]]
        }
        return ElementwiseFunctions.result(
            ArrayValue(
                values, shape: shape, element: ArrayConversion.common(first.element, second.element),
                dimension: dimension))
    }

    private static func unique(_ call: Call) throws(Diagnostic) -> Value {
        let array = try call.array(0)
        let elements = array.elements
        let order = elements.indices.sorted { (elements[$0], $0) < (elements[$1], $1) }
        var firsts: [Int] = []
        var counts: [Int] = []
        var inverse = [Int](repeating: 0, count: elements.count)
        for index in order {
            if let last = firsts.last, elements[last] == elements[index] {
                counts[counts.count - 1] += 1
            } else {
                firsts.append(index)
                counts.append(1)
            }
            inverse[index] = firsts.count - 1
        }
        let values = Value.array(
            ArrayValue(firsts.map { elements[$0] }, element: array.element, dimension: array.dimension))
        var results = [values]
        if try call.boolean(1, otherwise: false) { results.append(.array(ArrayValue(integers: firsts))) }
        if try call.boolean(2, otherwise: false) { results.append(.array(ArrayValue(integers: inverse))) }
        if try call.boolean(3, otherwise: false) { results.append(.array(ArrayValue(integers: counts))) }
        return results.count == 1 ? values : Value(tuple: results)
    }

    private static func close(_ call: Call) throws(Diagnostic) -> ArrayValue {
        let operands = Operands(whole: call.fragment, left: call.fragment(0), right: call.fragment(1))
        let (first, second) = (try call.array(0), try call.array(1))
        let relative = try call.optionalReal(2) ?? 1e-5
        let absolute = try call.optionalQuantity(3)?.value ?? 1e-8
        _ = try Arithmetic.dimension(
            .add, first.dimension, second.dimension, leftIsZero: first.elements.allSatisfy { $0 == 0 },
            rightIsZero: second.elements.allSatisfy { $0 == 0 }, at: operands)
        let (values, shape) = try ArrayArithmetic.broadcast(first, second, at: operands, in: call.frame) { one, other in
            one == other || (one - other).magnitude <= absolute + relative * other.magnitude ? 1 : 0
        }
        return ArrayValue(values, shape: shape, element: .boolean)
    }
}
