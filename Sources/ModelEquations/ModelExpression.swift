import Expressions

extension SyntaxTree {
    /// Parses what a person wrote for a model: a threshold, an initial value, a weight.
    ///
    /// Right-hand sides of ``ModelEquations/Equations`` and values of ``ModelEquations/Statement/parse(_:)`` are read in the same way.
    /// - Throws: a ``Expressions/Diagnostic`` at a form that a model has not, such as a list or `a if c else b`.
    public init(parsingModel fragment: SourceFragment) throws(Diagnostic) {
        try self.init(parsing: fragment)
        try ModelGrammar.check(self, in: fragment.source)
    }
}

extension Scope {
    /// Parses and types what a person wrote for a model.
    /// - Throws: a ``Expressions/Diagnostic`` at the smallest part that is wrong.
    public func typed(_ fragment: SourceFragment) throws(Diagnostic) -> TypedExpression {
        try typed(SyntaxTree(parsingModel: fragment), in: fragment.source)
    }
}
