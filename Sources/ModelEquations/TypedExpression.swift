import Expressions
import Units

/// An expression with every name resolved, and the type and the dimension known at every node: what can be run.
///
/// Constants and units are numbers in SI base units, subexpressions are replaced by what they stand for.
/// Two expressions are equal where they compute the same thing, wherever they were written.
public struct TypedExpression: Sendable {
    /// What the node does, with what stands below it.
    public let kind: Kind
    /// The type of the value.
    public let type: ValueType
    /// The dimension of the value; that of a pure number where the type is not real.
    public let dimension: Dimension
    /// The text that the node came from, so that later errors can point to it; for a node of a subexpression, inside the
    /// subexpression's definition. An empty range for what was not written by a person.
    public let location: SourceFragment

    /// A node as it is: nothing is checked here, since ``Scope/typed(_:in:)`` makes only what fits.
    public init(_ kind: Kind, type: ValueType, dimension: Dimension, location: SourceFragment) {
        self.kind = kind
        self.type = type
        self.dimension = dimension
        self.location = location
    }

    /// The forms that expressions have.
    public indirect enum Kind: Hashable, Sendable {
        /// In SI base units; 1 and 0 for `True` and `False`.
        case number(Double)
        case variable(Variable)
        /// Minus, plus or (of a boolean) `not`.
        case unary(SyntaxTree.UnaryOperator, TypedExpression)
        /// One of `+ - * / // % **`; operands that are boolean count as 0 and 1.
        case binary(SyntaxTree.BinaryOperator, TypedExpression, TypedExpression)
        /// One of `< <= > >= == !=`.
        case compare(SyntaxTree.ComparisonOperator, TypedExpression, TypedExpression)
        /// Both operands are boolean.
        case logical(SyntaxTree.LogicalOperator, TypedExpression, TypedExpression)
        case select(condition: TypedExpression, then: TypedExpression, otherwise: TypedExpression)
        case call(ModelFunction, [TypedExpression])
        /// One argument, the time, or two: the time and the column.
        case timedArray(TimedArray, [TypedExpression])
    }

    /// The expressions directly below this one.
    public var children: [TypedExpression] {
        switch kind {
        case .number, .variable: []
        case .unary(_, let operand): [operand]
        case .binary(_, let left, let right): [left, right]
        case .compare(_, let left, let right): [left, right]
        case .logical(_, let left, let right): [left, right]
        case .select(let condition, let then, let otherwise): [condition, then, otherwise]
        case .call(_, let arguments), .timedArray(_, let arguments): arguments
        }
    }

    /// Every variable that is read, in the order of the text, each once.
    public var variables: [Variable] {
        var seen: Set<String> = []
        var found: [Variable] = []
        visit { node in
            if case .variable(let variable) = node.kind, seen.insert(variable.name).inserted { found.append(variable) }
        }
        return found
    }

    /// Whether evaluating it twice may give two values, because it calls a random function.
    public var isStateful: Bool {
        if case .call(let function, _) = kind, function.isStateful { return true }
        return children.contains { $0.isStateful }
    }

    /// Whether the whole group shares one value: no random function and no variable of an element in it.
    public var isShared: Bool { !isStateful && variables.allSatisfy { $0.storage == .shared } }

    /// Whether the value stays the same for the whole of a run.
    public var isConstant: Bool {
        if case .timedArray = kind { return children.allSatisfy { $0.isConstant } }
        return !isStateful && variables.allSatisfy { $0.isConstant }
    }

    /// Calls `body` for this node and all below, parents first.
    public func visit(_ body: (TypedExpression) -> Void) {
        body(self)
        for child in children { child.visit(body) }
    }
}

extension TypedExpression: Hashable {
    /// Whether both compute the same, wherever they were written.
    public static func == (left: TypedExpression, right: TypedExpression) -> Bool {
        left.type == right.type && left.dimension == right.dimension && left.kind == right.kind
    }

    /// Feeds what equality compares, apart from the dimension.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(kind)
        hasher.combine(type)
    }
}
