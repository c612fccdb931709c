import Expressions
import ModelEquations
import Units

extension Method {
    /// The method that Brian takes for equations when none is asked for: `exact` where it can, else `euler`, and `heun` where noise
    /// is multiplied by a variable or by the time.
    ///
    /// Brian's `exact` needs equations that have one fixed point and a solution in which it finds no complex numbers, so with a
    /// variable that nothing draws back, such as a counter, and with most pairs that oscillate, it takes `euler`; so does this
    /// choice, for the same numbers. ``exact``, asked for by name, integrates them too.
    ///
    /// - Parameters:
    ///   - dt: the length of the step where it is known: within it, a TimedArray with shorter intervals is no constant.
    ///   - scope: the names from outside, and the built-in variables.
    ///   - equations: a model that has been checked.
    /// - Throws: a diagnostic where no method fits.
    public static func choose(
        for equations: Equations, in scope: Scope, dt: Quantity? = nil
    ) throws(Diagnostic) -> Method {
        let system = DifferentialSystem(equations, in: scope, dt: dt)
        if system.noises.isEmpty {
            guard let linear = try? LinearSystem(system) else { return .euler }
            return RateTrial.isSingular(linear) || RateTrial.hasComplexSolution(linear) ? .euler : .exact
        }
        return try NoisySystem(system).multiplicativeNoise() == nil ? .euler : .heun
    }
}
