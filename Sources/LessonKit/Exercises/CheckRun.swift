import BrianScript
import Expressions

/// Checks scripts against one exercise.
public struct CheckRun {
    /// Finds mistakes in a script that did not pass: from its text, from its run where there is one, and from the error that stopped
    /// it.
    public typealias Diagnose = (SourceText, ScriptRun?, Diagnostic?) -> [NamedMistake]

    private let exercise: Exercise
    private let check: CheckScript
    private let settings: ScriptSettings
    private let diagnose: Diagnose

    /// - Parameters:
    ///   - settings: limits and requests to stop; what the script prints is kept for the check.
    ///   - diagnose: names the mistakes of a script that did not pass.
    ///   - exercise: what is checked against.
    /// - Throws: a diagnostic where the exercise's check cannot be read.
    public init(
        _ exercise: Exercise, settings: ScriptSettings = ScriptSettings(),
        diagnose: @escaping Diagnose = { _, _, _ in [] }
    ) throws(Diagnostic) {
        self.exercise = exercise
        check = try exercise.check()
        self.settings = settings
        self.diagnose = diagnose
    }

    /// Runs a script and checks it.
    ///
    /// - Throws: a diagnostic where the check itself is wrong, and `interrupted` where the person has asked for an end.
    public func result(of source: SourceText) throws(Diagnostic) -> CheckResult {
        let checked: CheckedRun
        do throws(Diagnostic) {
            guard !source.whole.text.allSatisfy(\.isWhitespace) else {
                throw Diagnostic("empty-script", "\(source.name) is empty", advice: "write a model into it")
            }
            checked = try run(source)
        } catch {
            if error.id == "interrupted" { throw error }
            return result(.stopped(error), diagnose(source, nil, error))
        }
        let others = CheckScript.Others(
            solution: { () throws(Diagnostic) in try run(try exercise.solution()) },
            rerun: { knobs throws(Diagnostic) in try run(source, knobs: knobs) })
        guard let finding = try check.finding(on: checked, others) else { return result(.passed, []) }
        return result(.failed(finding), diagnose(source, checked.run, nil))
    }

    private func result(_ outcome: CheckResult.Outcome, _ diagnoses: [NamedMistake]) -> CheckResult {
        CheckResult(number: exercise.number, outcome: outcome, diagnoses: diagnoses)
    }

    /// The same random numbers each time, so that a script that has passed goes on passing.
    private static let seed: UInt32 = 1

    private func run(_ source: SourceText, knobs: [(name: String, text: String)] = []) throws(Diagnostic) -> CheckedRun
    {
        final class Printed { var text = "" }
        let printed = Printed()
        var settings = settings
        settings.knobs = knobs
        settings.seed = CheckRun.seed
        settings.output = { printed.text += $0 }
        let script = try Script(source)
        let run = try script.run(settings)
        if let interruption = run.interruption { throw interruption }
        return CheckedRun(script, run: run, printed: printed.text)
    }
}
