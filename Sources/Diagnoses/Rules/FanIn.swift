import Expressions
import ModelEquations
import Simulation
import Units

/// A response that is to be divided by the number of inputs, and is not divided by that of each neuron.
///
/// That a sum grows with the number of synapses is what sums do, so it takes a sign that the sum was to be normalised: the script
/// divides by a number of synapses or neurons that is not the number of the neuron's own inputs (`N_outgoing`, `N_pre`, ...) in what
/// is summed or in a parameter of it; or it has set a parameter from `N_incoming` that nothing uses. And it takes a few neurons whose
/// numbers of inputs differ by a factor of two or more: in a network at random, 1/N is the scaling of a theory.
enum FanIn {
    /// How many neurons a person wires one by one.
    private static let mostNeurons = 32

    static func find(in run: ObservedRun) -> [Diagnosis] {
        run.synapses.compactMap { diagnosis(of: $0, in: run) }
    }

    private static func diagnosis(of synapses: ObservedGroup<Synapses>, in run: ObservedRun) -> Diagnosis? {
        let counts = synapses.group.incomingCounts
        let received = counts.filter { $0 > 0 }
        guard counts.count <= mostNeurons, let fewest = received.min(), let most = received.max(),
            most >= 2 * fewest
        else { return nil }
        let texts = expressions(in: synapses)
        var usedBySums: Set<String> = []
        for sum in synapses.group.sums {
            guard let value = sum.definition.rightHandSide,
                let place = synapses.place(of: sum.definition.fragment)
            else { continue }
            let used = synapses.equations.reach(of: value.names)
            usedBySums.formUnion(used)
            guard let (count, where_) = wrongCount(value, used, texts, synapses),
                !isNormalised(used, texts)
            else { continue }
            let peaks = response(most, fewest, counts, sum.group, sum.variable, run)
            let (kind, rest) =
                count == "N_outgoing"
                ? ("the number of synapses that leave a source", peaks)
                : ("which is the same for all", ": " + growth(most, fewest) + peaks)
            return Diagnosis(
                .fanIn,
                "\(sum.variable) is divided by \(count), \(kind), and not by the number of synapses that each neuron receives"
                    + rest, advice: "divide by N_incoming", at: where_ ?? place)
        }
        guard !isNormalised(usedBySums, texts), let idle = idleFactor(texts, synapses),
            let sum = synapses.group.sums.first, let place = synapses.place(of: sum.definition.fragment)
        else { return nil }
        return Diagnosis(
            .fanIn,
            "\(idle) is set from N_incoming, but \(sum.definition.name) does not use it: \(growth(most, fewest))"
                + response(most, fewest, counts, sum.group, sum.variable, run),
            advice: "multiply what is summed by \(idle)", at: place)
    }

    /// A parameter that the script has set from the number of incoming synapses, and that nothing uses.
    private static func idleFactor(_ texts: [String: SyntaxTree], _ synapses: ObservedGroup<Synapses>) -> String? {
        let statements = synapses.group.pathways.flatMap { (try? Statement.parse($0.statements)) ?? [] }
        let trees = statements.map(\.value) + synapses.equations.definitions.compactMap(\.rightHandSide)
        let used = trees.reduce(into: Set<String>()) { $0.formUnion($1.names) }
        return texts.filter { $0.value.names.contains("N_incoming") && !used.contains($0.key) }.keys.min()
    }

    /// Whether what a sum uses has the number of incoming synapses in it.
    private static func isNormalised(_ used: Set<String>, _ texts: [String: SyntaxTree]) -> Bool {
        used.contains("N_incoming") || used.contains { texts[$0]?.names.contains("N_incoming") == true }
    }

    private static func growth(_ most: Int, _ fewest: Int) -> String {
        "a neuron with \(most) synapses gets \(multiple(most, fewest)) as much as one with \(counted(fewest, "synapse"))"
    }

    /// What the script has set the parameters of synapses to, where that is an expression.
    private static func expressions(in synapses: ObservedGroup<Synapses>) -> [String: SyntaxTree] {
        synapses.made.assignments.compactMapValues { assignment in
            guard let tree = try? SyntaxTree(parsing: assignment.value), case .string(let literal) = tree.kind else {
                return nil
            }
            return try? SyntaxTree(parsing: SourceFragment(literal.value))
        }
    }

    /// A count that something is divided by, beside that of a neuron's own inputs, and where.
    private static func wrongCount(
        _ value: SyntaxTree, _ used: Set<String>, _ texts: [String: SyntaxTree], _ synapses: ObservedGroup<Synapses>
    ) -> (count: String, place: SourceFragment?)? {
        let counts: Set = ["N_pre", "N_post", "N_outgoing", "N"]
        for name in used.sorted() {
            if let tree = texts[name], let count = tree.divisors.first(where: counts.contains) {
                return (count, synapses.made.assignments[name]?.place)
            }
        }
        let trees = [value] + used.compactMap { synapses.equations[$0]?.rightHandSide }
        return trees.flatMap(\.divisors).first(where: counts.contains).map { ($0, nil) }
    }

    private static func multiple(_ most: Int, _ fewest: Int) -> String {
        most % fewest == 0 ? "\(most / fewest) times" : "\(text(Double(most) / Double(fewest), .one)) times"
    }

    /// The peaks of the recorded sum in two such neurons.
    private static func response(
        _ most: Int, _ fewest: Int, _ counts: [Int], _ group: StateGroup, _ variable: String, _ run: ObservedRun
    ) -> String {
        let traces = run.recording.traces(of: variable, of: group)
        func peak(_ count: Int) -> Double? {
            traces.first { counts.indices.contains($0.element) && counts[$0.element] == count }?.highest
        }
        guard let low = peak(fewest), let high = peak(most), let dimension = group.variable(named: variable)?.dimension
        else { return "" }
        return " (\(variable) reaches \(text(high, dimension)) against \(text(low, dimension)))"
    }
}

extension SyntaxTree {
    /// The names in what something is divided by.
    fileprivate var divisors: [String] {
        var found = children.flatMap(\.divisors)
        if case .binary(.divide, _, let divisor) = kind { found += divisor.names.sorted() }
        return found
    }
}
