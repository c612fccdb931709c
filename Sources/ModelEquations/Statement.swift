import Expressions

/// One assignment of a reset, a synaptic pathway or a state update: `v = Vr`, `ge_post += w`.
public struct Statement: Hashable, Sendable {
    /// How the value changes the target.
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

    /// The variable, or a temporary.
    public let target: String
    /// `=`, or one of its augmented forms.
    public let operation: Operation
    /// What stands behind the operator; its ranges are offsets into the source of ``fragment``.
    public let value: SyntaxTree
    /// Where it was written.
    public let fragment: SourceFragment

    /// A statement made by a program; where no text stands behind it, the value's ranges are empty.
    public init(target: String, operation: Operation, value: SyntaxTree, fragment: SourceFragment) {
        self.target = target
        self.operation = operation
        self.value = value
        self.fragment = fragment
    }

    /// `x = x + w` and `x = w + x` as `x += w`, `x = x - w` as `x -= w`; any other statement as it is.
    public var normalised: Statement {
        guard operation == .assign, case .binary(let sign, let left, let right) = value.kind else { return self }
        func added(_ operation: Operation, _ value: SyntaxTree) -> Statement {
            Statement(target: target, operation: operation, value: value, fragment: fragment)
        }
        let own = SyntaxTree.Kind.name(target)
        switch sign {
        case .add where left.kind == own: return added(.add, right)
        case .add where right.kind == own: return added(.add, left)
        case .subtract where left.kind == own: return added(.subtract, right)
        default: return self
        }
    }
}
