import Expressions

/// Objects that take part in operators as themselves and not as numbers: equations are joined by `+`.
class Combinable: ScriptObject {
    /// The result with another value, which stands at the left or at the right; nil where the operator means nothing here.
    func combined(
        _ operation: SyntaxTree.BinaryOperator, with other: Value, standingLeft: Bool, at site: Site
    ) throws(Diagnostic) -> Value? { nil }

    static func combine(
        _ operation: SyntaxTree.BinaryOperator, _ left: Value, _ right: Value, at operands: Operands, in frame: Frame
    ) throws(Diagnostic) -> Value? {
        let site = Site(frame: frame, fragment: operands.whole)
        if case .object(let object) = left, let combinable = object as? Combinable {
            return try combinable.combined(operation, with: right, standingLeft: false, at: site)
        }
        if case .object(let object) = right, let combinable = object as? Combinable {
            return try combinable.combined(operation, with: left, standingLeft: true, at: site)
        }
        return nil
    }
}
