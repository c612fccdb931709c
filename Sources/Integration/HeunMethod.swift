import Expressions
import ModelEquations
import Units

/// The stochastic Heun rule, for noise in the sense of Stratonovich with factors that may depend on variables and time; several
/// noises in one equation, and one in several, are allowed. Of order 1 without noise, of strong order 1 where the noises commute.
///
///     for each noise: x' = x + g(x, t) dW
///     x(t + dt) = x + dt f(x, t) + sum over noises of dW/2 (g(x, t) + g(x', t + dt))
enum HeunMethod {
    static let order = 1

    /// - Throws: a diagnostic where an equation is not linear in its noises.
    static func update(_ system: DifferentialSystem) throws(Diagnostic) -> StateUpdate {
        let noisy = try NoisySystem(system)
        // Where nothing multiplies the noise, g(x', t + dt) is g(x, t) and the rule is Euler's.
        if noisy.multiplicativeNoise() == nil { return StateUpdate(statements: EulerMethod.statements(for: noisy)) }
        var builder = UpdateBuilder(system)
        let increments = noisy.drawIncrements(&builder)
        let start = noisy.evaluate(&builder)
        let factors = noisy.named(start.factors, &builder)
        let ends = noisy.supportedFactors(
            &builder, time: .named("t") + .dt, changes: zip(factors, increments).map { $0 * $1 })
        let contributions = noisy.terms.indices.map { increments[$0] / .number(2) * (factors[$0] + ends[$0]) }
        noisy.assign(drifts: start.drifts, contributions: contributions, &builder)
        return StateUpdate(statements: builder.statements)
    }
}
