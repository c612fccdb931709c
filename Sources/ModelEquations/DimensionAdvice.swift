import Expressions
import Units

/// Advice on a value whose dimension is not the one it has to have.
struct DimensionAdvice {
    let scope: Scope

    /// What `tree`, which is in `found`, lacks to be in `expected`; nil where nothing sensible can be said.
    func mending(_ tree: SyntaxTree, found: Dimension, expected: Dimension) -> String? {
        if found.isDimensionless, tree.isLiteralNumber {
            return "give the number its unit, as in \(tree)*\(expected.exampleUnit)"
        }
        let text = tree.description.utf8.count <= SyntaxTree.longestQuote ? tree.asFactor : "(...)"
        if let advice = divisorInsteadOfTime(tree, factor: expected / found) { return advice }
        if found.isDimensionless, expected != .frequency {
            return "give it a unit, as in \(text)*\(expected.exampleUnit)"
        }
        let factor = expected / found
        if let advice = mixUp(tree, factor: factor) { return advice }
        if factor == .frequency, let time = scope.timeWithoutUnit(in: tree) { return time.advice }
        if expected.isDimensionless {
            return "divide it by something in \(found), as in \(divided(tree, by: found.exampleUnit))"
        }
        if factor == .frequency {
            guard let time = name(of: .time, for: tree) else { return "a time constant is missing: divide by a time" }
            return "a time constant is missing: divide by a time, as in \(divided(tree, by: time))"
        }
        if factor == .frequency * .frequency, let time = candidates(for: .time).first(where: tree.names.contains) {
            return "divide by \(time) instead of multiplying by it"
        }
        if factor == .time, candidates(for: .time).contains(where: tree.names.contains) {
            return "it is divided by a time once too often"
        }
        if let name = name(of: factor, for: tree) {
            return "multiply by \(name), which is in \(factor): \(text)*\(name)"
        }
        if let name = name(of: Dimension.one / factor, for: tree) {
            return "divide by \(name), which is in \(Dimension.one / factor): \(divided(tree, by: name))"
        }
        return nil
    }

    /// A divisor that would fit if it were a time: `-v/tau` with `tau = 10*mV`.
    private func divisorInsteadOfTime(_ tree: SyntaxTree, factor: Dimension) -> String? {
        for case .name(let name) in tree.divisors.map(\.kind) {
            guard case .constant(let quantity, _) = scope.meaning(of: name) else { continue }
            let dimension = quantity.dimension
            guard !dimension.isDimensionless, dimension != .time, factor == dimension / .time,
                dimension.mixUp(expected: .time) == nil
            else { continue }
            return "\(name) \(dimension.predicate), and a time is needed there, as in \(name) = 10*ms"
        }
        return nil
    }

    /// Siemens where a time was meant: `mS` for `ms`.
    private func mixUp(_ tree: SyntaxTree, factor: Dimension) -> String? {
        let exchanged = Dimension.time / .conductance
        guard factor == exchanged || factor == .one / exchanged else { return nil }
        let names = tree.nameOccurrences.map(\.name)
        guard
            let name = names.first(where: {
                switch scope.meaning(of: $0) {
                case .constant(let quantity, _): quantity.dimension == .conductance
                case .unit(let unit): unit.dimension == .conductance
                default: false
                }
            }), let advice = Dimension.conductance.mixUp(expected: .time)
        else { return nil }
        return Unit.named(name) == nil ? "\(name) \(Dimension.conductance.predicate): \(advice)" : advice
    }

    /// In a sum of `left` and `right`: parentheses that were forgotten, a unit that is missing, or a factor.
    func mendingSum(
        _ left: (tree: SyntaxTree, dimension: Dimension), _ right: (tree: SyntaxTree, dimension: Dimension),
        sign: SyntaxTree.BinaryOperator?
    ) -> String? {
        if right.tree.isLiteralNumber, right.dimension.isDimensionless {
            return mending(right.tree, found: right.dimension, expected: left.dimension)
        }
        if left.tree.isLiteralNumber, left.dimension.isDimensionless {
            return mending(left.tree, found: left.dimension, expected: right.dimension)
        }
        // v + I/tau: the quotient was meant for the whole sum.
        if let sign, case .binary(.divide, let numerator, let divisor) = right.tree.kind,
            dimension(of: divisor).map({ right.dimension * $0 == left.dimension }) == true
        {
            let sum = "\(left.tree.quoted(or: "...")) \(sign.rawValue) \(numerator.quoted(or: "..."))"
            return "if all of it is to be divided by \(divisor), write (\(sum))/\(divisor.asFactor)"
        }
        // Of two names the one that changes over time is most probably meant as it stands, and the other is not.
        if case .name = left.tree.kind, isState(right.tree), !isState(left.tree),
            let advice = mending(left.tree, found: left.dimension, expected: right.dimension)
        {
            return advice
        }
        return mending(right.tree, found: right.dimension, expected: left.dimension)
    }

    private func isState(_ tree: SyntaxTree) -> Bool {
        guard case .name(let name) = tree.kind, let variable = scope.variables[name] else { return false }
        return !variable.isReadOnly && !variable.isConstant
    }

    /// How a number becomes a condition.
    func comparing(_ tree: SyntaxTree, _ value: TypedExpression) -> String {
        let text = tree.quoted(or: "...")
        if value.variables.isEmpty, let variable = membrane(in: value.dimension) {
            return "compare a variable with it, as in \(variable) > \(text)"
        }
        let zero = value.dimension.isDimensionless ? "0" : "0*\(value.dimension.exampleUnit)"
        return "compare it with something, as in \(text) > \(zero)"
    }

    /// The variable that a bare value is most probably meant for: the membrane potential by its usual names, else the only
    /// variable of that dimension.
    private func membrane(in dimension: Dimension) -> String? {
        let fitting = scope.variables.values.filter {
            $0.dimension == dimension && $0.type == .real && !$0.isReadOnly && !$0.isConstant && !$0.name.hasPrefix("_")
        }.map(\.name)
        return ["v", "V", "vm", "Vm"].first(where: fitting.contains) ?? (fitting.count == 1 ? fitting[0] : nil)
    }

    private func dimension(of tree: SyntaxTree) -> Dimension? {
        try? TypeChecker(scope: scope, source: SourceText("")).typed(tree).dimension
    }

    private func divided(_ tree: SyntaxTree, by name: String) -> String {
        switch tree.kind {
        case .binary(.add, _, _), .binary(.subtract, _, _): "(\(tree.quoted(or: "...")))/\(name)"
        default: tree.description.utf8.count <= SyntaxTree.longestQuote ? "\(tree)/\(name)" : "(...)/\(name)"
        }
    }

    /// A name of the script or of the model that stands for such values and is not in `tree` itself: of several the one whose
    /// end is most like that of a name in `tree`, so that `Va` gets `tau_a` and not `tau_b`.
    private func name(of dimension: Dimension, for tree: SyntaxTree) -> String? {
        let present = tree.names
        func likeness(_ candidate: String) -> Int {
            present.map { name in zip(candidate.utf8.reversed(), name.utf8.reversed()).prefix { $0 == $1 }.count }.max()
                ?? 0
        }
        // Of equals the first is taken.
        return candidates(for: dimension).filter { !present.contains($0) }.max { likeness($0) < likeness($1) }
    }

    /// The names of such values, those of the script first.
    private func candidates(for dimension: Dimension) -> [String] {
        let clocks: Set = ["t", "dt", "lastspike", "lastupdate"]
        let constants = scope.namespace.values.compactMap { name, entry -> String? in
            if case .constant(let quantity, _) = entry, quantity.dimension == dimension { name } else { nil }
        }
        let variables = scope.variables.values.filter { $0.dimension == dimension && !clocks.contains($0.name) }
        return constants.sorted() + variables.map(\.name).filter { !$0.hasPrefix("_") }.sorted()
    }
}
