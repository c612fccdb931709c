import ArgumentParser
import Expressions
import LessonKit

struct WatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch", abstract: "Checks your script whenever you save it.",
        discussion: """
            Examples:
              tutor watch 2a.3
              tutor watch

            Edit the script in another window. Keys: t task, h hint, s show what a failed check has looked at, in your \
            script and in the solution, l list, n next exercise, r reset, q quit. Without a number, the \
            exercise that you last worked at is taken, or the next where that has passed. A check that does not end is stopped by the \
            next save or a key. Where the output is no terminal, one result is printed after the other until Ctrl-C.
            """)

    @Argument(
        help: ArgumentHelp("The exercise, as in 2a.3.", valueName: "exercise"), completion: .exercises)
    var what: String?
    @Flag(help: "Look at the file again and again, where the system does not tell of saves.") var poll = false
    @OptionGroup var options: CourseOptions
    @OptionGroup var learner: FolderOptions
    @OptionGroup var look: LookOptions

    func run() throws {
        let course = try options.open()
        let progress = try learner.progress(in: course)
        let following = what == nil ? progress.next : nil
        let exercise = try following ?? progress.exercise(what, in: course)
        var loop = WatchLoop(exercise, progress, in: course, usesNotices: !poll, plain: look.plain)
        try loop.run()
    }
}
