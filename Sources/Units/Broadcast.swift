/// The common shape of two arrays, by numpy's rule: the shapes are laid side by side from their last axes, and where they
/// differ one of the extents has to be 1 or missing; that array is repeated along the axis.
public struct Broadcast: Hashable, Sendable {
    /// The shape of the result.
    public let shape: [Int]
    private let left: [Int]
    private let right: [Int]

    /// - Throws: ``ShapeMismatch`` where the shapes have no common one.
    public init(_ left: [Int], _ right: [Int]) throws(ShapeMismatch) {
        self.left = left
        self.right = right
        guard left != right else {
            shape = left
            return
        }
        var shape: [Int] = []
        for axis in (1...max(left.count, right.count)).reversed() {
            let first = axis > left.count ? 1 : left[left.count - axis]
            let second = axis > right.count ? 1 : right[right.count - axis]
            guard first == second || first == 1 || second == 1 else {
                throw ShapeMismatch(left: left, right: right)
            }
            shape.append(first == 1 ? second : first)
        }
        self.shape = shape
    }

    /// The results of `operation` in row-major order of ``shape``.
    /// - Precondition: The arrays have as many elements as the shapes that this was made of.
    func combine<Result>(
        _ first: [Double], _ second: [Double], _ operation: (Double, Double) -> Result
    ) -> [Result] {
        if left == right { return zip(first, second).map { operation($0, $1) } }
        if second.count == 1, left == shape { return first.map { operation($0, second[0]) } }
        if first.count == 1, right == shape { return second.map { operation(first[0], $0) } }
        return zip(positions(in: left), positions(in: right)).map { operation(first[$0], second[$1]) }
    }

    /// For each element of the result, where its operand is in an array of shape `source`.
    private func positions(in source: [Int]) -> [Int] {
        var positions = [0]
        let missing = shape.count - source.count
        for (axis, extent) in shape.enumerated() {
            let sourceExtent = axis < missing ? 1 : source[axis - missing]
            positions = positions.flatMap { position in
                (0..<extent).map { position * sourceExtent + (sourceExtent == 1 ? 0 : $0) }
            }
        }
        return positions
    }
}

/// Two arrays of shapes that have no common one.
public struct ShapeMismatch: Error, Hashable, Sendable {
    /// The shape on the left.
    public let left: [Int]
    /// The shape on the right.
    public let right: [Int]

    /// A mismatch of two shapes.
    public init(left: [Int], right: [Int]) {
        self.left = left
        self.right = right
    }
}

extension ShapeMismatch: CustomStringConvertible {
    /// `arrays of 3 and of 4 elements do not go together`; `arrays of 2 x 3 and of 4 elements ...`
    public var description: String {
        "arrays of \(ShapeMismatch.text(left)) and of \(ShapeMismatch.text(right)) elements do not go together"
    }

    private static func text(_ shape: [Int]) -> String {
        shape.isEmpty ? "1" : shape.map { "\($0)" }.joined(separator: " x ")
    }
}
