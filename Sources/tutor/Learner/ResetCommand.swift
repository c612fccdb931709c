import ArgumentParser
import Expressions
import LessonKit

struct ResetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset", abstract: "Puts the starting script of an exercise back; yours is kept beside it.",
        discussion: """
            Examples:
              tutor reset 2a.3
              tutor reset 2a.3 --yes
            """)

    @Argument(
        help: ArgumentHelp("The exercise, as in 2a.3.", valueName: "exercise"), completion: .exercises)
    var what: String?
    @Flag(help: "Do not ask.") var yes = false
    @OptionGroup var options: CourseOptions
    @OptionGroup var learner: FolderOptions

    func run() throws {
        let course = try options.open()
        var progress = try learner.progress(in: course)
        let exercise = try progress.exercise(what, in: course)
        let script = progress.folder.script(of: exercise)
        if !yes, progress.hasScript(exercise) {
            let question = "Put the starting script back in place of \(script)? Yours is kept. [y/N] "
            StandardOutput.part(TerminalStyle.current(descriptor: 2).broken(question))
            let answer = readLine()
            // Where nobody types, the question has no line of its own yet.
            if answer == nil { StandardOutput.note("") }
            guard ["y", "yes"].contains(answer?.lowercased() ?? "") else {
                return try StandardOutput.tell("Nothing was changed.")
            }
        }
        let reset = try progress.folder.reset(exercise)
        progress.change { record in
            record[exercise.number].isStarted = true
            record.current = exercise.number
        }
        try StandardOutput.tell(reset.words(script))
        progress.tellNotices()
    }
}

extension LearnerFolder.Reset {
    /// What has happened to a script, as one sentence.
    func words(_ script: String) -> String {
        switch self {
        case .begun: "\(script) is there, as the exercise begins."
        case .unchanged: "\(script) is as the exercise begins; nothing was changed."
        case .kept(let path): "\(script) is again as the exercise begins. Your script is kept as \(path)."
        }
    }
}
