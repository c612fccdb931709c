import BrianScript
import Diagnoses
import Expressions

/// Checks scripts against one exercise.
public struct CheckRun {
    private let exercise: Exercise
    private let check: CheckScript
    private let settings: ScriptSettings

    /// - Parameters:
    ///   - settings: limits and requests to stop; what the script prints is kept for the check.
    ///   - exercise: what is checked against.
    /// - Throws: a diagnostic where the exercise's check cannot be read.
    public init(_ exercise: Exercise, settings: ScriptSettings = ScriptSettings()) throws(Diagnostic) {
        self.exercise = exercise
        check = try exercise.check()
        self.settings = settings
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
            checked = try begin(source)
        } catch {
            return result(.stopped(error), [])
        }
        if let error = checked.run.interruption {
            if error.id == "interrupted" { throw error }
            return result(.stopped(error), Diagnosis.all(in: checked.run))
        }
        let others = CheckScript.Others(
            solution: { () throws(Diagnostic) in try run(try exercise.solution()) },
            rerun: { knobs throws(Diagnostic) in try run(source, knobs: knobs) })
        guard let finding = try check.finding(on: checked, others) else { return result(.passed, []) }
        return result(.failed(finding), Diagnosis.all(in: checked.run))
    }

    private func result(_ outcome: CheckResult.Outcome, _ diagnoses: [Diagnosis]) -> CheckResult {
        CheckResult(number: exercise.number, outcome: outcome, diagnoses: diagnoses)
    }

    /// The same random numbers each time, so that a script that has passed goes on passing.
    private static let seed: UInt32 = 1

    private func run(_ source: SourceText, knobs: [(name: String, text: String)] = []) throws(Diagnostic) -> CheckedRun
    {
        let checked = try begin(source, knobs: knobs)
        if let interruption = checked.run.interruption { throw interruption }
        return checked
    }

    /// Runs a script as far as it goes: what stops it does not hide what has been made before.
    private func begin(
        _ source: SourceText, knobs: [(name: String, text: String)] = []
    ) throws(Diagnostic) -> CheckedRun {
        final class Printed { var text = "" }
        let printed = Printed()
        var settings = settings
        settings.knobs = knobs
        settings.seed = CheckRun.seed
        settings.isPart = true
        settings.output = { printed.text += $0 }
        let script = try Script(source)
        return CheckedRun(script, run: try script.run(settings), printed: printed.text)
    }
}
