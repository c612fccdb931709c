import ArgumentParser
import Expressions
import LessonKit

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
                return try StandardOutput.tell(
                    "\(current.number) is the only one that you have not passed: \(ProgramName.current) start")
            }
            return try StandardOutput.tell(Start.nothingLeft(progress))
        }
        try Start.begin(next, &progress, edits: edit, plain: look.plain)
    }
}
