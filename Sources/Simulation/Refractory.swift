import Expressions
import ModelEquations
import Units

/// How long a neuron stays refractory after a spike.
public enum Refractory: Hashable, Sendable {
    /// Not at all.
    case none
    /// The same time for all neurons.
    case time(Quantity)
    /// A time for each neuron (`'tau_ref'`), or a condition that keeps it refractory (`'v > 0'`).
    case expression(SourceFragment)

    /// Refuses what is no time, or a negative one.
    func check() throws(Diagnostic) {
        guard case .time(let time) = self else { return }
        guard time.dimension == .time, time.value >= 0 else {
            throw Diagnostic(
                "refractory-dimension", "refractory has to be a time that is not negative",
                expected: "s", found: time.dimension == .time ? "\(time)" : time.dimension.unitPhrase,
                advice: "give a time such as 5*ms")
        }
    }

    /// What leaves refractoriness at the beginning of a state update.
    func statements(in scope: Scope) throws(Diagnostic) -> [Statement] {
        switch self {
        case .none: return []
        case .time(let time):
            let seconds = SyntaxTree(.binary(.multiply, SyntaxTree(.real(time.value)), .named("second")))
            return [Refractory.hasEnded(after: seconds, SourceFragment("refractory"))]
        case .expression(let fragment):
            let tree = try SyntaxTree(parsing: fragment)
            let typed = try scope.typed(tree, in: fragment.source)
            if typed.type == .boolean {
                let isOver = SyntaxTree(.unary(.not, tree))
                return [
                    Statement(
                        target: "not_refractory", operation: .assign,
                        value: SyntaxTree(.logical(.or, .named("not_refractory"), isOver)), fragment: fragment)
                ]
            }
            guard typed.dimension == .time else {
                throw Diagnostic(
                    "refractory-dimension", "refractory has to be a time or a condition",
                    expected: "s, or a comparison", found: typed.dimension.unitPhrase,
                    advice: "give a time such as 5*ms, or a condition such as v > 0", at: fragment)
            }
            return [Refractory.hasEnded(after: tree, fragment)]
        }
    }

    /// Times are compared as whole numbers of steps, so that rounding does not lengthen them.
    private static func hasEnded(after time: SyntaxTree, _ fragment: SourceFragment) -> Statement {
        let since = SyntaxTree(.binary(.subtract, .named("t"), .named("lastspike")))
        let steps = SyntaxTree.calling("timestep", since, .named("dt"))
        let needed = SyntaxTree.calling("timestep", time, .named("dt"))
        return Statement(
            target: "not_refractory", operation: .assign,
            value: SyntaxTree(.comparison(steps, [.init(.greaterOrEqual, needed)])), fragment: fragment)
    }
}
