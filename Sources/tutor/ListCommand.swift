import ArgumentParser
import Expressions
import LessonKit

struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists the chapters.",
        discussion: """
            Examples:
              tutor list
              tutor list --topic synapses
            """)

    @Option(help: ArgumentHelp("Only the chapters on this topic.", valueName: "topic")) var topic: String?
    @OptionGroup var options: CourseOptions
    @Flag(help: "No colour.") var plain = false

    func run() throws {
        let course = try options.open()
        let chapters =
            try topic.map { topic throws(Diagnostic) in try course.chapters(about: topic) } ?? course.chapters
        let style = TerminalStyle.current(descriptor: 1, plain: plain)
        var faults: [Diagnostic] = []
        var blocks: [MarkdownDocument.Block] = []
        for chapter in chapters {
            // A chapter that is broken is no reason to hide the others.
            do throws(Diagnostic) {
                let lesson = try chapter.lesson()
                blocks.append(
                    .paragraph([
                        .strong([.text("\(chapter.number)\u{A0} \(lesson.title)")]), .lineBreak, .text(lesson.summary),
                    ]))
            } catch {
                faults.append(error)
            }
        }
        if let first = chapters.first {
            blocks.append(.paragraph([.text("Read one: "), .code("\(ProgramName.current) lesson \(first.number)")]))
        } else {
            blocks.append(.paragraph([.text("There is no chapter in \(course.folder).")]))
        }
        try StandardOutput.write(TerminalPage(style: style).text(of: MarkdownDocument(blocks: blocks)))
        for fault in faults.dropLast() { StandardOutput.note(fault.rendered(color: style.usesColor)) }
        if let last = faults.last { throw last }
    }
}
