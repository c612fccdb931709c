import Expressions
import ModelEquations
import Units

/// The differential equations that a group integrates step by step, as methods see them.
struct DifferentialSystem {
    /// One differential equation.
    struct Equation {
        let definition: EquationDefinition
        let rightHandSide: SyntaxTree
        /// Whether the variable keeps its value while its neuron is refractory.
        let isHeld: Bool

        var name: String { definition.name }
        var variable: SyntaxTree { .named(definition.name) }

        /// A rate of change that is zero while the variable is held.
        func gated(_ rate: SyntaxTree) -> SyntaxTree {
            isHeld ? .calling("int", .named("not_refractory")) * rate : rate
        }
    }

    let equations: [Equation]
    let subexpressions: Subexpressions
    /// What names stand for, the model's own variables among them.
    let scope: Scope
    /// The length of the step where it is known.
    let dt: Quantity?
    /// The names of the noises in the equations.
    let noises: [String]

    /// - Parameter isEventDriven: whether the equations are those that are brought up to date at events; else those that are
    ///   integrated step by step.
    init(_ model: Equations, in outer: Scope, dt: Quantity?, isEventDriven: Bool = false) {
        let scope = model.scope(in: outer)
        let subexpressions = Subexpressions(of: model)
        let canBeHeld = scope.variables["not_refractory"] != nil
        equations = model.definitions.compactMap { definition in
            guard case .differential(let tree) = definition.role,
                definition.flags.contains(.eventDriven) == isEventDriven
            else {
                return nil
            }
            return Equation(
                definition: definition, rightHandSide: tree,
                isHeld: canBeHeld && definition.flags.contains(.unlessRefractory))
        }
        self.subexpressions = subexpressions
        self.scope = scope
        self.dt = dt
        noises = subexpressions.reach(of: Set(equations.flatMap(\.rightHandSide.names))).filter(Variable.isNoise)
            .sorted()
    }

    /// The names of the variables that change within a step.
    var variables: Set<String> { Set(equations.map(\.name)) }

    /// The right-hand side as a linear form in `unknowns`.
    /// - Parameter freezesFunctions: as for ``LinearForm``.
    func linearForm(
        of equation: Equation, in unknowns: Set<String>, freezesFunctions: Bool = false
    ) throws(LinearForm.Nonlinearity) -> LinearForm {
        try LinearForm(
            equation.rightHandSide, of: equation.definition, in: unknowns, subexpressions: subexpressions,
            freezesFunctions: freezesFunctions)
    }

    /// The names that a tree depends on, through subexpressions too.
    func reach(of tree: SyntaxTree) -> Set<String> { subexpressions.reach(of: tree.names) }
}
