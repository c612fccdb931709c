import Expressions
import Units

extension Equations {
    /// Checks every line: that its names are known, that the two sides have one dimension, that noise and random numbers stand
    /// where they may.
    ///
    /// - Parameter scope: the names from outside and the built-in variables (`t`, `dt`, `i`, `N`, ...); the equations'
    ///   own variables are added to it.
    /// - Throws: a ``Expressions/Diagnostic`` at the smallest part that is wrong.
    public func check(in scope: Scope) throws(Diagnostic) {
        let scope = self.scope(in: scope)
        for definition in definitions { try definition.check(in: scope) }
    }

    /// The scope in which right-hand sides are read: `outer`, the equations' own variables, and their noises. What a linked variable
    /// stands for is known outside alone.
    public func scope(in outer: Scope) -> Scope {
        let own = variables.filter { variable in
            self[variable.name]?.flags.contains(.linked) != true || outer.variables[variable.name] == nil
        }
        return outer.adding(own + noiseNames.map(Variable.noise))
    }

    /// The right-hand side of a definition with names, dimensions and types resolved; nil for a parameter.
    /// - Throws: a ``Expressions/Diagnostic`` at the smallest part that is wrong.
    public func typedRightHandSide(
        of definition: EquationDefinition, in outer: Scope
    ) throws(Diagnostic) -> TypedExpression? {
        try definition.typedRightHandSide(in: scope(in: outer))
    }

    /// What can be checked without the names from outside.
    func checkDefinitions() throws(Diagnostic) {
        var seen: [String: EquationDefinition] = [:]
        var userOfNoise: String?
        for definition in definitions {
            if let first = seen[definition.name] {
                throw Diagnostic(
                    "duplicate-definition", "\(definition.name) is defined twice",
                    found: "\(first.leftHandSide) and \(definition.leftHandSide)",
                    advice: "give one of them another name, or leave it out", at: definition.nameFragment)
            }
            seen[definition.name] = definition
            guard let tree = definition.rightHandSide, let noise = tree.firstUse(of: "xi") else { continue }
            let location = SourceFragment(source: definition.fragment.source, range: noise.range)
            guard definition.place == .differential else {
                throw Diagnostic(
                    "misplaced-noise", "xi is noise and can stand only in a differential equation",
                    found: "xi in the definition of \(definition.name)", at: location)
            }
            if let other = userOfNoise {
                throw Diagnostic(
                    "misplaced-noise", "xi already stands in the equation of \(other)",
                    advice:
                        "write xi_\(other) and xi_\(definition.name) for noises that are independent, or the same xi_... twice "
                        + "for one noise in both", at: location)
            }
            userOfNoise = definition.name
        }
        if let circle = EquationCycle.find(in: definitions), let first = seen[circle[0]] {
            throw EquationCycle.diagnostic(circle, at: first.nameFragment)
        }
    }
}

extension EquationDefinition {
    func typedRightHandSide(in scope: Scope) throws(Diagnostic) -> TypedExpression? {
        guard let tree = rightHandSide else { return nil }
        let checker = TypeChecker(scope: scope, source: fragment.source)
        let value = try checker.typed(tree)
        try checker.check(
            value, of: tree, isIn: rightHandSideDimension, subject: leftHandSide, hint: hint(for: value.dimension))
        return value.converted(to: type)
    }

    /// `dv = -v/tau` may have been meant as `dv/dt = -v/tau`.
    private func hint(for found: Dimension) -> String? {
        guard place == .subexpression, found == dimension / .time, name.hasPrefix("d"), name.utf8.count > 1 else {
            return nil
        }
        return "to say how \(name.dropFirst()) changes over time write \(name)/dt = ..."
    }

    func check(in scope: Scope) throws(Diagnostic) {
        guard let tree = rightHandSide, let value = try typedRightHandSide(in: scope) else { return }
        guard place == .subexpression else { return }
        if value.isStateful, !flags.contains(.constantOverDt) {
            throw Diagnostic(
                "random-subexpression",
                "\(name) would be drawn anew at each use, because its definition calls a random function",
                advice: "add the flag (constant over dt): then it is drawn once a step",
                at: SourceFragment(source: fragment.source, range: tree.range))
        }
        if flags.contains(.shared), let own = value.variables.first(where: { $0.storage == .perElement }) {
            throw Diagnostic(
                "not-shared", "\(name) is shared by all, but \(own.name) is different for each of them",
                advice: "leave out the flag `shared`, or add it to \(own.name)",
                at: SourceFragment(source: fragment.source, range: tree.range))
        }
    }
}

extension SyntaxTree {
    /// The first place where `name` stands.
    func firstUse(of name: String) -> SyntaxTree? {
        if kind == .name(name) { return self }
        for child in children { if let use = child.firstUse(of: name) { return use } }
        return nil
    }
}
