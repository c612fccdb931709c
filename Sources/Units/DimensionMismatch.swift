/// Two quantities whose dimensions had to be the same and are not.
public struct DimensionMismatch: Error, Hashable, Sendable {
    /// What was attempted, as a noun: `addition`, `comparison`, `assignment to w`.
    public let operation: String
    /// The dimension on the left, or of the target.
    public let left: Dimension
    /// The dimension on the right, or of the value.
    public let right: Dimension

    /// A mismatch of the dimensions of both sides of `operation`.
    public init(operation: String, left: Dimension, right: Dimension) {
        self.operation = operation
        self.left = left
        self.right = right
    }

    /// Passes where the dimensions agree.
    public static func check(
        _ left: Dimension, _ right: Dimension, in operation: @autoclosure () -> String
    ) throws(DimensionMismatch) {
        guard left == right else { throw DimensionMismatch(operation: operation(), left: left, right: right) }
    }
}

extension DimensionMismatch: CustomStringConvertible {
    /// `the units do not match in addition: the left is in V, the right is a pure number`
    public var description: String {
        "the units do not match in \(operation): the left is \(left.phrase), the right is \(right.phrase)"
    }
}
