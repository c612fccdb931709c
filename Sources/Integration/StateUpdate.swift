import Expressions
import ModelEquations
import Units

/// What one time step does to each element of a group.
public struct StateUpdate: Hashable, Sendable {
    /// Where the names of a matrix exponential in `statements` get their values; nil for methods without one.
    public var propagator: Propagator?
    /// Assignments to run in order for each element. A target that is no state variable is a temporary of the step, and its
    /// name begins with `_`. Ranges of trees are offsets into the text of the equation that a statement comes from.
    public var statements: [Statement]

    /// An update of the given statements.
    public init(propagator: Propagator? = nil, statements: [Statement]) {
        self.propagator = propagator
        self.statements = statements
    }
}
