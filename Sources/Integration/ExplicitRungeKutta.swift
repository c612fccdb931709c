import Expressions
import ModelEquations
import Units

/// A family of methods for equations without noise, `dx/dt = f(x, t)`:
/// `k_s = f(x + dt sum_j a_sj k_j, t + c_s dt)` with `c_s = sum_j a_sj`, and `x(t + dt) = x + dt sum_s b_s k_s`.
struct ExplicitRungeKutta {
    /// `a`: for each stage the factors of the slopes before it.
    let stages: [[Rational]]
    /// `b`: the factor of each slope in the result.
    let weights: [Rational]

    func statements(for system: DifferentialSystem) -> [Statement] {
        var builder = UpdateBuilder(system)
        let equations = system.equations
        let rates = equations.map { $0.gated($0.rightHandSide) }
        let read = system.subexpressions.reach(of: Set(rates.flatMap(\.names)))
        var slopes: [[SyntaxTree]] = equations.map { _ in [] }
        for (stage, factors) in stages.enumerated() {
            var point = UpdateBuilder.Point.start
            let node = factors.reduce(.zero, +)
            if node != .zero { point.time = .named("t") + .dt(times: node) }
            for (index, equation) in equations.enumerated() where read.contains(equation.name) {
                guard let change = Self.weightedSum(slopes[index], factors) else { continue }
                point.variables[equation.name] = builder.define(
                    "_\(equation.name)_\(stage + 1)", equation.variable + change, for: equation.definition)
            }
            for (index, value) in builder.evaluate(rates, at: point).enumerated() {
                let isLast = stage == stages.count - 1
                slopes[index].append(
                    isLast
                        ? value
                        : builder.define(
                            "_k\(stage + 1)_\(equations[index].name)", value, for: equations[index].definition))
            }
        }
        builder.assign(
            equations.indices.map { index in
                let change = Self.weightedSum(slopes[index], weights)
                let variable = equations[index].variable
                return (equations[index], change.map { variable + $0 } ?? variable)
            })
        return builder.statements
    }

    /// `dt` times the sum of slopes times factors, the factors over one denominator; nil where all factors are zero.
    private static func weightedSum(_ slopes: [SyntaxTree], _ factors: [Rational]) -> SyntaxTree? {
        // What a factor's denominator has beyond the common one so far is multiplied onto that.
        let denominator = factors.reduce(1) { $0 * ($1 * Rational($0)).denominator }
        let terms = zip(slopes, factors).compactMap { slope, factor -> SyntaxTree? in
            let whole = (factor * Rational(denominator)).numerator
            return whole == 0 ? nil : whole == 1 ? slope : .number(whole) * slope
        }
        return SyntaxTree.sum(terms).map { .dt(times: Rational(1, denominator)) * $0 }
    }
}
