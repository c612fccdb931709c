import ArgumentParser
import BrianScript
import Dispatch
import Expressions
import Figures
import LessonKit
import Synchronization

struct FiguresCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "figures", abstract: "Makes the figures of chapters for slides, with their data and scripts.",
        discussion: """
            Examples:
              tutor figures --all --out slides
              tutor figures 2a 2c --theme slides-dark --size 4:3 --format pdf,svg
              tutor figures 2a --steps --animate gif

            Beside each figure stand its data (CSV), the gnuplot script and the Brian script that draw it again, its parameters and \
            seed (JSON), and a frame for LaTeX and a line for Markdown. index.html and index.md show all. Only what has changed \
            is made anew, and the same input gives the same bytes.
            """)

    @Argument(help: "Chapters by their numbers.") var chapters: [String] = []
    @Flag(help: "Every chapter of the course.") var all = false
    @Option(help: ArgumentHelp("The folder for all of it; made where it is missing.", valueName: "dir"))
    var out = "figures"
    @OptionGroup var drawing: FigureOptions
    @Option(
        name: .customLong("set"),
        help: ArgumentHelp("Give a name of the scripts another value; may be repeated.", valueName: "name=expr"),
        transform: RunOptions.Setting.init)
    var settings: [RunOptions.Setting] = []
    @Option(help: ArgumentHelp("The seed of scripts that set none.", valueName: "n")) var seed: UInt32 = 1
    @Option(
        name: .customLong("limit"),
        help: ArgumentHelp(
            "Let scripts use more or less, as in memory=20GB; may be repeated.", valueName: "what=amount"))
    var limits: [LimitSetting] = []
    @OptionGroup var course: CourseOptions

    func validate() throws {
        if all != chapters.isEmpty { throw ValidationError("Name chapters, or write --all.") }
        if out.isEmpty { throw ValidationError("--out takes a folder.") }
    }

    func run() throws {
        let course = try course.open()
        let wanted =
            all ? course.chapters : try chapters.map { name throws(Diagnostic) in try course.chapter(named: name) }
        let plan = try plan()
        // A chapter that is named twice is made once.
        var seen: Set<ChapterNumber> = []
        let drawn = try wanted.filter { seen.insert($0.number).inserted }
            .filter { chapter throws(Diagnostic) in try !chapter.lesson().figures.isEmpty }
        let results = StopRequests.heard { FigureWork(drawn, plan).results() }
        let made = results.compactMap { try? $0.get() }
        if !made.isEmpty {
            let records = FigureIndex.records(in: plan.folder, made: made.flatMap(\.records))
            try FigureIndex(records: records).files.write(into: plan.folder)
            let count = made.reduce(0) { $0 + $1.records.count }
            let new = made.filter(\.isNew).reduce(0) { $0 + $1.records.count }
            try StandardOutput.tell(
                "\(count) \(count == 1 ? "figure" : "figures") in \(plan.folder): \(new) made, \(count - new) unchanged. "
                    + "See \(plan.folder)/index.html.")
        }
        // All errors are told; the first one says how the program ends.
        let errors = results.compactMap { result in if case .failure(let error) = result { error } else { nil } }
        for error in errors.dropFirst() { StandardOutput.note(Failure(error).message) }
        if let first = errors.first { throw first }
    }

    private func plan() throws -> ChapterFigures.Plan {
        let formats = try drawing.formats() ?? [.svg, .pdf, .png]
        let set = FigureSet(formats: formats, hasSteps: drawing.steps, animation: try drawing.animation())
        let renderer = try drawing.renderer()
        let gnuplot = CommandOutput("gnuplot", "--version").map { $0.succeeded ? $0.text : "" } ?? ""
        let version = String(gnuplot.prefix { !$0.isNewline })
        if version.isEmpty { throw FigureError.gnuplotMissing }
        let look = [
            "\(renderer.theme)", "\(String(describing: renderer.size))",
            "\(String(describing: renderer.pixelsPerPoint))", "\(set)",
        ]
        let folder = out.count > 1 && out.hasSuffix("/") ? String(out.dropLast()) : out
        return ChapterFigures.Plan(
            folder: folder, renderer: renderer, set: set, settings: settings.map { ($0.name, $0.text) }, limits: limits,
            seed: seed, madeWith: ["tutor \(TutorCommand.configuration.version)", version], look: look)
    }
}

/// Works on two chapters at a time.
private struct FigureWork {
    typealias Result = Swift.Result<ChapterFigures.Outcome, Diagnostic>

    private let chapters: [Chapter]
    private let plan: ChapterFigures.Plan
    private let progress: FigureProgress

    init(_ chapters: [Chapter], _ plan: ChapterFigures.Plan) {
        (self.chapters, self.plan) = (chapters, plan)
        progress = FigureProgress(of: chapters.count)
    }

    /// One for each chapter, in their order.
    func results() -> [Result] {
        let next = Atomic(0)
        let results = Mutex<[Int: Result]>([:])
        let (chapters, plan, progress) = (chapters, plan, progress)
        DispatchQueue.concurrentPerform(iterations: min(2, chapters.count)) { _ in
            while true {
                let index = next.add(1, ordering: .relaxed).oldValue
                guard index < chapters.count else { return }
                let result: Result
                do throws(Diagnostic) {
                    progress.begins("\(chapters[index].number)")
                    result = .success(try ChapterFigures(chapters[index], plan).make(begins: progress.begins))
                } catch {
                    result = .failure(error)
                }
                results.withLock { $0[index] = result }
                progress.ends()
            }
        }
        progress.clear()
        return results.withLock { results in chapters.indices.compactMap { results[$0] } }
    }
}
