import Expressions
import Units

/// The equations of a model as written: `dx/dt = ... : unit (flags)`, `x = ... : unit (flags)`, `x : unit (flags)`.
///
///     let equations = try Equations("""
///         dv/dt = (I - v)/tau : volt (unless refractory)  # the membrane
///         I : volt (constant)
///         tau : second
///         """)
public struct Equations: Hashable, Sendable {
    /// In the order of the text.
    public let definitions: [EquationDefinition]
    /// The text that they were read from.
    public let fragment: SourceFragment

    init(definitions: [EquationDefinition], fragment: SourceFragment) {
        self.definitions = definitions
        self.fragment = fragment
    }

    /// The definition of `name`, or nil.
    public subscript(name: String) -> EquationDefinition? { definitions.first { $0.name == name } }

    /// The differential equations in the order of the text.
    public var differentialEquations: [EquationDefinition] { definitions.filter { $0.place == .differential } }
}
