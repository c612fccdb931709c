import Expressions
import ModelEquations
import Units

/// `-(v - v_rest) + I/tau`: the division was meant for the whole sum.
///
/// It takes a run that a dimension error in a differential equation has ended, and in it a sum in which some terms are divided by a
/// time and the others are in the same unit without that. A model without units gives no such error, and none is found in it.
enum Parentheses {
    static func find(in run: ObservedRun) -> [Diagnosis] {
        if let (definition, group) = run.mistakenEquation, let right = definition.rightHandSide {
            return right.sums.lazy.compactMap { diagnosis(of: $0, in: definition, group) }.first.map { [$0] } ?? []
        }
        return []
    }

    private static func diagnosis(
        of sum: SyntaxTree, in definition: EquationDefinition, _ group: any AnyObservedGroup
    ) -> Diagnosis? {
        let source = definition.fragment.source
        let scope = group.scope
        var divided: [(numerator: SyntaxTree, divisor: SyntaxTree)] = []
        var undivided: [SyntaxTree] = []
        var dimensions: [Dimension] = []
        for term in sum.terms {
            guard let dimension = try? scope.typed(term, in: source).dimension else { return nil }
            if let quotient = term.quotient, (try? scope.typed(quotient.divisor, in: source).dimension) == .time {
                divided.append(quotient)
                dimensions.append(dimension * .time)
            } else {
                undivided.append(term)
                dimensions.append(dimension)
            }
        }
        guard let first = dimensions.first, dimensions.allSatisfy({ $0 == first }), let quotient = divided.first,
            !undivided.isEmpty, divided.allSatisfy({ $0.divisor.withoutRanges == quotient.divisor.withoutRanges }),
            let place = group.place(of: sum.fragment(in: source))
        else { return nil }
        let divisor = quotient.divisor.text(in: source)
        let numerators = divided.map { $0.numerator.text(in: source) }
        let kept = undivided.map { $0.text(in: source) }
        let unit = first.isDimensionless ? (kept.count == 1 ? "has" : "have") + " no unit" : "\(verb(kept)) in \(first)"
        let sentence =
            "\(sum.text(in: source)): only \(list(numerators)) \(verb(numerators)) divided by \(divisor), since / binds before +; "
            + "\(list(kept)) \(verb(kept)) not, so \(kept.count == 1 ? "it" : "they") \(unit) where \(first / .time) is needed, "
            + "and would be \(divisor) times too strong"
        return Diagnosis(
            .parentheses, sentence,
            advice: "put the sum into parentheses: (\(sum.without(quotient.divisor)))/\(divisor)",
            at: place, endsRun: true)
    }

    private static func verb(_ parts: [String]) -> String { parts.count == 1 ? "is" : "are" }

    private static func list(_ parts: [String]) -> String {
        parts.count < 2 ? parts.joined() : parts.dropLast().joined(separator: ", ") + " and " + parts[parts.count - 1]
    }
}

extension SyntaxTree {
    /// What is divided, and by what, where the tree is a quotient: `I/tau`, `-v/tau`.
    fileprivate var quotient: (numerator: SyntaxTree, divisor: SyntaxTree)? {
        switch kind {
        case .binary(.divide, let numerator, let divisor): (numerator, divisor)
        case .unary(.minus, let operand), .unary(.plus, let operand): operand.quotient
        default: nil
        }
    }

    /// A sum whose terms are no longer divided by something.
    fileprivate func without(_ divisor: SyntaxTree) -> SyntaxTree {
        switch kind {
        case .binary(.add, let left, let right):
            SyntaxTree(.binary(.add, left.without(divisor), right.without(divisor)))
        case .binary(.subtract, let left, let right):
            SyntaxTree(.binary(.subtract, left.without(divisor), right.without(divisor)))
        case .binary(.divide, let numerator, let own) where own.withoutRanges == divisor.withoutRanges: numerator
        case .unary(let sign, let operand) where operand.quotient != nil:
            SyntaxTree(.unary(sign, operand.without(divisor)))
        default: self
        }
    }
}
