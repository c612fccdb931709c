import Expressions

/// Which of the expression grammar's forms a model may use: numbers, names, operators, comparisons, `and or not` and calls.
///
/// `a if c else b` may stand only in generated statements, not in what a person writes: Brian has no such form.
enum ModelGrammar {
    /// Refuses the first form in `tree` that no model may use.
    static func check(_ tree: SyntaxTree, in source: SourceText) throws(Diagnostic) {
        if !allows(tree) { throw refusal(of: tree, at: SourceFragment(source: source, range: tree.range)) }
        for child in tree.children { try check(child, in: source) }
    }

    static func allows(_ relation: SyntaxTree.ComparisonOperator) -> Bool {
        switch relation {
        case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual: true
        case .isIdentical, .isNotIdentical, .isIn, .isNotIn: false
        }
    }

    private static func allows(_ tree: SyntaxTree) -> Bool {
        switch tree.kind {
        case .integer, .real, .boolean, .name, .logical: true
        case .unary(let sign, _): sign != .invert
        case .binary(let sign, _, _): replacement(for: sign) == nil
        case .comparison(_, let links): links.count == 1 && allows(links[0].relation)
        case .call(let callee, let arguments):
            if case .name = callee.kind { arguments.allSatisfy { $0.form == .positional } } else { false }
        default: false
        }
    }

    /// The error for a form that models have not, with what to write instead.
    static func refusal(of tree: SyntaxTree, at location: SourceFragment?) -> Diagnostic {
        let (form, advice) = describe(tree)
        return Diagnostic(
            "not-in-a-model", "\(form) cannot stand in the expressions of a model", advice: advice, at: location)
    }

    private static func describe(_ tree: SyntaxTree) -> (form: String, advice: String?) {
        switch tree.kind {
        case .none: ("None", nil)
        case .string, .formattedString: ("a string", "write the name without quotes")
        case .unary(let sign, _): ("the operator \(sign.rawValue)", "write `not` for conditions")
        case .binary(let sign, _, _): ("the operator \(sign.rawValue)", replacement(for: sign))
        case .comparison(_, let links) where links.count > 1:
            ("a chain of comparisons", chainAdvice(tree))
        case .comparison(_, let links):
            ("the operator `\(links.first?.relation.rawValue ?? "")`", "compare with == or !=")
        case .conditional(let then, let condition, let otherwise):
            (
                "`if` and `else`",
                "write int(\(condition))*\(then.asFactor) + int(not \(condition.asFactor))*\(otherwise.asFactor)"
            )
        case .call: ("a call of this form", "write the function's name and its arguments, without name= and without *")
        case .attribute(_, let name): ("a dot", "write \(name) alone, as the model's own variable")
        case .element, .slice:
            ("an index in brackets", "i is the number of the neuron, TimedArray(t, i) a table of values")
        case .list: ("a list", "use a TimedArray for values over time, a parameter for one value a neuron")
        case .tuple: ("several values with commas", nil)
        case .set: ("a set", nil)
        case .dictionary: ("a dictionary", nil)
        case .comprehension: ("a comprehension", nil)
        case .lambda: ("a lambda", "define the function outside the model")
        case .starred: ("a star before a value", nil)
        case .integer, .real, .boolean, .name, .logical: ("this form", nil)
        }
    }

    private static func replacement(for sign: SyntaxTree.BinaryOperator) -> String? {
        switch sign {
        case .add, .subtract, .multiply, .divide, .floorDivide, .modulo, .power: nil
        case .bitXor: "a power is written with **"
        case .bitAnd: "write `and` between conditions"
        case .bitOr: "write `or` between conditions"
        case .matrixMultiply: "write * to multiply"
        case .shiftLeft, .shiftRight: "multiply or divide by a power of 2"
        }
    }

    private static func chainAdvice(_ tree: SyntaxTree) -> String? {
        guard case .comparison(let first, let links) = tree.kind else { return nil }
        var left = first
        var parts: [String] = []
        for link in links {
            parts.append("\(left.quoted(or: "...")) \(link.relation.rawValue) \(link.right.quoted(or: "..."))")
            left = link.right
        }
        return "write " + parts.joined(separator: " and ")
    }
}
