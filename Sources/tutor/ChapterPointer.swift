import Diagnoses
import LessonKit

extension Diagnosis {
    /// The diagnosis as a learner reads it, with the chapter that teaches it where the course has that.
    ///
    /// - Parameters:
    ///   - course: nil where there is none.
    ///   - color: whether the terminal shows colours.
    func rendered(in course: Course?, color: Bool) -> String {
        let text = diagnostic.rendered(color: color)
        guard course?.chapters.contains(where: { $0.number.description == chapter }) == true else { return text }
        return text + "\n  see: \(ProgramName.current) lesson \(chapter)"
    }
}
