import Expressions
import Units

/// What a reduction is told beyond its array: `axis=(0, 1), dtype=, keepdims=, initial=, where=`.
struct ReductionArguments {
    private let call: Call
    private let array: ArrayValue
    /// The axes that are folded; nil for all.
    private let axes: [Int]?

    init(_ call: Call, _ array: ArrayValue) throws(Diagnostic) {
        self.call = call
        self.array = array
        switch call[1] {
        case .tuple(let tuple)?:
            var axes: [Int] = []
            for item in tuple.items {
                guard let number = Numbers.integer(item), (-array.rank..<array.rank).contains(number) else {
                    throw call.failure(
                        "wrong-shape", "an array of shape \(array.shapeDescription) has no such axis", at: 1)
                }
                axes.append(number < 0 ? number + array.rank : number)
            }
            self.axes = axes.sorted()
        default: axes = try AxisLines.axis(call, 1, of: array).map { [$0] }
        }
    }

    /// How many elements become one.
    var lineLength: Int { axes.map { $0.reduce(1) { $0 * array.shape[$1] } } ?? array.count }

    func reduced(
        _ element: Reductions.ResultElement, _ dimension: Dimension, _ compute: ([Double]) -> Double
    ) throws(Diagnostic) -> Value {
        let mask = try self.mask()
        let initial = try self.initial()
        var (folded, axis) = (array, axes?.first)
        if let axes, axes.count > 1 { (folded, axis) = (merged(array, axes), array.rank - axes.count) }
        var lines = AxisLines(folded, axis: axis).lines
        if let mask {
            var chosen = mask
            if let axes, axes.count > 1 { chosen = merged(mask, axes) }
            lines = zip(lines, AxisLines(chosen, axis: axis).lines).map { line, holds in
                zip(line, holds).filter { $0.1 != 0 }.map(\.0)
            }
        }
        if let initial { lines = lines.map { $0 + [initial] } }
        let gone = axes ?? Array(array.shape.indices)
        let keepsAxes = try call.boolean(3, otherwise: false)
        let shape = array.shape.enumerated().compactMap { axis, extent in
            gone.contains(axis) ? keepsAxes ? 1 : nil : extent
        }
        let result = try ArrayValue(
            lines.map(compute), shape: shape, element: element.kind(of: array), dimension: dimension
        )
        .checked(at: call.fragment)
        guard let type = call[2] else { return ElementwiseFunctions.result(result) }
        return ElementwiseFunctions.result(
            try ArrayCreation.changed(result, to: try ArrayCreation.elementType(type, call.site(2)), call))
    }

    /// Several axes as the last one.
    private func merged(_ array: ArrayValue, _ axes: [Int]) -> ArrayValue {
        let others = array.shape.indices.filter { !axes.contains($0) }
        let turned = ArrayValue(viewing: array, layout: array.layout.transposed(others + axes))
        let length = axes.reduce(1) { $0 * array.shape[$1] }
        return ArrayManipulation.reshaped(turned, others.map { array.shape[$0] } + [length])
    }

    /// `where=condition`
    private func mask() throws(Diagnostic) -> ArrayValue? {
        guard let mask = try call.optionalArray(5) else { return nil }
        guard let layout = mask.layout.broadcast(to: array.shape) else {
            throw call.unsuitable(5, expected: "a condition on each element")
        }
        return ArrayValue(viewing: mask, layout: layout)
    }

    /// `initial=value`: one more element in each line.
    private func initial() throws(Diagnostic) -> Double? {
        guard let initial = try call.optionalQuantity(4) else { return nil }
        guard ["sum", "prod", "max", "min", "nanmax", "nanmin", "nansum"].contains(call.name) else {
            throw call.failure("unknown-argument", "\(call.name)() has no argument initial", at: 4)
        }
        guard initial.dimension == array.dimension || initial.value == 0 else {
            throw call.wrongDimension(4, array.dimension, found: initial.dimension)
        }
        return initial.value
    }
}
