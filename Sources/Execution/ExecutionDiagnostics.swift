import Expressions
import ModelEquations

/// The wording of what can go wrong when statements become a program.
enum ExecutionDiagnostics {
    static func nowhere(_ name: String, at location: SourceFragment) -> Diagnostic {
        Diagnostic(
            "not-assignable", "\(name) has no value here that could be read or set",
            advice: "use a variable of the model's equations", at: location)
    }

    static func differingSharedValue(_ name: String, at location: SourceFragment) -> Diagnostic {
        Diagnostic(
            "shared-value-differs",
            "\(name) is shared by the whole group, but the value differs from element to element",
            advice: "remove (shared) from its line in the equations, or use only shared variables here", at: location)
    }

    static func notNumerical(_ operation: SyntaxTree.BinaryOperator) -> Diagnostic {
        Diagnostic("not-numerical", "\(operation.rawValue) has no meaning in equations", advice: "use + - * / // % **")
    }

    static func tooFewColumns(_ table: TimedArray, for count: Int, at location: SourceFragment) -> Diagnostic {
        Diagnostic(
            "timed-array", "the TimedArray has fewer columns than the group has neurons",
            expected: "\(count) columns", found: "\(table.values.shape[1])",
            advice: "give a column for each neuron, or ask for another column than i", at: location)
    }
}
