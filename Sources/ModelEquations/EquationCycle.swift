import Expressions

/// A circle among subexpressions: `x = y`, `y = x`.
enum EquationCycle {
    /// The names of a circle among `definitions` in the order in which each uses the next, or nil.
    static func find(in definitions: [EquationDefinition]) -> [String]? {
        var uses: [String: Set<String>] = [:]
        for definition in definitions {
            if case .subexpression(let tree) = definition.role { uses[definition.name] = Set(tree.names) }
        }
        var finished: Set<String> = []
        var path: [String] = []
        var places: [String: Int] = [:]
        func visit(_ name: String) -> [String]? {
            if let start = places[name] { return Array(path[start...]) }
            guard let used = uses[name], !finished.contains(name) else { return nil }
            places[name] = path.count
            path.append(name)
            for next in used.sorted() { if let circle = visit(next) { return circle } }
            path.removeLast()
            places[name] = nil
            finished.insert(name)
            return nil
        }
        for definition in definitions { if let circle = visit(definition.name) { return circle } }
        return nil
    }

    static func diagnostic(_ names: [String], at location: SourceFragment?) -> Diagnostic {
        let circle = (names + names.prefix(1)).joined(separator: " uses ")
        return Diagnostic(
            "circular-definition",
            names.count == 1 ? "\(names[0]) is defined by itself" : "these are defined by each other: \(circle)",
            advice: names.count == 1
                ? "if it changes over time write d\(names[0])/dt = ..."
                : "one of them has to be given without the others",
            at: location)
    }
}
