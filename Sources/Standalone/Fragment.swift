/// A piece of a C++ expression.
struct Fragment {
    /// How strongly the outermost operator binds; a piece goes into parentheses where another one around it binds more strongly.
    enum Binding: Int, Comparable {
        case choice, or, and, equality, comparison, sum, product, sign, atom

        static func < (left: Binding, right: Binding) -> Bool { left.rawValue < right.rawValue }
    }

    var text: String
    var binding: Binding = .atom
    /// Whether it is true or false rather than a number.
    var isCondition = false
    /// The columns that it reads.
    var reads: Set<String> = []

    /// For a place where everything that binds less strongly needs parentheses.
    func text(within least: Binding) -> String { binding < least ? "(\(text))" : text }

    /// As a number: conditions count as 1 and 0.
    var number: Fragment {
        guard isCondition else { return self }
        return Fragment(text: "\(text(within: .or)) ? 1.0 : 0.0", binding: .choice, reads: reads)
    }

    /// As a condition: whatever is not 0 holds.
    var condition: Fragment {
        isCondition
            ? self : Fragment(text: "\(text(within: .comparison)) != 0", binding: .equality, isCondition: true, reads: reads)
    }

    /// `a + b` for an operator that is read from the left.
    static func infix(_ sign: String, _ left: Fragment, _ right: Fragment, _ binding: Binding) -> Fragment {
        let next = Binding(rawValue: binding.rawValue + 1) ?? .atom
        let isComparison = binding == .comparison || binding == .equality
        return Fragment(
            text: "\(left.text(within: isComparison ? next : binding)) \(sign) \(right.text(within: next))",
            binding: binding, reads: left.reads.union(right.reads))
    }

    /// `f(a, b)`
    static func call(_ function: String, _ arguments: [Fragment]) -> Fragment {
        Fragment(
            text: "\(function)(\(arguments.map(\.text).joined(separator: ", ")))",
            reads: arguments.reduce(into: []) { $0.formUnion($1.reads) })
    }
}
