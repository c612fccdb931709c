import Expressions
import Units

/// What an expression comes to, for those who are not scripts.
public enum ScriptResult: Hashable, Sendable {
    /// A number, a boolean or a quantity; without a dimension where it has no unit.
    case quantity(Quantity)
    case array(QuantityArray)
    /// Anything else, as `print` shows it.
    case text(String)

    init(_ value: Value) {
        if case .array(let array) = value {
            self = .array(array.quantities)
        } else if let quantity = Numbers.scalar(value) {
            self = .quantity(quantity)
        } else {
            self = .text(Text.str(value))
        }
    }
}

extension ScriptRun {
    /// Evaluates an expression in the names of the finished run.
    ///
    /// - Throws: a ``Diagnostic`` in the fragment.
    public func evaluate(_ expression: SourceFragment) throws(Diagnostic) -> ScriptResult {
        ScriptResult(try machine.value(of: expression, in: machine.globals))
    }
}

extension Machine {
    /// Evaluates an expression in some names, when the run is over.
    func value(of expression: SourceFragment, in globals: Globals) throws(Diagnostic) -> Value {
        let tree = try SyntaxTree(parsing: expression)
        let scope = FunctionScope(globals: globals)
        var compiler = Compiler(
            source: expression.source, globals: globals, library: library, scope: scope, assigned: [])
        compiler.isCertain = true
        let evaluation = try compiler.expression(tree)
        let code = FunctionCode(name: "expression", fragment: expression, scope: scope) { _ throws(Diagnostic) in
            .normal
        }
        do throws(Diagnostic) {
            return try DeepStack.run { stack throws(Diagnostic) in
                move(to: stack)
                return try evaluation(Frame(machine: self, code: code))
            }
        } catch {
            throw error.located(at: expression)
        }
    }
}
