import Expressions
import Units

/// A variable that expressions can name.
public struct Variable: Hashable, Sendable {
    /// How many values there are.
    public enum Storage: Hashable, Sendable {
        /// One value for each neuron or synapse.
        case perElement
        /// One value for the whole group: `(shared)`, `t`, `dt`, `N`.
        case shared
    }

    /// As expressions write it.
    public let name: String
    /// What it is measured in; a pure number where the type is not real.
    public let dimension: Dimension
    /// What values it takes.
    public let type: ValueType
    /// One value for each, or one for all.
    public let storage: Storage
    /// Whether statements may assign to it (`t`, `i`, `N` and subexpressions are read-only).
    public let isReadOnly: Bool
    /// Whether it keeps its value for the whole of a run: `(constant)`, `dt`, `N`, `i`.
    public let isConstant: Bool
    /// For a subexpression, the tree that stands for it and where it was written.
    public let definition: EquationDefinition?

    /// A real variable of each element that statements may assign, unless said otherwise.
    public init(
        _ name: String, _ dimension: Dimension, type: ValueType = .real, storage: Storage = .perElement,
        isReadOnly: Bool = false, isConstant: Bool = false, definition: EquationDefinition? = nil
    ) {
        self.name = name
        self.dimension = dimension
        self.type = type
        self.storage = storage
        self.isReadOnly = isReadOnly
        self.isConstant = isConstant
        self.definition = definition
    }
}

extension Variable {
    /// Whether a name is one of the noises: `xi`, `xi_1`, `xi_membrane`.
    public static func isNoise(_ name: String) -> Bool { name == "xi" || name.hasPrefix("xi_") }

    /// White noise of unit variance a second, which is why its dimension is second**-0.5.
    public static func noise(_ name: String) -> Variable {
        Variable(name, Dimension.time.raised(to: Rational(-1, 2)), isReadOnly: true)
    }
}
