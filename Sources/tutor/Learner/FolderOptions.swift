import ArgumentParser
import Expressions
import LessonKit

/// Where the learner works.
struct FolderOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The folder with your scripts (default: TUTOR_FOLDER, else the present one).", valueName: "dir"),
        completion: .directory)
    var folder: String?

    func progress(in course: Course) throws(Diagnostic) -> LearnerProgress {
        try LearnerProgress(in: LearnerFolder.named(folder), course: course)
    }
}

extension LearnerProgress {
    /// The exercise that a person names by its number or its script; the current one where nothing is named.
    ///
    /// - Throws: `no-current-exercise`, `unknown-exercise`, `unknown-chapter`.
    func exercise(_ name: String?, in course: Course) throws(Diagnostic) -> Exercise {
        guard let name else {
            if let current { return current }
            throw Diagnostic(
                "no-current-exercise", "no exercise has been begun in \(folder.words)",
                advice: exercises.first.map { "\(ProgramName.current) start \($0.number)" })
        }
        if let number = ExerciseNumber(name) { return try course.exercise(number) }
        if let exercise = course.exercise(ofScript: name) { return exercise }
        guard ChapterNumber(name) != nil else {
            throw Diagnostic(
                "unknown-exercise", "\(name) is no exercise", expected: "a number, as in 2a.1", found: name,
                advice: "\(ProgramName.current) list")
        }
        let exercises = try course.chapter(named: name).exercises
        throw Diagnostic(
            "unknown-exercise", "\(name) is a chapter, and this is about one of its exercises",
            expected: exercises.isEmpty ? nil : exercises.map(\.number.description).joined(separator: ", "), found: name
        )
    }

    /// Tells what could not be kept, and forgets it.
    mutating func tellNotices() {
        let style = TerminalStyle.current(descriptor: 2)
        for var notice in notices {
            if notice.id == "progress-damaged" {
                notice.advice = "\(ProgramName.current) check --all finds out again what has passed"
            }
            StandardOutput.note(notice.rendered(style))
        }
        clearNotices()
    }
}

extension LearnerFolder {
    var words: String { path == "." ? "this folder" : path }
}
