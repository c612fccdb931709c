import Expressions
import Units

/// An assignment with everything resolved: the new value of a variable.
public struct TypedStatement: Hashable, Sendable {
    /// The variable of the model, or a temporary of these statements.
    public let target: Variable
    /// Whether the target exists only while the statements run.
    public let isTemporary: Bool
    /// The new value, of the target's type and dimension; `v += w` has become `v + w`.
    public let value: TypedExpression
    /// Where it was written.
    public let fragment: SourceFragment
}
