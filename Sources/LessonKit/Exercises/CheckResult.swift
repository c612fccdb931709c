import BrianScript
import Diagnoses
import Expressions

/// What came of checking a script against an exercise.
public struct CheckResult: Hashable, Sendable {
    /// The exercise.
    public let number: ExerciseNumber
    /// Whether it passed.
    public let outcome: Outcome
    /// Which mistakes were recognised, in the order of the script; none where it passed.
    public let diagnoses: [Diagnosis]

    /// How a check can end.
    public enum Outcome: Hashable, Sendable {
        case passed
        /// The script ran, and something is not as it should be.
        case failed(CheckFinding)
        /// The script itself stopped with an error.
        case stopped(Diagnostic)
    }

    /// Whether it passed.
    public var hasPassed: Bool { outcome == .passed }

    /// What the check has found in a script that ran; nil where it passed or was stopped by an error.
    public var finding: CheckFinding? { if case .failed(let finding) = outcome { finding } else { nil } }

    /// The outcome in one line.
    var summary: String {
        switch outcome {
        case .passed: "passed"
        case .failed(let finding): finding.sentence
        case .stopped(let error): "\(error.id.rawValue): \(error.message)"
        }
    }

    /// Why it did not pass, as errors are told; nil where it did.
    public var diagnostic: Diagnostic? {
        switch outcome {
        case .passed: nil
        case .stopped(let error): error
        case .failed(let finding):
            Diagnostic(
                "check-failed", finding.sentence, expected: finding.expected, found: finding.found,
                advice: finding.advice, at: finding.place)
        }
    }
}
