import ArgumentParser
import Expressions
import LessonKit

struct StartCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "start", abstract: "Begins an exercise: copies its script into your folder and says what to do.",
        discussion: """
            Examples:
              tutor start 2a.3
              tutor start 2a.3 --edit

            A script of yours that is there already stays as it is. Without a number, the exercise that you last worked at is \
            taken, or the first.
            """)

    @Argument(
        help: ArgumentHelp("The exercise, as in 2a.3.", valueName: "exercise"), completion: .exercises)
    var what: String?
    @Flag(help: "Open the script in your editor, $VISUAL or $EDITOR.") var edit = false
    @OptionGroup var options: CourseOptions
    @OptionGroup var learner: FolderOptions
    @OptionGroup var look: LookOptions

    func run() throws {
        let course = try options.open()
        var progress = try learner.progress(in: course)
        let first = what == nil && progress.current == nil ? progress.next : nil
        let exercise = try first ?? progress.exercise(what, in: course)
        try Start.begin(exercise, &progress, edits: edit, plain: look.plain)
    }
}
