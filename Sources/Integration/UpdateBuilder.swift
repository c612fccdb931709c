import Expressions
import ModelEquations

/// Collects the statements of an update and finds names for its temporaries.
struct UpdateBuilder {
    /// Where right-hand sides are evaluated: what stands for each variable and for the time there.
    struct Point {
        /// For variables whose value differs from that at the beginning of the step.
        var variables: [String: SyntaxTree] = [:]
        /// nil for the beginning of the step.
        var time: SyntaxTree?

        /// The beginning of the step.
        static let start = Point()
    }

    let system: DifferentialSystem
    private(set) var statements: [Statement] = []
    private var taken: Set<String>

    init(_ system: DifferentialSystem) {
        self.system = system
        taken = Set(system.scope.variables.keys).union(system.scope.namespace.values.keys)
        for equation in system.equations { taken.formUnion(system.reach(of: equation.rightHandSide)) }
    }

    /// `base`, or a name like it that nothing else has.
    mutating func uniqueName(_ base: String) -> String {
        var name = base
        while !taken.insert(name).inserted { name += "_" }
        return name
    }

    /// Adds a temporary and returns its name as a tree.
    mutating func define(_ base: String, _ value: SyntaxTree, for definition: EquationDefinition) -> SyntaxTree {
        let name = uniqueName(base)
        add(name, value, definition)
        return .named(name)
    }

    /// The values of trees at a point. A subexpression that is used in more than one place becomes a temporary, so that it is
    /// computed once; others are put in place.
    mutating func evaluate(_ trees: [SyntaxTree], at point: Point = .start) -> [SyntaxTree] {
        var meanings = point.variables
        if let time = point.time { meanings["t"] = time }
        for (definition, count) in system.subexpressions.uses(in: trees) {
            guard var value = definition.rightHandSide?.replacing(meanings) else { continue }
            if definition.type == .integer { value = .calling("int", value) }
            meanings[definition.name] = count > 1 ? define("_\(definition.name)", value, for: definition) : value
        }
        return trees.map { $0.replacing(meanings) }
    }

    /// Assigns new values to variables, all at once: no value sees another's change.
    mutating func assign(_ updates: [(equation: DifferentialSystem.Equation, value: SyntaxTree)]) {
        var open = updates
        var waiting: [(equation: DifferentialSystem.Equation, value: SyntaxTree)] = []
        while !open.isEmpty {
            // One that no other open value reads can be assigned at once; where they go round in a circle, one has to wait.
            let next = open.indices.first { index in
                open.indices.allSatisfy { $0 == index || !open[$0].value.names.contains(open[index].equation.name) }
            }
            let (equation, value) = open.remove(at: next ?? 0)
            if next != nil {
                add(equation.name, value, equation.definition)
            } else {
                waiting.append((equation, define("_\(equation.name)", value, for: equation.definition)))
            }
        }
        for (equation, value) in waiting { add(equation.name, value, equation.definition) }
    }

    private mutating func add(_ target: String, _ value: SyntaxTree, _ definition: EquationDefinition) {
        statements.append(
            Statement(target: target, operation: .assign, value: value, fragment: definition.fragment))
    }
}
