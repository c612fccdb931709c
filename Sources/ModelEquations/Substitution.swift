import Expressions
import Units

/// What a name in equations is replaced by, as in `Equations(text, tau=10*ms, v='V')`.
public enum Substitution: Hashable, Sendable, ExpressibleByStringLiteral {
    /// Another name, or an expression.
    case text(String)
    case quantity(Quantity)

    /// The text.
    public init(stringLiteral value: String) { self = .text(value) }

    /// The tree that takes the name's place, and with it the name's range in the equations.
    func tree(for name: String) throws(Diagnostic) -> SyntaxTree {
        switch self {
        case .text(let text):
            let source = SourceText(text, name: "what replaces \(name)")
            return try SyntaxTree(parsingModel: source.whole)
        case .quantity(let quantity):
            let number = SyntaxTree(.real(quantity.value.magnitude))
            let signed = quantity.value.sign == .minus ? SyntaxTree(.unary(.minus, number)) : number
            return quantity.dimension.factors.reduce(signed) { SyntaxTree(.binary(.multiply, $0, $1)) }
        }
    }
}

extension EquationDefinition {
    /// The same definition with names replaced, on its left side too.
    /// - Throws: a ``Expressions/Diagnostic`` where the name that is defined would be replaced by something that is no name.
    func substituting(_ substitutions: [String: Substitution]) throws(Diagnostic) -> EquationDefinition {
        if substitutions.isEmpty { return self }
        var trees: [String: SyntaxTree] = [:]
        for (name, substitution) in substitutions { trees[name] = try substitution.tree(for: name) }
        return EquationDefinition(
            name: try newName(from: trees[name]), role: role.mapping { $0.replacing(trees) }, dimension: dimension,
            type: type, flags: flags, fragment: fragment, nameFragment: nameFragment)
    }

    private func newName(from tree: SyntaxTree?) throws(Diagnostic) -> String {
        switch tree?.kind {
        case nil: return name
        case .name(let new)?:
            try NameRules.check(new, at: nameFragment)
            return new
        default:
            throw Diagnostic(
                "invalid-substitution", "\(name) is defined here, so only another name can replace it",
                expected: "a name",
                found: tree.map { "\($0)" }, at: nameFragment)
        }
    }
}

extension EquationDefinition.Role {
    func mapping(_ change: (SyntaxTree) -> SyntaxTree) -> EquationDefinition.Role {
        switch self {
        case .differential(let tree): .differential(change(tree))
        case .subexpression(let tree): .subexpression(change(tree))
        case .parameter: .parameter
        }
    }
}

extension Dimension {
    /// Its base units with their powers, as trees to multiply by: `metre**2`, `second**-0.5`.
    var factors: [SyntaxTree] {
        let names = ["metre", "kilogram", "second", "amp", "kelvin", "mole", "candle"]
        return zip(names, exponents).compactMap { name, exponent in
            if exponent == .zero { return nil }
            let unit = SyntaxTree(.name(name))
            if exponent == .one { return unit }
            let number = { (value: Int) in
                let size = SyntaxTree(.integer(abs(value)))
                return value < 0 ? SyntaxTree(.unary(.minus, size)) : size
            }
            let power =
                exponent.denominator == 1
                ? number(exponent.numerator)
                : SyntaxTree(.binary(.divide, number(exponent.numerator), number(exponent.denominator)))
            return SyntaxTree(.binary(.power, unit, power))
        }
    }
}
