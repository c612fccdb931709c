import Expressions
import Figures
import LessonKit

/// What `watch` shows: one page at a time in a terminal, drawn anew whenever it changes, or one result after the other.
struct WatchScreen {
    enum View: Hashable {
        case nothing
        case task(isNew: Bool)
        case result(CheckResult)
        /// The check cannot be run.
        case fault(Diagnostic)
        case checking
        /// What the learner's script does beside what the solution does.
        case comparison(Figure)
        /// That figure is being made.
        case comparing
        case stopped
        /// The script is not there any more.
        case gone(String)
        case hints
        case list

        /// Whether it tells how the script is, so that it is what one comes back to.
        var isAboutTheScript: Bool {
            switch self {
            case .result, .fault, .stopped, .gone: true
            case .nothing, .task, .checking, .comparison, .comparing, .hints, .list: false
            }
        }

        /// Whether it says that something is on its way, which is followed by what came of it.
        var isPassing: Bool { self == .checking || self == .comparing }
    }

    private let course: Course
    private let plain: Bool
    private let isInteractive: Bool
    private var exercise: Exercise?
    private var view = View.nothing
    private var last = View.nothing
    private var question: String?
    private var message: String?
    private var notices: [Diagnostic] = []
    private var needsDrawing = false

    init(_ course: Course, plain: Bool, isInteractive: Bool) {
        self.course = course
        self.plain = plain
        self.isInteractive = isInteractive
    }

    /// Forgets what belongs to the exercise before.
    mutating func turn(to exercise: Exercise) {
        self.exercise = exercise
        (view, last, question, message) = (.nothing, .nothing, nil, nil)
        needsDrawing = true
    }

    mutating func show(_ view: View) {
        if view.isPassing, self.view == view || !isInteractive { return }
        if view.isAboutTheScript { last = view }
        self.view = view
        message = nil
        needsDrawing = true
    }

    /// Back from a hint, a list or a figure.
    mutating func showLastResult() {
        if view != .checking, last != .nothing { show(last) }
    }

    /// Puts a question below the page; nil takes it away.
    mutating func ask(_ question: String?) {
        self.question = question
        needsDrawing = true
    }

    /// Puts a sentence below the page until the page changes.
    mutating func tell(_ message: String) {
        self.message = message
        needsDrawing = true
    }

    /// The terminal has changed.
    mutating func redraw() { needsDrawing = isInteractive }

    /// Draws where there is something new.
    mutating func draw(_ progress: LearnerProgress) throws(Diagnostic) {
        guard needsDrawing, let exercise else { return }
        needsDrawing = false
        let style = TerminalStyle.current(descriptor: 1, plain: plain)
        let page = TerminalPage(style: style)
        var text = try self.text(exercise, progress, page)
        if isInteractive {
            for notice in progress.notices where !notices.contains(notice) { notices.append(notice) }
            for notice in notices { text += "\n" + notice.rendered(style) + "\n" }
            // The screen, and the place to write at; what was there before stays above, where one can scroll to it.
            text = "\u{1B}[2J\u{1B}[H" + text + "\n" + page.text(of: MarkdownDocument(blocks: footer(progress)))
        } else if !text.isEmpty {
            text += "\n"
        }
        try StandardOutput.write(text)
    }

    private func text(_ exercise: Exercise, _ progress: LearnerProgress, _ page: TerminalPage) throws(Diagnostic)
        -> String
    {
        func laid(_ blocks: [MarkdownDocument.Block]) -> String { page.text(of: MarkdownDocument(blocks: blocks)) }
        func said(_ words: String) throws(Diagnostic) -> String {
            laid([ExercisePage.heading(exercise, try exercise.task().title), .paragraph([.text(words)])])
        }
        switch view {
        case .nothing: return ""
        case .task:
            let task = try exercise.task()
            let run = "\(ProgramName.current) run \(progress.folder.script(of: exercise).shellWord)"
            return laid(
                [ExercisePage.heading(exercise, task.title)] + task.task.blocks
                    + [.paragraph([.text("What the script does: "), .code(run)])])
        case .result(let result):
            var text = try CheckPage.text(of: result, in: course, page)
            if result.hasPassed {
                let next = progress.record.next(after: exercise.number, of: progress.exercises)
                let words = next.map { "Next: \(ExercisePage.name(of: $0))" } ?? Start.nothingLeft(progress)
                text += "\n" + laid([.paragraph([.text(words)])])
            }
            return text
        case .fault(let diagnostic): return diagnostic.rendered(page.style) + "\n"
        case .checking: return try said("checking …")
        case .comparison(let figure):
            do throws(FigureError) {
                return try FigureRenderer().text(figure, columns: page.style.width, color: page.style.usesColor)
            } catch {
                throw Diagnostic(error)
            }
        case .comparing: return try said("drawing your script beside the solution …")
        case .stopped: return try said("The check was stopped. It begins again when you save.")
        case .gone(let script):
            return try said(
                "\(script) is not there any more. Save it again\(isInteractive ? ", or press r for the starting script" : "")."
            )
        case .hints: return laid(try ExercisePage.hints(of: exercise, progress))
        case .list:
            let chapter = try course.chapter(named: exercise.number.chapter.description)
            let passed = progress.exercises.count { progress.record[$0.number].isPassed }
            return laid([
                .heading(level: 2, [.text("\(chapter.number)\u{A0} \(try chapter.lesson().title)")]),
                ListCommand.lines(of: chapter.exercises, progress),
                .paragraph([.text("\(passed) of \(progress.exercises.count) exercises of the course passed")]),
            ])
        }
    }

    /// Which file it is about, and which keys there are.
    private func footer(_ progress: LearnerProgress) -> [MarkdownDocument.Block] {
        guard let exercise else { return [] }
        var blocks: [MarkdownDocument.Block] = [.rule]
        if let message { blocks.append(.paragraph([.text(message)])) }
        if let question { return blocks + [.paragraph([.strong([.text(question)])])] }
        let keys = [
            ("t", "task"), ("h", "hint"), ("s", "show"), ("l", "list"), ("n", "next"), ("r", "reset"), ("q", "quit"),
        ]
        var inlines: [MarkdownDocument.Inline] = [
            .text("Checked when you save "), .code(progress.folder.script(of: exercise)), .lineBreak,
        ]
        for (key, word) in keys {
            inlines += [.strong([.text(key)]), .text("\u{A0}\(word)\u{A0} ")]
        }
        if view.isPassing { inlines.append(.text("any other key stops it")) }
        blocks.append(.paragraph(inlines))
        return blocks
    }
}
