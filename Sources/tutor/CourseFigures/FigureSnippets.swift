import Figures
import LessonKit

/// What a lecturer copies into a deck: a frame for Beamer and an image for Markdown.
struct FigureSnippets {
    let record: FigureRecord
    /// The caption in plain words.
    let caption: String

    /// A frame of a Beamer presentation, with a stage after the other where there are any.
    var latex: String {
        let words = LatexText.escaped(caption)
        return """
            % \(record.figure), from chapter \(record.chapter) of the course. Paths are seen from the folder above this one.
            \(packages)\\begin{frame}{\(LatexText.escaped(record.chapterTitle))}
              \\centering
            \(pictures.map { "  \($0)\n" }.joined())\(words.isEmpty ? "" : "  \n  {\\small \(words)}\n")\\end{frame}

            """
    }

    /// An image with its caption.
    var markdown: String {
        let path = "\(record.chapter)/\(best([.svg, .png, .pdf, .html, .eps]) ?? record.files.first ?? "")"
        return """
            ![\(MarkdownText().line([.text(caption.isEmpty ? record.title : caption)]))](\(path))

            """
    }

    /// What the figure has been made into.
    private var formats: [FigureFormat] {
        record.files.filter { $0.hasPrefix(record.figure + ".") }.compactMap { try? FigureFormat(path: $0) }
    }

    private var isInput: Bool { formats.contains(.cairolatex) || formats.contains(.tikz) }

    private var packages: String {
        if formats.contains(.cairolatex) { return "% \\usepackage{graphicx,xcolor,adjustbox}\n" }
        if formats.contains(.tikz) { return "% \\usepackage{gnuplot-lua-tikz,adjustbox}\n" }
        return formats.contains { [.pdf, .png, .eps].contains($0) }
            ? "" : "% LaTeX reads PDF, PNG and EPS: make the figure with --format pdf.\n"
    }

    /// As large as leaves room for the title above and a caption of two lines below.
    private func size(height: String) -> String { "width=\\linewidth,\(height)=0.75\\textheight,keepaspectratio" }

    private var pictures: [String] {
        let stems = record.steps.isEmpty ? [record.figure] : record.steps.map(\.stem)
        return stems.enumerated().map { index, stem in
            if isInput {
                let file = "\(record.chapter)/\(stem).\(formats.contains(.cairolatex) ? "tex" : "tikz")"
                let input =
                    "\\graphicspath{{\(record.chapter)/}}\\adjustbox{\(size(height: "totalheight"))}{\\input{\(file)}}"
                return stems.count == 1 ? input : "\\only<\(index + 1)>{\(input)}"
            }
            let slide = stems.count == 1 ? "" : "<\(index + 1)>"
            return "\\includegraphics\(slide)[\(size(height: "height"))]{\(record.chapter)/\(stem)}"
                + (slide.isEmpty ? "" : "%")
        }
    }

    /// The figure in the first of these formats that there is.
    private func best(_ wanted: [FigureFormat]) -> String? {
        wanted.first(where: formats.contains).map { "\(record.figure).\($0.ending)" }
    }
}
