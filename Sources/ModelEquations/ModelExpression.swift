import Expressions

extension SyntaxTree {
    /// Parses what a person wrote for a model: a threshold, an initial value, a weight.
    ///
    /// Right-hand sides of ``Equations`` and values of ``Statement/parse(_:)`` are read in the same way.
    /// - Throws: a ``Diagnostic`` at a form that a model has not, such as a list or `a if c else b`.
    public init(parsingModel fragment: SourceFragment) throws(Diagnostic) {
        try self.init(parsing: fragment)
        try ModelGrammar.check(self, in: fragment.source)
    }
}

extension Scope {
    /// Parses and types what a person wrote for a model.
    /// - Throws: a ``Diagnostic`` at the smallest part that is wrong.
    public func typed(_ fragment: SourceFragment) throws(Diagnostic) -> TypedExpression {
        try typed(SyntaxTree(parsingModel: fragment), in: fragment.source)
    }
}
