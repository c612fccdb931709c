import ArgumentParser
import Expressions
import LessonKit

struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists the chapters and their exercises, and how far you are with each.",
        discussion: """
            Examples:
              tutor list
              tutor list 2a
              tutor list --json
              tutor list --topic synapses
            """)

    @Argument(
        help: ArgumentHelp("A chapter, as in 2a; without one, all of them.", valueName: "chapter"),
        completion: .chapters)
    var chapter: String?
    @Option(help: ArgumentHelp("Only the chapters on this topic.", valueName: "topic")) var topic: String?
    @Flag(help: "Print it as JSON.") var json = false
    @OptionGroup var options: CourseOptions
    @OptionGroup var learner: FolderOptions
    @OptionGroup var look: LookOptions

    func validate() throws {
        if chapter != nil, topic != nil { throw ValidationError("Name a chapter or a topic, not both.") }
    }

    private struct Listing: Encodable {
        let current: String?
        let next: String?
        let chapters: [Entry]
    }

    private struct Entry: Encodable {
        let number: String
        let title: String
        let summary: String
        let passed: Int
        let exercises: [ExerciseEntry]
    }

    func run() throws {
        let course = try options.open()
        let chapters = try chapters(of: course)
        var progress = try learner.progress(in: course)
        let style = TerminalStyle.current(descriptor: 1, plain: look.plain)
        var faults: [Diagnostic] = []
        var blocks: [MarkdownDocument.Block] = []
        var entries: [Entry] = []
        for chapter in chapters {
            // A chapter that is broken is no reason to hide the others.
            do throws(Diagnostic) {
                let lesson = try chapter.lesson()
                let exercises = chapter.exercises
                if json {
                    entries.append(
                        Entry(
                            number: chapter.number.description, title: lesson.title, summary: lesson.summary,
                            passed: exercises.count { progress.state(of: $0) == .passed },
                            exercises: exercises.map { ExerciseEntry($0, progress) }))
                }
                blocks.append(
                    .paragraph([
                        .strong([.text("\(chapter.number)\u{A0} \(lesson.title)")]), .lineBreak, .text(lesson.summary),
                    ]))
                if !exercises.isEmpty { blocks.append(ListCommand.lines(of: exercises, progress)) }
            } catch {
                faults.append(error)
            }
        }
        if json {
            let listing = Listing(
                current: progress.current?.number.description, next: progress.next?.number.description,
                chapters: entries)
            try StandardOutput.write(JSONText.text(of: listing))
        } else {
            if let first = chapters.first {
                blocks.append(
                    .paragraph([
                        .text("Read \(chapters.count == 1 ? "it" : "one"): "),
                        .code("\(ProgramName.current) lesson \(first.number)"),
                    ]))
                if !progress.exercises.isEmpty { blocks.append(NextStep.block(progress)) }
            } else {
                blocks.append(.paragraph([.text("There is no chapter in \(course.folder).")]))
            }
            try StandardOutput.write(TerminalPage(style: style).text(of: MarkdownDocument(blocks: blocks)))
        }
        progress.tellNotices()
        for fault in faults.dropLast() { StandardOutput.note(fault.rendered(style)) }
        if let last = faults.last { throw last }
    }

    /// Those that were asked for; an exercise stands for its chapter.
    private func chapters(of course: Course) throws(Diagnostic) -> [Chapter] {
        if let topic { return try course.chapters(about: topic) }
        guard let chapter else { return course.chapters }
        return [try course.chapter(named: ExerciseNumber(chapter)?.chapter.description ?? chapter)]
    }

    /// One line each: how far it is, its number and its title.
    static func lines(of exercises: [Exercise], _ progress: LearnerProgress) -> MarkdownDocument.Block {
        let width = ExerciseState.givenUp.words.count
        var inlines: [MarkdownDocument.Inline] = []
        for exercise in exercises {
            if !inlines.isEmpty { inlines.append(.lineBreak) }
            let state = progress.state(of: exercise)
            let words = state == .new ? "" : state.words
            let padding = String(repeating: "\u{A0}", count: width - words.count + 2)
            let text = "\(words)\(padding)\(ExercisePage.name(of: exercise))"
            inlines.append(exercise == progress.current ? .strong([.text(text)]) : .text(text))
        }
        return .paragraph(inlines)
    }
}
