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
        guard let (finding, exhibit, runs) = try comparison(settings) else { return nil }
        return runs.mine.figure(of: exhibit, beside: runs.solution, title: finding.sentence)
    }

    /// Whether such a figure would show a difference.
    ///
    /// - Throws: what a run of the check throws.
    private func showsDifference(_ settings: ScriptSettings) throws(Diagnostic) -> Bool {
        guard let (_, exhibit, runs) = try comparison(settings), let solution = runs.solution else { return false }
        return runs.mine.differs(from: solution, in: exhibit)
    }

    private func comparison(
        _ settings: ScriptSettings
    ) throws(Diagnostic) -> (CheckFinding, Exhibit, (mine: CheckedRun, solution: CheckedRun?))? {
        guard let finding = result.finding, let exhibit = finding.exhibit,
            let runs = try CheckRun(exercise, settings: settings).comparison(of: source, after: finding)
        else { return nil }
        return (finding, exhibit, runs)
    }

    /// Why there is no figure, where there is none.
    var reasonForNone: String {
        switch result.outcome {
        case .passed: "the script has passed, so there is nothing to compare"
        case .failed: "what the check has found is no recording, so there is no figure of it"
        case .stopped: "an error has ended the script, so there is no figure of it"
        }
    }

    /// Draws it, or says why there is none.
    func show(_ output: FigureOutput, _ settings: ScriptSettings, style: TerminalStyle) throws(Diagnostic) {
        guard let figure = try figure(settings) else { return StandardOutput.remark("note: \(reasonForNone)") }
        for outcome in try output.show([figure], style: style) {
            if let text = outcome.text { try StandardOutput.write("\n" + text) }
            if !outcome.place.isEmpty { StandardOutput.remark(outcome.place) }
        }
    }

    /// Tells a person at a terminal that both can be seen; nil where nobody reads it or there is no difference to be seen.
    func offer(
        file: String?, folder: String?, _ settings: ScriptSettings
    ) throws(Diagnostic) -> MarkdownDocument.Block? {
        guard isatty(STDOUT_FILENO) == 1, file != "-", try showsDifference(settings) else { return nil }
        let place = folder.map { "--folder \($0.shellWord)" }
        let words = [ProgramName.current, "check", "\(result.number)", file?.shellWord, "--show", place]
        return .paragraph([
            .text("See your script beside the solution: "), .code(words.compactMap(\.self).joined(separator: " ")),
        ])
    }
}
