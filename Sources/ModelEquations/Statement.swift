import Expressions

/// One assignment of a reset, a synaptic pathway or a state update: `v = Vr`, `ge_post += w`.
public struct Statement: Hashable, Sendable {
    public enum Operation: String, Hashable, Sendable {
        case assign = "="
        case add = "+="
        case subtract = "-="
        case multiply = "*="
        case divide = "/="
        case floorDivide = "//="
        case modulo = "%="
        case power = "**="
    }

    public let target: String
    public let operation: Operation
    public let value: SyntaxTree
    /// Where it was written; the value's ranges are offsets into its source.
    public let fragment: SourceFragment

    public init(target: String, operation: Operation, value: SyntaxTree, fragment: SourceFragment) {
        self.target = target
        self.operation = operation
        self.value = value
        self.fragment = fragment
    }
}
