import Expressions
import Units

extension Equations {
    /// The variables that the equations define, in their order.
    ///
    /// A subexpression is read-only and stands for its definition. One that is `constant over dt` is a variable like any other,
    /// since its value is stored once a step. One that is `summed` is none: it gives its values to a variable of another group.
    public var variables: [Variable] { definitions.compactMap(\.variable) }
}

extension EquationDefinition {
    /// The variable that the line defines; nil where it is `summed`.
    var variable: Variable? {
        if flags.contains(.summed) { return nil }
        let isStored = place != .subexpression || flags.contains(.constantOverDt)
        return Variable(
            name, dimension, type: type, storage: flags.contains(.shared) ? .shared : .perElement,
            isReadOnly: place == .subexpression, isConstant: flags.contains(.constant),
            definition: isStored ? nil : self)
    }
}
