import Expressions
import ModelEquations
import Simulation

/// How a variable enters an equation: what it is multiplied with there.
enum Influence {
    /// It does not occur.
    case none
    /// It is multiplied with these values, one for all elements or one for each, which depend on `names`.
    case linear(factor: [Double], names: Set<String>)
    /// It stands in a function, a power or a product with itself.
    case nonlinear

    /// The factor of `variable` in an expression of a group; subexpressions are followed.
    static func of<Group>(_ variable: String, in tree: SyntaxTree, _ group: ObservedGroup<Group>) -> Influence {
        var reader = Reader(variable: variable, equations: group.equations, evaluator: group.evaluator)
        return reader.read(tree)
    }

    /// The factor of `variable` in the right-hand side of a differential equation.
    static func of<Group>(
        _ variable: String, in definition: EquationDefinition, _ group: ObservedGroup<Group>
    ) -> Influence {
        definition.rightHandSide.map { of(variable, in: $0, group) } ?? .none
    }

    private struct Reader {
        let variable: String
        let equations: Equations
        let evaluator: Evaluator
        private var known: [String: Influence] = [:]

        init(variable: String, equations: Equations, evaluator: Evaluator) {
            self.variable = variable
            self.equations = equations
            self.evaluator = evaluator
        }

        mutating func read(_ tree: SyntaxTree) -> Influence {
            switch tree.kind {
            case .name(variable): return .linear(factor: [1], names: [])
            case .name(let name):
                if let influence = known[name] { return influence }
                guard case .subexpression(let meaning)? = equations[name]?.role else { return .none }
                let influence = read(meaning)
                known[name] = influence
                return influence
            case .unary(.minus, let operand): return read(operand).mapping { -$0 }
            case .unary(.plus, let operand): return read(operand)
            case .binary(.add, let left, let right): return sum(read(left), read(right), +)
            case .binary(.subtract, let left, let right): return sum(read(left), read(right), -)
            case .binary(.multiply, let left, let right):
                switch (read(left), read(right)) {
                case (.none, .none): return .none
                case (let influence, .none): return scaled(influence, by: right, *)
                case (.none, let influence): return scaled(influence, by: left, *)
                default: return .nonlinear
                }
            case .binary(.divide, let left, let right):
                switch (read(left), read(right)) {
                case (.none, .none): return .none
                case (let influence, .none): return scaled(influence, by: right, /)
                default: return .nonlinear
                }
            default:
                for child in tree.children { if case .none = read(child) { continue } else { return .nonlinear } }
                return .none
            }
        }

        private func sum(
            _ left: Influence, _ right: Influence, _ operation: (Double, Double) -> Double
        ) -> Influence {
            switch (left, right) {
            case (_, .none): return left
            case (.none, _): return right.mapping { operation(0, $0) }
            case (.linear(let first, let names), .linear(let second, let others)):
                guard let factor = Influence.combined(first, second, operation) else { return .nonlinear }
                return .linear(factor: factor, names: names.union(others))
            default: return .nonlinear
            }
        }

        private func scaled(
            _ influence: Influence, by tree: SyntaxTree, _ operation: (Double, Double) -> Double
        ) -> Influence {
            guard case .linear(let factor, let names) = influence, let values = evaluator.values(tree),
                let product = Influence.combined(factor, values, operation)
            else { return .nonlinear }
            return .linear(factor: product, names: names.union(equations.reach(of: tree.names)))
        }
    }

    private func mapping(_ change: (Double) -> Double) -> Influence {
        guard case .linear(let factor, let names) = self else { return self }
        return .linear(factor: factor.map(change), names: names)
    }

    private static func combined(
        _ left: [Double], _ right: [Double], _ operation: (Double, Double) -> Double
    ) -> [Double]? {
        if left.count == right.count { return zip(left, right).map(operation) }
        if left.count == 1 { return right.map { operation(left[0], $0) } }
        return right.count == 1 ? left.map { operation($0, right[0]) } : nil
    }
}

extension Equations {
    /// The names given and, for those that are subexpressions, the names in their definitions, and so on.
    func reach(of names: Set<String>) -> Set<String> {
        var reached: Set<String> = []
        var open = Array(names)
        while let name = open.popLast() {
            guard reached.insert(name).inserted, case .subexpression(let meaning)? = self[name]?.role else { continue }
            open.append(contentsOf: meaning.names)
        }
        return reached
    }

    /// The differential equations of other variables that a variable enters.
    func equations(entered variable: String) -> [EquationDefinition] {
        differentialEquations.filter { definition in
            definition.name != variable && reach(of: definition.rightHandSide?.names ?? []).contains(variable)
        }
    }

    /// Whether an equation of a variable of that name integrates it.
    func isDifferential(_ name: String) -> Bool {
        if case .differential? = self[name]?.role { true } else { false }
    }
}
