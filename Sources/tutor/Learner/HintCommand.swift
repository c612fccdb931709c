import ArgumentParser
import Expressions
import LessonKit

struct HintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hint", abstract: "Shows a hint for an exercise, one more each time.",
        discussion: """
            Examples:
              tutor hint
              tutor hint 2a.3
              tutor hint 2a.3 --again

            Without a number, it is about the exercise that you last worked at. The hints before are shown again.
            """)

    @Argument(
        help: ArgumentHelp("The exercise, as in 2a.3.", valueName: "exercise"), completion: .exercises)
    var what: String?
    @Flag(help: "Show those again that have been shown, and no other.") var again = false
    @OptionGroup var options: CourseOptions
    @OptionGroup var learner: FolderOptions
    @OptionGroup var look: LookOptions

    func run() throws {
        let course = try options.open()
        var progress = try learner.progress(in: course)
        let exercise = try progress.exercise(what, in: course)
        let count = try exercise.task().hints.count
        progress.change { record in
            record.current = exercise.number
            if !again { record[exercise.number].hintsShown = min(record[exercise.number].hintsShown + 1, count) }
        }
        let blocks = try ExercisePage.hints(of: exercise, progress)
        let page = TerminalPage(style: .current(descriptor: 1, plain: look.plain))
        try StandardOutput.write(page.text(of: MarkdownDocument(blocks: blocks)))
        progress.tellNotices()
    }
}
