import Expressions
import LessonKit

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What is known of a figure that has been made: how, from what, and which files there are. It stands beside the figure as JSON, for
/// people who want to make it again years later, and for the next call, which then need not.
struct FigureRecord: Codable, Hashable {
    /// `2a-traces`
    var figure: String
    var chapter: String
    var chapterTitle: String
    var title: String
    /// In Markdown.
    var caption: String
    /// The names that the script assigns numbers and texts to, in its order.
    var parameters: [Parameter]
    var seed: Seed
    var theme: String
    /// In points.
    var page: Page
    /// Names within the folder of the chapter, the figure itself first.
    var files: [String]
    var data: [String]
    var steps: [Step]
    var script: String
    var gnuplotScript: String
    /// A sum over all that the figure depends on.
    var fingerprint: String
    var madeWith: [String]

    struct Parameter: Codable, Hashable {
        var name: String
        /// As the script has it.
        var written: String
        /// As it prints.
        var value: String
        /// Whether it was given on the command line.
        var isSet: Bool
    }

    struct Seed: Codable, Hashable {
        /// Of the run, before the script says otherwise.
        var run: Int
        /// The lines of the script that set one.
        var script: [String]
    }

    struct Page: Codable, Hashable {
        var width: Double
        var height: Double
        var type: Double
    }

    struct Step: Codable, Hashable {
        var name: String
        var stem: String
    }

    /// The small picture for the index.
    var thumbnail: String { "\(figure)-thumbnail.png" }
    /// The frame for LaTeX.
    var slide: String { "\(figure)-slide.tex" }
    /// The line for Markdown.
    var snippet: String { "\(figure)-snippet.md" }
    /// All files that belong to the figure, but the record itself.
    var companions: [String] { files + data + [script, gnuplotScript, thumbnail, slide, snippet] }

    var json: [UInt8] { Array(JSONText.text(of: self).utf8) }

    /// The record in a file; nil where there is none that can be read, so that the figure is made anew.
    init?(path: String) {
        guard let text = try? FileAccess.text(at: path),
            let record = try? JSONDecoder().decode(FigureRecord.self, from: Data(text.whole.text.utf8))
        else { return nil }
        self = record
    }

    init(
        figure: String, chapter: String, chapterTitle: String, title: String, caption: String, parameters: [Parameter],
        seed: Seed, theme: String, page: Page, files: [String], data: [String], steps: [Step], script: String,
        gnuplotScript: String, fingerprint: String, madeWith: [String]
    ) {
        self.figure = figure
        self.chapter = chapter
        self.chapterTitle = chapterTitle
        self.title = title
        self.caption = caption
        self.parameters = parameters
        self.seed = seed
        self.theme = theme
        self.page = page
        self.files = files
        self.data = data
        self.steps = steps
        self.script = script
        self.gnuplotScript = gnuplotScript
        self.fingerprint = fingerprint
        self.madeWith = madeWith
    }
}
