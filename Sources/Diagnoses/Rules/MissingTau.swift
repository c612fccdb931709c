import Expressions
import ModelEquations
import Units

/// `dv/dt = -v`: the time constant is missing.
///
/// It takes a run that a dimension error in a differential equation has ended, whose right-hand side as a whole is in the unit of the
/// variable instead of that unit over time. Where it is divided by a time constant that was given without its unit, nothing is missing
/// but that, as the error says.
enum MissingTau {
    static func find(in run: ObservedRun) -> [Diagnosis] {
        guard let (definition, group) = run.mistakenEquation, let right = definition.rightHandSide,
            let found = try? group.scope.typed(right, in: definition.fragment.source).dimension,
            found == definition.dimension, group.scope.timeWithoutUnit(in: right) == nil,
            let place = group.place(of: right.fragment(in: definition.fragment.source))
        else { return [] }
        let text = right.text(in: definition.fragment.source)
        let sentence =
            "\(definition.leftHandSide) says how fast \(definition.name) changes and has to be in \(found / .time), but \(text) "
            + "\(found.predicate): the time constant is missing that says how long \(definition.name) lasts"
        let whole = right.terms.count > 1 ? "(\(text))" : text
        let tau = group.timeConstant(for: definition.name) ?? "tau"
        return [
            Diagnosis(
                .missingTau, sentence, advice: "divide by a time constant: \(whole)/\(tau)", at: place, endsRun: true)
        ]
    }
}

extension AnyObservedGroup {
    /// The name of a time that is most like that of a variable: `tau_a` for `Va`; nil where there is none.
    fileprivate func timeConstant(for variable: String) -> String? {
        let scope = scope
        let constants = scope.namespace.values.compactMap { name, entry -> String? in
            if case .constant(let quantity, _) = entry, quantity.dimension == .time { name } else { nil }
        }
        let parameters = equations.definitions.filter { $0.dimension == .time && $0.role == .parameter }.map(\.name)
        func likeness(_ name: String) -> Int {
            (name.lowercased().hasPrefix("tau") ? 1 : 0)
                + 2 * zip(variable.utf8.reversed(), name.utf8.reversed()).prefix { $0 == $1 }.count
        }
        return (parameters + constants.sorted()).max { likeness($0) < likeness($1) }
    }
}
