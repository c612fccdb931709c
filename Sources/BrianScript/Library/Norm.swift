import Expressions
import RealModule
import Units

/// The lengths of vectors and matrices.
enum Norm {
    static func value(_ call: Call) throws(Diagnostic) -> Value {
        let array = try call.array(0)
        let axis = try AxisLines.axis(call, 2, of: array)
        let keepsAxis = try call.boolean(3, otherwise: false)
        if axis == nil, array.rank == 2, let order = call[1] {
            let number = try matrixNorm(array, order, call)
            return .real(number)
        }
        var order = 2.0
        if case .string(let text)? = call[1] {
            guard text.text == "fro" else { throw call.unsuitable(1, expected: "a number or 'fro'") }
        } else if let number = try call.optionalReal(1) {
            order = number
        }
        let lines = AxisLines(array, axis: axis)
        var shape = lines.outerShape
        if keepsAxis { shape = axis.map { shape[..<$0] + [1] + shape[$0...] } ?? array.shape.map { _ in 1 } }
        return ElementwiseFunctions.result(ArrayValue(lines.lines.map { length($0, order) }, shape: shape))
    }

    static func length(_ line: [Double], _ order: Double) -> Double {
        let sizes = line.map(\.magnitude)
        switch order {
        case 2: return sizes.reduce(0) { $0 + $1 * $1 }.squareRoot()
        case 1: return sizes.reduce(0, +)
        case 0: return Double(sizes.count { $0 != 0 })
        case .infinity: return sizes.max() ?? 0
        case -.infinity: return sizes.min() ?? 0
        default: return Double.pow(sizes.reduce(0) { $0 + Double.pow($1, order) }, 1 / order)
        }
    }

    private static func matrixNorm(_ array: ArrayValue, _ order: Value, _ call: Call) throws(Diagnostic) -> Double {
        if case .string(let text) = order, text.text == "fro" { return length(array.elements, 2) }
        let sums = { (axis: Int) in AxisLines(array, axis: axis).lines.map { length($0, 1) } }
        switch try call.real(1) {
        case 1: return sums(0).max() ?? 0
        case -1: return sums(0).min() ?? 0
        case .infinity: return sums(1).max() ?? 0
        case -.infinity: return sums(1).min() ?? 0
        case 2: return SingularValues(rows: AxisLines(array, axis: 1).lines).values.first ?? 0
        case -2: return SingularValues(rows: AxisLines(array, axis: 1).lines).values.last ?? 0
        default: throw call.unsuitable(1, expected: "1, 2, inf or 'fro'")
        }
    }
}
