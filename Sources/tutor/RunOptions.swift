import ArgumentParser
import BrianScript
import Expressions
import Figures
import LessonKit

/// What can be asked of every run of a script.
struct RunOptions: ParsableArguments {
    @Option(
        name: .customLong("set"),
        help: ArgumentHelp("Give a name of the script another value; may be repeated.", valueName: "name=expr"))
    var settings: [Setting] = []

    @Option(help: ArgumentHelp("Draw the figure into a file: .png, .svg or .pdf.", valueName: "file"))
    var figure: String?

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

    /// Where the figures go; a format that there is not is found before anything runs.
    ///
    /// - Parameter name: what a picture is called that nobody has named.
    func figureOutput(name: String) throws(FigureError) -> FigureOutput {
        if noFigure { return .none }
        guard let figure else { return .screen(name: name) }
        _ = try FigureFormat(path: figure)
        return .file(figure)
    }

    /// `--set NAME=EXPR`
    struct Setting: ExpressibleByArgument {
        let name: String
        let text: String

        init?(argument: String) {
            guard let sign = argument.firstIndex(of: "="), sign != argument.startIndex else { return nil }
            name = String(argument[..<sign].filter { $0 != " " })
            text = String(argument[argument.index(after: sign)...].drop(while: \.isWhitespace))
            if text.isEmpty { return nil }
        }
    }
}
