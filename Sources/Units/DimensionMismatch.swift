/// Two quantities whose dimensions had to be the same and are not.
public struct DimensionMismatch: Error, Hashable, Sendable {
    /// What was attempted, as a noun: `addition`, `comparison`, `assignment to w`.
    public let operation: String
    public let left: Dimension
    public let right: Dimension

    public init(operation: String, left: Dimension, right: Dimension) {
        self.operation = operation
        self.left = left
        self.right = right
    }

    /// Passes where the dimensions agree.
    public static func check(_ left: Dimension, _ right: Dimension, in operation: String) throws(DimensionMismatch) {
        guard left == right else { throw DimensionMismatch(operation: operation, left: left, right: right) }
    }
}
