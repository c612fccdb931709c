import Expressions
import ModelEquations

/// The subexpressions of a model that have to be computed anew wherever they are used. Those that are `constant over dt` are
/// stored like variables, and `summed` ones belong to another group: neither is among them.
struct Subexpressions {
    private let definitions: [String: EquationDefinition]

    init(of equations: Equations) {
        let own = equations.definitions.filter { definition in
            if case .subexpression = definition.role {
                definition.flags.isDisjoint(with: [.constantOverDt, .summed])
            } else {
                false
            }
        }
        definitions = Dictionary(own.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    subscript(name: String) -> EquationDefinition? { definitions[name] }

    /// The names given and, for those that are subexpressions, the names in their definitions, and so on.
    func reach(of names: Set<String>) -> Set<String> {
        var reached: Set<String> = []
        var open = Array(names)
        while let name = open.popLast() {
            guard reached.insert(name).inserted else { continue }
            open += definitions[name]?.rightHandSide?.names ?? []
        }
        return reached
    }

    /// The names given and all subexpressions that depend on one of them.
    func dependents(on names: Set<String>) -> Set<String> {
        names.union(definitions.keys.filter { !reach(of: [$0]).isDisjoint(with: names) })
    }

    /// Those that the trees use, directly or through each other: each after all that it uses, with the number of places where
    /// its name stands.
    func uses(in trees: [SyntaxTree]) -> [(definition: EquationDefinition, count: Int)] {
        var counts: [String: Int] = [:]
        var order: [EquationDefinition] = []
        func visit(_ tree: SyntaxTree) {
            if case .name(let name) = tree.kind, let definition = definitions[name] {
                counts[name, default: 0] += 1
                if counts[name] == 1 {
                    if let meaning = definition.rightHandSide { visit(meaning) }
                    order.append(definition)
                }
            }
            for child in tree.children { visit(child) }
        }
        for tree in trees { visit(tree) }
        return order.map { ($0, counts[$0.name] ?? 0) }
    }
}
