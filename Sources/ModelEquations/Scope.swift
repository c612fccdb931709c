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
