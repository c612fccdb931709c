import Expressions
import ModelEquations
import Units

/// The derivative-free Milstein rule, for noise in the sense of Stratonovich with factors that may depend on variables and time. Each
/// equation may hold one noise, and no noise may stand in two equations. Of order 1 without noise, of strong order 1.
///
///     x' = x + dt f(x, t) + sqrt(dt) g(x, t)
///     x(t + dt) = x + dt f(x, t) + g(x, t) dW + (g(x', t) - g(x, t)) dW^2 / (2 sqrt(dt))
enum MilsteinMethod {
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
        let drifts = start.drifts.enumerated().map { row, drift in
            drift.map { builder.define("_f_\(system.equations[row].name)", $0, for: system.equations[row].definition) }
        }
        let root = SyntaxTree.calling("sqrt", .dt)
        let ends = noisy.supportedFactors(&builder, time: nil) { row, noise in
            let own = zip(noisy.terms, factors).first { $0.0.row == row && $0.0.noise == noise }
            return SyntaxTree.sum((drifts[row].map { [.dt * $0] } ?? []) + (own.map { [root * $0.1] } ?? []))
        }
        let contributions = noisy.terms.indices.map { index in
            let increment = increments[noisy.terms[index].noise] ?? .dt
            let square = SyntaxTree(.binary(.power, increment, .number(2)))
            return factors[index] * increment + (ends[index] - factors[index]) * square / (.number(2) * root)
        }
        noisy.assign(drifts: drifts, contributions: contributions, &builder)
        return StateUpdate(statements: builder.statements)
    }
}
