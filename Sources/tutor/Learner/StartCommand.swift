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

struct NextCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "next", abstract: "Begins the next exercise that you have not passed.",
        discussion: """
            Example:
              tutor next
            """)

    @Flag(help: "Open the script in your editor, $VISUAL or $EDITOR.") var edit = false
    @OptionGroup var options: CourseOptions
    @OptionGroup var learner: FolderOptions
    @OptionGroup var look: LookOptions

    func run() throws {
        let course = try options.open()
        var progress = try learner.progress(in: course)
        guard let next = progress.record.next(after: progress.current?.number, of: progress.exercises) else {
            defer { progress.tellNotices() }
            if let current = progress.current, progress.state(of: current) != .passed {
                return try StandardOutput.write(
                    "\(current.number) is the only one that you have not passed: \(ProgramName.current) start\n")
            }
            return try StandardOutput.write(Start.nothingLeft(progress) + "\n")
        }
        try Start.begin(next, &progress, edits: edit, plain: look.plain)
    }
}

/// What `start` and `next` do alike.
enum Start {
    static func begin(
        _ exercise: Exercise, _ progress: inout LearnerProgress, edits: Bool, plain: Bool
    ) throws(Diagnostic) {
        // What is not there cannot be opened: this is asked before anything is copied.
        let editor = edits ? try Editor() : nil
        let page = TerminalPage(style: .current(descriptor: 1, plain: plain))
        let isNew: Bool
        do throws(Diagnostic) { isNew = try progress.folder.begin(exercise) } catch {
            // Where nothing can be copied one can still read what is to be done.
            let task = try exercise.task()
            let blocks = [ExercisePage.heading(exercise, task.title)] + task.task.blocks
            try StandardOutput.write(page.text(of: MarkdownDocument(blocks: blocks)))
            progress.tellNotices()
            throw error
        }
        progress.change { record in
            record[exercise.number].isStarted = true
            record.current = exercise.number
        }
        let blocks = try ExercisePage.task(exercise, progress, isNew: isNew)
        try StandardOutput.write(page.text(of: MarkdownDocument(blocks: blocks)))
        progress.tellNotices()
        try editor?.open(progress.folder.script(of: exercise))
    }

    static func nothingLeft(_ progress: LearnerProgress) -> String {
        progress.exercises.isEmpty
            ? "There are no exercises in this course."
            : "You have passed all \(progress.exercises.count) exercises of the course."
    }
}
