import Expressions
import Units

/// Functions that choose by conditions, and one that is applied line by line.
enum Choices {
    static let table = LibraryTable(
        LibraryFunction("select", "condlist, choicelist, default=") { call throws(Diagnostic) in
            let conditions = try arrays(call, 0)
            let choices = try arrays(call, 1)
            guard conditions.count == choices.count, !conditions.isEmpty else {
                throw call.unsuitable(1, expected: "as many choices as conditions")
            }
            let otherwise = try call.optionalArray(2) ?? ArrayValue([0], shape: [], element: .integer)
            var shape = otherwise.shape
            for array in conditions + choices {
                guard let common = ArrayLayout.commonShape(shape, array.shape) else {
                    throw call.failure("wrong-shape", "the parts of select() do not go together")
                }
                shape = common
            }
            let numbers = { (array: ArrayValue) -> [Double] in
                (array.layout.broadcast(to: shape)?.positions ?? []).map { array.storage.values[$0] }
            }
            var values = numbers(otherwise)
            var element = otherwise.element
            for (condition, choice) in zip(conditions, choices).reversed() {
                let (holds, chosen) = (numbers(condition), numbers(choice))
                for place in values.indices where holds[place] != 0 { values[place] = chosen[place] }
                element = ArrayConversion.common(element, choice.element)
            }
            return .array(ArrayValue(values, shape: shape, element: element))
        },
        LibraryFunction("piecewise", "x, condlist, funclist, *values") { call throws(Diagnostic) in
            let array = try call.array(0)
            let conditions = try arrays(call, 1)
            let functions = try call.items(2)
            guard functions.count == conditions.count || functions.count == conditions.count + 1 else {
                throw call.unsuitable(2, expected: "a function or a number for each condition, and one for the rest")
            }
            guard conditions.allSatisfy({ $0.shape == array.shape }) else {
                throw call.unsuitable(1, expected: "conditions on each element of \(call.fragment(0).text)")
            }
            var values = [Double](repeating: 0, count: array.count)
            var free = Set(values.indices)
            for (position, function) in functions.enumerated() {
                let places =
                    position < conditions.count
                    ? values.indices.filter { conditions[position].elements[$0] != 0 } : free.sorted()
                let part = ArrayValue(
                    places.map { array.elements[$0] }, element: array.element, dimension: array.dimension)
                let result = try piece(function, of: part, call)
                for (place, value) in zip(places, result) { values[place] = value }
                free.subtract(places)
            }
            return ElementwiseFunctions.result(
                ArrayValue(
                    values.map(array.stored), shape: array.shape, element: array.element, dimension: array.dimension))
        },
        LibraryFunction("apply_along_axis", "func1d, axis, arr, *values") { call throws(Diagnostic) in
            let array = try call.array(2)
            guard let axis = try AxisLines.axis(call, 1, of: array) else {
                throw call.unsuitable(1, expected: "an axis")
            }
            let lines = AxisLines(array, axis: axis)
            var results: [ArrayValue] = []
            for line in lines.lines {
                let row = ArrayValue(line, element: array.element, dimension: array.dimension)
                let result = try Callables.call(call.value(0), with: [.array(row)] + call.rest, from: call)
                results.append(try ArrayConversion.array(result, at: call.site(0)))
            }
            guard let first = results.first,
                results.allSatisfy({ $0.shape == first.shape && $0.dimension == first.dimension })
            else { throw call.failure("wrong-shape", "the function gives results of several shapes", at: 0) }
            let element = results.map(\.element).reduce(first.element, ArrayConversion.common)
            if first.rank == 0 {
                return ElementwiseFunctions.result(
                    ArrayValue(
                        results.map { $0.elements[0] }, shape: lines.outerShape, element: element,
                        dimension: first.dimension))
            }
            guard first.rank == 1 else {
                throw call.unsuitable(0, expected: "a function whose result is a number or a vector")
            }
            let (values, shape) = lines.joined(results.map(\.elements))
            return .array(ArrayValue(values, shape: shape, element: element, dimension: first.dimension))
        })

    private static func arrays(_ call: Call, _ position: Int) throws(Diagnostic) -> [ArrayValue] {
        var arrays: [ArrayValue] = []
        for item in try call.items(position) {
            arrays.append(try ArrayConversion.array(item, at: call.site(position)))
        }
        return arrays
    }

    /// The values of one piece: those of a function, or a number for all.
    private static func piece(_ function: Value, of part: ArrayValue, _ call: Call) throws(Diagnostic) -> [Double] {
        let result: ArrayValue
        switch function {
        case .function, .builtin:
            guard part.count > 0 else { return [] }
            let value = try Callables.call(function, with: [.array(part)] + call.rest, from: call)
            result = try ArrayConversion.array(value, at: call.site(2))
        default: result = try ArrayConversion.array(function, at: call.site(2))
        }
        guard result.dimension == part.dimension || result.elements.allSatisfy({ $0 == 0 }) else {
            throw call.wrongDimension(2, part.dimension, found: result.dimension)
        }
        guard let layout = result.layout.broadcast(to: part.shape) else {
            throw call.unsuitable(2, expected: "functions that keep the shape")
        }
        return layout.positions.map { result.storage.values[$0] }
    }
}
