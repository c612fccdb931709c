import Expressions
import Units

/// What the names of an expression stand for: the variables of a model, constants from outside, functions.
///
/// A name is looked up among variables, then `pi`, `e` and `inf`, then units, then functions, then the namespace.
public struct Scope: Sendable {
    /// State variables, parameters, subexpressions and the built-in `t`, `dt`, `i`, `N`, `lastspike`, ... by name.
    public var variables: [String: Variable]
    /// The names from outside.
    public var namespace: Namespace

    /// Of variables with the same name the last counts.
    public init(variables: [Variable] = [], namespace: Namespace = Namespace()) {
        self.variables = Dictionary(variables.map { ($0.name, $0) }, uniquingKeysWith: { _, last in last })
        self.namespace = namespace
    }
}

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

/// The names from outside a model: what the script, or the caller from Swift, has assigned.
public struct Namespace: Sendable, ExpressibleByDictionaryLiteral {
    /// What a name from outside stands for.
    public enum Entry: Hashable, Sendable {
        case constant(Quantity, type: ValueType)
        /// A table over time: `I(t)`, `I(t, i)`.
        case timedArray(TimedArray)
    }

    /// The entries by name.
    public var values: [String: Entry]

    /// A namespace of constants and tables.
    public init(_ values: [String: Entry] = [:]) { self.values = values }

    /// `["tau": 10 * .ms]`
    public init(dictionaryLiteral elements: (String, Quantity)...) {
        self.values = Dictionary(
            elements.map { ($0.0, .constant($0.1, type: .real)) }, uniquingKeysWith: { _, last in last })
    }

    /// The entry of a name, or nil.
    public subscript(name: String) -> Entry? {
        get { values[name] }
        set { values[name] = newValue }
    }
}

/// Values given for consecutive intervals of time; the first and the last hold beyond the ends.
public struct TimedArray: Hashable, Sendable {
    /// Row-major, shape `[steps]` or `[steps, columns]`.
    public let values: QuantityArray
    /// The length of an interval.
    public let dt: Quantity

    /// - Precondition: `dt` is a time greater than 0.
    public init(_ values: QuantityArray, dt: Quantity) {
        self.values = values
        self.dt = dt
    }
}
