import BrianScript
import Diagnoses
import Expressions

/// Checks scripts against one exercise.
public struct CheckRun {
    private let exercise: Exercise
    private let check: CheckScript
    private let settings: ScriptSettings

    /// How many seconds each run of a check may take where its settings say nothing of time: many times what an exercise needs.
    public static let standardSeconds = 20.0

    /// - Parameters:
    ///   - settings: limits and requests to stop; what the script prints is kept for the check. The limit of time holds for each run
    ///     of the script, of the solution and of the check itself; it is ``standardSeconds`` where there is none.
    ///   - exercise: what is checked against.
    /// - Throws: a diagnostic where the exercise's check cannot be read.
    public init(_ exercise: Exercise, settings: ScriptSettings = ScriptSettings()) throws(Diagnostic) {
        self.exercise = exercise
        check = try exercise.check()
        var settings = settings
        settings.limits.seconds = settings.limits.seconds ?? CheckRun.standardSeconds
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
            if error.id == "interrupted" { throw error }
            return result(.stopped(error), [])
        }
        if let error = checked.run.interruption {
            if error.id == "interrupted" { throw error }
            return result(.stopped(error), Diagnosis.all(in: checked.run))
        }
        let others = CheckScript.Others(
            solution: { () throws(Diagnostic) in try run(try exercise.solution()) },
            rerun: { knobs throws(Diagnostic) in try run(source, knobs: knobs) })
        let finding: CheckFinding?
        do throws(Diagnostic) {
            finding = try check.finding(on: checked, others)
        } catch {
            // A check may call functions of the script, and what goes wrong there is the script's.
            guard error.location?.source == source else { throw error }
            return result(.stopped(error), Diagnosis.all(in: checked.run))
        }
        guard let finding else { return result(.passed, []) }
        return result(.failed(finding), Diagnosis.all(in: checked.run))
    }

    /// The runs that show what a check has found: that of the script and that of the solution, both with the knobs of the finding.
    ///
    /// They are made again, with the same random numbers; ``BrianScript/CheckedRun/figure(of:beside:title:)`` draws them.
    ///
    /// - Returns: nil where there is nothing to be seen; without a solution where that cannot be run so.
    public func comparison(
        of source: SourceText, after finding: CheckFinding
    ) throws(Diagnostic) -> (mine: CheckedRun, solution: CheckedRun?)? {
        guard let exhibit = finding.exhibit else { return nil }
        let mine = try begin(source, knobs: exhibit.knobs)
        let solution = try? run(try exercise.solution(), knobs: exhibit.knobs)
        return (mine, solution)
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
        let run = try script.run(settings)
        // A simulation that was cut short shows nothing about the script, though the script has gone on.
        guard settings.stopRequests() == 0 else { throw Diagnostic("interrupted", "the check was interrupted") }
        return CheckedRun(script, run: run, printed: printed.text)
    }
}
