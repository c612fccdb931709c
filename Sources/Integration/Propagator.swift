import Expressions
import ModelEquations
import Units

/// The exact solution of linear equations `dx_i/dt = (sum_j N_ij x_j + c_i) / d_i` over a time step:
/// `x(t + dt) = P x(t) + R c` with `P = exp(A dt)`, `A_ij = N_ij / d_i`, and `R_ij = (integral of exp(A s) ds over the step)_ij / d_j`.
///
/// The values of `N` and `d` come from the expressions in ``coefficients``; `c` stays in the statements and may change from step
/// to step. A common divisor `d_i`, as a rule a time constant, is kept apart so that it can be zero: then the limit is taken.
public struct Propagator: Hashable, Sendable {
    /// An expression that holds no state variable and keeps its value over a step.
    public struct Coefficient: Hashable, Sendable {
        /// What the value of a coefficient stands for.
        public enum Role: Hashable, Sendable {
            /// `N_ij` for `row` i and `column` j.
            case rate(row: Int, column: Int)
            /// `d_i` for `row` i.
            case divisor(row: Int)
        }

        /// What the value stands for.
        public let role: Role
        /// The value, in the names of the model.
        public let expression: SyntaxTree
        /// The equation that it comes from; ranges of `expression` are offsets into its source.
        public let fragment: SourceFragment
    }

    /// A value that the statements of the update read under a name of its own.
    public struct Entry: Hashable, Sendable {
        /// Which matrix an entry belongs to.
        public enum Matrix: Hashable, Sendable {
            /// `P`: what a step leaves of a variable in itself or in another.
            case propagator
            /// `R`: what the state-free part of an equation adds to a variable in a step.
            case response
        }

        /// Which matrix this is an entry of.
        public let matrix: Matrix
        /// Whether this is the value for an element whose variables flagged `(unless refractory)` are held.
        public let isHeld: Bool
        /// The index in ``Propagator/variables`` of the variable that is updated.
        public let row: Int
        /// The index in ``Propagator/variables`` of the variable, or of the equation, that contributes.
        public let column: Int
        /// What the statements call the value: `_P_v_ge`, `_R_v_v`, `_P_w_v_held`.
        public let name: String
        /// The dimension of the value.
        public let dimension: Dimension

        /// The value as a variable that the statements can read.
        public var variable: Variable { Variable(name, dimension, isReadOnly: true) }
    }

    /// The names of the variables with a differential equation, in the order of the rows.
    public let variables: [String]
    /// Only what is structurally nonzero, in the order in which ``evaluate(coefficients:dt:)`` takes the values.
    public let coefficients: [Coefficient]
    /// Only what the statements read, in the order in which ``evaluate(coefficients:dt:)`` gives the values.
    public let entries: [Entry]
    /// The computation for elements that run free and, where it differs, for those that are held.
    package let computations: [PropagatorComputation]

    init(
        variables: [String], coefficients: [Coefficient], entries: [Entry], computations: [PropagatorComputation]
    ) {
        self.variables = variables
        self.coefficients = coefficients
        self.entries = entries
        self.computations = computations
    }

    /// The values of ``entries`` for one element.
    ///
    /// - Parameters:
    ///   - coefficients: the values of ``coefficients`` in SI base units, one for each.
    ///   - dt: the step in seconds, greater than zero.
    /// - Returns: as many values as there are ``entries``. Where the coefficients allow no finite answer (one of them is not a
    ///   number, or a variable would grow at an infinite rate) some are not finite: `isFinite` tells.
    public func evaluate(coefficients: [Double], dt: Double) -> [Double] {
        var evaluator = PropagatorEvaluator(self)
        var values = Array(repeating: 0.0, count: entries.count)
        evaluator.evaluate(coefficients: coefficients, dt: dt, into: &values)
        return values
    }
}
