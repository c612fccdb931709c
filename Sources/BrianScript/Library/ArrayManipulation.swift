import Expressions
import Units

/// Functions that rearrange arrays.
enum ArrayManipulation {
    static let table = LibraryTable(
        LibraryFunction("concatenate", "arrays, axis=") { call throws(Diagnostic) in
            try joined(try parts(call), axis: try call.optionalInteger(1) ?? 0, call)
        },
        LibraryFunction("hstack", "arrays") { call throws(Diagnostic) in
            let parts = try parts(call).map { $0.rank == 0 ? reshaped($0, [1]) : $0 }
            return try joined(parts, axis: parts.allSatisfy { $0.rank == 1 } ? 0 : 1, call)
        },
        LibraryFunction("vstack", "arrays") { call throws(Diagnostic) in
            try joined(try parts(call).map { $0.rank < 2 ? reshaped($0, [1, $0.count]) : $0 }, axis: 0, call)
        },
        LibraryFunction("column_stack", "arrays") { call throws(Diagnostic) in
            try joined(try parts(call).map { $0.rank < 2 ? reshaped($0, [$0.count, 1]) : $0 }, axis: 1, call)
        },
        LibraryFunction("dstack", "arrays") { call throws(Diagnostic) in
            let deep = try parts(call).map { part in
                reshaped(part, part.rank < 2 ? [1, part.count, 1] : part.rank == 2 ? part.shape + [1] : part.shape)
            }
            return try joined(deep, axis: 2, call)
        },
        LibraryFunction("stack", "arrays, axis=") { call throws(Diagnostic) in
            let parts = try parts(call)
            let axis = try call.optionalInteger(1) ?? 0
            guard !parts.isEmpty else { throw call.failure("empty", "stack() of nothing", at: 0) }
            guard let rank = parts.first?.rank, (-rank - 1...rank).contains(axis) else {
                throw call.failure("wrong-shape", "stack() cannot put a new axis there", at: 1)
            }
            let place = axis < 0 ? axis + rank + 1 : axis
            var widened: [ArrayValue] = []
            for part in parts {
                guard part.shape == parts[0].shape else {
                    throw call.failure("wrong-shape", "stack() needs arrays of one shape", at: 0)
                }
                widened.append(reshaped(part, Array(part.shape[..<place]) + [1] + Array(part.shape[place...])))
            }
            return try joined(widened, axis: place, call)
        },
        LibraryFunction("append", "a, values") { call throws(Diagnostic) in
            let (first, second) = (try call.array(0), try call.array(1))
            return try joined([reshaped(first, [first.count]), reshaped(second, [second.count])], axis: 0, call)
        },
        LibraryFunction("insert", "a, index, values") { call throws(Diagnostic) in
            let (array, added) = (try call.array(0), try call.array(2))
            let flat = reshaped(array, [array.count])
            let given = try call.integer(1)
            let place = given < 0 ? given + array.count : given
            guard (0...array.count).contains(place) else {
                throw call.failure(
                    "index-out-of-range", "there is no place \(given) in an array of \(array.count)", at: 1)
            }
            let parts = [
                ArrayValue(Array(flat.elements[..<place]), element: array.element, dimension: array.dimension),
                reshaped(added, [added.count]),
                ArrayValue(Array(flat.elements[place...]), element: array.element, dimension: array.dimension),
            ]
            return try joined(parts.filter { $0.count > 0 }, axis: 0, call)
        },
        LibraryFunction("delete", "a, index") { call throws(Diagnostic) in
            let array = try call.array(0)
            var places = Set<Int>()
            for number in try call.array(1).elements {
                guard let given = Int(exactly: number) else { throw call.unsuitable(1, expected: "integers") }
                let place = given < 0 ? given + array.count : given
                guard (0..<array.count).contains(place) else {
                    throw call.failure(
                        "index-out-of-range", "there is no element \(given) in an array of \(array.count)", at: 1)
                }
                places.insert(place)
            }
            let elements = array.elements
            return .array(
                ArrayValue(
                    elements.indices.filter { !places.contains($0) }.map { elements[$0] }, element: array.element,
                    dimension: array.dimension))
        },
        LibraryFunction("reshape", "a, shape") { call throws(Diagnostic) in
            .array(try reshape(try call.array(0), try dimensions(call, call.items(shapeAt: 1)), call))
        },
        LibraryFunction("ravel", "a") { call throws(Diagnostic) in
            let array = try call.array(0)
            return .array(reshaped(array, [array.count]))
        },
        LibraryFunction("atleast_1d", "a") { call throws(Diagnostic) in
            let array = try call.array(0)
            return .array(array.rank == 0 ? reshaped(array, [1]) : array)
        },
        LibraryFunction("atleast_2d", "a") { call throws(Diagnostic) in
            let array = try call.array(0)
            return .array(array.rank < 2 ? reshaped(array, [1, array.count]) : array)
        },
        LibraryFunction("tile", "a, reps") { call throws(Diagnostic) in try tile(call) },
        LibraryFunction("repeat", "a, repeats, axis=") { call throws(Diagnostic) in
            let (array, counts) = (try call.array(0), try call.array(1))
            let axis = try AxisLines.axis(call, 2, of: array)
            let lines = AxisLines(array, axis: axis)
            guard counts.elements.allSatisfy({ $0 == $0.rounded() }) else {
                throw call.failure("wrong-argument", "repeat() needs whole numbers of repeats", at: 1)
            }
            var repeated: [[Double]] = []
            for line in lines.lines {
                guard counts.count == 1 || counts.count == line.count, counts.elements.allSatisfy({ $0 >= 0 }) else {
                    throw call.failure(
                        "wrong-shape", "repeat() needs one number of repeats, or one for each element", at: 1)
                }
                let numbers = counts.elements
                let total = numbers.count == 1 ? numbers[0] * Double(line.count) : numbers.reduce(0, +)
                try call.machine.check(elements: Int(min(total * Double(lines.lines.count), 1e18)), at: call.fragment)
                repeated.append(
                    line.enumerated().flatMap {
                        [Double](repeating: $1, count: Int(numbers[numbers.count == 1 ? 0 : $0]))
                    })
            }
            let (values, shape) = lines.joined(repeated)
            return .array(ArrayValue(values, shape: shape, element: array.element, dimension: array.dimension))
        },
        LibraryFunction("roll", "a, shift, axis=") { call throws(Diagnostic) in
            let array = try call.array(0)
            let shift = try call.integer(1)
            return try rearranged(array, try AxisLines.axis(call, 2, of: array)) { line in
                guard !line.isEmpty else { return line }
                let first = (line.count - IntegerArithmetic.modulo(shift, line.count)) % line.count
                return Array(line[first...] + line[..<first])
            }
        },
        LibraryFunction("flip", "a, axis=") { call throws(Diagnostic) in
            let array = try call.array(0)
            return try rearranged(array, try AxisLines.axis(call, 1, of: array)) { $0.reversed() }
        },
        LibraryFunction("sort", "a, axis=") { call throws(Diagnostic) in
            let array = try call.array(0)
            let axis = try AxisLines.axisOrLast(call, 1, of: array)
            return try rearranged(array, axis) { $0.sorted() }
        },
        LibraryFunction("argsort", "a, axis=") { call throws(Diagnostic) in
            let array = try call.array(0)
            let lines = AxisLines(array, axis: try AxisLines.axisOrLast(call, 1, of: array))
            let (values, shape) = lines.joined(
                lines.lines.map { line in
                    line.indices.sorted { (line[$0], $0) < (line[$1], $1) }.map(Double.init)
                })
            return .array(ArrayValue(values, shape: shape, element: .integer))
        }
    ).with(["row_stack": "vstack"])

    // MARK: Shapes

    /// The same elements in another shape.
    static func reshaped(_ array: ArrayValue, _ shape: [Int]) -> ArrayValue {
        guard array.layout.isContiguous else {
            return ArrayValue(array.elements, shape: shape, element: array.element, dimension: array.dimension)
        }
        var layout = ArrayLayout(shape: shape)
        layout.offset = array.layout.offset
        return ArrayValue(viewing: array, layout: layout)
    }

    /// The shape that a call asks for, of which one extent may be -1.
    static func reshape(_ array: ArrayValue, _ wanted: [Int], _ call: Call) throws(Diagnostic) -> ArrayValue {
        var shape = wanted
        // Along an axis of a shape that holds nothing, work may be done all the same.
        try call.machine.check(shape: shape, at: call.fragment)
        let known = shape.filter { $0 >= 0 }.reduce(1, *)
        if let open = shape.firstIndex(of: -1), known > 0 { shape[open] = array.count / known }
        guard shape.allSatisfy({ $0 >= 0 }), shape.reduce(1, *) == array.count else {
            throw call.failure(
                "wrong-shape",
                "\(array.count == 1 ? "1 element does" : "\(array.count) elements do") not fill an array of shape \(ArrayValue.describe(shape: wanted))"
            )
        }
        return reshaped(array, shape)
    }

    static func dimensions(_ call: Call, _ items: [Value]) throws(Diagnostic) -> [Int] {
        var shape: [Int] = []
        for item in items {
            guard let extent = Numbers.integer(item) else {
                throw call.failure("wrong-shape", "a shape is made of integers, not of \(item.kindName)")
            }
            try call.machine.check(elements: extent, at: call.fragment)
            shape.append(extent)
        }
        return shape
    }

    // MARK: Joining

    private static func parts(_ call: Call) throws(Diagnostic) -> [ArrayValue] {
        var parts: [ArrayValue] = []
        for item in try call.items(0) { parts.append(try ArrayConversion.array(item, at: call.site(0))) }
        return parts
    }

    private static func joined(_ parts: [ArrayValue], axis number: Int, _ call: Call) throws(Diagnostic) -> Value {
        .array(try joined(parts, axis: number, at: call.site, called: "\(call.name)()"))
    }

    /// Arrays one behind the other along an axis.
    static func joined(_ parts: [ArrayValue], axis number: Int, at site: Site, called name: String) throws(Diagnostic)
        -> ArrayValue
    {
        guard let first = parts.first else { throw Diagnostic("empty", "\(name) of nothing", at: site.fragment) }
        let axis = number < 0 ? number + first.rank : number
        guard (0..<first.rank).contains(axis) else {
            throw Diagnostic(
                "wrong-shape", "arrays of shape \(first.shapeDescription) have no axis \(number)", at: site.fragment)
        }
        var dimension = first.dimension
        var element = first.element
        var size = 0
        for part in parts {
            guard part.rank == first.rank,
                part.shape.indices.allSatisfy({ $0 == axis || part.shape[$0] == first.shape[$0] })
            else {
                throw Diagnostic(
                    "wrong-shape",
                    "arrays of shape \(first.shapeDescription) and \(part.shapeDescription) do not go together",
                    at: site.fragment)
            }
            dimension = try Arithmetic.dimension(
                .add, dimension, part.dimension, leftIsZero: first.elements.allSatisfy { $0 == 0 },
                rightIsZero: part.elements.allSatisfy { $0 == 0 }, at: Operands(site.fragment))
            element = ArrayConversion.common(element, part.element)
            size += part.shape[axis]
        }
        var shape = first.shape
        shape[axis] = size
        try site.machine.check(shape: shape, at: site.fragment)
        let outer = first.shape[..<axis].reduce(1, *)
        let blocks = parts.map { (elements: $0.elements, length: $0.shape[axis...].reduce(1, *)) }
        var values: [Double] = []
        for row in 0..<outer {
            for block in blocks { values += block.elements[row * block.length..<(row + 1) * block.length] }
        }
        return ArrayValue(values, shape: shape, element: element, dimension: dimension)
    }

    private static func rearranged(_ array: ArrayValue, _ axis: Int?, _ change: ([Double]) -> [Double])
        throws(Diagnostic)
        -> Value
    {
        let lines = AxisLines(array, axis: axis)
        let changed = lines.lines.map(change)
        // Without an axis the whole array is one line, and keeps its shape.
        let (values, shape) = axis == nil ? (changed[0], array.shape) : lines.joined(changed)
        return .array(ArrayValue(values, shape: shape, element: array.element, dimension: array.dimension))
    }

    private static func tile(_ call: Call) throws(Diagnostic) -> Value {
        let array = try call.array(0)
        var repeats = try dimensions(call, call.items(shapeAt: 1))
        guard repeats.allSatisfy({ $0 >= 0 }) else {
            throw call.unsuitable(1, expected: "numbers that are not negative")
        }
        var shape = array.shape
        while shape.count < repeats.count { shape.insert(1, at: 0) }
        while repeats.count < shape.count { repeats.insert(1, at: 0) }
        // `dimensions` and the array itself keep both factors far from what an integer holds.
        let target = zip(shape, repeats).map { $0 * $1 }
        try call.machine.check(shape: target, at: call.fragment)
        try call.machine.check(shape: repeats, at: call.fragment)
        // Each axis is split in two: the repeats, along which nothing changes, and the axis itself.
        let base = reshaped(array, shape)
        let layout = ArrayLayout(
            shape: zip(repeats, shape).flatMap { [$0, $1] }, strides: base.layout.strides.flatMap { [0, $0] },
            offset: base.layout.offset)
        let values = layout.positions.map { base.storage.values[$0] }
        return .array(
            ArrayValue(
                values, shape: target, element: array.element, dimension: array.dimension))
    }
}

extension Call {
    /// The items of a shape, which may be given as one number.
    func items(shapeAt position: Int) throws(Diagnostic) -> [Value] {
        if Numbers.integer(value(position)) != nil { return [value(position)] }
        return try items(position)
    }
}
