import ArgumentParser
import BrianScript
import Expressions
import Figures
import LessonKit

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

struct BookCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "book", abstract: "Makes a copy of the course to be read: web pages, and one Markdown file.",
        discussion: """
            Examples:
              tutor book
              tutor book --out neurons --lessons my-lessons --title 'Neurons, winter term'

            Begin with index.html, which any browser opens, on paper too. book.md holds the whole in one file. All chapters are run; \
            the same course gives the same files.
            """)

    @Option(help: ArgumentHelp("The folder to write; made where it is missing.", valueName: "dir")) var out = "book"
    @Option(help: ArgumentHelp("What the whole is called.", valueName: "text")) var title = "Models of spiking neurons"
    @OptionGroup var options: CourseOptions

    func validate() throws {
        if out.isEmpty { throw ValidationError("--out takes a folder.") }
    }

    func run() throws {
        let course = try options.open()
        guard !course.chapters.isEmpty else {
            throw Diagnostic(
                "lessons-folder", "there is no chapter in \(course.folder)",
                advice: "name the folder that holds the chapters with --lessons DIR")
        }
        defer { StatusLine.clear() }
        var begun = 0
        let book = try StopRequests.heard {
            try Book(
                of: course, title: title, stopRequests: { StopRequests.number },
                progress: { chapter in
                    begun += 1
                    StatusLine.show("chapter \(chapter.number), \(begun) of \(course.chapters.count)")
                },
                draw: { (run) throws(Diagnostic) in try Self.drawings(of: run) })
        }
        let files = try book.write(to: out)
        StatusLine.clear()
        StandardOutput.remark("\(out)/index.html and \(files.count - 1) other files")
    }

    private static func drawings(of run: ScriptRun) throws(Diagnostic) -> [Book.Figure] {
        let light = FigureRenderer(theme: .light, notice: { StandardOutput.remark("note: \($0)") })
        let dark = FigureRenderer(theme: .dark)
        var drawings: [Book.Figure] = []
        for figure in run.figures {
            do throws(FigureError) {
                drawings.append(
                    Book.Figure(
                        light: try light.render(figure, format: .svg), dark: try dark.render(figure, format: .svg),
                        description: figure.spokenDescription))
            } catch {
                throw Diagnostic(error)
            }
        }
        return drawings
    }
}
