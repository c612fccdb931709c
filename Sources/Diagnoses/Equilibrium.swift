import Expressions
import ModelEquations
import Simulation

extension ObservedGroup<NeuronGroup> {
    /// Whether the potential would go above the threshold by itself in some neuron: where it comes to rest, without input, the
    /// threshold holds. nil where that cannot be told.
    func drivesItself(_ potential: String) -> Bool? {
        guard let right = equations[potential]?.rightHandSide, let threshold = group.threshold,
            let condition = try? SyntaxTree(parsing: threshold),
            case .linear(let factor, let names) = Influence.of(potential, in: right, self),
            !names.contains(where: equations.isDifferential)
        else { return nil }
        // What other equations integrate is input or adaptation, and fades.
        guard let rest = evaluator(with: { equations.isDifferential($0) ? [0] : nil }).values(right) else { return nil }
        let count = max(factor.count, rest.count)
        let equilibrium = (0..<count).map { -rest[min($0, rest.count - 1)] / factor[min($0, factor.count - 1)] }
        let isAbove = evaluator(with: { $0 == potential ? equilibrium : nil }).values(condition)
        return isAbove.map { $0.contains { $0 != 0 } }
    }

    /// The evaluator of the group with other values for some names; subexpressions are followed.
    private func evaluator(with values: @escaping (String) -> [Double]?) -> Evaluator {
        let own = evaluator
        return Evaluator { name in
            if let replaced = values(name) { return replaced }
            if case .subexpression(let meaning)? = equations[name]?.role {
                return evaluator(with: values).values(meaning)
            }
            return own.lookUp(name)
        }
    }
}
