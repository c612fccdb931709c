import Expressions
import ModelEquations
import Units

/// The diagnostic that `body` throws; nil where it throws none.
func mistake<Value>(_ body: @autoclosure () throws -> Value) -> Diagnostic? {
    do {
        _ = try body()
        return nil
    } catch {
        return error as? Diagnostic
    }
}

extension Scope {
    /// A neuron with a membrane potential, a current and a time constant, and constants from outside.
    static let neuron = Scope(
        variables: [
            Variable("v", .voltage), Variable("w", .voltage), Variable("I", .current), Variable("x", .one),
            Variable("n", .one, type: .integer), Variable("b", .one, type: .boolean),
            Variable("tau", .time, storage: .shared, isConstant: true),
            Variable("t", .time, storage: .shared, isReadOnly: true),
            Variable("dt", .time, storage: .shared, isReadOnly: true, isConstant: true),
            Variable("i", .one, type: .integer, isReadOnly: true, isConstant: true),
        ],
        namespace: ["Vt": 0.01 * Quantity(1, .voltage), "R": Quantity(1e8, .resistance), "k": 2])

    /// Types a text in which generated forms may stand too.
    func typed(_ text: String) throws(Diagnostic) -> TypedExpression {
        let source = SourceText(text)
        return try typed(SyntaxTree(parsing: source.whole), in: source)
    }
}
