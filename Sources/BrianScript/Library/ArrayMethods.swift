import Expressions
import Units

/// The attributes and methods of arrays and quantities.
enum ArrayMethods {
    /// The functions of the library that are methods too, with the array as their first argument.
    private static let functions = [
        "sum", "mean", "std", "var", "max", "min", "argmax", "argmin", "ptp", "prod", "cumsum", "cumprod", "any", "all",
        "clip", "round", "repeat", "argsort", "dot", "searchsorted", "nonzero", "take", "ravel", "squeeze",
        "trace", "diagonal", "swapaxes",
    ]
    private static let own = [
        "shape", "size", "ndim", "T", "dtype", "dim", "dimensions", "real", "imag", "itemsize", "nbytes", "view",
        "compress", "flat", "flatten", "copy", "tolist", "item",
        "astype", "reshape", "fill", "sort", "in_unit", "in_best_unit", "has_same_dimensions", "is_unitless",
    ]

    static var names: [String] { functions + own }

    /// The attribute, or nil where there is none of that name.
    static func attribute(_ name: String, of array: ArrayValue) -> Value? {
        switch name {
        case "shape": return Value(tuple: array.shape.map { .integer($0) })
        case "size": return .integer(array.count)
        case "ndim": return .integer(array.rank)
        case "T":
            return .array(
                ArrayValue(
                    viewing: array, layout: array.layout.transposed(Array((0..<array.rank).reversed())),
                    origin: array.rank == 2 ? array.origin?.transposed : array.origin))
        case "dtype": return Value(array.element == .integer ? "int64" : array.element == .boolean ? "bool" : "float64")
        case "dim", "dimensions": return .object(DimensionObject(array.dimension))
        case "real": return ElementwiseFunctions.result(array)
        case "flat": return .array(ArrayManipulation.reshaped(array, [array.count]))
        case "imag": return ElementwiseFunctions.result(array.mapped { _ in 0 })
        case "itemsize": return .integer(array.element == .boolean ? 1 : 8)
        case "nbytes": return .integer(array.count * (array.element == .boolean ? 1 : 8))
        case "is_unitless": return .boolean(array.dimension.isDimensionless)
        default: break
        }
        if let method = methods[name] { return method.bound(to: array) }
        guard functions.contains(name), let function = function(named: name) else { return nil }
        // The array takes the place of the first parameter.
        let signature = Signature(function.parameters).droppingFirst()
        return .builtin(
            Builtin(name, signature) { call throws(Diagnostic) in
                try function.body(call.withReceiver(ElementwiseFunctions.result(array), named: "array"))
            })
    }

    private static func function(named name: String) -> LibraryFunction? {
        for table in [
            Reductions.table, ArrayManipulation.table, ElementwiseFunctions.table, ArraySearch.table,
            NumericalFunctions.table, AxisArrangement.table, MatrixParts.table,
        ] { if let function = table[name] { return function } }
        return nil
    }

    private static let methods = ValueMethod<ArrayValue>.table(
        ValueMethod("flatten", "order=") { array, _ throws(Diagnostic) in
            .array(ArrayValue(array.elements, element: array.element, dimension: array.dimension))
        },
        ValueMethod("copy", "") { array, _ throws(Diagnostic) in .array(array.copy()) },
        ValueMethod("tolist", "") { array, _ throws(Diagnostic) in list(.array(array)) },
        ValueMethod("item", "index=") { array, call throws(Diagnostic) in
            let index = try call.optionalInteger(0) ?? 0
            guard (0..<array.count).contains(index), call.isGiven(0) || array.count == 1 else {
                throw call.failure("index-out-of-range", "there is no single element of an array of \(array.count)")
            }
            return array.item(index)
        },
        ValueMethod("astype", "dtype") { array, call throws(Diagnostic) in
            let element = try ArrayCreation.elementType(call.value(0), call.site(0))
            return .array(try ArrayCreation.changed(array, to: element, call))
        },
        ValueMethod("reshape", "*shape") { array, call throws(Diagnostic) in
            var items = call.rest
            if items.count == 1, Numbers.integer(items[0]) == nil {
                items = try Iteration.items(of: items[0], at: call.site)
            }
            return .array(
                try ArrayManipulation.reshape(array, try ArrayManipulation.dimensions(call, items), call))
        },
        ValueMethod("view", "") { array, _ throws(Diagnostic) in
            .array(ArrayValue(viewing: array, layout: array.layout, origin: array.origin))
        },
        ValueMethod("compress", "condition, axis=") { array, call throws(Diagnostic) in
            let condition = try call.array(0).elements
            let axis = try AxisLines.axis(call, 1, of: array)
            let lines = AxisLines(array, axis: axis)
            let kept = lines.lines.map { line in
                line.indices.filter { $0 < condition.count && condition[$0] != 0 }.map { line[$0] }
            }
            let (values, shape) = lines.joined(kept)
            return .array(ArrayValue(values, shape: shape, element: array.element, dimension: array.dimension))
        },
        ValueMethod("transpose", "*axes") { array, call throws(Diagnostic) in
            var axes = call.rest
            if axes.count == 1, Numbers.integer(axes[0]) == nil {
                axes = try Iteration.items(of: axes[0], at: call.site)
            }
            var order = axes.map { Numbers.integer($0).map { $0 < 0 ? $0 + array.rank : $0 } ?? -1 }
            if axes.isEmpty { order = (0..<array.rank).reversed() }
            guard order.sorted() == Array(0..<array.rank) else {
                throw call.failure("wrong-argument", "transpose() takes each axis of the array once")
            }
            return .array(ArrayValue(viewing: array, layout: array.layout.transposed(order)))
        },
        ValueMethod("fill", "value") { array, call throws(Diagnostic) in
            let all = SliceValue(lower: .none, upper: .none, step: .none)
            try ArraySubscript.set(array, .slice(all), to: call.value(0), at: call.site)
            return .none
        },
        ValueMethod("sort", "") { array, call throws(Diagnostic) in
            guard array.rank > 0 else {
                throw call.failure("wrong-argument", "sort() goes along an axis, and a single number has none")
            }
            let lines = AxisLines(array, axis: array.rank - 1)
            array.overwrite(with: lines.joined(lines.lines.map { $0.sorted() }).values)
            return .none
        },
        ValueMethod("in_unit", "unit, precision=") { array, call throws(Diagnostic) in
            Value(try UnitText.text(array, in: try call.quantity(0), precision: try call.optionalInteger(1), call))
        },
        ValueMethod("in_best_unit", "precision=") { array, call throws(Diagnostic) in
            Value(try UnitText.best(array, precision: try call.optionalInteger(0), call))
        },
        ValueMethod("has_same_dimensions", "other") { array, call throws(Diagnostic) in
            .boolean(try call.array(0).dimension == array.dimension)
        })

    /// Nested lists of the elements.
    private static func list(_ value: Value) -> Value {
        guard case .array(let array) = value, array.rank > 0 else { return value }
        return Value(list: (0..<array.shape[0]).map { list(array.row($0)) })
    }
}

extension Signature {
    /// Without the first parameter, which a method's object takes.
    func droppingFirst() -> Signature {
        var copy = self
        copy.dropFirstParameter()
        return copy
    }
}

extension Call {
    /// The same call of the function behind a method, whose first argument is the object.
    func withReceiver(_ receiver: Value, named name: String) -> Call {
        Call(
            name: self.name, parameterNames: [name] + parameterNames, values: [receiver] + values,
            places: [-1] + places,
            rest: rest, extra: extra, arguments: arguments)
    }

    /// The same call without its first argument, which was the object of a method.
    func droppingFirst() -> Call {
        Call(
            name: name, parameterNames: Array(parameterNames.dropFirst()), values: Array(values.dropFirst()),
            places: Array(places.dropFirst()), rest: rest, extra: extra, arguments: arguments)
    }
}
