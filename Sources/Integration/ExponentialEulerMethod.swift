import Expressions
import ModelEquations

/// The exact solution of each equation with the other variables held still, for equations that are linear in their own variable,
/// `dx/dt = f = A x + B`; of order 1. As in Brian, `A` and `B` may hold the variable inside of functions, where it is held still
/// too. In the form
///
///     x(t + dt) = x + dt (exp(A dt) - 1)/(A dt) f(x)
///
/// it is right for A = 0 too, the quotient being `exprel(A dt)`.
enum ExponentialEulerMethod {
    static let order = 1

    /// - Throws: a diagnostic where an equation holds noise, or is not linear in its own variable.
    static func update(_ system: DifferentialSystem) throws(Diagnostic) -> StateUpdate {
        try system.refuseNoise(.exponentialEuler)
        var rates: [SyntaxTree] = []
        var decays: [SyntaxTree?] = []
        var isDecayOnly: [Bool] = []
        for equation in system.equations {
            let form: LinearForm
            do throws(LinearForm.Nonlinearity) {
                form = try system.linearForm(of: equation, in: [equation.name], freezesFunctions: true)
            } catch {
                throw Refusal.nonlinear(error, in: equation, for: .exponentialEuler, of: system)
            }
            rates.append(equation.gated(equation.rightHandSide))
            decays.append(form.coefficients[equation.name]?.sum.map(equation.gated))
            isDecayOnly.append(form.constant.isEmpty)
        }
        var builder = UpdateBuilder(system)
        let values = builder.evaluate(rates + decays.compactMap { $0 })
        var decayValues = values[rates.count...]
        var updates: [(DifferentialSystem.Equation, SyntaxTree)] = []
        for (row, equation) in system.equations.enumerated() {
            let variable = equation.variable
            if decays[row] == nil {
                updates.append((equation, variable + .dt * values[row]))
            } else if let exponent = decayValues.popFirst().map({ $0 * .dt }) {
                let value =
                    isDecayOnly[row]
                    ? variable * .calling("exp", exponent)
                    : variable + .dt * .calling("exprel", exponent) * values[row]
                updates.append((equation, value))
            }
        }
        builder.assign(updates)
        return StateUpdate(statements: builder.statements)
    }
}
