import Expressions
import Figures
import LessonKit

/// Where the figures of a run go.
struct FigureOutput {
    /// The place.
    enum Target: Hashable {
        case none
        /// The first figure into files of these paths, one for each format; a second one into `name-2.png` beside it.
        case files([File])
        /// As characters or pixels to the standard output.
        case terminal(FigureFormat)
        /// A window where a display answers, else pixels where the terminal can show them, else text; and a picture in the person's
        /// cache folder.
        case screen(name: String)
    }

    /// A file and what it is made into.
    struct File: Hashable {
        var path: String
        var format: FigureFormat
    }

    let target: Target
    let renderer: FigureRenderer

    /// What came of one figure.
    struct Outcome {
        /// The figure as text; nil where it went elsewhere.
        var text: String?
        /// Where it went, as a sentence; empty where it is only the text.
        var place: String
    }

    /// The same without any figure.
    var silent: FigureOutput { FigureOutput(target: .none, renderer: renderer) }

    /// - Throws: what keeps a figure from being drawn.
    func show(_ figures: [Figure], style: TerminalStyle) throws(Diagnostic) -> [Outcome] {
        var outcomes: [Outcome] = []
        for (index, figure) in figures.enumerated() {
            do throws(FigureError) {
                if let outcome = try show(figure, index: index, style: style) { outcomes.append(outcome) }
            } catch {
                throw Diagnostic(error)
            }
        }
        return outcomes
    }

    private func show(_ figure: Figure, index: Int, style: TerminalStyle) throws(FigureError) -> Outcome? {
        switch target {
        case .none:
            return nil
        case .files(let files):
            var paths: [String] = []
            for file in files {
                let path = FigureOutput.numbered(file.path, index)
                paths += try renderer.write(figure, format: file.format, to: path)
            }
            return Outcome(place: "The figure is in \(paths.joined(separator: ", ")).")
        case .terminal(let format):
            let text =
                format == .text
                ? try renderer.text(figure, columns: style.width, color: style.usesColor)
                : String(decoding: try renderer.render(figure, format: format), as: UTF8.self) + "\n"
            return Outcome(text: text, place: "")
        case .screen(let name):
            if try renderer.showWindow(figure) { return Outcome(place: "The figure is in a window of its own.") }
            let text = try renderer.text(figure, columns: style.width, color: style.usesColor)
            guard let folder = CacheFolder.path() else { return Outcome(text: text, place: "") }
            let path = FigureOutput.numbered("\(folder)/\(name).png", index)
            try renderer.write(figure, to: path)
            return Outcome(text: text, place: "The figure is in \(path).")
        }
    }

    /// `a.png`, `a-2.png`, `a-3.png`
    static func numbered(_ path: String, _ index: Int) -> String {
        guard index > 0, let dot = path.lastIndex(of: ".") else { return path }
        return "\(path[..<dot])-\(index + 1)\(path[dot...])"
    }
}
