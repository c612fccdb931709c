import Expressions
import ModelEquations

/// Forward Euler, and with additive noise Euler-Maruyama; of order 1, and of strong order 1 since the noise is additive:
///
///     x(t + dt) = x + dt f(x, t) + sum over noises of g(t) dW
enum EulerMethod {
    static let order = 1

    /// - Throws: a diagnostic where noise is multiplied by a variable or by the time.
    static func update(_ system: DifferentialSystem) throws(Diagnostic) -> StateUpdate {
        let noisy = try NoisySystem(system)
        if let noise = noisy.multiplicativeNoise() { throw Refusal.multiplicativeNoise(noise, in: noisy, for: .euler) }
        return StateUpdate(statements: statements(for: noisy))
    }

    /// The update, whatever the factors of the noise.
    static func statements(for noisy: NoisySystem) -> [Statement] {
        var builder = UpdateBuilder(noisy.system)
        let increments = noisy.drawIncrements(&builder)
        let (drifts, factors) = noisy.evaluate(&builder)
        let contributions = zip(factors, increments).map { $0 * $1 }
        noisy.assign(drifts: drifts, contributions: contributions, &builder)
        return builder.statements
    }
}
