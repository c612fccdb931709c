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
    @Flag(help: "No colour.") var plain = false

    func run() throws {
        let course = try options.open()
        var progress = try learner.progress(in: course)
        let exercise = try progress.exercise(what, in: course)
        let count = try exercise.task().hints.count
        progress.change { record in
            record.current = exercise.number
            if !again { record[exercise.number].hintsShown = min(record[exercise.number].hintsShown + 1, count) }
        }
        let shown = min(progress.record[exercise.number].hintsShown, count)
        var blocks = try ExercisePage.hints(of: exercise, shown: shown)
        if shown == count {
            let solution = "\(ProgramName.current) solution \(exercise.number)"
            let isOpen = progress.state(of: exercise) == .passed || progress.state(of: exercise) == .givenUp
            blocks.append(
                .paragraph([
                    .text("There are no more hints. The solution: "),
                    .code(isOpen ? solution : solution + " --give-up"),
                ]))
        }
        let page = TerminalPage(style: .current(descriptor: 1, plain: plain))
        try StandardOutput.write(page.text(of: MarkdownDocument(blocks: blocks)))
        progress.tellNotices()
    }
}
