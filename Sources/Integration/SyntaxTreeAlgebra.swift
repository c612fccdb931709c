import Expressions
import Units

/// Building trees: nodes made here have an empty range, for nobody wrote them.
extension SyntaxTree {
    static let dt = SyntaxTree.named("dt")

    static func named(_ name: String) -> SyntaxTree { SyntaxTree(.name(name)) }

    static func calling(_ function: String, _ arguments: SyntaxTree...) -> SyntaxTree {
        SyntaxTree(.call(.named(function), arguments.map { Argument(.positional, $0) }))
    }

    /// A whole number.
    static func number(_ value: Int) -> SyntaxTree {
        value < 0 ? -SyntaxTree(.integer(-value)) : SyntaxTree(.integer(value))
    }

    static prefix func - (operand: SyntaxTree) -> SyntaxTree { SyntaxTree(.unary(.minus, operand)) }

    static func + (left: SyntaxTree, right: SyntaxTree) -> SyntaxTree { SyntaxTree(.binary(.add, left, right)) }

    static func - (left: SyntaxTree, right: SyntaxTree) -> SyntaxTree { SyntaxTree(.binary(.subtract, left, right)) }

    static func * (left: SyntaxTree, right: SyntaxTree) -> SyntaxTree { SyntaxTree(.binary(.multiply, left, right)) }

    static func / (left: SyntaxTree, right: SyntaxTree) -> SyntaxTree { SyntaxTree(.binary(.divide, left, right)) }

    /// `dt`, `dt/2`, `2*dt/3`.
    static func dt(times fraction: Rational) -> SyntaxTree {
        let numerator = fraction.numerator == 1 ? dt : number(fraction.numerator) * dt
        return fraction.denominator == 1 ? numerator : numerator / number(fraction.denominator)
    }

    /// The sum of trees; nil of none.
    static func sum(_ terms: [SyntaxTree]) -> SyntaxTree? {
        terms.first.map { terms.dropFirst().reduce($0) { $0 + $1 } }
    }

    /// The value of a number as written.
    var literal: Double? {
        switch kind {
        case .integer(let value): Double(value)
        case .real(let value): value
        default: nil
        }
    }

    /// The tree of the first node, from the left and from the top, for which `condition` holds.
    func first(where condition: (SyntaxTree) -> Bool) -> SyntaxTree? {
        if condition(self) { return self }
        for child in children { if let found = child.first(where: condition) { return found } }
        return nil
    }
}
