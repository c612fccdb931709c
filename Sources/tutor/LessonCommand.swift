import ArgumentParser
import BrianScript
import Expressions
import Figures
import LessonKit

struct LessonCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lesson", abstract: "Shows a chapter: its text, its script, and the figure of a run.",
        discussion: """
            Examples:
              tutor lesson 2a
              tutor lesson 2a --set 'tau_a=3*ms' --figure traces.svg
              tutor lesson 2a --data measured --no-figure

            Where --set has turned a knob, curves that have changed are drawn over thin dashed ones: the chapter as it was.
            """)

    @Argument(help: "The chapter's number.", completion: .chapters) var chapter: String
    @OptionGroup var course: CourseOptions
    @OptionGroup var options: RunOptions

    func run() throws {
        let course = try self.course.open()
        let chapter = try course.chapter(named: chapter)
        let output = try options.figureOutput(name: "\(chapter.number)")
        let lesson = try chapter.lesson()
        let source = try chapter.script()
        var printed = ""
        var settings = ScriptSettings(options) { printed += $0 }
        // Of two runs that differ in a knob, both have to draw the same random numbers.
        if !options.settings.isEmpty { settings.seed = .random(in: 0...UInt32.max) }
        let run = try ScriptRun.of(source, settings)
        guard run.figures.count == lesson.figures.count else {
            throw Diagnostic(
                "lesson-figure",
                "the script of chapter \(chapter.number) does not make the figures that lesson.json names",
                expected: lesson.figures.joined(separator: ", "), found: "\(run.figures.count) figures")
        }
        let page = try LessonPage(
            lesson, number: chapter.number, prose: chapter.prose(), script: source, second: chapter.second(),
            printed: printed,
            changes: options.settings.map { "\($0.name)=\($0.text)" }, command: ProgramName.current,
            place: course.place(of: chapter),
            value: { (fragment) throws(Diagnostic) in
                do throws(Diagnostic) {
                    return try RunValue(fragment).text(in: run)
                } catch {
                    // A run that was changed need not have every moment that the chapter speaks of.
                    guard options.settings.isEmpty else { return "–" }
                    throw error
                }
            })
        let written = try options.data.map { try DataFolder.write(run.monitors, to: $0) }
        // Where a figure cannot be drawn there is still the text to read.
        let drawn = Result { try output.show(figures(of: run, source, settings, output), style: options.style) }
        let outcomes = (try? drawn.get()) ?? []
        let illustrations = zip(lesson.figures, outcomes).map { name, outcome in
            (name, TerminalPage.Illustration(text: outcome.text ?? "", place: outcome.place))
        }
        let terminal = TerminalPage(
            style: options.style, illustrations: Dictionary(uniqueKeysWithValues: illustrations))
        try StandardOutput.write(terminal.text(of: page.document))
        if let written { StandardOutput.remark("data: \(written.joined(separator: ", "))") }
        _ = try drawn.get()
    }

    /// The figures of a run; where knobs were turned, over those of the chapter as it is.
    private func figures(
        of run: ScriptRun, _ source: SourceText, _ settings: ScriptSettings, _ output: FigureOutput
    ) -> [Figure] {
        guard !options.settings.isEmpty, !output.isNone, run.interruption == nil else { return run.figures }
        var original = settings
        original.knobs = []
        original.output = { _ in }
        original.warning = { _ in }
        original.note = { _ in }
        guard let before = try? ScriptRun.of(source, original), before.figures.count == run.figures.count else {
            return run.figures
        }
        return zip(run.figures, before.figures).map { $0.overlaid(on: $1) }
    }
}
