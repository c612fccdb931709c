import Expressions
import Units

/// An assignment with everything resolved: the new value of a variable.
public struct TypedStatement: Hashable, Sendable {
    /// The variable of the model, or a temporary of these statements.
    public let target: Variable
    /// Whether the target exists only while the statements run.
    public let isTemporary: Bool
    /// The new value, of the target's type and dimension; `v += w` has become `v + w`.
    public let value: TypedExpression
    /// Where it was written.
    public let fragment: SourceFragment
}

extension Scope {
    /// Checks statements that run one after the other, and types them.
    ///
    /// As in Brian a name that is assigned and stands for no variable is a temporary, and later statements may use it.
    /// - Parameters:
    ///   - allowsShared: whether they may assign to variables that the whole group shares. A reset may not,
    ///     since it runs for some of the neurons.
    ///   - statements: the statements, in their order.
    /// - Throws: a ``Expressions/Diagnostic`` at the smallest part that is wrong: a name that is not known, a variable that is read-only,
    ///   a dimension that does not fit.
    @discardableResult
    public func typed(_ statements: [Statement], allowsShared: Bool = false) throws(Diagnostic) -> [TypedStatement] {
        var scope = self
        var typed: [TypedStatement] = []
        for (index, statement) in statements.enumerated() {
            let checker = StatementChecker(
                statement: statement, scope: scope, variables: variables, allowsShared: allowsShared,
                later: statements[(index + 1)...])
            let result = try checker.typed()
            try checkOrder(of: result, after: typed)
            if result.isTemporary { scope.variables[result.target.name] = result.target }
            typed.append(result)
        }
        return typed
    }
}

/// Shared variables are computed once for all elements, before anything is computed for each of them.
private func checkOrder(of statement: TypedStatement, after earlier: [TypedStatement]) throws(Diagnostic) {
    guard statement.target.storage == .shared, !statement.isTemporary,
        let before = earlier.first(where: { $0.target.storage == .perElement && !$0.isTemporary })
    else { return }
    throw Diagnostic(
        "not-shared",
        "\(statement.target.name) is shared by all and has to be assigned before \(before.target.name), which is different for each of them",
        advice: "put the assignments to shared variables first", at: statement.fragment)
}

/// Checks one of several statements.
private struct StatementChecker {
    let statement: Statement
    /// With the temporaries of the statements before.
    let scope: Scope
    /// Those of the model alone.
    let variables: [String: Variable]
    let allowsShared: Bool
    let later: ArraySlice<Statement>

    private var name: String { statement.target }
    private var checker: TypeChecker { TypeChecker(scope: scope, source: statement.fragment.source) }

    /// Where the target stands: statements begin with it. Nowhere in a generated one.
    private var targetLocation: SourceFragment? {
        let range = statement.fragment.range
        guard !statement.value.range.isEmpty, statement.fragment.text.hasPrefix(name) else { return nil }
        return SourceFragment(
            source: statement.fragment.source, range: range.lowerBound..<range.lowerBound + name.utf8.count)
    }

    func typed() throws(Diagnostic) -> TypedStatement {
        let value = try newValue()
        guard let variable = variables[name] else { return try temporary(value) }
        try checkWritable(variable, value)
        try checkDimension(value, variable.dimension)
        return result(variable, isTemporary: false, value)
    }

    private func result(_ target: Variable, isTemporary: Bool, _ value: TypedExpression) -> TypedStatement {
        TypedStatement(
            target: target, isTemporary: isTemporary, value: value.converted(to: target.type),
            fragment: statement.fragment)
    }

    /// The value behind `=`, or the sum (product, ...) that `+=` stands for.
    private func newValue() throws(Diagnostic) -> TypedExpression {
        guard let sign = statement.operation.binaryOperator else { return try checker.typed(statement.value) }
        guard scope.variables[name] != nil else { throw unknownTarget() }
        let target = SyntaxTree(.name(name), range: targetLocation?.range ?? 0..<0)
        let range = statement.value.range.isEmpty ? 0..<0 : statement.fragment.range
        return try checker.typed(SyntaxTree(.binary(sign, target, statement.value), range: range))
    }

    private func temporary(_ value: TypedExpression) throws(Diagnostic) -> TypedStatement {
        if let earlier = scope.variables[name] { try checkDimension(value, earlier.dimension) }
        // What nothing uses is a misspelt variable rather than a temporary.
        guard name.hasPrefix("_") || later.contains(where: { $0.uses(name) }) else { throw unknownTarget() }
        let variable = Variable(
            name, value.dimension, type: value.type, storage: value.isShared ? .shared : .perElement)
        return result(variable, isTemporary: true, value)
    }

    private func unknownTarget() -> Diagnostic {
        let writable = scope.variables.values.filter { !$0.isReadOnly && !$0.name.hasPrefix("_") }.map(\.name).sorted()
        let nearest = NearestName.to(name, among: writable.filter { !isOfAnotherNeuronVariable($0) })
        return Diagnostic(
            "unknown-name", "\(name) is no variable of the model, so assigning to it has no effect",
            expected: writable.isEmpty ? nil : "one of " + writable.joined(separator: ", "),
            advice: nearest.map { "did you mean \($0)?" } ?? undeclared, at: targetLocation ?? statement.fragment)
    }

    /// The name without `_post` or `_pre`, which alone tells how near two names are.
    private var stem: String? {
        ["_post", "_pre"].first(where: name.hasSuffix).map { String(name.dropLast($0.count)) }
    }

    private func isOfAnotherNeuronVariable(_ other: String) -> Bool {
        guard let stem else { return false }
        let suffix = name.dropFirst(stem.count)
        return other.hasSuffix(suffix) && NearestName.to(stem, among: [String(other.dropLast(suffix.count))]) == nil
    }

    private var undeclared: String? {
        stem.map {
            "declare \($0) in the equations of the \(name.hasSuffix("_post") ? "target" : "source"), with its unit"
        }
    }

    private func checkWritable(_ variable: Variable, _ value: TypedExpression) throws(Diagnostic) {
        if let definition = variable.definition {
            throw Diagnostic(
                "read-only", "\(name) cannot be assigned: its definition gives its value", found: "\(definition)",
                advice: "assign to the variables that it is made of", at: targetLocation ?? statement.fragment)
        }
        if variable.isReadOnly {
            throw Diagnostic(
                "read-only", "\(name) cannot be assigned: the simulator sets it",
                at: targetLocation ?? statement.fragment)
        }
        guard variable.storage == .shared else { return }
        if !allowsShared {
            throw Diagnostic(
                "not-shared", "\(name) is shared by all and cannot be assigned for some of them",
                advice: "leave out the flag `shared` of \(name)", at: targetLocation ?? statement.fragment)
        }
        // A random number is drawn once for all.
        guard value.variables.contains(where: { $0.storage == .perElement }) else { return }
        throw Diagnostic(
            "not-shared", "\(name) is shared by all, but the value is different for each of them",
            found: statement.value.quoted(or: "the right-hand side"), at: targetLocation ?? statement.fragment)
    }

    private func checkDimension(_ value: TypedExpression, _ expected: Dimension) throws(Diagnostic) {
        if statement.operation == .assign || value.dimension == expected {
            try checker.check(value, of: statement.value, isIn: expected, subject: name)
            return
        }
        throw Diagnostic(
            "dimension-mismatch",
            "\(name) has to be \(expected.phrase), but \(name) \(statement.operation.rawValue) "
                + "\(statement.value.quoted(or: "...")) gives \(value.dimension.noun)",
            expected: expected.noun, found: value.dimension.noun, at: statement.fragment)
    }
}

extension Statement {
    /// Whether the statement reads `name`.
    fileprivate func uses(_ name: String) -> Bool {
        value.names.contains(name) || operation != .assign && target == name
    }
}
