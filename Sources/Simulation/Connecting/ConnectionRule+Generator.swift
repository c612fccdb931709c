import Expressions

extension ConnectionRule {
    /// `connect(j='k for k in range(i-3, i+4) if i != k')`, and the same for `i=` with the roles exchanged.
    ///
    /// `j='i'` alone connects each neuron to one other; an `if` may follow it.
    /// - Parameter side: whose neurons the generator names.
    init(
        generator: SourceFragment, of side: SynapticPathway.Side, number: PairNumber, skipsInvalid: Bool
    ) throws(Diagnostic) {
        let source = generator.source
        func part(_ tree: SyntaxTree) -> PairModel.Part { PairModel.Part(tree: tree, source: source) }
        let comprehension = try BareComprehension(parsing: generator)
        rows = side == .pre ? .post : .pre
        self.number = number
        self.skipsInvalid = skipsInvalid
        element = part(comprehension.element)
        var conditions = comprehension.conditions
        if let clause = comprehension.clauses.first {
            guard comprehension.clauses.count == 1 else {
                throw GeneratorDiagnostics.form(
                    "the neurons to connect to come from a single for", expected: "one for",
                    at: comprehension.clauses[1].target.fragment(in: source))
            }
            guard case .name(let name) = clause.target.kind else {
                throw GeneratorDiagnostics.form(
                    "a single name goes through a range", expected: "a name such as k",
                    at: clause.target.fragment(in: source))
            }
            variable = (name, clause.target.fragment(in: source))
            (range, choice) = try ConnectionRule.candidates(part(clause.sequence))
            conditions = clause.conditions
        } else {
            let nothing = SyntaxTree(.integer(0))
            range = CandidateRange(low: part(nothing), high: part(SyntaxTree(.integer(1))))
        }
        guard conditions.count <= 1 else {
            throw GeneratorDiagnostics.form(
                "a second if cannot follow the first", expected: "conditions joined by and",
                at: conditions[1].fragment(in: source))
        }
        condition = conditions.first.map(part)
        conditionName = "what follows if"
    }

    /// `range(high)`, `range(low, high)`, `range(low, high, step)`, and the same for `sample` with `p=` or `size=`.
    private static func candidates(_ part: PairModel.Part) throws(Diagnostic) -> (CandidateRange, Choice) {
        guard case .call(let callee, let arguments) = part.tree.kind, case .name(let function) = callee.kind,
            function == "range" || function == "sample"
        else {
            throw GeneratorDiagnostics.form(
                "the numbers come from a range or a sample", expected: "range(...) or sample(...) after in",
                at: part.location)
        }
        var bounds: [PairModel.Part] = []
        var choices: [Choice] = []
        for argument in arguments {
            let value = PairModel.Part(tree: argument.value, source: part.source)
            switch argument.form {
            case .positional: bounds.append(value)
            case .keyword("p") where function == "sample": choices.append(.probability(.expression(value.location)))
            case .keyword("size") where function == "sample": choices.append(.size(value))
            default:
                throw GeneratorDiagnostics.form(
                    "\(function) takes no argument of this form",
                    expected: function == "range" ? "range(low, high, step)" : "sample(low, high, step, p=...)",
                    at: value.location)
            }
        }
        guard (1...3).contains(bounds.count) else {
            throw GeneratorDiagnostics.form(
                "\(function) takes one to three numbers", expected: "\(function)(low, high, step)", at: part.location)
        }
        guard choices.count == (function == "sample" ? 1 : 0) else {
            throw GeneratorDiagnostics.form(
                "sample takes either a probability or a size",
                expected: "sample(N_post, p=0.1) or sample(N_post, size=10)",
                at: part.location)
        }
        let range =
            bounds.count == 1
            ? CandidateRange(high: bounds[0])
            : CandidateRange(low: bounds[0], high: bounds[1], step: bounds.count > 2 ? bounds[2] : nil)
        return (range, choices.first ?? .all)
    }
}
