import ArgumentParser
import BrianScript
import Expressions
import Figures
import LessonKit

/// What can be asked of every run of a script.
struct RunOptions: ParsableArguments {
    @Option(
        name: .customLong("set"),
        help: ArgumentHelp("Give a name of the script another value; may be repeated.", valueName: "name=expr"),
        transform: Setting.init)
    var settings: [Setting] = []

    @Option(
        help: ArgumentHelp(
            "Draw the figure into a file, as its end says: .png, .svg, .pdf, .html, ...", valueName: "file"))
    var figure: String?
    @OptionGroup var drawing: FigureOptions

    @Option(help: ArgumentHelp("Write what the monitors recorded into a folder, one CSV file each.", valueName: "dir"))
    var data: String?

    @Option(
        name: .customLong("limit"),
        help: ArgumentHelp(
            "Let the script use more or less, as in time=60s, memory=20GB, output=1MB, elements=1e9, recursion=200, figures=10; may be repeated.",
            valueName: "what=amount"))
    var limits: [LimitSetting] = []

    @Option(
        help: ArgumentHelp(
            "The most threads that a simulation may use (default: 1); results do not depend on it.",
            valueName: "n"))
    var threads: Int?

    @Flag(help: "Draw no figure.") var noFigure = false
    @OptionGroup var look: LookOptions

    func validate() throws {
        if let threads, threads < 1 { throw ValidationError("--threads takes a number from 1 on.") }
        if noFigure, figure != nil { throw ValidationError("--figure and --no-figure exclude each other.") }
    }

    var plain: Bool { look.plain }

    var style: TerminalStyle { TerminalStyle.current(descriptor: 1, plain: look.plain) }

    /// Where the figures go; a format or a theme that there is not is found before anything runs.
    ///
    /// - Parameter name: what a picture is called that nobody has named.
    func figureOutput(name: String) throws -> FigureOutput {
        FigureOutput(
            target: try figureTarget(name: name), renderer: try drawing.renderer(), hasSteps: drawing.steps,
            animation: try drawing.animation())
    }

    private func figureTarget(name: String) throws(FigureError) -> FigureOutput.Target {
        if noFigure { return .none }
        // Stages are files, whatever they are made into.
        let standard: [FigureFormat]? = figure == nil && (drawing.steps || drawing.animate != nil) ? [.svg] : nil
        guard let formats = try drawing.formats() ?? standard else {
            guard let figure else { return .screen(name: name) }
            return .files([FigureOutput.File(path: figure, format: try FigureFormat(path: figure))])
        }
        if figure == nil, formats.count == 1, let format = formats.first, format == .text || format == .sixel {
            return .terminal(format)
        }
        // An end that says a format gives way to the formats that were asked for.
        let path = figure ?? name
        let isFormat = (try? FigureFormat(path: path)) != nil
        let stem = isFormat ? String(path[..<(path.lastIndex(of: ".") ?? path.endIndex)]) : path
        return .files(formats.map { FigureOutput.File(path: "\(stem).\($0.ending)", format: $0) })
    }

    /// `--set NAME=EXPR`
    struct Setting {
        let name: String
        let text: String

        init(_ argument: String) throws {
            let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            name = parts[0].filter { $0 != " " }
            text = String(parts.dropFirst().first?.drop(while: \.isWhitespace) ?? "")
            guard !name.isEmpty, !text.isEmpty else {
                throw ValidationError("a name and its value are one word, as in --set 'tau=3*ms'")
            }
        }
    }
}
