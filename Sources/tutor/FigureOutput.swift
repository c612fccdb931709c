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
    /// Whether files are made in the stages of a talk too.
    var hasSteps = false
    /// What growing curves are made into, beside the files.
    var animation: FigureSet.Animation?

    /// Whether nothing is drawn.
    var isNone: Bool { target == .none }

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
            if let first = files.first {
                paths += try writeStages(figure, formats: files.map(\.format), first.path, index)
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
            var text = try pixels(figure, style)
            if text == nil { text = try renderer.text(figure, columns: style.width, color: style.usesColor) }
            guard let folder = CacheFolder.path() else { return Outcome(text: text, place: "") }
            let path = FigureOutput.numbered("\(folder)/\(name).png", index)
            try renderer.write(figure, to: path)
            return Outcome(text: text, place: "The figure is in \(path).")
        }
    }

    /// The figure for a terminal that can show pixels; nil for others.
    private func pixels(_ figure: Figure, _ style: TerminalStyle) throws(FigureError) -> String? {
        guard style.usesColor, let width = SixelTerminal.width() else { return nil }
        var renderer = renderer
        let page = renderer.size(of: figure)
        renderer.pixelsPerPoint = width > 0 ? min(0.95 * Double(width) / page.width, 1.2) : 0.8
        // An old gnuplot may draw all but these.
        guard let bytes = try? renderer.render(figure, format: .sixel) else { return nil }
        return String(decoding: bytes, as: UTF8.self) + "\n"
    }

    /// The stages beside a file of that path; nothing where they are not wanted.
    private func writeStages(
        _ figure: Figure, formats: [FigureFormat], _ path: String, _ index: Int
    ) throws(FigureError) -> [String] {
        guard hasSteps || animation != nil else { return [] }
        let numbered = FigureOutput.numbered(path, index)
        let slash = numbered.lastIndex(of: "/").map { numbered.index(after: $0) } ?? numbered.startIndex
        let dot = numbered.lastIndex(of: ".") ?? numbered.endIndex
        let set = FigureSet(formats: formats, hasSteps: hasSteps, animation: animation)
        let files = try set.stages(figure, stem: String(numbered[slash..<dot]), by: renderer).files
        for file in files { try renderer.write(file, into: String(numbered[..<slash])) }
        return files.map { numbered[..<slash] + $0.name }
    }

    /// `a.png`, `a-2.png`, `a-3.png`
    static func numbered(_ path: String, _ index: Int) -> String {
        guard index > 0, let dot = path.lastIndex(of: ".") else { return path }
        return "\(path[..<dot])-\(index + 1)\(path[dot...])"
    }
}
