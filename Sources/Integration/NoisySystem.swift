import Expressions
import ModelEquations

/// Equations taken apart as `dx/dt = f(x, t) + sum over noises of g(x, t) xi`.
struct NoisySystem {
    /// One `g`.
    struct Term {
        /// The index of the equation.
        let row: Int
        /// `xi`, `xi_1`, ...
        let noise: String
        let factor: SyntaxTree
    }

    let system: DifferentialSystem
    /// `f` of each equation; nil for zero.
    let drifts: [SyntaxTree?]
    let terms: [Term]

    /// - Throws: a diagnostic where an equation is not linear in its noises.
    init(_ system: DifferentialSystem) throws(Diagnostic) {
        let noises = Set(system.noises)
        var drifts: [SyntaxTree?] = []
        var terms: [Term] = []
        for (row, equation) in system.equations.enumerated() {
            if system.reach(of: equation.rightHandSide).isDisjoint(with: noises) {
                drifts.append(equation.gated(equation.rightHandSide))
                continue
            }
            let form: LinearForm
            do throws(LinearForm.Nonlinearity) {
                form = try system.linearForm(of: equation, in: noises)
            } catch {
                throw Refusal.nonlinearNoise(error, in: equation)
            }
            drifts.append(form.constant.sum.map(equation.gated))
            for noise in system.noises {
                guard let factor = form.coefficients[noise]?.sum else { continue }
                terms.append(Term(row: row, noise: noise, factor: equation.gated(factor)))
            }
        }
        self.system = system
        self.drifts = drifts
        self.terms = terms
    }

    /// The first noise that is multiplied by something that changes within a step, and what that is: a variable with a
    /// differential equation, or the time. Nil where all noise is additive.
    func multiplicativeNoise() -> (term: Term, changing: String)? {
        for term in terms {
            if let variable = system.reach(of: term.factor).intersection(system.variables).min() {
                return (term, variable)
            }
            let part = system.changingPart(of: term.factor, in: system.equations[term.row].definition)
            if part?.tree.kind == .name("t") { return (term, "t") }
        }
        return nil
    }

    /// Adds the statements that draw the increments of the noises over the step, `sqrt(dt)` times a standard normal number
    /// each, and returns the increment for each term.
    func drawIncrements(_ builder: inout UpdateBuilder) -> [SyntaxTree] {
        var increments: [String: SyntaxTree] = [:]
        return terms.map { term in
            if let drawn = increments[term.noise] { return drawn }
            let increment = builder.define(
                "_dW\(term.noise.dropFirst(2))", .calling("sqrt", .dt) * .calling("randn"),
                for: system.equations[term.row].definition)
            increments[term.noise] = increment
            return increment
        }
    }

    /// The values of `f`, for each equation, and of `g`, for each term, at the beginning of the step.
    func evaluate(_ builder: inout UpdateBuilder) -> (drifts: [SyntaxTree?], factors: [SyntaxTree]) {
        var values = builder.evaluate(drifts.compactMap { $0 } + terms.map(\.factor))[...]
        return (drifts.map { $0 == nil ? nil : values.popFirst() }, Array(values))
    }

    /// Assigns `x + dt f + contributions` to each variable: the end of every method for noise.
    func assign(
        drifts: [SyntaxTree?], contributions: [SyntaxTree], _ builder: inout UpdateBuilder
    ) {
        builder.assign(
            system.equations.enumerated().map { row, equation in
                let own = zip(terms, contributions).filter { $0.0.row == row }.map(\.1)
                let drift = drifts[row].map { [.dt * $0] } ?? []
                return (equation, SyntaxTree.sum([equation.variable] + drift + own) ?? equation.variable)
            })
    }
}

extension NoisySystem {
    /// The factors of the terms, each as a temporary.
    func named(_ factors: [SyntaxTree], _ builder: inout UpdateBuilder) -> [SyntaxTree] {
        zip(terms, factors).map { term, factor in
            let equation = system.equations[term.row]
            return builder.define("_g\(term.noise.dropFirst(2))_\(equation.name)", factor, for: equation.definition)
        }
    }

    /// The values of `g`, for each term, at a supporting point of its noise: at the time `time`, each variable changed by what
    /// the noise does to it there, `changes` of the term.
    func supportedFactors(
        _ builder: inout UpdateBuilder, time: SyntaxTree?, changes: [SyntaxTree]
    ) -> [SyntaxTree] {
        var values = terms.map(\.factor)
        for noise in system.noises {
            let own = terms.indices.filter { terms[$0].noise == noise }
            let read = system.subexpressions.reach(of: Set(own.flatMap { terms[$0].factor.names }))
            var point = UpdateBuilder.Point(time: time)
            for index in own {
                let equation = system.equations[terms[index].row]
                guard read.contains(equation.name) else { continue }
                point.variables[equation.name] = builder.define(
                    "_\(equation.name)\(noise.dropFirst(2))_2", equation.variable + changes[index],
                    for: equation.definition)
            }
            for (index, value) in zip(own, builder.evaluate(own.map { terms[$0].factor }, at: point)) {
                values[index] = value
            }
        }
        return values
    }
}
