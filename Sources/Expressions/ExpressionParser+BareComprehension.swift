/// A comprehension without brackets around it: `k for k in range(i - 3, i + 4) if k != i`.
public struct BareComprehension: Hashable, Sendable {
    /// What stands before the first `for`.
    public let element: SyntaxTree
    /// Each `for ... in ...` with the conditions behind it; empty for a bare `element if condition`.
    public let clauses: [SyntaxTree.Comprehension.Clause]
    /// The conditions behind an element that no `for` follows.
    public let conditions: [SyntaxTree]
}

extension BareComprehension {
    /// Parses a bare comprehension that takes up the whole fragment.
    /// - Throws: a diagnostic where it is none: also for an element with `if` and `else`.
    public init(parsing fragment: SourceFragment) throws(Diagnostic) {
        var parser = try ExpressionParser(fragment)
        element = try parser.parseOperation(.or)
        clauses = try parser.parseClauses(of: element).clauses
        var conditions: [SyntaxTree] = []
        while clauses.isEmpty, parser.accept(keyword: "if") { conditions.append(try parser.parseOperation(.or)) }
        self.conditions = conditions
        if !parser.isAtEnd { throw parser.unexpected(expected: "an operator, for, if or the end") }
    }
}
