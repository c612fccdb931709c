import Expressions
import Units

/// What was expected and what was found where a condition does not hold.
struct Evidence {
    var comparison: EvidenceRecorder.Comparison?
    /// All that was looked at, in its order.
    var subjects: [EvidenceRecorder.Subject]
}

/// Code that finds out whether a condition holds: nil where it does.
private typealias Claim = (Frame) throws(Diagnostic) -> Evidence?

/// `assert` in a check, which shows what its condition has compared.
extension Compiler {
    func checkedAssertion(_ conditionTree: SyntaxTree, _ messageTree: SyntaxTree?, _ evidence: EvidenceRecorder)
        throws(Diagnostic) -> Execution
    {
        let (claim, condition) = (try claim(conditionTree, evidence), fragment(conditionTree))
        let message = try optional(messageTree)
        return { frame throws(Diagnostic) in
            evidence.begin()
            guard let failed = try claim(frame) else { return .normal }
            evidence.explicit = nil
            var sentence = "\(condition.text) does not hold"
            let text = try message(frame)
            if case .none = text {} else { sentence = Text.str(text) }
            let subject = evidence.explicit ?? failed.subjects.first
            let variables = (failed.subjects + [evidence.explicit].compactMap(\.self)).lazy.compactMap(\.variable)
            evidence.failedAssertion = CheckFinding(
                sentence: sentence, comparison: failed.comparison, place: subject?.place, condition: condition,
                variable: variables.first,
                exhibit: Exhibit(failed.subjects.compactMap(\.exhibit)))
            throw Diagnostic("assertion", sentence, at: condition)
        }
    }

    private func claim(_ tree: SyntaxTree, _ evidence: EvidenceRecorder) throws(Diagnostic) -> Claim {
        switch tree.kind {
        case .logical(.and, let left, let right):
            let (left, right) = (try claim(left, evidence), try claim(right, evidence))
            return { frame throws(Diagnostic) in
                if let failed = try left(frame) { return failed }
                return try right(frame)
            }
        case .logical(.or, let left, let right):
            let (left, right) = (try claim(left, evidence), try claim(right, evidence))
            return { frame throws(Diagnostic) in
                if try left(frame) == nil { return nil }
                return try right(frame)
            }
        case .comparison(let first, let links): return try comparisonClaim(first, links, evidence)
        default:
            let condition = try condition(tree)
            return { frame throws(Diagnostic) in
                evidence.comparison = nil
                let (holds, subjects) = try evidence.watching { () throws(Diagnostic) in try condition(frame) }
                if holds { return nil }
                return Evidence(comparison: evidence.comparison, subjects: subjects)
            }
        }
    }

    private func comparisonClaim(
        _ first: SyntaxTree, _ links: [SyntaxTree.ComparisonLink], _ evidence: EvidenceRecorder
    ) throws(Diagnostic) -> Claim {
        let (start, steps) = (try expression(first), try comparisonSteps(first, links))
        return { frame throws(Diagnostic) in
            var (left, leftSubjects) = try evidence.watching { () throws(Diagnostic) in try start(frame) }
            for step in steps {
                let (right, rightSubjects) = try evidence.watching { () throws(Diagnostic) in try step.right(frame) }
                let outcome: Value
                do throws(Diagnostic) {
                    outcome = try Comparison.compare(step.relation, left, right, at: step.operands, in: frame)
                } catch {
                    guard error.id == "dimension-mismatch", let found = leftSubjects.first ?? rightSubjects.first else {
                        throw error
                    }
                    // A value in another unit than the check has in mind is the learner's.
                    throw evidence.failure(error.message, at: found.place)
                }
                if try !Truth.of(outcome, at: Site(frame: frame, fragment: step.operands.whole)) {
                    let isReversed =
                        leftSubjects.isEmpty && !rightSubjects.isEmpty && ![.isIn, .isNotIn].contains(step.relation)
                    return Evidence(
                        comparison: isReversed
                            ? Compiler.words(step.relation.reversed, found: right, expected: left)
                            : Compiler.words(step.relation, found: left, expected: right),
                        subjects: leftSubjects + rightSubjects)
                }
                (left, leftSubjects) = (right, rightSubjects)
            }
            return nil
        }
    }

    private static func words(_ relation: SyntaxTree.ComparisonOperator, found: Value, expected: Value)
        -> EvidenceRecorder.Comparison
    {
        if case .string = found, case .string = expected, relation == .isIn || relation == .isNotIn {
            // Of a text within another it is the other that was found.
            return EvidenceRecorder.Comparison(
                expected: "a text \(relation == .isIn ? "with" : "without") \(Text.displayed(found))",
                found: Text.displayed(expected))
        }
        var pair = EvidenceRecorder.Comparison(expected: Text.displayed(expected), found: Text.displayed(found))
        if let one = Numbers.scalar(found), let other = Numbers.scalar(expected) {
            let dimension = one.value == 0 ? other.dimension : one.dimension
            pair = ValuePair(one.value, other.value, dimension).words
            if case .boolean = found { pair.found = Text.displayed(found) }
            if case .boolean = expected { pair.expected = Text.displayed(expected) }
        }
        if let phrase = relation.phrase { pair.expected = pair.expected.map { "\(phrase) \($0)" } }
        return pair
    }
}

extension SyntaxTree.ComparisonOperator {
    /// The relation with its sides exchanged.
    fileprivate var reversed: SyntaxTree.ComparisonOperator {
        switch self {
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        default: self
        }
    }

    /// What is expected of the left side, to be read before the right one; nil where it is to be that.
    fileprivate var phrase: String? {
        switch self {
        case .less: "less than"
        case .lessOrEqual: "at most"
        case .greater: "more than"
        case .greaterOrEqual: "at least"
        case .notEqual, .isNotIdentical: "anything but"
        case .isIn: "one of"
        case .isNotIn: "none of"
        case .equal, .isIdentical: nil
        }
    }
}
