import BrianScript
import Expressions

/// A mistake in a model, named in the words of the subject.
///
///     let run = try script.run(settings)
///     for diagnosis in Diagnosis.all(in: run) { print(diagnosis.diagnostic) }
///
/// Diagnoses are made from the model (its equations, statements, weights and connections) and from what was recorded; none knows
/// an exercise or looks for a certain text. A correct model gets none.
public struct Diagnosis: Hashable, Sendable {
    /// Which mistake it is.
    public let id: Identifier
    /// What is wrong and what that does to the traces, with the numbers of this run; one or two sentences without a full stop at
    /// the end.
    public let sentence: String
    /// What to write instead, in the names of the model; nil where that depends on what is meant.
    public let advice: String?
    /// The part of the script that is concerned.
    public let location: SourceFragment
    /// Whether the run ended because of it.
    public let endsRun: Bool

    init(
        _ id: Identifier, _ sentence: String, advice: String? = nil, at location: SourceFragment, endsRun: Bool = false
    ) {
        self.id = id
        self.sentence = sentence
        self.advice = advice
        self.location = location
        self.endsRun = endsRun
    }

    /// The number of the chapter that teaches it: `3b`.
    public var chapter: String { id.chapter }

    /// The line of the script, from 1.
    public var line: Int { location.source.position(of: location.range.lowerBound).line }

    /// The columns of that line that are concerned, from 1, without the last; of a part of several lines those of the first.
    public var columns: Range<Int> {
        let source = location.source
        let first = source.position(of: location.range.lowerBound).column
        let end = min(location.range.upperBound, source.lineRange(around: location.range.lowerBound).upperBound)
        return first..<max(first + 1, source.position(of: end).column)
    }

    /// The diagnosis as all other errors and warnings are shown: with the line and a mark below it.
    public var diagnostic: Diagnostic {
        Diagnostic(
            Diagnostic.Identifier(rawValue: id.rawValue), sentence, advice: advice, at: location,
            severity: endsRun ? .error : .warning)
    }

    /// All mistakes that are found in a run that is finished or has failed, in the order of the script.
    ///
    /// - Parameter run: one that failed has its error as its ``BrianScript/ScriptRun/interruption``; see
    ///   ``BrianScript/ScriptSettings/isPart``.
    public static func all(in run: ScriptRun) -> [Diagnosis] {
        let observed = ObservedRun(run)
        var found: [Diagnosis] = []
        for rule in Diagnosis.rules {
            for diagnosis in rule(observed) where !found.contains(diagnosis) { found.append(diagnosis) }
        }
        return found.sorted {
            ($0.location.range.lowerBound, $0.id.rawValue) < ($1.location.range.lowerBound, $1.id.rawValue)
        }
    }

    /// Each looks for one mistake.
    private static let rules: [@Sendable (ObservedRun) -> [Diagnosis]] = [
        ClampedCurrent.find, CurrentWithoutDynamics.find, DeltaTakenForCurrent.find, SignTwice.find, SignMissing.find,
        Parentheses.find, MissingTau.find, WeightUnits.find, WeightNotSet.find, NotConnected.find, NotInNetwork.find,
        SynapseOrNeuronVariable.find, TwoSummedOneTarget.find, FanIn.find, ResetForgotten.find,
        StartsAboveThreshold.find,
        RefractoryWithoutHold.find, HoldOnCurrent.find, SharedPoisson.find, SaturatedPoisson.find, DelayOffGrid.find,
        WrongMethod.find, SlipOfThePen.find,
    ]
}
