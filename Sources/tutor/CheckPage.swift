import BrianScript
import Expressions
import LessonKit

/// The result of a check as a learner reads it.
enum CheckPage {
    static func text(of result: CheckResult, in course: Course, _ page: TerminalPage) throws(Diagnostic) -> String {
        let task = try course.exercise(result.number).task()
        let verdict = result.hasPassed ? "passed" : "not yet"
        var blocks: [MarkdownDocument.Block] = [
            .heading(level: 2, [.text("\(result.number)\u{A0} \(task.title): \(verdict)")])
        ]
        guard var reason = result.diagnostic else {
            blocks += task.learnt.blocks
            return page.text(of: MarkdownDocument(blocks: blocks))
        }
        if reason.id == "empty-script" {
            reason.advice = "\(ProgramName.current) reset \(result.number) brings back what the exercise begins with"
        }
        var text = page.text(of: MarkdownDocument(blocks: blocks)) + "\n"
        // Where a mistake is known that stopped the script, it says more than the error does.
        var parts = result.diagnoses.contains(where: \.endsRun) ? [] : [reason.rendered(page.style)]
        // What a check has found where it met the mistake is the same sentence.
        parts += result.diagnoses.filter { parts.isEmpty || $0.sentence != reason.message }.map {
            $0.rendered(in: course, page.style)
        }
        text += parts.joined(separator: "\n\n") + "\n"
        return text
    }
}
