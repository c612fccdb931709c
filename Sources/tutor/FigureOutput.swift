import Expressions
import Figures
import LessonKit

/// Where the figures of a run go.
enum FigureOutput {
    case none
    /// The first figure into this file, a second one into `name-2.png` beside it.
    case file(String)
    /// A window where a display answers, else text in the terminal and a picture in the person's cache folder.
    case screen(name: String)

    /// Whether nothing is drawn.
    var isNone: Bool { if case .none = self { true } else { false } }

    /// What came of one figure.
    struct Outcome {
        /// The figure as text; nil where it went elsewhere.
        var text: String?
        /// Where it went, as a sentence; empty where it is only the text.
        var place: String
    }

    /// - Throws: what keeps a figure from being drawn.
    func show(_ figures: [Figure], style: TerminalStyle) throws(Diagnostic) -> [Outcome] {
        let renderer = FigureRenderer(notice: { StandardOutput.note("note: \($0)") })
        var outcomes: [Outcome] = []
        for (index, figure) in figures.enumerated() {
            do throws(FigureError) {
                if let outcome = try show(figure, index: index, renderer: renderer, style: style) {
                    outcomes.append(outcome)
                }
            } catch {
                throw Diagnostic(error)
            }
        }
        return outcomes
    }

    private func show(
        _ figure: Figure, index: Int, renderer: FigureRenderer, style: TerminalStyle
    ) throws(FigureError) -> Outcome? {
        switch self {
        case .none:
            return nil
        case .file(let path):
            let path = FigureOutput.numbered(path, index)
            try renderer.write(figure, to: path)
            return Outcome(place: "The figure is in \(path).")
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
