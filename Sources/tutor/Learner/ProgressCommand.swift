import ArgumentParser
import Expressions
import LessonKit

struct ProgressCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "progress", abstract: "Shows how far you are.",
        discussion: """
            Examples:
              tutor progress
              tutor progress --json
            """)

    @Flag(help: "Print it as JSON.") var json = false
    @OptionGroup var options: CourseOptions
    @OptionGroup var learner: FolderOptions
    @OptionGroup var look: LookOptions

    private struct Report: Encodable {
        let folder: String
        let passed: Int
        let count: Int
        let current: String?
        let next: String?
        let exercises: [ExerciseEntry]
    }

    func run() throws {
        let course = try options.open()
        var progress = try learner.progress(in: course)
        let passed = progress.exercises.count { progress.record[$0.number].isPassed }
        if json {
            let report = Report(
                folder: progress.folder.path, passed: passed, count: progress.exercises.count,
                current: progress.current?.number.description, next: progress.next?.number.description,
                exercises: progress.exercises.map { ExerciseEntry($0, progress) })
            try StandardOutput.write(JSONText.text(of: report))
        } else {
            let page = TerminalPage(style: .current(descriptor: 1, plain: look.plain))
            let blocks = try self.blocks(course, progress, passed: passed)
            try StandardOutput.write(page.text(of: MarkdownDocument(blocks: blocks)))
        }
        progress.tellNotices()
    }

    private func blocks(
        _ course: Course, _ progress: LearnerProgress, passed: Int
    ) throws(Diagnostic) -> [MarkdownDocument.Block] {
        let count = progress.exercises.count
        var blocks: [MarkdownDocument.Block] = [
            .heading(level: 2, [.text("\(passed) of \(count) exercises passed")])
        ]
        var rows: [[[MarkdownDocument.Inline]]] = []
        for chapter in course.chapters {
            let exercises = chapter.exercises
            if exercises.isEmpty { continue }
            let passed = exercises.count { progress.record[$0.number].isPassed }
            // One sign an exercise, in the order of the chapter.
            let bar = exercises.map { ProgressCommand.sign(progress.state(of: $0)) }.joined()
            let title = (try? chapter.lesson().title) ?? chapter.name
            rows.append([
                [.text(chapter.number.description)], [.text(title)], [.text(bar)],
                [.text("\(passed) of \(exercises.count)")],
            ])
        }
        let chapters: [[MarkdownDocument.Inline]] = ["", "chapter", "exercises", "passed"].map { [.text($0)] }
        if !rows.isEmpty {
            blocks.append(
                .table(
                    MarkdownDocument.Table(
                        alignments: [.left, .left, .left, .right], header: chapters, rows: rows)))
            blocks.append(.paragraph([.text("● passed, ◐ begun, ○ given up, · new")]))
        }
        let begun = progress.exercises.filter { progress.state(of: $0) != .new }
        if !begun.isEmpty {
            let header: [[MarkdownDocument.Inline]] = ["", "exercise", "state", "tries", "hints"].map { [.text($0)] }
            blocks.append(
                .table(
                    MarkdownDocument.Table(
                        alignments: [.left, .left, .left, .right, .right], header: header,
                        rows: begun.map { row($0, progress) })))
        }
        blocks.append(NextStep.block(progress))
        return blocks
    }

    private func row(_ exercise: Exercise, _ progress: LearnerProgress) -> [[MarkdownDocument.Inline]] {
        let record = progress.record[exercise.number]
        var state = progress.state(of: exercise).words
        if record.isPassed, record.isGivenUp { state += ", with the solution" }
        return [
            [.text(exercise.number.description)], [.text((try? exercise.task().title) ?? exercise.name)],
            [.text(state)], [.text("\(record.tries)")], [.text("\(record.hintsShown)")],
        ]
    }

    private static func sign(_ state: ExerciseState) -> String {
        switch state {
        case .passed: "●"
        case .begun: "◐"
        case .givenUp: "○"
        case .new: "·"
        }
    }
}
