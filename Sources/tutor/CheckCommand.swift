import ArgumentParser
import BrianScript
import Expressions
import Figures
import LessonKit

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Checks your script for an exercise.",
        discussion: """
            Examples:
              tutor check 2a.3
              tutor check 2a.3 attempt.py
              tutor check 2a.3 attempt.py --figure both.png
              tutor check 2a
              tutor check --all --json

            Without a file, your copy in the present folder is checked, 2a-3-....py. It ends with 0 where all passed and with 1 \
            where something did not.
            """)

    @Argument(help: ArgumentHelp("An exercise, as in 2a.3, or a chapter, as in 2a.", valueName: "exercise"))
    var what: String?
    @Argument(help: ArgumentHelp("The script; - for the standard input.", valueName: "file")) var file: String?
    @Flag(help: "Check every exercise of which there is a copy.") var all = false
    @Flag(help: "Check the exercise's own solution.") var solution = false
    @Flag(help: "Print the results as a JSON list.") var json = false
    @Flag(help: "Where the check fails, show what it looked at: your script beside the solution.") var show = false
    @Option(
        help: ArgumentHelp("The same as a file: .png, .svg or .pdf.", valueName: "file"))
    var figure: String?
    @Option(
        name: .customLong("limit"),
        help: ArgumentHelp(
            "Let each run of the script use more or less, as in time=60s (default: 20s), memory=20GB; may be repeated.",
            valueName: "what=amount"))
    var limits: [LimitSetting] = []
    @OptionGroup var options: CourseOptions
    @Flag(help: "No colour.") var plain = false

    func validate() throws {
        if all == (what != nil) { throw ValidationError("Name an exercise or a chapter, or write --all.") }
        if file != nil, what.flatMap(ExerciseNumber.init) == nil {
            throw ValidationError("A file is checked against one exercise, as in tutor check 2a.3 \(file ?? "").")
        }
        if show || figure != nil, what.flatMap(ExerciseNumber.init) == nil {
            throw ValidationError("A figure is drawn of one exercise, as in tutor check 2a.3 --show.")
        }
        if show, figure != nil { throw ValidationError("--show and --figure exclude each other.") }
        if file != nil, solution { throw ValidationError("--solution and a file exclude each other.") }
    }

    func run() throws {
        let course = try options.open()
        if let figure {
            do throws(FigureError) { _ = try FigureFormat(path: figure) } catch { throw Diagnostic(error) }
        }
        let checked = try StopRequests.heard { try self.results(course) }
        let results = checked.map(\.result)
        if json {
            try StandardOutput.write(CheckJSON.text(results))
        } else {
            let page = TerminalPage(style: .current(descriptor: 1, plain: plain))
            var text = ""
            for result in results {
                if !text.isEmpty { text += "\n" }
                text += try CheckPage.text(of: result, in: course, page)
            }
            try StandardOutput.write(text)
        }
        if checked.count == 1 {
            if show || figure != nil {
                let output = figure.map(FigureOutput.file) ?? .screen(name: "\(checked[0].exercise.number)")
                try checked[0].show(output, settings, style: .current(descriptor: 1, plain: plain))
            } else if !json, let offer = checked[0].offer(file: file) {
                try StandardOutput.write(offer)
            }
        }
        if !results.allSatisfy({ $0.hasPassed }) { throw ExitCode(ExitStatus.wrongModel.rawValue) }
    }

    private func results(_ course: Course) throws(Diagnostic) -> [CheckFigure] {
        if let what, let number = ExerciseNumber(what) {
            let exercise = try course.exercise(number)
            return [try check(exercise)]
        }
        let exercises =
            try what.map { name throws(Diagnostic) in try course.chapter(named: name).exercises }
            ?? course.exercises
        let begun = solution ? exercises : exercises.filter { FileAccess.exists($0.copyName) }
        guard !begun.isEmpty else {
            throw Diagnostic(
                "nothing-to-check", "there is no script of yours in this folder",
                expected: exercises.first.map { "\($0.copyName) or the like" },
                advice: exercises.first.map { "name the file, as in \(ProgramName.current) check \($0.number) FILE" })
        }
        var results: [CheckFigure] = []
        for exercise in begun { results.append(try check(exercise)) }
        return results
    }

    private func check(_ exercise: Exercise) throws(Diagnostic) -> CheckFigure {
        let source = try script(of: exercise)
        let result = try CheckRun(exercise, settings: settings).result(of: source)
        return CheckFigure(exercise: exercise, source: source, result: result)
    }

    private func script(of exercise: Exercise) throws(Diagnostic) -> SourceText {
        if solution { return try exercise.solution() }
        let path = file ?? exercise.copyName
        return try FileAccess.text(
            at: path == "-" ? "/dev/stdin" : path, name: path == "-" ? "standard input" : path)
    }

    private var settings: ScriptSettings {
        var settings = ScriptSettings()
        for limit in limits { limit.set(in: &settings.limits) }
        settings.stopRequests = { StopRequests.number }
        return settings
    }
}
