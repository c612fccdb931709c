import Expressions
import ModelEquations

/// The diagnostics of equations that a method cannot integrate: where, why, and which method can.
enum Refusal {
    /// Equations that are not linear, for a method that needs them so.
    static func nonlinear(
        _ error: LinearForm.Nonlinearity, in equation: DifferentialSystem.Equation, for method: Method,
        of system: DifferentialSystem
    ) -> Diagnostic {
        let need = method == .exact ? "solves linear equations" : "needs each equation to be linear in its own variable"
        let isConditionallyLinear = method == .exact && (try? ExponentialEulerMethod.update(system)) != nil
        let others = isConditionallyLinear ? "'exponential_euler' or 'rk4'" : "'rk4' or 'euler'"
        return Diagnostic(
            "not-linear",
            "\(method.rawValue) \(need), but \(equation.definition.leftHandSide) is not linear in "
                + error.unknowns.joined(separator: ", "),
            expected: method == .exact
                ? "variables of differential equations multiplied or divided only by what holds none of them"
                : "\(list(error.unknowns)) multiplied or divided only by what does not depend on it",
            found: error.tree.description, advice: "use method=\(others)",
            at: location(of: error.tree, in: error.definition))
    }

    /// Equations that change within a time step, for the exact method.
    static func changing(
        _ part: SyntaxTree, of definition: EquationDefinition, in equation: DifferentialSystem.Equation
    ) -> Diagnostic {
        let isTime = part.kind == .name("t")
        return Diagnostic(
            "not-constant-over-dt",
            "exact needs equations that stay the same over a time step, but \(equation.definition.leftHandSide) depends on "
                + (isTime ? "the time" : "a random number"),
            expected: isTime ? "t only as the argument of a TimedArray whose dt is a multiple of the time step" : nil,
            found: part.description,
            advice: isTime
                ? "use method='rk4' or 'euler'"
                : "use method='euler', or give the random part a line of its own with the flag (constant over dt)",
            at: location(of: part, in: definition))
    }

    /// Noise, for a method without.
    static func noise(
        _ name: String, in equation: DifferentialSystem.Equation, for method: Method, of system: DifferentialSystem
    ) -> Diagnostic {
        let isAdditive = (try? EulerMethod.update(system)) != nil
        return Diagnostic(
            "noise-not-supported",
            "\(method.rawValue) cannot integrate noise, but \(equation.definition.leftHandSide) holds \(name)",
            found: name, advice: isAdditive ? "use method='euler'" : "use method='heun' or 'milstein'",
            at: system.place(of: name, in: equation))
    }

    /// An equation from which its noise cannot be separated.
    static func nonlinearNoise(
        _ error: LinearForm.Nonlinearity, in equation: DifferentialSystem.Equation
    ) -> Diagnostic {
        Diagnostic(
            "noise-not-linear",
            "\(equation.definition.leftHandSide) is not a sum of a part without noise and of \(list(error.unknowns)) times a factor",
            expected: "\(list(error.unknowns)) multiplied or divided only by what holds no noise",
            found: error.tree.description,
            at: location(of: error.tree, in: error.definition))
    }

    /// Noise with a factor that changes within a step, for a method that takes only additive noise.
    static func multiplicativeNoise(
        _ noise: (term: NoisySystem.Term, changing: String), in noisy: NoisySystem, for method: Method
    ) -> Diagnostic {
        let equation = noisy.system.equations[noise.term.row]
        return Diagnostic(
            "multiplicative-noise",
            "\(method.rawValue) takes only additive noise, but the factor of \(noise.term.noise) in "
                + "\(equation.definition.leftHandSide) depends on \(noise.changing)",
            expected: "a factor that holds neither t nor the variable of a differential equation",
            found: noise.term.factor.description, advice: "use method='heun' or 'milstein'",
            at: noisy.system.place(of: noise.term.noise, in: equation))
    }

    /// Two noises in one equation, or one in two, for the Milstein rule.
    static func noiseNotDiagonal(
        _ first: NoisySystem.Term, _ second: NoisySystem.Term, in noisy: NoisySystem
    ) -> Diagnostic {
        let (equation, other) = (noisy.system.equations[second.row], noisy.system.equations[first.row])
        let left = equation.definition.leftHandSide
        return Diagnostic(
            "noise-not-diagonal",
            first.row == second.row
                ? "milstein takes one noise in each equation, but \(left) holds \(first.noise) and \(second.noise)"
                : "milstein takes each noise in one equation, but \(second.noise) stands in \(other.definition.leftHandSide) and \(left)",
            found: second.noise, advice: "use method='heun'", at: noisy.system.place(of: second.noise, in: equation))
    }

    private static func list(_ names: [String]) -> String { names.joined(separator: " or ") }

    private static func location(of tree: SyntaxTree, in definition: EquationDefinition) -> SourceFragment {
        SourceFragment(source: definition.fragment.source, range: tree.range)
    }
}

extension DifferentialSystem {
    /// - Throws: a diagnostic where the equations hold noise.
    func refuseNoise(_ method: Method) throws(Diagnostic) {
        guard let noise = noises.first else { return }
        for equation in equations where reach(of: equation.rightHandSide).contains(noise) {
            throw Refusal.noise(noise, in: equation, for: method, of: self)
        }
    }

    /// Where an equation, or a subexpression that it uses, holds a name.
    func place(of name: String, in equation: Equation) -> SourceFragment? {
        let used = subexpressions.uses(in: [equation.rightHandSide]).map(\.definition)
        for definition in [equation.definition] + used {
            if let tree = definition.rightHandSide?.first(where: { $0.kind == .name(name) }) {
                return SourceFragment(source: definition.fragment.source, range: tree.range)
            }
        }
        return nil
    }
}
