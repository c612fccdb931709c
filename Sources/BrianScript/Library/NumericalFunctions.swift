import Expressions
import RealModule
import Units

/// Products, histograms, interpolation and the like.
enum NumericalFunctions {
    static let table = LibraryTable(
        LibraryFunction("dot", "a, b") { call throws(Diagnostic) in
            let operands = Operands(whole: call.fragment, left: call.fragment(0), right: call.fragment(1))
            let (first, second) = (try call.array(0), try call.array(1))
            if first.rank == 0 || second.rank == 0 {
                return try Arithmetic.combine(.multiply, call.value(0), call.value(1), at: operands, in: call.frame)
            }
            return ElementwiseFunctions.result(try LinearAlgebra.product(first, second, at: operands, in: call.frame))
        },
        LibraryFunction("outer", "a, b") { call throws(Diagnostic) in
            .array(try LinearAlgebra.outer(try call.array(0), try call.array(1), call))
        },
        LibraryFunction("histogram", "a, bins=, range=, density=, weights=") { call throws(Diagnostic) in
            let histogram = try Histogram(call)
            return Value(tuple: [.array(histogram.heights), .array(histogram.edges)])
        },
        LibraryFunction("histogram_bin_edges", "a, bins=, range=, density=, weights=") { call throws(Diagnostic) in
            .array(try Histogram(call).edges)
        },
        LibraryFunction("histogram2d", "x, y, bins=, range=, density=, weights=") { call throws(Diagnostic) in
            try Histogram.ofPairs(call)
        },
        LibraryFunction("bincount", "x, weights=, minlength=") { call throws(Diagnostic) in
            let array = try call.array(0)
            guard array.elements.allSatisfy({ $0 >= 0 && $0 == $0.rounded() }) else {
                throw call.unsuitable(0, expected: "integers that are not negative")
            }
            let highest = array.elements.max() ?? -1
            let length = max(Int(min(highest, 1e18)) + 1, try call.optionalInteger(2) ?? 0)
            try call.machine.check(elements: length, at: call.fragment)
            let weights = try call.optionalArray(1)
            var counts = [Double](repeating: 0, count: max(0, length))
            if let weights, weights.count != array.count {
                throw call.unsuitable(1, expected: "\(array.count) weights")
            }
            for (position, place) in array.elements.enumerated() {
                counts[Int(place)] += weights?.elements[position] ?? 1
            }
            return .array(
                ArrayValue(counts, element: weights == nil ? .integer : .real, dimension: weights?.dimension ?? .one))
        },
        LibraryFunction("interp", "x, xp, fp, left=, right=") { call throws(Diagnostic) in
            let (x, xp, fp) = (try call.array(0), try call.array(1), try call.array(2))
            guard x.dimension == xp.dimension else { throw call.wrongDimension(0, xp.dimension, found: x.dimension) }
            guard xp.count == fp.count, xp.count > 0 else { throw call.unsuitable(2, expected: "\(xp.count) values") }
            let (places, values) = (xp.elements, fp.elements)
            var ends: [Double?] = []
            for position in [3, 4] {
                let end = try call.optionalQuantity(position)
                guard end == nil || end?.dimension == fp.dimension || end?.value == 0 || end?.value.isNaN == true else {
                    throw call.wrongDimension(position, fp.dimension, found: end?.dimension ?? .one)
                }
                ends.append(end?.value)
            }
            let result = x.elements.map { x -> Double in
                if let left = ends[0], x < places[0] { return left }
                if let right = ends[1], x > places[places.count - 1] { return right }
                return interpolate(x, places, values)
            }
            return ElementwiseFunctions.result(ArrayValue(result, shape: x.shape, dimension: fp.dimension))
        },
        LibraryFunction("convolve", "a, v, mode=") { call throws(Diagnostic) in
            let (first, second) = (try call.array(0), try call.array(1))
            let full = try convolution(first.elements, second.elements, call)
            let (longer, shorter) = (max(first.count, second.count), min(first.count, second.count))
            let range: Range<Int>
            switch try call.optionalString(2) ?? "full" {
            case "same": range = max(0, shorter - 1) / 2..<max(0, shorter - 1) / 2 + longer
            case "valid": range = max(0, shorter - 1)..<max(0, longer)
            default: range = 0..<full.count
            }
            return .array(
                ArrayValue(
                    Array(full[range.clamped(to: 0..<full.count)]), dimension: first.dimension * second.dimension))
        },
        LibraryFunction("correlate", "a, v, mode=") { call throws(Diagnostic) in
            let (first, second) = (try call.array(0), try call.array(1))
            let full = try convolution(first.elements, second.elements.reversed(), call)
            let (longer, shorter) = (max(first.count, second.count), min(first.count, second.count))
            let range: Range<Int>
            switch try call.optionalString(2) ?? "valid" {
            case "same": range = max(0, shorter - 1) / 2..<max(0, shorter - 1) / 2 + longer
            case "full": range = 0..<full.count
            default: range = max(0, shorter - 1)..<max(0, longer)
            }
            return .array(
                ArrayValue(
                    Array(full[range.clamped(to: 0..<full.count)]), dimension: first.dimension * second.dimension))
        },
        LibraryFunction("trapz", "y, x=, dx=, axis=") { call throws(Diagnostic) in
            let y = try call.array(0)
            guard y.rank > 0 else { throw call.unsuitable(0, expected: "an array") }
            let lines = AxisLines(y, axis: try AxisLines.axis(call, 3, of: y) ?? y.rank - 1)
            let x = try call.optionalArray(1)
            let step = try call.optionalQuantity(2) ?? Quantity(1)
            let count = lines.lines.first?.count ?? 0
            if let x, x.count != count { throw call.unsuitable(1, expected: "\(count) values") }
            let places = x?.elements ?? (0..<count).map { Double($0) * step.value }
            let areas = lines.lines.map { values in
                values.indices.dropFirst().reduce(0) {
                    $0 + (values[$1] + values[$1 - 1]) / 2 * (x == nil ? step.value : places[$1] - places[$1 - 1])
                }
            }
            return ElementwiseFunctions.result(
                ArrayValue(areas, shape: lines.outerShape, dimension: y.dimension * (x?.dimension ?? step.dimension)))
        },
        LibraryFunction("gradient", "f, dx=") { call throws(Diagnostic) in
            let array = try call.array(0)
            let step = try call.optionalQuantity(1) ?? Quantity(1)
            let values = array.elements
            guard values.count > 1, array.rank == 1 else { throw call.unsuitable(0, expected: "at least two values") }
            let last = values.count - 1
            let slopes = values.indices.map { index in
                let (left, right) = (max(0, index - 1), min(last, index + 1))
                return (values[right] - values[left]) / (Double(right - left) * step.value)
            }
            return .array(ArrayValue(slopes, dimension: array.dimension / step.dimension))
        },
        LibraryFunction("corrcoef", "x, y=") { call throws(Diagnostic) in
            let first = try call.array(0)
            var rows = (first.rank == 2 ? AxisLines(first, axis: 1).lines : [first.elements])
            if let second = try call.optionalArray(1) { rows.append(second.elements) }
            guard Set(rows.map(\.count)).count == 1 else { throw call.unsuitable(1, expected: "\(first.count) values") }
            try call.machine.check(shape: [rows.count, rows.count], at: call.fragment)
            let covariances = rows.map { row in rows.map { covariance(row, $0) } }
            let values = rows.indices.flatMap { row in
                rows.indices.map {
                    covariances[row][$0] / (covariances[row][row] * covariances[$0][$0]).squareRoot()
                }
            }
            return ElementwiseFunctions.result(
                rows.count == 1 ? ArrayValue(values, shape: []) : ArrayValue(values, shape: [rows.count, rows.count]))
        },
        LibraryFunction("vectorize", "function") { call throws(Diagnostic) in
            let belonging = Cell(call.value(0))
            return .builtin(
                Builtin("vectorized", Signature("x, *more"), belonging: belonging) { call throws(Diagnostic) in
                    let function = belonging.value
                    let array = try call.array(0)
                    var results: [Value] = []
                    for position in 0..<array.count {
                        var values = [array.item(position)]
                        for other in call.rest {
                            let other = try ArrayConversion.array(other, at: call.site)
                            values.append(other.item(other.count == 1 ? 0 : min(position, other.count - 1)))
                        }
                        results.append(try Callables.call(function, with: values, from: call))
                    }
                    let flat = try ArrayConversion.array(Value(list: results), at: call.site)
                    return ElementwiseFunctions.result(ArrayManipulation.reshaped(flat, array.shape))
                })
        }
    ).with(["matmul": "dot", "inner": "dot", "trapezoid": "trapz"])

    private static func interpolate(_ x: Double, _ places: [Double], _ values: [Double]) -> Double {
        let last = places.count - 1
        if x <= places[0] { return values[0] }
        if x >= places[last] { return values[last] }
        // Nothing lies between places where one of them is no number.
        guard last > 0, !x.isNaN else { return .nan }
        var (left, right) = (0, last)
        while right - left > 1 {
            let middle = (left + right) / 2
            if places[middle] > x { right = middle } else { left = middle }
        }
        let part = (x - places[right - 1]) / (places[right] - places[right - 1])
        return values[right - 1] + part * (values[right] - values[right - 1])
    }

    private static func convolution(_ first: [Double], _ second: [Double], _ call: Call) throws(Diagnostic) -> [Double]
    {
        guard !first.isEmpty, !second.isEmpty else { return [] }
        try call.machine.check(elements: first.count + second.count - 1, at: call.fragment)
        var result = [Double](repeating: 0, count: first.count + second.count - 1)
        for (place, value) in first.enumerated() {
            try call.machine.spend(second.count, at: call.fragment)
            for (shift, weight) in second.enumerated() { result[place + shift] += value * weight }
        }
        return result
    }

    private static func covariance(_ first: [Double], _ second: [Double]) -> Double {
        let (one, other) = (Statistics.mean(first), Statistics.mean(second))
        return zip(first, second).reduce(0) { $0 + ($1.0 - one) * ($1.1 - other) }
    }
}
