import Expressions
import Units

/// The equations of a model as written: `dx/dt = ... : unit (flags)`, `x = ... : unit (flags)`, `x : unit (flags)`, one a line.
public struct Equations: Hashable, Sendable {
    /// In the order of the text.
    public let definitions: [EquationDefinition]
    public let fragment: SourceFragment

    init(definitions: [EquationDefinition], fragment: SourceFragment) {
        self.definitions = definitions
        self.fragment = fragment
    }

    /// The definition of `name`, or nil.
    public subscript(name: String) -> EquationDefinition? { definitions.first { $0.name == name } }
}

/// One line of the equations.
public struct EquationDefinition: Hashable, Sendable {
    public enum Role: Hashable, Sendable {
        /// `dx/dt = rightHandSide`
        case differential(SyntaxTree)
        /// `x = rightHandSide`
        case subexpression(SyntaxTree)
        /// `x`
        case parameter
    }

    public let name: String
    public let role: Role
    /// The dimension of the variable itself (of `x`, not of `dx/dt`).
    public let dimension: Dimension
    public let type: ValueType
    public let flags: Set<EquationFlag>
    /// The whole line.
    public let fragment: SourceFragment
    /// The variable's name on the left-hand side.
    public let nameFragment: SourceFragment

    public var rightHandSide: SyntaxTree? {
        switch role {
        case .differential(let tree), .subexpression(let tree): tree
        case .parameter: nil
        }
    }
}

/// What a value of a model is: the type that `: volt`, `: integer` and `: boolean` declare.
public enum ValueType: String, Hashable, Sendable { case real, integer, boolean }

/// What stands in parentheses behind a unit.
public enum EquationFlag: Hashable, Sendable {
    case unlessRefractory
    case constant
    case constantOverDt
    case shared
    case linked
    case summed
    case eventDriven
    case clockDriven
}
