import ArgumentParser
import Expressions
import Figures
import LessonKit

/// How figures look and what they are made into: the same for every command that draws.
struct FigureOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The look: slides-light, slides-dark, print, handout, or a file with a theme of your own.",
            valueName: "theme"))
    var theme: String?

    @Option(
        help: ArgumentHelp(
            "The page: 16:9, 4:3, third (of a slide), column (of a journal), or as in 12x8cm.", valueName: "size"))
    var size: String?

    @Option(
        help: ArgumentHelp(
            "What figures are made into, one or more of png, svg, pdf, eps, tikz, cairolatex, html, sixel, text.",
            valueName: "formats"))
    var format: String?

    @Option(help: ArgumentHelp("Pixels of a PNG for each point; 2 makes a slide 1920 wide.", valueName: "n"))
    var scale: Double?

    @Flag(help: "Make the figure in the stages of a talk too: axes, each curve, spikes.") var steps = false

    @Option(
        help: ArgumentHelp(
            "Let the curves grow along the time axis: gif, or a format for numbered pictures.", valueName: "format"))
    var animate: String?

    func validate() throws {
        if let scale, !(0.1...20).contains(scale) { throw ValidationError("--scale takes a number from 0.1 to 20.") }
        if steps, (try? formats()) == [.text] {
            throw ValidationError("--steps needs a format with pictures: text shows a figure whole.")
        }
        if (try? animation()) == .sequence(.text) {
            throw ValidationError("--animate needs a format with pictures: text shows a figure whole.")
        }
    }

    /// The formats that were asked for, each once; nil where none was.
    func formats() throws(FigureError) -> [FigureFormat]? {
        guard let format else { return nil }
        var formats: [FigureFormat] = []
        for name in format.split(separator: ",", omittingEmptySubsequences: false) {
            let format = try FigureFormat(named: name.filter { $0 != " " })
            if !formats.contains(format) { formats.append(format) }
        }
        return formats
    }

    /// What growing curves are made into; nil where they are not wanted.
    func animation() throws(FigureError) -> FigureSet.Animation? {
        guard let animate else { return nil }
        return try FigureSet.Animation(named: animate)
    }

    /// What draws in that look; what its reader should know goes to the standard error.
    func renderer() throws -> FigureRenderer {
        let notices = Notices()
        return FigureRenderer(
            theme: try chosenTheme(), size: try size.map { text throws(FigureError) in try FigureSize(text) },
            pixelsPerPoint: scale, notice: { notices.tell($0) })
    }

    /// A theme by its name, or from the file of that name.
    private func chosenTheme() throws -> Theme {
        guard let theme else { return .light }
        if let known = Theme.named(theme) { return known }
        guard FileAccess.exists(theme) else {
            let names = Theme.all.map(\.name)
            throw Diagnostic(
                "figure-theme", "there is no theme \(theme), nor a file of that name",
                expected: names.joined(separator: ", "), found: theme,
                advice: NearestName.to(theme, among: names).map { "did you mean \($0)?" })
        }
        return try Theme(text: try FileAccess.text(at: theme).whole.text, path: theme)
    }
}
