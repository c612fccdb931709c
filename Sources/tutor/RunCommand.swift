import ArgumentParser
import BrianScript
import Diagnoses
import Expressions
import Figures
import LessonKit
import Standalone

struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Runs a Brian script or a notebook and draws its figures.",
        discussion: """
            Examples:
              tutor run model.py
              tutor run model.py --set 'tau=20*ms' --figure slide.png
              tutor run model.py --data measured --no-figure
              tutor run tutorial.ipynb
              tutor run model.py --profile
              tutor run model.py --diagnose
              tutor run model.py --diagnose --json

            --diagnose names mistakes in the model, with the line, what they do to the traces and the chapter that teaches it. The exit \
            status is 1 then, and 0 where none is found. With --json they are a list on the standard output, of objects with the keys id, \
            line, columns, sentence, advice, chapter and endsRun; what the script prints goes to the standard error.

            A script that says set_device('cpp_standalone', directory='output') also gets its model as a C++ project in that folder; see \
            tutor export --help.

            Ctrl-C stops a simulation, and the script goes on with what was recorded; a second time ends the script, and \
            figures and data are written as far as they have come.
            """)

    @Argument(
        help: ArgumentHelp(
            "The script (.py) or notebook (.ipynb); - for a script from the standard input.", valueName: "file"))
    var file: String
    @Flag(help: "Tell where the time of the simulation went, by object and slot.") var profile = false
    @Flag(help: "Name mistakes in the model, after the run.") var diagnose = false
    @Flag(help: "With --diagnose: write the mistakes as JSON, and draw no figure on the screen.") var json = false
    @OptionGroup var options: RunOptions

    func validate() throws {
        if json, !diagnose { throw ValidationError("--json is for --diagnose: write both.") }
    }

    func run() throws {
        let chosen = try options.figureOutput(name: pictureName)
        let output = json && options.figure == nil ? chosen.silent : chosen
        let report = diagnose ? DiagnosisReport(isJSON: json) : nil
        var unwritten: Diagnostic?
        var settings = ScriptSettings(options, tellsChoices: true) { text in
            if json { return StandardOutput.part(text) }
            do throws(Diagnostic) { try StandardOutput.write(text) } catch { unwritten = error }
        }
        report?.prepare(&settings)
        RunProgressLine.attach(to: &settings)
        settings.stopRequests = { StopRequests.number }
        let recorder = RunRecorder()
        settings.standaloneObserver = recorder
        var times = ProfileTable()
        if profile { settings.profile = { times.add($0) } }
        var runs: [ScriptRun] = []
        var wrong: Diagnostic?
        if file.hasSuffix(".ipynb") {
            let notebook = try Notebook(path: file)
            let run = try StopRequests.heard {
                try NotebookRun(notebook, settings, .printing(settings, plain: options.plain))
            }
            runs = run.runs
            wrong =
                run.interruption
                ?? (run.failures.isEmpty ? nil : .cells(run.failures, of: notebook.cells.count, in: file))
        } else {
            let source = try FileAccess.text(named: file)
            do {
                let run = try StopRequests.heard { try ScriptRun.of(source, settings) }
                runs = [run]
                wrong = run.interruption
            } catch let error as Diagnostic {
                // Nothing has run that could be looked at.
                _ = try report?.write(runs)
                throw error
            }
        }
        if let unwritten { throw unwritten }
        let found = try report?.write(runs) ?? []
        if found.contains(where: \.endsRun) { wrong = nil }
        if let folder = options.data {
            let monitors = runs.last?.monitors ?? []
            let paths = monitors.isEmpty ? [] : try DataFolder.write(monitors, to: folder)
            StandardOutput.remark(
                paths.isEmpty
                    ? "note: no variable of the script holds a monitor, so there are no data to write"
                    : "data: \(paths.joined(separator: ", "))")
        }
        if wrong == nil, StopRequests.number == 0, let run = runs.last { wrong = try makeProject(of: run, recorder) }
        if let file = options.figure, runs.allSatisfy(\.figures.isEmpty) {
            StandardOutput.remark("note: the script draws nothing, so there is no \(file)")
        }
        for outcome in try output.show(runs.flatMap(\.figures), style: options.style) {
            if let text = outcome.text { try StandardOutput.write(text) }
            if !outcome.place.isEmpty { StandardOutput.remark(outcome.place) }
        }
        if profile { StandardOutput.note(times.text) }
        if let wrong { throw wrong }
        if !found.isEmpty { throw ExitCode(ExitStatus.wrongModel.rawValue) }
    }

    /// Makes the C++ project that a script has asked for, if it has.
    ///
    /// - Returns: why it cannot be made; the results of the run are worth showing all the same.
    private func makeProject(of run: ScriptRun, _ recorder: RunRecorder) throws -> Diagnostic? {
        guard let request = run.standalone else { return nil }
        do {
            try ProjectFolder(request.directory).write(
                recorder, of: run, title: title, programName: file == "-" ? "model" : pictureName)
            return nil
        } catch let error as Diagnostic { return error.located(at: request.place) }
    }

    /// The script's name without folder.
    private var title: String { file.split(separator: "/").last.map(String.init) ?? file }

    /// The script's name without folder and ending.
    private var pictureName: String {
        let ending = [".py", ".ipynb"].first(where: title.hasSuffix) ?? ""
        let stem = String(title.dropLast(ending.count))
        return stem == "-" || stem.isEmpty ? "figure" : stem
    }
}
