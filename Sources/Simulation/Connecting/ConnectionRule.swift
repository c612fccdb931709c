import Expressions

/// Which neurons are to be connected, however it was written: candidates row by row, and what each of them has to meet.
struct ConnectionRule {
    /// The neurons that candidates are found for, each with a row of its own; the candidates are neurons of the other side.
    var rows = SynapticPathway.Side.pre
    /// nil where every neuron of the other side is a candidate.
    var range: CandidateRange?
    /// Which part of the candidates is tried.
    var choice = Choice.all
    /// What expressions call the number that goes through the range.
    var variable: (name: String, location: SourceFragment)?
    /// The neuron that a number of the range stands for; nil for the one of that number.
    var element: PairModel.Part?
    var condition: PairModel.Part?
    /// What messages call the condition.
    var conditionName = "the rule that connects a pair"
    /// How many synapses a pair gets.
    var number = PairNumber.number(1)
    /// Pairs of neurons that do not exist are left out rather than refused.
    var skipsInvalid = false

    /// `range(low, high, step)`; without `high` the numbers below `low`.
    struct CandidateRange {
        var low: PairModel.Part?
        var high: PairModel.Part?
        var step: PairModel.Part?
    }

    enum Choice {
        case all
        /// Each by itself with a probability.
        case probability(PairNumber)
        /// As many of a row as this says.
        case size(PairModel.Part)
    }
}

extension ConnectionRule {
    /// `connect(condition=..., p=..., n=...)`
    init(condition: SourceFragment?, probability: PairNumber, number: PairNumber) throws(Diagnostic) {
        if let condition {
            do {
                self.condition = PairModel.Part(tree: try SyntaxTree(parsing: condition), source: condition.source)
            } catch {
                if (try? BareComprehension(parsing: condition))?.clauses.isEmpty == false {
                    throw GeneratorDiagnostics.givenAsCondition(condition)
                }
                throw error
            }
        }
        choice = probability == .number(1) ? .all : .probability(probability)
        self.number = number
    }
}
