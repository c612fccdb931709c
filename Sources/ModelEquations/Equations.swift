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
    private let places: [String: Int]

    init(definitions: [EquationDefinition], fragment: SourceFragment) {
        self.definitions = definitions
        places = Dictionary(definitions.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
        self.fragment = fragment
    }

    /// Reads equations.
    ///
    /// Indentation does not matter, `#` begins a comment. As in Brian the right-hand side goes on over as many lines as there
    /// are before its colon.
    /// - Parameters:
    ///   - substitutions: for `Equations(text, tau=10*ms, v='V')`: what names of the text are replaced by.
    ///   - fragment: the equations, one a line.
    /// - Throws: a ``Expressions/Diagnostic`` at the place of a mistake that can be seen without knowing the names from outside; for the
    ///   rest see ``check(in:)``.
    public init(_ fragment: SourceFragment, substituting substitutions: [String: Substitution] = [:]) throws(Diagnostic)
    {
        var definitions: [EquationDefinition] = []
        for definition in try EquationParser.definitions(in: fragment) {
            definitions.append(try definition.substituting(substitutions))
        }
        try self.init(checking: definitions, fragment: fragment)
    }

    /// Equations put together from others: `Equations(first.definitions + second.definitions)`.
    /// - Throws: a ``Expressions/Diagnostic`` where two define the same name, or subexpressions go round in a circle.
    public init(_ definitions: [EquationDefinition]) throws(Diagnostic) {
        try self.init(checking: definitions, fragment: definitions.first?.fragment ?? "")
    }

    private init(checking definitions: [EquationDefinition], fragment: SourceFragment) throws(Diagnostic) {
        self.init(definitions: definitions, fragment: fragment)
        try checkDefinitions()
    }

    /// The definition of `name`, or nil.
    public subscript(name: String) -> EquationDefinition? { places[name].map { definitions[$0] } }

    /// The differential equations in the order of the text.
    public var differentialEquations: [EquationDefinition] { definitions.filter { $0.place == .differential } }

    /// The names of the noises that the equations use, `xi` and `xi_...`, in alphabetical order; their dimension is
    /// second**-0.5.
    public var noiseNames: [String] {
        Set(definitions.flatMap { $0.rightHandSide?.names ?? [] }).filter(Variable.isNoise).sorted()
    }
}

extension Equations: CustomStringConvertible {
    /// One definition a line; read again, it gives the same equations.
    public var description: String { definitions.map(\.description).joined(separator: "\n") }
}
