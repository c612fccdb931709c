import Expressions
import ModelEquations

/// Whether the outcome of a pathway's statements depends on the order in which synapses are treated that a spike, or several at the
/// same time, reach together.
///
/// Adding to a variable of a neuron does not, whatever is added; setting it to a value that differs from synapse to synapse does:
/// the last one wins. The rules are those of Brian2 2.9 (`codegen.permutation_analysis`), but for random numbers, which belong to
/// the synapse here and not to the order.
struct OrderDependence {
    /// The variables of neurons that the statements can name, and which group each belongs to.
    private let origins: [String: ChangedVariable]
    private let lists: [String: Int]
    /// Variables of neurons that a statement has changed.
    private var changedNeuronVariables: Set<String> = []
    /// Variables of neurons that synapses have read into their own variables.
    private var readNeuronVariables: Set<String> = []
    /// Temporaries that differ from synapse to synapse.
    private var differingTemporaries: Set<String> = []

    private init(_ synapses: Synapses) {
        let references = synapses.references
        origins = references.origins
        lists = references.places.compactMapValues(\.list)
    }

    /// The first statement whose outcome depends on the order; nil where none does.
    static func find(in statements: [TypedStatement], of synapses: Synapses) -> TypedStatement? {
        var search = OrderDependence(synapses)
        return statements.first { search.depends($0) }
    }

    private mutating func depends(_ statement: TypedStatement) -> Bool {
        let target = statement.target.name
        let isNeuronVariable = !statement.isTemporary && origins[target] != nil
        guard isNeuronVariable else {
            let names = neuronVariables(in: statement.value)
            if statement.isTemporary {
                if isSynaptic(statement.value) { differingTemporaries.insert(target) }
            } else {
                readNeuronVariables.formUnion(names)
            }
            return !names.isDisjoint(with: changedNeuronVariables)
        }
        defer { changedNeuronVariables.formUnion(synonyms(of: target)) }
        if !readNeuronVariables.isDisjoint(with: synonyms(of: target)) { return true }
        if let operand = statement.accumulated {
            let names = neuronVariables(in: operand)
            if names.contains(where: { synonyms(of: target).contains($0) }) { return isSynaptic(operand) }
            return !names.isDisjoint(with: changedNeuronVariables)
        }
        let others = neuronVariables(in: statement.value).subtracting(synonyms(of: target))
        if !others.isDisjoint(with: changedNeuronVariables) { return true }
        return isSynaptic(statement.value) || others.contains { lists[$0] != nil && lists[$0] != lists[target] }
    }

    /// The names of the same variable: `v` and `v_post`.
    private func synonyms(of name: String) -> Set<String> {
        guard let origin = origins[name] else { return [name] }
        return Set(origins.filter { $0.value == origin }.keys)
    }

    private func neuronVariables(in expression: TypedExpression) -> Set<String> {
        Set(expression.variables.map(\.name).filter { origins[$0] != nil })
    }

    /// Whether a value differs between synapses of the same two neurons, or depends on which they are.
    private func isSynaptic(_ expression: TypedExpression) -> Bool {
        expression.variables.contains { variable in
            variable.storage == .perElement
                && (origins[variable.name] == nil || differingTemporaries.contains(variable.name))
        }
    }
}

extension TypedStatement {
    /// What is added to the target, taken from it, or multiplied with it, where that is all that happens.
    fileprivate var accumulated: TypedExpression? {
        guard case .binary(let sign, let first, let second) = value.kind,
            [.add, .subtract, .multiply, .divide].contains(sign), first.kind == .variable(target)
        else { return nil }
        return second
    }
}
