import Expressions
import Units

/// What numpy lets one write between brackets: `np.r_[a, b]`, `np.mgrid[0:3, 0:2]`; and functions that count places.
enum IndexTricks {
    static func object(named name: String) -> Value? {
        switch name {
        case "r_", "c_": .object(JoiningBrackets(name))
        case "mgrid", "ogrid": .object(GridBrackets(name))
        default: nil
        }
    }

    static let table = LibraryTable(
        LibraryFunction("ix_", "*args") { call throws(Diagnostic) in
            var results: [Value] = []
            for (position, value) in call.rest.enumerated() {
                let site = Site(frame: call.frame, fragment: call.restFragment(position))
                var array = try ArrayConversion.array(value, at: site)
                guard array.rank == 1 else {
                    throw Diagnostic("wrong-shape", "ix_() takes lists of places, one for each axis", at: site.fragment)
                }
                if array.element == .boolean {
                    array = ArrayValue(integers: array.elements.indices.filter { array.elements[$0] != 0 })
                }
                var shape = [Int](repeating: 1, count: call.rest.count)
                shape[position] = array.count
                results.append(.array(ArrayManipulation.reshaped(array, shape)))
            }
            return Value(tuple: results)
        },
        LibraryFunction("indices", "dimensions") { call throws(Diagnostic) in
            let shape = try ArrayCreation.shape(call, 0)
            return .array(try grids(shape.map { (0..<$0).map(Double.init) }, element: .integer, at: call.site))
        },
        LibraryFunction("unravel_index", "indices, shape") { call throws(Diagnostic) in
            let (places, shape) = (try call.array(0), try ArrayCreation.shape(call, 1))
            let count = shape.reduce(1, *)
            guard places.elements.allSatisfy({ $0 >= 0 && $0 < Double(count) }) else {
                throw call.failure(
                    "index-out-of-range", "an array of shape \(ArrayValue.describe(shape: shape)) has \(count) places",
                    at: 0)
            }
            let strides = ArrayLayout.rowMajorStrides(shape)
            return Value(
                tuple: shape.indices.map { axis in
                    ElementwiseFunctions.result(
                        ArrayValue(
                            places.elements.map { Double(Int($0) / strides[axis] % shape[axis]) }, shape: places.shape,
                            element: .integer))
                })
        },
        LibraryFunction("ravel_multi_index", "multi_index, dims") { call throws(Diagnostic) in
            let shape = try ArrayCreation.shape(call, 1)
            let items = try call.items(0)
            guard items.count == shape.count, !items.isEmpty else {
                throw call.unsuitable(0, expected: "\(shape.count) indices")
            }
            let strides = ArrayLayout.rowMajorStrides(shape)
            var sum: [Double] = []
            var form: [Int] = []
            for (axis, item) in items.enumerated() {
                let places = try ArrayConversion.array(item, at: call.site(0))
                guard places.elements.allSatisfy({ $0 >= 0 && $0 < Double(shape[axis]) }),
                    axis == 0 || places.shape == form
                else { throw call.unsuitable(0, expected: "places within the shape, equally many for each axis") }
                form = places.shape
                let parts = places.elements.map { $0 * Double(strides[axis]) }
                sum = axis == 0 ? parts : zip(sum, parts).map { $0 + $1 }
            }
            return ElementwiseFunctions.result(ArrayValue(sum, shape: form, element: .integer))
        },
        LibraryFunction("ndenumerate", "arr") { call throws(Diagnostic) in
            let array = try call.array(0)
            return Value(
                list: places(of: array.shape).enumerated().map { position, place in
                    Value(tuple: [Value(tuple: place), array.item(position)])
                })
        },
        LibraryFunction("ndindex", "*shape") { call throws(Diagnostic) in
            var items = call.rest
            if items.count == 1, Numbers.integer(items[0]) == nil {
                items = try Iteration.items(of: items[0], at: call.site)
            }
            let shape = try ArrayManipulation.dimensions(call, items)
            guard shape.allSatisfy({ $0 >= 0 }) else {
                throw call.failure("wrong-shape", "a shape has no negative extents")
            }
            try call.machine.check(shape: shape, at: call.fragment)
            return Value(list: places(of: shape).map { Value(tuple: $0) })
        })

    /// The indices of all elements in row-major order.
    private static func places(of shape: [Int]) -> [[Value]] {
        shape.reduce([[]]) { places, extent in
            places.flatMap { place in (0..<extent).map { place + [.integer($0)] } }
        }
    }

    /// For each axis the coordinates of all points of a grid.
    static func grids(_ axes: [[Double]], element: ArrayValue.Element, at site: Site) throws(Diagnostic) -> ArrayValue {
        let shape = axes.map(\.count)
        try site.machine.check(
            shape: [max(1, axes.count)] + shape,
            at: site.fragment)
        let count = shape.reduce(1, *)
        let strides = ArrayLayout.rowMajorStrides(shape)
        let values = axes.indices.flatMap { axis in
            (0..<count).map { axes[axis][$0 / strides[axis] % shape[axis]] }
        }
        return ArrayValue(values, shape: [axes.count] + shape, element: element)
    }

    /// `0:5`, `0:1:0.25` written out.
    static func numbers(_ slice: SliceValue, at site: Site) throws(Diagnostic) -> ArrayValue {
        func number(_ value: Value, otherwise: Double) throws(Diagnostic) -> Double {
            if case .none = value { return otherwise }
            guard let quantity = Numbers.scalar(value), quantity.dimension.isDimensionless else {
                throw Diagnostic("wrong-index", "the ends and the step have to be numbers", at: site.fragment)
            }
            return quantity.value
        }
        let stop = try number(slice.upper, otherwise: .nan)
        guard !stop.isNaN else {
            throw Diagnostic("wrong-index", "the numbers need an end", expected: "start:stop", at: site.fragment)
        }
        let (start, step) = (try number(slice.lower, otherwise: 0), try number(slice.step, otherwise: 1))
        guard step != 0 else { throw Diagnostic("wrong-argument", "the step cannot be zero", at: site.fragment) }
        let count = max(0, ((stop - start) / step).rounded(.up))
        try site.machine.check(elements: Int(min(count, 1e18)), at: site.fragment)
        let areIntegers = [slice.lower, slice.upper, slice.step].allSatisfy {
            if case .none = $0 { true } else { Numbers.integer($0) != nil }
        }
        return ArrayValue((0..<Int(count)).map { start + Double($0) * step }, element: areIntegers ? .integer : .real)
    }
}
