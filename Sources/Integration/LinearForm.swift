import Expressions
import ModelEquations

/// An expression as a sum of unknowns, each times a factor that holds none of them, and of a rest that holds none either.
struct LinearForm {
    /// The factor of each unknown, a sum of products. Only what is structurally nonzero.
    private(set) var coefficients: [String: [Product]] = [:]
    /// The rest, a sum of products.
    private(set) var constant: [Product] = []

    /// An expression that is not linear in the unknowns, and where.
    struct Nonlinearity: Error {
        /// The smallest part of the expression that is not linear.
        let tree: SyntaxTree
        /// The definition that it stands in.
        let definition: EquationDefinition
        /// The unknowns that it depends on.
        let unknowns: [String]
    }

    /// Separates the right-hand side of `definition`. Subexpressions that hold an unknown are taken apart as well; others stand
    /// under their name.
    ///
    /// - Parameter freezesFunctions: whether an unknown inside a function, a divisor or a broken power counts as a factor that
    ///   holds none: it keeps its value over a step.
    /// - Throws: ``Nonlinearity``.
    init(
        _ tree: SyntaxTree, of definition: EquationDefinition, in unknowns: Set<String>,
        subexpressions: Subexpressions, freezesFunctions: Bool = false
    ) throws(Nonlinearity) {
        let reader = Reader(
            unknowns: unknowns, subexpressions: subexpressions, dependents: subexpressions.dependents(on: unknowns),
            freezesFunctions: freezesFunctions)
        self = try reader.form(tree, of: definition)
        // Where all unknowns are frozen there is nothing that the form could say.
        if freezesFunctions, coefficients.isEmpty, reader.isDependent(tree) {
            _ = try LinearForm(tree, of: definition, in: unknowns, subexpressions: subexpressions)
        }
    }

    fileprivate init(coefficients: [String: [Product]] = [:], constant: [Product] = []) {
        self.coefficients = coefficients.filter { !$0.value.isEmpty }
        self.constant = constant
    }

    fileprivate func mapping(_ transform: (Product) -> Product) -> LinearForm {
        func mapped(_ products: [Product]) -> [Product] { products.map(transform).filter { !$0.isZero } }
        return LinearForm(coefficients: coefficients.mapValues(mapped), constant: mapped(constant))
    }

    /// Each term times each of some products.
    fileprivate func times(_ factors: [Product]) -> LinearForm {
        factors.reduce(LinearForm()) { sum, factor in sum + mapping { $0 * factor } }
    }

    fileprivate static func + (left: LinearForm, right: LinearForm) -> LinearForm {
        LinearForm(
            coefficients: left.coefficients.merging(right.coefficients) { $0 + $1 },
            constant: left.constant + right.constant)
    }

    private struct Reader {
        let unknowns: Set<String>
        let subexpressions: Subexpressions
        /// The unknowns and the subexpressions that depend on them.
        let dependents: Set<String>
        let freezesFunctions: Bool

        func form(_ tree: SyntaxTree, of definition: EquationDefinition) throws(Nonlinearity) -> LinearForm {
            switch tree.kind {
            case .binary(.add, let left, let right):
                return try form(left, of: definition) + form(right, of: definition)
            case .binary(.subtract, let left, let right):
                return try form(left, of: definition) + form(right, of: definition).mapping { -$0 }
            case .unary(.minus, let operand): return try form(operand, of: definition).mapping { -$0 }
            case .unary(.plus, let operand): return try form(operand, of: definition)
            default: break
            }
            if !isDependent(tree) { return LinearForm(constant: [Product(tree)].filter { !$0.isZero }) }
            switch tree.kind {
            case .name(let name):
                if unknowns.contains(name) { return LinearForm(coefficients: [name: [Product()]]) }
                guard let inner = subexpressions[name], inner.type == .real, let meaning = inner.rightHandSide else {
                    break
                }
                return try form(meaning, of: inner)
            case .binary(.multiply, let left, let right) where !isDependent(left):
                return try form(right, of: definition).mapping { Product(left) * $0 }
            case .binary(.multiply, let left, let right) where !isDependent(right):
                return try form(left, of: definition).mapping { $0 * Product(right) }
            case .binary(.divide, let left, let right) where !isDependent(right):
                return try form(left, of: definition).mapping { $0 / Product(right) }
            case .binary(.power, let base, let exponent) where exponent.literal == 1:
                return try form(base, of: definition)
            case .binary(.multiply, let left, let right) where freezesFunctions:
                let (first, second) = (try form(left, of: definition), try form(right, of: definition))
                if second.coefficients.isEmpty { return first.times(second.constant) }
                if first.coefficients.isEmpty { return second.times(first.constant) }
            case .binary(.divide, let left, let right) where freezesFunctions && isFrozen(right):
                return try form(left, of: definition).mapping { $0 / Product(right) }
            case .call where freezesFunctions: return LinearForm(constant: [Product(tree)])
            default: break
            }
            // What is not linear may be a part of this.
            for child in tree.children where isDependent(child) { _ = try form(child, of: definition) }
            let names = subexpressions.reach(of: tree.names).intersection(unknowns)
            throw Nonlinearity(tree: tree, definition: definition, unknowns: names.sorted())
        }

        /// Whether an unknown stands in the tree only inside of something, and not as one of its factors.
        private func isFrozen(_ tree: SyntaxTree) -> Bool {
            switch tree.kind {
            case .name(let name): !unknowns.contains(name)
            case .binary(.multiply, let left, let right), .binary(.divide, let left, let right):
                isFrozen(left) && isFrozen(right)
            case .binary(.power, let base, _): isFrozen(base)
            case .unary(_, let operand): isFrozen(operand)
            default: true
            }
        }

        func isDependent(_ tree: SyntaxTree) -> Bool { !dependents.isDisjoint(with: tree.names) }
    }
}
