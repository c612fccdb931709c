import Expressions
import Units

/// An array seen as lines along one axis, which reductions fold and sorts rearrange.
struct AxisLines {
    /// The elements of each line.
    let lines: [[Double]]
    /// The shape without the axis.
    let outerShape: [Int]
    private let shape: [Int]
    private let axis: Int?

    /// - Parameter axis: nil for the whole array as one line.
    init(_ array: ArrayValue, axis: Int?) {
        self.shape = array.shape
        self.axis = axis
        guard let axis else {
            lines = [array.elements]
            outerShape = []
            return
        }
        let elements = array.elements
        let extent = array.shape[axis]
        let inner = array.shape[(axis + 1)...].reduce(1, *)
        let outer = array.shape[..<axis].reduce(1, *)
        var lines: [[Double]] = []
        lines.reserveCapacity(outer * inner)
        for first in 0..<outer {
            for second in 0..<inner {
                lines.append((0..<extent).map { elements[(first * extent + $0) * inner + second] })
            }
        }
        self.lines = lines
        outerShape = Array(array.shape[..<axis] + array.shape[(axis + 1)...])
    }

    /// The lines, all of one new length, put back along their axis.
    func joined(_ lines: [[Double]]) -> (values: [Double], shape: [Int]) {
        let extent = lines.first?.count ?? 0
        guard let axis else { return (lines[0], [extent]) }
        let inner = shape[(axis + 1)...].reduce(1, *)
        var newShape = shape
        newShape[axis] = extent
        var values = [Double](repeating: 0, count: newShape.reduce(1, *))
        for (number, line) in lines.enumerated() {
            let (first, second) = (number / max(inner, 1), number % max(inner, 1))
            for (place, value) in line.enumerated() { values[(first * extent + place) * inner + second] = value }
        }
        return (values, newShape)
    }

    /// The axis that was given, or else the last; a single number has none.
    static func axisOrLast(_ call: Call, _ position: Int, of array: ArrayValue) throws(Diagnostic) -> Int {
        if let axis = try axis(call, position, of: array) { return axis }
        guard array.rank > 0 else {
            throw call.failure(
                "wrong-argument", "\(call.name)() goes along an axis, and a single number has none", at: 0)
        }
        return array.rank - 1
    }

    /// The axis that a call names, counted from the front; nil where it names none.
    static func axis(_ call: Call, _ position: Int, of array: ArrayValue) throws(Diagnostic) -> Int? {
        guard let number = try call.optionalInteger(position) else { return nil }
        let axis = number < 0 ? number + array.rank : number
        guard (0..<array.rank).contains(axis) else {
            throw call.failure(
                "wrong-shape", "an array of shape \(array.shapeDescription) has no axis \(number)", at: position)
        }
        return axis
    }
}
