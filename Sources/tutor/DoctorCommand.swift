import ArgumentParser
import Expressions
import LessonKit

struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Says what is installed, and what to do where something is missing.",
        discussion: """
            Example:
              tutor doctor
            """)

    @OptionGroup var course: CourseOptions
    @OptionGroup var look: LookOptions

    func run() throws {
        let checkups = [Checkup.gnuplot(), .fonts(), .display(), .lessons(course)]
        let style = TerminalStyle.current(descriptor: 1, plain: look.plain)
        let rows = checkups.map { checkup -> [[MarkdownDocument.Inline]] in
            [[.text(checkup.subject)], [.strong([.text(checkup.verdict.word)])], [.text(checkup.finding)]]
        }
        var blocks: [MarkdownDocument.Block] = [
            .table(
                MarkdownDocument.Table(
                    alignments: [.left, .left, .left],
                    header: [[.text("what")], [.text("state")], [.text("what was found")]], rows: rows))
        ]
        let advice = checkups.compactMap { checkup in
            checkup.advice.map { [MarkdownDocument.Block.paragraph([.text("\(checkup.subject): \($0)")])] }
        }
        if !advice.isEmpty {
            blocks.append(.heading(level: 2, [.text("What to do")]))
            blocks.append(.list(MarkdownDocument.List(marker: .bullet, isTight: true, items: advice)))
        }
        try StandardOutput.write(TerminalPage(style: style).text(of: MarkdownDocument(blocks: blocks)))
        if let missing = checkups.first(where: { $0.verdict == .missing }) {
            throw Diagnostic("machine-lacks", "this machine lacks \(missing.subject)")
        }
    }
}

extension Checkup.Verdict {
    fileprivate var word: String {
        switch self {
        case .present: "good"
        case .wanting: "will do"
        case .missing: "missing"
        }
    }
}
