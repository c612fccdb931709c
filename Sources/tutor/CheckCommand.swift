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
              tutor check
              tutor check 2a.3
              tutor check 2a.3 attempt.py
              tutor check 2a.3 attempt.py --figure both.png
              tutor check 2a
              tutor check --all --json

            Without a file, your script in the folder is checked, 2a-3-....py; without a number, that of the exercise that you last \
            worked at. It ends with 0 where all passed and with 1 where something did not. What comes of it is remembered, except of \
            a solution and of scripts elsewhere.
            """)

    @Argument(
        help: ArgumentHelp("An exercise, as in 2a.3, or a chapter, as in 2a.", valueName: "exercise"),
        completion: .chaptersAndExercises)
    var what: String?
    @Argument(
        help: ArgumentHelp("The script; - for the standard input.", valueName: "file"),
        completion: .file(extensions: ["py"]))
    var file: String?
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
    @OptionGroup var learner: FolderOptions
    @OptionGroup var look: LookOptions

    func validate() throws {
        if all, what != nil { throw ValidationError("Name an exercise or a chapter, or write --all, not both.") }
        if file != nil, what.flatMap(ExerciseNumber.init) == nil {
            throw ValidationError("A file is checked against one exercise, as in tutor check 2a.3 \(file ?? "").")
        }
        if show || figure != nil, all || what.flatMap(ChapterNumber.init) != nil {
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
        var progress = try learner.progress(in: course)
        var faults: [Diagnostic] = []
        let checks = try StopRequests.heard { try self.checks(course, progress, faults: &faults) }
        let results = checks.map(\.result)
        remember(checks, &progress)
        if json {
            try StandardOutput.write(CheckJSON.text(results))
        } else {
            let page = TerminalPage(style: .current(descriptor: 1, plain: look.plain))
            var text = ""
            for result in results {
                if !text.isEmpty { text += "\n" }
                text += try CheckPage.text(of: result, in: course, page)
            }
            if !solution, let last = results.last, last.hasPassed {
                text += "\n" + page.text(of: MarkdownDocument(blocks: [NextStep.block(progress)]))
            }
            try StandardOutput.write(text)
        }
        if checks.count == 1 {
            if show || figure != nil {
                try checks[0].show(
                    try output(for: checks[0].exercise), settings, style: .current(descriptor: 1, plain: look.plain))
            } else if !json, let offer = try checks[0].offer(file: namedFile, folder: learner.folder, settings) {
                let page = TerminalPage(style: .current(descriptor: 1, plain: look.plain))
                try StandardOutput.write("\n" + page.text(of: MarkdownDocument(blocks: [offer])))
            }
        }
        progress.tellNotices()
        for fault in faults.dropLast() {
            StandardOutput.note(fault.rendered(.current(descriptor: 2, plain: look.plain)))
        }
        if let last = faults.last { throw last }
        if !results.allSatisfy({ $0.hasPassed }) { throw ExitCode(ExitStatus.wrongModel.rawValue) }
    }

    private func output(for exercise: Exercise) throws(Diagnostic) -> FigureOutput {
        do throws(FigureError) {
            let target: FigureOutput.Target =
                if let figure {
                    .files([FigureOutput.File(path: figure, format: try FigureFormat(path: figure))])
                } else {
                    .screen(name: "\(exercise.number)")
                }
            return FigureOutput(
                target: target, renderer: FigureRenderer(notice: { StandardOutput.remark("note: \($0)") }))
        } catch {
            throw Diagnostic(error)
        }
    }

    /// - Parameter faults: where several are checked, what kept some of them from it; the others are checked all the same.
    private func checks(
        _ course: Course, _ progress: LearnerProgress, faults: inout [Diagnostic]
    ) throws(Diagnostic) -> [CheckFigure] {
        if let exercise = try single(course, progress) { return [try check(exercise, progress.folder)] }
        let exercises =
            try what.map { name throws(Diagnostic) in try course.chapter(named: name).exercises }
            ?? course.exercises
        let begun = solution ? exercises : exercises.filter(progress.hasScript)
        guard !begun.isEmpty else {
            throw Diagnostic(
                "nothing-to-check", "there is no script of yours in \(progress.folder.words)",
                expected: exercises.first.map { "\($0.copyName) or the like" },
                advice: exercises.first.map { "\(ProgramName.current) start \($0.number)" })
        }
        var checks: [CheckFigure] = []
        for exercise in begun {
            do throws(Diagnostic) {
                checks.append(try check(exercise, progress.folder))
            } catch {
                if error.id == "interrupted" { throw error }
                faults.append(error)
            }
        }
        return checks
    }

    /// The one exercise that is meant; nil where it is a chapter or all.
    private func single(_ course: Course, _ progress: LearnerProgress) throws(Diagnostic) -> Exercise? {
        guard let what else { return all ? nil : try progress.exercise(nil, in: course) }
        if let number = ExerciseNumber(what) { return try course.exercise(number) }
        if let exercise = course.exercise(ofScript: what) { return exercise }
        if what.hasSuffix(".py") { throw CheckCommand.unknown(script: what, progress) }
        let isChapter = ChapterNumber(what) != nil || course.chapters.contains { $0.name == what.lowercased() }
        return isChapter ? nil : try progress.exercise(what, in: course)
    }

    /// That a script is of no exercise, or not there at all.
    private static func unknown(script: String, _ progress: LearnerProgress) -> Diagnostic {
        guard FileAccess.exists(script) else {
            return Diagnostic("nothing-to-check", "there is no file \(script)")
        }
        let number = (progress.current ?? progress.exercises.first)?.number.description ?? "2a.1"
        return Diagnostic(
            "unknown-exercise", "\(script) does not have the name of an exercise's script",
            expected: "the exercise too", advice: "\(ProgramName.current) check \(number) \(script.shellWord)")
    }

    private func check(_ exercise: Exercise, _ folder: LearnerFolder) throws(Diagnostic) -> CheckFigure {
        let source = try script(of: exercise, folder)
        let result = try CheckRun(exercise, settings: settings).result(of: source)
        return CheckFigure(exercise: exercise, source: source, result: result)
    }

    private func script(of exercise: Exercise, _ folder: LearnerFolder) throws(Diagnostic) -> SourceText {
        if solution { return try exercise.solution() }
        let path = namedFile ?? folder.script(of: exercise)
        if namedFile == nil, !FileAccess.exists(path) {
            throw Diagnostic(
                "nothing-to-check", "there is no \(path)", advice: "\(ProgramName.current) start \(exercise.number)")
        }
        return try FileAccess.text(named: path)
    }

    /// The file that is named, also where it stands in the place of the exercise.
    private var namedFile: String? {
        file ?? what.flatMap { $0.hasSuffix(".py") ? $0 : nil }
    }

    /// Keeps what came of scripts of the learner's. Of one elsewhere only where there is a record: who tries a script against a check
    /// should not find a record in the folder afterwards.
    private func remember(_ checks: [CheckFigure], _ progress: inout LearnerProgress) {
        if solution || checks.isEmpty { return }
        if let file = namedFile, !progress.folder.holds(file), !progress.folder.hasRecord { return }
        progress.change { record in
            for check in checks {
                let start = (try? check.exercise.start().whole.text) ?? ""
                record[check.exercise.number].add(check.result, of: check.source.whole.text, start: start)
            }
            if !all, what.flatMap(ChapterNumber.init) == nil { record.current = checks[0].exercise.number }
        }
    }

    private var settings: ScriptSettings {
        var settings = ScriptSettings()
        for limit in limits { limit.set(in: &settings.limits) }
        settings.stopRequests = { StopRequests.number }
        return settings
    }
}
