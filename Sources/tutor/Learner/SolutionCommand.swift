import ArgumentParser
import Expressions
import LessonKit

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

struct SolutionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "solution", abstract: "Shows the solution of an exercise that you have passed or given up.",
        discussion: """
            Examples:
              tutor solution 2a.3
              tutor solution 2a.3 --give-up
              tutor solution 2a.3 > solution.py

            Where the output goes into a file, it is the script and nothing else.
            """)

    @Argument(
        help: ArgumentHelp("The exercise, as in 2a.3.", valueName: "exercise"), completion: .exercises)
    var what: String?
    @Flag(help: "Show it although you have not passed; this is remembered.") var giveUp = false
    @OptionGroup var options: CourseOptions
    @OptionGroup var learner: FolderOptions
    @OptionGroup var look: LookOptions

    func run() throws {
        let course = try options.open()
        var progress = try learner.progress(in: course)
        let exercise = try progress.exercise(what, in: course)
        let solution = try exercise.solution()
        let task = try exercise.task()
        var record = progress.record[exercise.number]
        guard record.isPassed || record.isGivenUp || giveUp else {
            progress.tellNotices()
            let hint = record.hintsShown < task.hints.count ? "\(ProgramName.current) hint \(exercise.number), or " : ""
            throw Diagnostic(
                "not-passed", "you have not passed \(exercise.number) yet",
                advice: "\(hint)\(ProgramName.current) solution \(exercise.number) --give-up")
        }
        progress.change { changed in
            changed.current = exercise.number
            if giveUp, !changed[exercise.number].isPassed { changed[exercise.number].isGivenUp = true }
            record = changed[exercise.number]
        }
        if isatty(STDOUT_FILENO) == 1 {
            let blocks: [MarkdownDocument.Block] =
                [ExercisePage.heading(exercise, task.title), .code(info: "python", text: solution.whole.text)]
                + task.learnt.blocks
            let page = TerminalPage(style: .current(descriptor: STDOUT_FILENO, plain: look.plain))
            try StandardOutput.write(page.text(of: MarkdownDocument(blocks: blocks)))
        } else {
            try StandardOutput.write(solution.whole.text)
        }
        progress.tellNotices()
    }
}
