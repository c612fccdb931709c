import ArgumentParser
import Expressions
import LessonKit

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
        subcommands: [
            ListCommand.self, LessonCommand.self, CheckCommand.self, RunCommand.self, FiguresCommand.self,
            ExportCommand.self,
            VerifyCommand.self, DoctorCommand.self,
        ])

    @OptionGroup var course: CourseOptions

    @Flag(help: "No colour.") var plain = false

    /// Alone it greets: what there is and what to type.
    func run() throws {
        let command = ProgramName.current
        var blocks: [MarkdownDocument.Block] = [
            .paragraph([.text("tutor teaches how spiking neurons are modelled and connected, by running models.")])
        ]
        let chapters = try course.open().chapters
        if let first = chapters.first {
            let count = chapters.count == 1 ? "There is 1 chapter" : "There are \(chapters.count) chapters"
            let title = try first.lesson().title
            blocks.append(.paragraph([.text("\(count). Begin with \(first.number), \(title):")]))
            blocks.append(.code(info: "sh", text: "\(command) lesson \(first.number)\n"))
        } else {
            blocks.append(.paragraph([.text("There is no chapter in \(try course.folder()).")]))
        }
        let others = [
            ("list", "the chapters"), ("run model.py", "a Brian script of your own, run as it stands"),
            ("doctor", "what is installed, and what to do where something is missing"),
            ("help lesson", "what a command can do"),
        ]
        let rows = others.map { words, purpose in
            [[MarkdownDocument.Inline.code("\(command) \(words)")], [.text(purpose)]]
        }
        blocks.append(
            .table(
                MarkdownDocument.Table(
                    alignments: [.left, .left], header: [[.text("type")], [.text("for")]], rows: rows)))
        let page = TerminalPage(style: .current(descriptor: 1, plain: plain))
        try StandardOutput.write(page.text(of: MarkdownDocument(blocks: blocks)))
    }

    static func main() {
        do {
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
            if ChapterNumber(word) != nil {
                "\(command) lesson \(word)"
            } else if word.hasSuffix(".py") {
                "\(command) run \(word)"
            } else if let nearest = NearestName.to(word, among: names) {
                "\(command) \(nearest)"
            } else {
                "\(command) --help"
            }
        throw Diagnostic(
            "unknown-command", "there is no command \(word)", expected: names.joined(separator: ", "), advice: advice)
    }
}
