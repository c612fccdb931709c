import ArgumentParser
import BrianScript
import Expressions
import Figures
import LessonKit

struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Runs a Brian script and draws its figure.",
        discussion: """
            Examples:
              tutor run model.py
              tutor run model.py --set 'tau=20*ms' --figure slide.png
              tutor run model.py --data measured --no-figure
            """)

    @Argument(help: ArgumentHelp("The script; - for the standard input.", valueName: "file")) var file: String
    @OptionGroup var options: RunOptions

    func run() throws {
        let output = try options.figureOutput(name: pictureName)
        let source = try FileAccess.text(
            at: file == "-" ? "/dev/stdin" : file, name: file == "-" ? "standard input" : file)
        var failed: Diagnostic?
        let run = try ScriptRun.of(source, options, tellsChoices: true) { text in
            do throws(Diagnostic) { try StandardOutput.write(text) } catch { failed = error }
        }
        if let failed { throw failed }
        if let folder = options.data {
            StandardOutput.note("data: \(try DataFolder.write(run.monitors, to: folder).joined(separator: ", "))")
        }
        for outcome in try output.show(run.figures, style: options.style) {
            if let text = outcome.text { try StandardOutput.write(text) }
            if !outcome.place.isEmpty { StandardOutput.note(outcome.place) }
        }
    }

    /// The script's name without folder and ending.
    private var pictureName: String {
        let name = file.split(separator: "/").last.map(String.init) ?? "figure"
        let stem = name.hasSuffix(".py") ? String(name.dropLast(3)) : name
        return stem == "-" || stem.isEmpty ? "figure" : stem
    }
}
