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

/// The program: what comes first on the command line names one of the commands.
@main
struct TutorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tutor",
        abstract: "Teaches how spiking neurons are modelled and connected, by running models.",
        discussion: """
            Example:
              tutor lesson 2a
            """,
        version: "0.1.0",
        subcommands: [DoctorCommand.self, CheckOnceCommand.self],
        groupedSubcommands: [
            CommandGroup(
                name: "Learning",
                subcommands: [
                    ListCommand.self, LessonCommand.self, DefineCommand.self, StartCommand.self, CheckCommand.self,
                    WatchCommand.self, HintCommand.self, SolutionCommand.self, ResetCommand.self, NextCommand.self,
                    ProgressCommand.self,
                ]),
            CommandGroup(
                name: "Teaching",
                subcommands: [
                    FiguresCommand.self, BookCommand.self, ReportCommand.self, NewLessonCommand.self,
                    VerifyCommand.self,
                ]),
            CommandGroup(name: "Modelling", subcommands: [RunCommand.self, ExportCommand.self]),
        ])

    /// As all other errors are told.
    static var _errorLabel: String { "error" }

    @OptionGroup var options: CourseOptions
    @OptionGroup var learner: FolderOptions

    @OptionGroup var look: LookOptions

    /// Alone it greets: where the learner is, and what to type.
    func run() throws {
        let course = try options.open()
        var progress = try learner.progress(in: course)
        let page = TerminalPage(style: .current(descriptor: 1, plain: look.plain))
        try StandardOutput.write(page.text(of: MarkdownDocument(blocks: try Greeting.blocks(course, progress))))
        progress.tellNotices()
    }

    static func main() {
        do {
            // A limit on the size of files is an error to tell, as a full disk is, and no reason to die of.
            signal(SIGXFSZ, SIG_IGN)
            try refuseUnknownCommand(CommandLine.arguments.dropFirst().first)
            var command = try parseAsRoot()
            try command.run()
        } catch {
            Failure(error).report()
        }
    }

    /// A word that is no command gets what was probably meant: the nearest command, or the one that takes such a word.
    private static func refuseUnknownCommand(_ word: String?) throws(Diagnostic) {
        let names = configuration.subcommands.map { $0._commandName } + ["help"]
        guard let word, !word.hasPrefix("-"), !names.contains(word) else { return }
        let command = ProgramName.current
        let advice =
            if ExerciseNumber(word) != nil {
                "\(command) start \(word)"
            } else if ChapterNumber(word) != nil {
                "\(command) lesson \(word)"
            } else if word.hasSuffix(".py") {
                "\(command) run \(word)"
            } else if let nearest = NearestName.to(word, among: names.filter { $0 != CheckOnceCommand._commandName }) {
                "\(command) \(nearest)"
            } else {
                "\(command) --help"
            }
        let shown =
            configuration.subcommands.filter { $0.configuration.shouldDisplay }.map { $0._commandName } + ["help"]
        throw Diagnostic(
            "unknown-command", "there is no command \(word)", expected: shown.joined(separator: ", "), advice: advice)
    }
}
