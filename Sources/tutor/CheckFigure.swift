import BrianScript
import Expressions
import Figures
import LessonKit

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The figure of a failed check: what the learner's script does beside what the solution does.
struct CheckFigure {
    let exercise: Exercise
    let source: SourceText
    let result: CheckResult

    /// nil where the check has passed or there is nothing to be seen.
    ///
    /// - Throws: what a run of the check throws.
    func figure(_ settings: ScriptSettings) throws(Diagnostic) -> Figure? {
        guard let finding = result.finding, let exhibit = finding.exhibit,
            let runs = try CheckRun(exercise, settings: settings).comparison(of: source, after: finding)
        else { return nil }
        return runs.mine.figure(of: exhibit, beside: runs.solution, title: finding.sentence)
    }

    /// Draws it, or says why there is none.
    func show(_ output: FigureOutput, _ settings: ScriptSettings, style: TerminalStyle) throws(Diagnostic) {
        guard let figure = try figure(settings) else {
            let reason =
                switch result.outcome {
                case .passed: "the script has passed, so there is nothing to compare"
                case .failed: "what the check has found is no recording, so there is no figure of it"
                case .stopped: "an error has ended the script, so there is no figure of it"
                }
            return StandardOutput.note("note: \(reason)")
        }
        for outcome in try output.show([figure], style: style) {
            if let text = outcome.text { try StandardOutput.write("\n" + text) }
            if !outcome.place.isEmpty { StandardOutput.note(outcome.place) }
        }
    }

    /// Tells a person at a terminal that both can be seen; nil where nobody reads it or there is nothing to be seen.
    func offer(file: String?, folder: String?) -> String? {
        guard isatty(STDOUT_FILENO) == 1, result.finding?.exhibit != nil, file != "-" else { return nil }
        let place = folder.map { "--folder \($0)" }
        let words = ["\(ProgramName.current) check \(result.number)", file, "--show", place].compactMap(\.self)
        return "\nSee your script beside the solution: \(words.joined(separator: " "))\n"
    }
}
