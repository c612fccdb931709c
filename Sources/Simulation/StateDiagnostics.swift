import Expressions
import ModelEquations
import Units

/// The wording of what can go wrong when the state of a group is read or set.
enum StateDiagnostics {
    static func unknown(_ name: String, in group: StateGroup) -> Diagnostic {
        let known = group.variables.map(\.name)
        let nearest = NearestName.to(name, among: known)
        return Diagnostic(
            "unknown-variable", "the model has no variable \(name)",
            expected: Diagnostic.oneOf(group.equations.definitions.map(\.name)),
            advice: nearest.map { "did you mean \($0)?" }
                ?? "declare \(name) in the equations, with its unit")
    }

    static func noVariables(_ name: String, in group: any SpikeSource) -> Diagnostic {
        Diagnostic(
            "unknown-variable", "\(group.title) has no variable \(name): it has no equations",
            advice: "use a NeuronGroup, whose equations declare variables")
    }

    static func readOnly(_ name: String) -> Diagnostic {
        Diagnostic(
            "read-only", "\(name) cannot be set, since it follows from the model",
            advice: "set the parameters or variables that it is computed from")
    }

    static func wrongDimension(_ variable: Variable, found: Dimension) -> Diagnostic {
        Diagnostic(
            "dimension-mismatch",
            "\(variable.name) has to be \(variable.dimension.phrase), but the value is \(found.phrase)",
            expected: variable.dimension.unitPhrase, found: found.unitPhrase,
            advice: found.isDimensionless
                ? "give the value its unit, as in 10*\(variable.dimension.exampleUnit)"
                : found.mixUp(expected: variable.dimension)
                    ?? "give the value the unit of the variable's line in the equations")
    }

    static func wrongCount(_ name: String, expected: Int, found: Int) -> Diagnostic {
        Diagnostic(
            "wrong-number-of-values", "\(name) takes one value for each element",
            expected: "\(expected) values", found: "\(found)",
            advice: "give one value for all, or as many as there are elements")
    }

    static func indexOutOfRange(_ index: Int, count: Int, in group: String) -> Diagnostic {
        Diagnostic(
            "index-out-of-range", "there is no element \(index) in \(group)",
            expected: count == 0 ? "no index, since the group is empty" : "0 to \(count - 1)", found: "\(index)",
            advice: "indices begin at 0")
    }

    static func notWhole(_ name: String, _ value: Double) -> Diagnostic {
        Diagnostic(
            "not-whole", "\(name) is declared as an integer", expected: "whole numbers", found: "\(value)",
            advice: "declare it as \(name) : 1 for numbers with a fraction")
    }
}
