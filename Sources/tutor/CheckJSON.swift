import Expressions
import LessonKit

/// Results of checks as a JSON list, for programs.
enum CheckJSON {
    private struct Result: Encodable {
        let exercise: String
        let passed: Bool
        /// `passed`, `failed` or `stopped`.
        let outcome: String
        /// The id of the error that stopped the script.
        var error: String?
        var sentence: String?
        var expected: String?
        var found: String?
        /// Of the learner's script, from 1.
        var line: Int?
        let diagnoses: [Mistake]
    }

    private struct Mistake: Encodable {
        let id: String
        let line: Int
        let sentence: String
        let chapter: String
    }

    static func text(_ results: [CheckResult]) -> String {
        let objects = results.map { result in
            var object = Result(
                exercise: result.number.description, passed: result.hasPassed, outcome: word(result.outcome),
                diagnoses: result.diagnoses.map {
                    Mistake(id: $0.id.rawValue, line: $0.line, sentence: $0.sentence, chapter: $0.chapter)
                })
            if case .stopped(let error) = result.outcome { object.error = error.id.rawValue }
            if let reason = result.diagnostic {
                object.sentence = reason.message
                object.expected = reason.expected
                object.found = reason.found
                object.line = reason.location.map { $0.source.position(of: $0.range.lowerBound).line }
            }
            return object
        }
        return JSONText.text(of: objects)
    }

    private static func word(_ outcome: CheckResult.Outcome) -> String {
        switch outcome {
        case .passed: "passed"
        case .failed: "failed"
        case .stopped: "stopped"
        }
    }
}
