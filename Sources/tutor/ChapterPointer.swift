import Diagnoses
import LessonKit

extension Diagnosis {
    /// The diagnosis as a learner reads it, with the chapter that teaches it where the course has that.
    ///
    /// - Parameters:
    ///   - course: nil where there is none.
    ///   - style: of what it is written to.
    func rendered(in course: Course?, _ style: TerminalStyle) -> String {
        let text = diagnostic.rendered(style)
        guard course?.chapters.contains(where: { $0.number.description == chapter }) == true else { return text }
        return text + "\n  see: \(ProgramName.current) lesson \(chapter)"
    }
}
