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
        /// What a name from outside the model stands for, in SI base units.
        case external(name: String, Double)
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
        case .number, .external, .variable: []
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
        var isStateful = false
        visit { node in
            if case .call(let function, _) = node.kind, function.isStateful { isStateful = true }
        }
        return isStateful
    }

    /// Whether the whole group shares one value: no random function and no variable of an element in it.
    public var isShared: Bool { !isStateful && variables.allSatisfy { $0.storage == .shared } }

    /// Whether the value stays the same for the whole of a run.
    public var isConstant: Bool { !isStateful && variables.allSatisfy { $0.isConstant } }

    /// Calls `body` for this node and all below, parents first, in the order of the text.
    public func visit(_ body: (TypedExpression) -> Void) {
        // A list of what is to be done instead of recursion: a sum of a thousand terms is a thousand levels deep.
        var pending = [self]
        while let node = pending.popLast() {
            body(node)
            pending.append(contentsOf: node.children.reversed())
        }
    }
}

extension TypedExpression: Hashable {
    /// Whether both compute the same, wherever they were written.
    public static func == (left: TypedExpression, right: TypedExpression) -> Bool {
        var pending = [(left, right)]
        while let (first, second) = pending.popLast() {
            guard first.type == second.type, first.dimension == second.dimension, first.kind.isSameNode(as: second.kind)
            else { return false }
            pending.append(contentsOf: zip(first.children, second.children))
        }
        return true
    }

    /// Feeds the nodes without their children.
    public func hash(into hasher: inout Hasher) {
        visit { node in
            switch node.kind {
            case .number(let value): hasher.combine(value)
            case .external(let name, _): hasher.combine(name)
            case .variable(let variable): hasher.combine(variable.name)
            case .unary(let sign, _): hasher.combine(sign)
            case .binary(let sign, _, _): hasher.combine(sign)
            case .compare(let relation, _, _): hasher.combine(relation)
            case .logical(let sign, _, _): hasher.combine(sign)
            case .select: hasher.combine("select")
            case .call(let function, _): hasher.combine(function)
            case .timedArray(let table, _): hasher.combine(table.dt)
            }
        }
    }
}

extension TypedExpression.Kind {
    /// Whether two nodes do the same with their children and have equally many.
    fileprivate func isSameNode(as other: TypedExpression.Kind) -> Bool {
        switch (self, other) {
        case (.number(let left), .number(let right)): left == right
        case (.external(let left, let first), .external(let right, let second)): left == right && first == second
        case (.variable(let left), .variable(let right)): left == right
        case (.unary(let left, _), .unary(let right, _)): left == right
        case (.binary(let left, _, _), .binary(let right, _, _)): left == right
        case (.compare(let left, _, _), .compare(let right, _, _)): left == right
        case (.logical(let left, _, _), .logical(let right, _, _)): left == right
        case (.select, .select): true
        case (.call(let left, _), .call(let right, _)): left == right
        case (.timedArray(let left, let first), .timedArray(let right, let second)):
            left == right && first.count == second.count
        default: false
        }
    }
}
