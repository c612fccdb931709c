import Expressions
import Units

extension Scope {
    /// Resolves every name of `tree`, checks its dimensions and infers its types.
    ///
    /// - Parameters:
    ///   - source: the text that the tree's ranges point into; for a generated tree any text, since an empty range
    ///     points nowhere and errors in it then have no location.
    ///   - tree: the expression.
    /// - Throws: a ``Expressions/Diagnostic`` at the smallest part that is wrong.
    public func typed(_ tree: SyntaxTree, in source: SourceText) throws(Diagnostic) -> TypedExpression {
        try TypeChecker(scope: self, source: source).typed(tree)
    }

    /// Checks that `tree` is a condition, as a threshold has to be, and types it.
    /// - Parameters:
    ///   - purpose: what the condition is for, as the subject of a sentence: `the threshold`.
    ///   - source: the text that the tree's ranges point into.
    ///   - tree: the expression.
    /// - Throws: a ``Expressions/Diagnostic`` at the smallest part that is wrong.
    @discardableResult
    public func checkCondition(
        _ tree: SyntaxTree, in source: SourceText, purpose: String = "the condition"
    ) throws(Diagnostic) -> TypedExpression {
        let condition = try typed(tree, in: source)
        guard condition.type != .boolean else { return condition }
        let text = tree.quoted(or: "this expression")
        throw Diagnostic(
            "type-mismatch", "\(purpose) has to be a condition, but \(text) is \(condition.dimension.phrase)",
            expected: "a condition that is true or false", found: condition.dimension.noun,
            advice: DimensionAdvice(scope: self).comparing(tree, condition),
            at: TypeChecker(scope: self, source: source).location(of: tree))
    }
}

/// Turns a tree into a typed expression: one recursion over the kinds of nodes. What operators and functions demand of their
/// operands stands in the extensions of its own files.
struct TypeChecker {
    let scope: Scope
    let source: SourceText
    /// The subexpressions whose definitions are being typed, outermost first, so that a circle is noticed.
    var openDefinitions: [String] = []
    /// What the expression has come to so far, with all that its names stand for.
    var extent = Extent()

    /// Counts the nodes of one expression, whichever checkers it takes.
    final class Extent {
        /// `a = b + b`, `b = c + c` and so on double what the first stands for with each line.
        static let largest = 100_000
        var nodes = 0
    }

    var advice: DimensionAdvice { DimensionAdvice(scope: scope) }

    /// Where a tree was written; nil for a generated one.
    func location(of tree: SyntaxTree) -> SourceFragment? {
        tree.range.isEmpty ? nil : SourceFragment(source: source, range: tree.range)
    }

    /// A node of the result that stands where `tree` stands.
    func node(
        _ kind: TypedExpression.Kind, _ type: ValueType, _ dimension: Dimension, at tree: SyntaxTree
    ) -> TypedExpression {
        TypedExpression(
            kind, type: type, dimension: dimension, location: SourceFragment(source: source, range: tree.range))
    }

    func typed(_ tree: SyntaxTree) throws(Diagnostic) -> TypedExpression {
        extent.nodes += 1
        guard extent.nodes <= Extent.largest else {
            throw Diagnostic(
                "too-large",
                "with all that its names stand for, this expression has more than \(Extent.largest) parts",
                advice: "give a subexpression that is used several times the flag (constant over dt)",
                at: location(of: tree))
        }
        switch tree.kind {
        case .integer(let value): return node(.number(Double(value)), .integer, .one, at: tree)
        case .real(let value): return node(.number(value), .real, .one, at: tree)
        case .boolean(let value): return node(.number(value ? 1 : 0), .boolean, .one, at: tree)
        case .name(let name): return try named(name, at: tree)
        case .unary(let sign, let operand): return try unary(sign, operand, at: tree)
        case .binary, .logical: return try chain(tree)
        case .comparison(let left, let links) where links.count == 1:
            return try comparison(left, links[0].relation, links[0].right, at: tree)
        case .conditional(let then, let condition, let otherwise):
            return try selection(condition, then, otherwise, at: tree)
        case .call(let function, let arguments): return try call(function, arguments, at: tree)
        default: throw ModelGrammar.refusal(of: tree, at: location(of: tree))
        }
    }

    private func named(_ name: String, at tree: SyntaxTree) throws(Diagnostic) -> TypedExpression {
        switch scope.meaning(of: name) {
        case .variable(let variable):
            if let definition = variable.definition { return try expanded(variable, definition, at: tree) }
            return node(.variable(variable), variable.type, variable.dimension, at: tree)
        case .constant(let quantity, let type):
            // What everybody knows, such as pi, is a number.
            let kind: TypedExpression.Kind =
                scope.namespace[name] == nil ? .number(quantity.value) : .external(name: name, quantity.value)
            return node(kind, type, quantity.dimension, at: tree)
        case .unit(let unit): return node(.number(unit.scale), .real, unit.dimension, at: tree)
        case .function(let function):
            throw Diagnostic(
                "function-without-call", "\(name) is a function and needs its arguments in parentheses",
                found: "\(name) without parentheses", advice: "write \(function.signature)", at: location(of: tree))
        case .userFunction(let function):
            throw Diagnostic(
                "function-without-call", "\(name) is a function and needs its arguments in parentheses",
                found: "\(name) without parentheses", advice: "write \(function.signature)", at: location(of: tree))
        case .timedArray(let table):
            throw Diagnostic(
                "function-without-call", "\(name) is a TimedArray: its value depends on the time",
                found: "\(name) without parentheses",
                advice: "write \(name)(\(table.parameters.joined(separator: ", ")))",
                at: location(of: tree))
        case .unusable(let phrase):
            throw Diagnostic(
                "unusable-value", "\(name) is \(phrase) and cannot stand in the expressions of a model",
                expected: "one number, with or without a unit",
                advice:
                    "for one value a neuron make \(name) a parameter of the model, for values over time a TimedArray",
                at: location(of: tree))
        case nil: throw unknown(name, at: tree)
        }
    }

    /// How many subexpressions may be made of each other: each is one more level of recursion.
    private static let deepestDefinition = 100

    /// The definition of a subexpression in place of its name, with the type that it was declared with.
    private func expanded(
        _ variable: Variable, _ definition: EquationDefinition, at tree: SyntaxTree
    ) throws(Diagnostic) -> TypedExpression {
        let name = variable.name
        guard let meaning = definition.rightHandSide else {
            return node(.variable(variable), variable.type, variable.dimension, at: tree)
        }
        if let start = openDefinitions.firstIndex(of: name) {
            throw EquationCycle.diagnostic(Array(openDefinitions[start...]), at: definition.nameFragment)
        }
        guard openDefinitions.count < TypeChecker.deepestDefinition else {
            throw Diagnostic(
                "too-deep",
                "\(name) is reached through more than \(TypeChecker.deepestDefinition) other subexpressions",
                at: definition.nameFragment)
        }
        let inner = TypeChecker(
            scope: scope, source: definition.fragment.source, openDefinitions: openDefinitions + [name], extent: extent)
        let value = try inner.typed(meaning)
        try inner.check(value, of: meaning, isIn: variable.dimension, subject: name)
        return value.converted(to: variable.type)
    }

    /// Names that are known under circumstances only, with what brings them about.
    private static let circumstances = [
        "not_refractory": "it exists where the group has a refractory time: refractory=...",
        "lastspike": "it exists where the group has a refractory time: refractory=...",
        "lastupdate":
            "it exists where an equation is event-driven; else add `lastupdate : second` to the equations and "
            + "`lastupdate = t` to the statements",
    ]

    /// - Parameter isCalled: whether it was written as a function.
    func unknown(_ name: String, at tree: SyntaxTree, isCalled: Bool = false) -> Diagnostic {
        if Variable.isNoise(name) {
            return Diagnostic(
                "misplaced-noise", "\(name) is noise and can stand only in a differential equation",
                advice: "for one random number a call use randn()", at: location(of: tree))
        }
        // The name of a unit is never the nearest to `Ms`: that would be `mS`.
        let unit = name.utf8.count > 1 ? Unit.advice(forMissing: name) : nil
        let nearest = scope.nearestName(to: name, isCalled: isCalled)
        return Diagnostic(
            "unknown-name", "\(name) is not known here",
            advice: TypeChecker.circumstances[name] ?? unit ?? nearest.map { "did you mean \($0)?" }
                ?? "define \(name) before the run"
                + (Unit.advice(forMissing: name).map { "; \($0)" } ?? ""),
            at: location(of: tree))
    }

    /// Checks that a value is in the dimension that its place demands.
    /// - Parameter hint: advice that knows more of the place than can be told from the dimensions.
    func check(
        _ value: TypedExpression, of tree: SyntaxTree, isIn expected: Dimension, subject: String, hint: String? = nil
    ) throws(Diagnostic) {
        guard value.dimension != expected else { return }
        throw Diagnostic(
            "dimension-mismatch",
            "\(subject) has to be \(expected.phrase), but \(tree.quoted(or: "its right-hand side")) is \(value.dimension.phrase)",
            expected: expected.noun, found: value.dimension.noun,
            advice: hint ?? advice.mending(tree, found: value.dimension, expected: expected), at: location(of: tree))
    }
}

extension TypedExpression {
    /// The same value as the variable of a type holds it: cut off to a whole number, or true unless it is 0.
    func converted(to wanted: ValueType) -> TypedExpression {
        switch (type, wanted) {
        case (.real, .integer):
            TypedExpression(.call(.int, [self]), type: .integer, dimension: dimension, location: location)
        case (.real, .boolean), (.integer, .boolean):
            TypedExpression(
                .compare(
                    .notEqual, self,
                    TypedExpression(.number(0), type: .integer, dimension: dimension, location: location)),
                type: .boolean, dimension: .one, location: location)
        default: TypedExpression(kind, type: wanted, dimension: dimension, location: location)
        }
    }
}
