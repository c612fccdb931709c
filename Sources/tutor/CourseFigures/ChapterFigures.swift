import BrianScript
import Expressions
import Figures
import LessonKit

/// Makes the figures of one chapter with all that belongs to them, or finds that they are there already.
struct ChapterFigures {
    /// What is the same for all chapters.
    struct Plan {
        var folder: String
        var renderer: FigureRenderer
        var set: FigureSet
        var settings: [(name: String, text: String)]
        var limits: [LimitSetting]
        var seed: UInt32
        /// Versions of what draws.
        var madeWith: [String]
        /// How the look was asked for.
        var look: [String]
    }

    /// What has become of the figures.
    struct Outcome {
        var records: [FigureRecord]
        var isNew: Bool
    }

    let chapter: Chapter
    let lesson: LessonDescription
    let source: SourceText
    let prose: SourceText
    let plan: Plan

    init(_ chapter: Chapter, _ plan: Plan) throws(Diagnostic) {
        self.chapter = chapter
        self.plan = plan
        (lesson, source, prose) = (try chapter.lesson(), try chapter.script(), try chapter.prose())
    }

    private var folder: String { "\(plan.folder)/\(chapter.number)" }

    private func stem(_ figure: String) -> String { "\(chapter.number)-\(figure)" }

    /// - Parameter begins: told the name of each figure before it is made.
    func make(begins: (String) -> Void) throws(Diagnostic) -> Outcome {
        if let records = present { return Outcome(records: records, isNew: false) }
        var settings = ScriptSettings()
        settings.knobs = plan.settings
        settings.seed = plan.seed
        settings.stopRequests = { StopRequests.number }
        for limit in plan.limits { limit.set(in: &settings.limits) }
        let run: ScriptRun
        do throws(Diagnostic) {
            run = try ScriptRun.of(source, settings)
        } catch {
            // What is set is set in the scripts of all chapters that were asked for.
            guard error.id == "unknown-knob" else { throw error }
            var located = error
            located.found = "the script of chapter \(chapter.number)"
            throw located
        }
        if let interruption = run.interruption { throw interruption }
        guard run.figures.count == lesson.figures.count else {
            throw Diagnostic(
                "lesson-figure",
                "the script of chapter \(chapter.number) does not make the figures that lesson.json names",
                expected: lesson.figures.joined(separator: ", "), found: "\(run.figures.count) figures")
        }
        let captions = try captions(run)
        let parameters = try parameters(run)
        var records: [FigureRecord] = []
        for (name, figure) in zip(lesson.figures, run.figures) {
            guard StopRequests.number == 0 else {
                throw Diagnostic("interrupted", "stopped before all figures were made")
            }
            begins(stem(name))
            records.append(try make(name, figure, caption: captions[name] ?? [], parameters))
        }
        return Outcome(records: records, isNew: true)
    }

    // MARK: What is there already

    /// The figures of an earlier call, where all they depend on is as it was and no file is missing.
    private var present: [FigureRecord]? {
        let sum = fingerprint
        var records: [FigureRecord] = []
        for name in lesson.figures {
            guard let record = FigureRecord(path: "\(folder)/\(stem(name)).json"), record.fingerprint == sum,
                record.companions.allSatisfy({ FileAccess.exists("\(folder)/\($0)") })
            else { return nil }
            records.append(record)
        }
        return records
    }

    /// Over all that the figures depend on.
    private var fingerprint: String {
        var sum = Fingerprint()
        for text in plan.madeWith + plan.look + [source.whole.text, prose.whole.text, lesson.title] + lesson.figures {
            sum.add(text)
        }
        for setting in plan.settings { sum.add("\(setting.name)=\(setting.text)") }
        sum.add("\(plan.seed)")
        return sum.text
    }

    // MARK: One figure

    private func make(
        _ name: String, _ figure: Figure, caption: [MarkdownDocument.Inline], _ parameters: [FigureRecord.Parameter]
    ) throws(Diagnostic) -> FigureRecord {
        let stem = stem(name)
        let notices = Notices(about: stem)
        var renderer = plan.renderer
        renderer.notice = { notices.tell($0) }
        let made: FigureSet.Result
        let data: [FigureFile]
        let commands: String
        let thumbnail: [UInt8]
        do throws(FigureError) {
            made = try plan.set.files(figure, stem: stem, by: renderer)
            data = try FigureData.files(of: figure, stem: stem)
            let format = plan.set.formats.first ?? .svg
            let ending = [.png, .svg, .pdf, .eps].contains(format) ? format.ending : FigureFormat.svg.ending
            commands = try renderer.script(
                figure, format: format, output: "\(stem).\(ending)",
                preface: [
                    "\(stem): \(figure.title?.plain ?? lesson.title)",
                    "gnuplot \(stem).gp draws \(stem).\(ending) again.",
                ])
            thumbnail = try self.thumbnail(figure, renderer)
        } catch {
            throw Diagnostic(error)
        }
        let page = renderer.size(of: figure)
        let record = FigureRecord(
            figure: stem, chapter: "\(chapter.number)", chapterTitle: lesson.title,
            title: (figure.title?.plain ?? lesson.title).split(whereSeparator: \.isNewline).joined(separator: " "),
            caption: MarkdownText(address: { _ in nil }).line(caption), parameters: parameters,
            seed: FigureRecord.Seed(run: Int(plan.seed), script: ScriptCopy.seedLines(of: source)),
            theme: renderer.theme.name,
            page: FigureRecord.Page(width: page.width, height: page.height, type: page.fontSize),
            files: made.files.map(\.name), data: data.map(\.name),
            steps: made.steps.map { FigureRecord.Step(name: $0.name, stem: $0.stem) },
            script: "\(chapter.number)-model.py", gnuplotScript: "\(stem).gp", fingerprint: fingerprint,
            madeWith: plan.madeWith)
        let snippets = FigureSnippets(record: record, caption: caption.plainText)
        var files = made.files + data
        files.append(FigureFile(name: record.gnuplotScript, bytes: Array(commands.utf8)))
        files.append(FigureFile(name: record.thumbnail, bytes: thumbnail))
        files.append(FigureFile(name: record.slide, bytes: Array(snippets.latex.utf8)))
        files.append(FigureFile(name: record.snippet, bytes: Array(snippets.markdown.utf8)))
        files.append(FigureFile(name: record.script, bytes: try ScriptCopy(source, plan.settings).bytes))
        // Last, since it says that the others are there.
        files.append(FigureFile(name: "\(stem).json", bytes: record.json))
        try files.write(into: folder)
        return record
    }

    private func thumbnail(_ figure: Figure, _ renderer: FigureRenderer) throws(FigureError) -> [UInt8] {
        var small = renderer
        small.pixelsPerPoint = 480 / renderer.size(of: figure).width
        return try small.render(figure, format: .png)
    }

    // MARK: What is said of them

    /// The captions of the prose by figure, with the numbers of this run.
    private func captions(_ run: ScriptRun) throws(Diagnostic) -> [String: [MarkdownDocument.Inline]] {
        let page = try LessonPage(
            lesson, number: chapter.number, prose: prose, script: source, second: chapter.second(),
            value: { (fragment) throws(Diagnostic) in
                do throws(Diagnostic) {
                    return try RunValue(fragment).text(in: run)
                } catch {
                    guard plan.settings.isEmpty else { return "–" }
                    throw error
                }
            })
        return page.document.blocks.reduce(into: [:]) { captions, block in
            if case .figure(let name, let caption) = block { captions[name] = caption }
        }
    }

    /// Numbers and short texts; arrays and equations are in the script.
    private func parameters(_ run: ScriptRun) throws(Diagnostic) -> [FigureRecord.Parameter] {
        try Knob.knobs(in: source).compactMap { knob in
            guard run.quantity(knob.name) != nil || run.string(knob.name) != nil,
                let value = run.description(knob.name), value.count <= 200
            else { return nil }
            let setting = plan.settings.last { $0.name == knob.name }
            return FigureRecord.Parameter(
                name: knob.name, written: setting?.text ?? knob.text, value: value, isSet: setting != nil)
        }
    }
}

extension [FigureFile] {
    /// Writes all of them, of which none takes its name before all are whole; the folder is made where it is missing.
    func write(into folder: String) throws(Diagnostic) {
        var set = try FileSet(folder: folder)
        for file in self { try set.add(file.name) { (sink) throws(Diagnostic) in try sink(file.bytes) } }
        _ = try set.commit()
    }
}
