import Expressions
import Units

/// Functions that exchange, add and repeat axes.
enum AxisArrangement {
    static let table = LibraryTable(
        LibraryFunction("transpose", "a, axes=") { call throws(Diagnostic) in
            let array = try call.array(0)
            guard call[1] != nil else { return viewed(array, Array((0..<array.rank).reversed())) }
            let axes = try call.items(1).map { Numbers.integer($0).map { $0 < 0 ? $0 + array.rank : $0 } ?? -1 }
            guard axes.sorted() == Array(0..<array.rank) else {
                throw call.unsuitable(1, expected: "each axis of the array once")
            }
            return viewed(array, axes)
        },
        LibraryFunction("swapaxes", "a, axis1, axis2") { call throws(Diagnostic) in
            let array = try call.array(0)
            var order = Array(0..<array.rank)
            order.swapAt(try axis(call, 1, array.rank), try axis(call, 2, array.rank))
            return viewed(array, order)
        },
        LibraryFunction("moveaxis", "a, source, destination") { call throws(Diagnostic) in
            let array = try call.array(0)
            let (source, destination) = (try axis(call, 1, array.rank), try axis(call, 2, array.rank))
            var order = (0..<array.rank).filter { $0 != source }
            order.insert(source, at: destination)
            return viewed(array, order)
        },
        LibraryFunction("expand_dims", "a, axis") { call throws(Diagnostic) in
            let array = try call.array(0)
            var shape = array.shape
            shape.insert(1, at: try axis(call, 1, array.rank + 1))
            return .array(ArrayManipulation.reshaped(array, shape))
        },
        LibraryFunction("squeeze", "a, axis=") { call throws(Diagnostic) in
            let array = try call.array(0)
            let only = call[1] == nil ? nil : try axis(call, 1, array.rank)
            if let only, array.shape[only] != 1 {
                throw call.failure("wrong-shape", "axis \(only) has \(array.shape[only]) elements, not one", at: 1)
            }
            let shape = array.shape.enumerated().filter { $0.element != 1 || (only != nil && $0.offset != only) }
            return ElementwiseFunctions.result(ArrayManipulation.reshaped(array, shape.map(\.element)))
        },
        LibraryFunction("fliplr", "m") { call throws(Diagnostic) in try flipped(try call.array(0), 1, call) },
        LibraryFunction("flipud", "m") { call throws(Diagnostic) in try flipped(try call.array(0), 0, call) },
        LibraryFunction("rot90", "m, k=") { call throws(Diagnostic) in
            var array = try LinearSystems.matrix(call, 0)
            for _ in 0..<IntegerArithmetic.modulo(try call.optionalInteger(1) ?? 1, 4) {
                array = ArrayValue(viewing: array, layout: reversed(array.layout, 1).transposed([1, 0]))
            }
            return .array(array)
        },
        LibraryFunction("broadcast_to", "array, shape") { call throws(Diagnostic) in
            let array = try call.array(0)
            let shape = try ArrayCreation.shape(call, 1)
            guard let layout = array.layout.broadcast(to: shape) else {
                throw call.failure(
                    "wrong-shape",
                    "an array of shape \(array.shapeDescription) does not fill one of \(ArrayValue.describe(shape: shape))",
                    at: 1)
            }
            // In numpy too it cannot be written to, as many of its elements are one.
            return .array(ArrayValue(viewing: array, layout: layout).copy())
        },
        LibraryFunction("resize", "a, new_shape") { call throws(Diagnostic) in
            let array = try call.array(0)
            let shape = try ArrayCreation.shape(call, 1)
            let elements = array.elements
            let values = (0..<shape.reduce(1, *)).map { elements.isEmpty ? 0 : elements[$0 % elements.count] }
            return .array(ArrayValue(values, shape: shape, element: array.element, dimension: array.dimension))
        },
        LibraryFunction("pad", "array, pad_width, mode=, constant_values=") { call throws(Diagnostic) in
            try padded(call)
        })

    private static func viewed(_ array: ArrayValue, _ order: [Int]) -> Value {
        .array(
            ArrayValue(
                viewing: array, layout: array.layout.transposed(order),
                origin: order == [1, 0] ? array.origin?.transposed : nil))
    }

    private static func axis(_ call: Call, _ position: Int, _ rank: Int) throws(Diagnostic) -> Int {
        let number = try call.integer(position)
        let axis = number < 0 ? number + rank : number
        guard (0..<rank).contains(axis) else {
            throw call.failure("wrong-shape", "there is no axis \(number)", at: position)
        }
        return axis
    }

    private static func flipped(_ array: ArrayValue, _ axis: Int, _ call: Call) throws(Diagnostic) -> Value {
        guard array.rank > axis else { throw call.unsuitable(0, expected: "an array with at least \(axis + 1) axes") }
        return .array(ArrayValue(viewing: array, layout: reversed(array.layout, axis)))
    }

    private static func reversed(_ layout: ArrayLayout, _ axis: Int) -> ArrayLayout {
        var layout = layout
        layout.offset += max(0, layout.shape[axis] - 1) * layout.strides[axis]
        layout.strides[axis] = -layout.strides[axis]
        return layout
    }

    /// `pad(a, 2)`, `pad(a, (1, 0))`, `pad(m, ((1, 1), (0, 0)), mode='edge')`
    private static func padded(_ call: Call) throws(Diagnostic) -> Value {
        var array = try call.array(0)
        let widths = try call.array(1)
        guard widths.element == .integer, widths.elements.allSatisfy({ $0 >= 0 && $0 < 1e12 }),
            let layout = widths.layout.broadcast(to: [array.rank, 2])
        else { throw call.unsuitable(1, expected: "numbers of elements before and behind") }
        let mode = try call.optionalString(2) ?? "constant"
        guard ["constant", "edge", "reflect", "symmetric", "wrap"].contains(mode) else {
            throw call.unsuitable(2, expected: "'constant', 'edge', 'reflect', 'symmetric' or 'wrap'")
        }
        let filling = try call.optionalReal(3) ?? 0
        let counts = layout.positions.map { Int(widths.storage.values[$0]) }
        for axis in 0..<array.rank {
            let (before, behind) = (counts[2 * axis], counts[2 * axis + 1])
            let extent = array.shape[axis]
            guard mode == "constant" || extent > 0 || before + behind == 0 else {
                throw call.failure("empty", "nothing can be continued out of an empty array", at: 0)
            }
            try call.machine.check(
                shape: [extent + before + behind, max(1, array.count / max(1, extent))], at: call.fragment)
            let lines = AxisLines(array, axis: axis)
            let longer = lines.lines.map { line in
                (-before..<extent + behind).map { place in
                    source(of: place, extent, mode).map { line[$0] } ?? filling
                }
            }
            let (values, shape) = lines.joined(longer)
            array = ArrayValue(values, shape: shape, element: array.element, dimension: array.dimension)
        }
        return .array(array)
    }

    /// The place whose element stands at a place beyond the ends; nil for the constant.
    private static func source(of place: Int, _ extent: Int, _ mode: String) -> Int? {
        if (0..<extent).contains(place) { return place }
        switch mode {
        case "edge": return place < 0 ? 0 : extent - 1
        case "wrap": return IntegerArithmetic.modulo(place, extent)
        case "symmetric":
            let turn = IntegerArithmetic.modulo(place, 2 * extent)
            return turn < extent ? turn : 2 * extent - 1 - turn
        case "reflect":
            guard extent > 1 else { return 0 }
            let turn = IntegerArithmetic.modulo(place, 2 * extent - 2)
            return turn < extent ? turn : 2 * extent - 2 - turn
        default: return nil
        }
    }
}
