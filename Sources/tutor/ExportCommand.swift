import ArgumentParser
import BrianScript
import Expressions
import LessonKit
import Standalone

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Makes a C++ project of a chapter's script, or of one of your own.",
        discussion: """
            Examples:
              tutor export 2a --to cpp connections
              tutor export model.py --to cpp model --set 'N=64000'
              make -C model run

            The script is run once, so that what it has set before each run(...) is known: the state at the beginning goes into \
            the project as data. The project needs a C++17 compiler and nothing else, takes the names of the model on its command \
            line, writes what --data writes, and gives the same spikes.
            """)

    /// What can be made.
    enum Target: String, ExpressibleByArgument, CaseIterable {
        case cpp
    }

    @Argument(help: ArgumentHelp("The chapter's number, or a script (.py).", valueName: "chapter-or-file"))
    var subject: String
    @Argument(help: ArgumentHelp("The folder of the project; made where it is missing.", valueName: "dir")) var folder:
        String
    @Option(name: .customLong("to"), help: "What to make: cpp.") var target = Target.cpp
    @Option(
        name: .customLong("set"),
        help: ArgumentHelp("Give a name of the script another value; may be repeated.", valueName: "name=expr"),
        transform: RunOptions.Setting.init)
    var settings: [RunOptions.Setting] = []
    @Option(
        name: .customLong("limit"),
        help: ArgumentHelp(
            "Let the script use more or less, as in memory=20GB; may be repeated.", valueName: "what=amount"))
    var limits: [LimitSetting] = []
    @OptionGroup var course: CourseOptions

    func run() throws {
        let (source, title, name) = try script()
        let project = try ProjectFolder(folder)
        let recorder = RunRecorder()
        var scriptSettings = ScriptSettings()
        scriptSettings.knobs = settings.map { ($0.name, $0.text) }
        for limit in limits { limit.set(in: &scriptSettings.limits) }
        let style = TerminalStyle.current(descriptor: 2)
        scriptSettings.warning = { StandardOutput.note($0.rendered(style)) }
        RunProgressLine.attach(to: &scriptSettings)
        scriptSettings.stopRequests = { StopRequests.number }
        scriptSettings.runObserver = recorder
        let run = try StopRequests.heard { try ScriptRun.of(source, scriptSettings) }
        if let interruption = run.interruption { throw interruption }
        guard StopRequests.number == 0 else { throw Diagnostic("interrupted", "stopped before there was a whole run") }
        try project.write(recorder, of: run, title: title, programName: name)
    }

    private func script() throws -> (source: SourceText, title: String, name: String) {
        if subject.hasSuffix(".py") || subject == "-" {
            let name = subject.split(separator: "/").last.map(String.init) ?? "model.py"
            let source = try FileAccess.text(named: subject)
            return (source, name, name.hasSuffix(".py") ? String(name.dropLast(3)) : "model")
        }
        let chapter = try course.open().chapter(named: subject)
        let title = try chapter.lesson().title
        return (try chapter.script(), "\(chapter.number) \(title)", "lesson_\(chapter.number)")
    }
}
