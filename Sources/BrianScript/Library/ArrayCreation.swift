import Expressions
import RealModule
import Units

/// Functions that make arrays.
enum ArrayCreation {
    static let table = LibraryTable(
        LibraryFunction("array", "x, dtype=, copy=") { call throws(Diagnostic) in
            let array = try call.array(0)
            return .array(try converted(array, call, 1, copying: true))
        },
        LibraryFunction("asarray", "x, dtype=") { call throws(Diagnostic) in
            .array(try converted(try call.array(0), call, 1, copying: false))
        },
        // Unlike asarray() it leaves a quantity its unit.
        LibraryFunction("asanyarray", "x, dtype=") { call throws(Diagnostic) in
            .array(try converted(try call.array(0), call, 1, copying: false))
        },
        filled("zeros", 0), filled("ones", 1), filled("empty", 0),
        LibraryFunction("full", "shape, fill_value, dtype=") { call throws(Diagnostic) in
            let shape = try shape(call, 0)
            let value = try call.array(1)
            guard value.count == 1 else { throw call.unsuitable(1, expected: "one number") }
            return .array(
                try converted(
                    ArrayValue(
                        [Double](repeating: value.elements[0], count: shape.reduce(1, *)), shape: shape,
                        element: value.element, dimension: value.dimension
                    ).checked(at: call.fragment(1)), call, 2, copying: false))
        },
        filledLike("zeros_like", 0), filledLike("ones_like", 1), filledLike("empty_like", 0),
        LibraryFunction("full_like", "a, fill_value, dtype=") { call throws(Diagnostic) in
            let (model, value) = (try call.array(0), try call.array(1))
            guard value.count == 1 else { throw call.unsuitable(1, expected: "one number") }
            return .array(
                ArrayValue(
                    [Double](repeating: value.elements[0], count: model.count), shape: model.shape,
                    element: model.element == .integer ? value.element : model.element,
                    dimension: call.machine.library.dialect == .second ? model.dimension : value.dimension))
        },
        LibraryFunction("arange", "start, stop=, step=, dtype=") { call throws(Diagnostic) in try arange(call) },
        LibraryFunction("linspace", "start, stop, num=, endpoint=, dtype=, retstep=") { call throws(Diagnostic) in
            let (start, stop) = (try call.quantity(0), try call.quantity(1))
            let dimension = try common(start, stop, call)
            let count = try size(call, 2, otherwise: 50)
            let includesEnd = try call.boolean(3, otherwise: true)
            let intervals = Double(includesEnd ? count - 1 : count)
            let step = intervals > 0 ? (stop.value - start.value) / intervals : 0
            var values = (0..<count).map { start.value + Double($0) * step }
            if includesEnd, count > 1 { values[count - 1] = stop.value }
            let spaced = Value.array(
                try converted(ArrayValue(values, dimension: dimension), call, 4, copying: false))
            guard try call.boolean(5, otherwise: false) else { return spaced }
            return Value(tuple: [spaced, Value(Quantity(intervals > 0 ? step : .nan, dimension))])
        },
        LibraryFunction("logspace", "start, stop, num=, endpoint=, base=") { call throws(Diagnostic) in
            let (start, stop) = (try call.real(0), try call.real(1))
            let count = try size(call, 2, otherwise: 50)
            let base = try call.optionalReal(4) ?? 10
            let intervals = Double(try call.boolean(3, otherwise: true) ? count - 1 : count)
            let step = intervals > 0 ? (stop - start) / intervals : 0
            return .array(ArrayValue((0..<count).map { RealArithmetic.power(base, start + Double($0) * step) }))
        },
        LibraryFunction("geomspace", "start, stop, num=") { call throws(Diagnostic) in
            let (start, stop) = (try call.quantity(0), try call.quantity(1))
            let dimension = try common(start, stop, call)
            guard start.value * stop.value > 0 else {
                throw call.failure("wrong-argument", "the ends of geomspace() need the same sign and cannot be zero")
            }
            let count = try size(call, 2, otherwise: 50)
            let ratio = stop.value / start.value
            var values = (0..<count).map { start.value * Double.pow(ratio, Double($0) / Double(max(1, count - 1))) }
            if count > 1 { values[count - 1] = stop.value }
            return .array(ArrayValue(values, dimension: dimension))
        },
        LibraryFunction("eye", "N, M=, k=, dtype=") { call throws(Diagnostic) in
            let rows = try size(call, 0, otherwise: 0)
            let columns = try size(call, 1, otherwise: rows)
            let shift = try call.optionalInteger(2) ?? 0
            let count = try call.machine.check(shape: [rows, columns], at: call.fragment)
            var values = [Double](repeating: 0, count: count)
            for (row, column) in diagonal(shift, rows, columns) { values[row * columns + column] = 1 }
            return .array(try converted(ArrayValue(values, shape: [rows, columns]), call, 3, copying: false))
        },
        LibraryFunction("diag", "v, k=") { call throws(Diagnostic) in
            let array = try call.array(0)
            let shift = try call.optionalInteger(1) ?? 0
            if array.rank == 1 {
                let (extent, overflow) = array.count.addingReportingOverflow(Int(clamping: shift.magnitude))
                guard !overflow else { throw call.unsuitable(1, expected: "the number of a diagonal") }
                let count = try call.machine.check(shape: [extent, extent], at: call.fragment)
                var values = [Double](repeating: 0, count: count)
                for (place, value) in zip(diagonal(shift, extent, extent), array.elements) {
                    values[place.row * extent + place.column] = value
                }
                return .array(
                    ArrayValue(values, shape: [extent, extent], element: array.element, dimension: array.dimension))
            }
            guard array.rank == 2 else { throw call.unsuitable(0, expected: "a vector or a matrix") }
            let (elements, columns) = (array.elements, array.shape[1])
            return .array(
                ArrayValue(
                    diagonal(shift, array.shape[0], columns).map { elements[$0.row * columns + $0.column] },
                    element: array.element, dimension: array.dimension))
        },
        LibraryFunction("meshgrid", "x, y, indexing=") { call throws(Diagnostic) in
            let (x, y) = (try call.array(0), try call.array(1))
            let byRow = try call.optionalString(2) == "ij"
            let shape = byRow ? [x.count, y.count] : [y.count, x.count]
            try call.machine.check(shape: shape, at: call.fragment)
            let (first, second) = (x.elements, y.elements)
            let xs = byRow ? first.flatMap { value in second.map { _ in value } } : second.flatMap { _ in first }
            let ys = byRow ? first.flatMap { _ in second } : second.flatMap { value in first.map { _ in value } }
            return Value(list: [
                .array(ArrayValue(xs, shape: shape, element: x.element, dimension: x.dimension)),
                .array(ArrayValue(ys, shape: shape, element: y.element, dimension: y.dimension)),
            ])
        },
        LibraryFunction("copy", "a") { call throws(Diagnostic) in .array(try call.array(0).copy()) },
        numberType("float64", .real), numberType("float32", .real), numberType("int32", .integer),
        numberType("int64", .integer), numberType("bool_", .boolean),
        LibraryFunction("ndarray", "shape", isType: true) { call throws(Diagnostic) in
            let shape = try shape(call, 0)
            return .array(ArrayValue([Double](repeating: 0, count: shape.reduce(1, *)), shape: shape))
        }
    ).with([
        "identity": "eye", "ascontiguousarray": "asarray", "float_": "float64", "double": "float64", "int_": "int64",
        "intp": "int64",
    ])

    /// The places of a matrix along a diagonal, which is the main one, or lies so many columns to the right of it.
    private static func diagonal(_ shift: Int, _ rows: Int, _ columns: Int) -> [(row: Int, column: Int)] {
        (max(0, shift >= 0 ? 0 : 0 - max(shift, -rows))..<max(rows, 0)).compactMap { row in
            let (column, overflow) = row.addingReportingOverflow(shift)
            return !overflow && (0..<columns).contains(column) ? (row, column) : nil
        }
    }

    private static func filled(_ name: String, _ value: Double) -> LibraryFunction {
        LibraryFunction(name, "shape, dtype=") { call throws(Diagnostic) in
            let shape = try shape(call, 0)
            let array = ArrayValue([Double](repeating: value, count: shape.reduce(1, *)), shape: shape)
            return .array(try converted(array, call, 1, copying: false))
        }
    }

    private static func filledLike(_ name: String, _ value: Double) -> LibraryFunction {
        LibraryFunction(name, "a, dtype=") { call throws(Diagnostic) in
            let model = try call.array(0)
            let array = ArrayValue(
                [Double](repeating: value, count: model.count), shape: model.shape, element: model.element,
                dimension: value == 0 || call.machine.library.dialect == .second ? model.dimension : .one)
            return .array(try converted(array, call, 1, copying: false))
        }
    }

    private static func numberType(_ name: String, _ element: ArrayValue.Element) -> LibraryFunction {
        LibraryFunction(name, "x=", isType: true) { call throws(Diagnostic) in
            guard call.isGiven(0) else { return .real(0) }
            if case .string = call.value(0) {
                let number = ArrayValue([try call.numberInText(0)], shape: [])
                return ElementwiseFunctions.result(try changed(number, to: element, call))
            }
            return ElementwiseFunctions.result(try changed(try call.array(0), to: element, call))
        }
    }

    private static func arange(_ call: Call) throws(Diagnostic) -> Value {
        let hasStop = call[1] != nil
        let start = hasStop ? try call.quantity(0) : Quantity(0, try call.quantity(0).dimension)
        let stop = hasStop ? try call.quantity(1) : try call.quantity(0)
        let step = try call.optionalQuantity(2) ?? Quantity(1)
        let dimension = try common(start, stop, call)
        guard step.dimension == dimension else { throw call.wrongDimension(2, dimension, found: step.dimension) }
        guard step.value != 0 else {
            throw call.failure("wrong-argument", "the step of arange() cannot be zero", at: 2)
        }
        let count = ((stop.value - start.value) / step.value).rounded(.up)
        guard count.isFinite else { throw call.failure("wrong-argument", "arange() needs finite ends") }
        try call.machine.check(elements: Int(min(max(count, 0), 1e18)), at: call.fragment)
        for position in 0..<3 {
            guard let number = call[position].flatMap(Numbers.integer) else { continue }
            // Beyond these, integers are no longer told apart.
            if number.magnitude > UInt(ArrayValue.largestInteger) {
                throw ArrayValue.unfit(String(number), at: call.fragment(position))
            }
        }
        var areIntegers = true
        for position in 0..<3 {
            if let value = call[position], Numbers.integer(value) == nil { areIntegers = false }
        }
        let values = (0..<max(0, Int(count))).map { start.value + Double($0) * step.value }
        let array = ArrayValue(values, element: areIntegers ? .integer : .real, dimension: dimension)
        return .array(try converted(array, call, 3, copying: false))
    }

    /// The dimension that two ends share; a plain zero goes with every dimension.
    private static func common(_ start: Quantity, _ stop: Quantity, _ call: Call) throws(Diagnostic) -> Dimension {
        let operands = Operands(whole: call.fragment, left: call.fragment(0), right: call.fragment(1))
        return try Arithmetic.dimension(
            .add, start.dimension, stop.dimension, leftIsZero: start.value == 0, rightIsZero: stop.value == 0,
            at: operands)
    }

    private static func size(_ call: Call, _ position: Int, otherwise: Int) throws(Diagnostic) -> Int {
        let count = try call.optionalInteger(position) ?? otherwise
        guard count >= 0 else {
            throw call.failure("wrong-argument", "an array cannot have \(count) elements", at: position)
        }
        try call.machine.check(elements: count, at: call.fragment)
        return count
    }

    /// A shape given as one number or as a tuple.
    static func shape(_ call: Call, _ position: Int) throws(Diagnostic) -> [Int] {
        var shape: [Int] = []
        if let count = Numbers.integer(call.value(position)) {
            shape = [count]
        } else if case .real = call.value(position) {
            throw call.unsuitable(position, expected: "an integer or a tuple of integers")
        } else {
            for item in try call.items(position) {
                guard let extent = Numbers.integer(item) else {
                    throw call.unsuitable(position, expected: "an integer or a tuple of integers")
                }
                shape.append(extent)
            }
        }
        guard shape.count <= 32, shape.allSatisfy({ $0 >= 0 }) else {
            throw call.failure(
                "wrong-shape", "there is no array of shape \(ArrayValue.describe(shape: shape))", at: position)
        }
        try call.machine.check(shape: shape, at: call.fragment)
        return shape
    }

    /// The array with the elements that `dtype` asks for.
    private static func converted(_ array: ArrayValue, _ call: Call, _ position: Int, copying: Bool) throws(Diagnostic)
        -> ArrayValue
    {
        guard let type = call[position] else { return copying ? array.copy() : array }
        return try changed(array, to: try elementType(type, call.site(position)), call)
    }

    /// `dtype=int`, `dtype='float64'`
    static func elementType(_ type: Value, _ site: Site) throws(Diagnostic) -> ArrayValue.Element {
        var name = Text.str(type)
        if case .object(let object) = type, let type = object as? TypeObject { name = type.name }
        switch name {
        case "int", "int32", "int64", "int16", "int8", "uint8", "uint32", "long", "i": return .integer
        case "bool", "bool_": return .boolean
        case "float", "float64", "float32", "double", "d", "f": return .real
        default:
            throw Diagnostic(
                "wrong-argument", "an array cannot hold elements of type \(name)", expected: "int, float or bool",
                at: site.fragment)
        }
    }

    static func changed(_ array: ArrayValue, to element: ArrayValue.Element, _ call: Call) throws(Diagnostic)
        -> ArrayValue
    {
        guard element == .real || array.dimension.isDimensionless else {
            throw call.failure("dimension-mismatch", "only plain numbers can become integers", at: nil)
        }
        let values = array.elements.map { number -> Double in
            switch element {
            case .real: number
            case .integer: number.rounded(.towardZero)
            case .boolean: number != 0 ? 1 : 0
            }
        }
        return try ArrayValue(values, shape: array.shape, element: element, dimension: array.dimension)
            .checked(at: call.fragment)
    }
}
