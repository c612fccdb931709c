import Expressions
import ModelEquations
import Units

/// The derivative-free Milstein rule, for noise in the sense of Stratonovich with factors that may depend on variables and time. Each
/// equation may hold one noise, and no noise may stand in two equations. Of order 1 without noise, of strong order 1.
///
///     x' = x + sqrt(dt) g(x, t)
///     x(t + dt) = x + dt f(x, t) + g(x, t) dW + (g(x', t) - g(x, t)) dW^2 / (2 sqrt(dt))
///
/// Brian2 moves `x'` by `dt f` as well, as Kloeden and Platen (1992, section 11.1) do for Ito's sense, where the last factor is
/// `dW^2 - dt` and has the mean 0. Here its mean is `dt`, and the shift would leave an error of order 1/2.
enum MilsteinMethod {
    static let order = 1

    /// - Throws: a diagnostic where an equation holds two noises, or two equations the same.
    static func update(_ system: DifferentialSystem) throws(Diagnostic) -> StateUpdate {
        let noisy = try NoisySystem(system)
        for (index, term) in noisy.terms.enumerated() {
            if let other = noisy.terms[..<index].first(where: { $0.row == term.row || $0.noise == term.noise }) {
                throw Refusal.noiseNotDiagonal(other, term, in: noisy)
            }
        }
        // Where nothing multiplies the noise, g(x', t) is g(x, t) and the rule is Euler's.
        if noisy.multiplicativeNoise() == nil { return StateUpdate(statements: EulerMethod.statements(for: noisy)) }
        var builder = UpdateBuilder(system)
        let increments = noisy.drawIncrements(&builder)
        let start = noisy.evaluate(&builder)
        let factors = noisy.named(start.factors, &builder)
        let root = SyntaxTree.calling("sqrt", .dt)
        let ends = noisy.supportedFactors(&builder, time: nil, changes: factors.map { root * $0 })
        let contributions = noisy.terms.indices.map { index in
            let square = SyntaxTree(.binary(.power, increments[index], .number(2)))
            return factors[index] * increments[index] + (ends[index] - factors[index]) * square / (.number(2) * root)
        }
        noisy.assign(drifts: start.drifts, contributions: contributions, &builder)
        return StateUpdate(statements: builder.statements)
    }
}
