import BrianScript
import Expressions

/// An exercise of a chapter: a folder named `3-inhibit-with-one-connection` among the chapter's `exercises`.
public struct Exercise: Hashable, Sendable {
    /// The chapter's number and what stands before the hyphen of the folder's name.
    public let number: ExerciseNumber
    /// The folder's name.
    public let name: String
    /// The folder's path.
    public let folder: String
    /// What diagnostics call the folder.
    let title: String

    /// nil where the folder's name does not begin with a number and a hyphen.
    init?(in chapter: Chapter, name: String) {
        guard let hyphen = name.firstIndex(of: "-"), let place = Int(name[..<hyphen]), place >= 1,
            name.index(after: hyphen) < name.endIndex
        else { return nil }
        number = ExerciseNumber(chapter: chapter.number, place: place)
        self.name = name
        folder = chapter.folder + "/exercises/" + name
        title = chapter.name + "/exercises/" + name
    }

    /// What a learner's copy of the starting script is called: `2a-3-inhibit-with-one-connection.py`.
    public var copyName: String { "\(number.chapter)-\(name).py" }

    /// What `task.md` says.
    ///
    /// - Throws: a diagnostic where the file is not there or lacks one of its parts.
    public func task() throws(Diagnostic) -> ExerciseTask { try ExerciseTask(try text("task.md")) }

    /// The script that a learner starts from.
    ///
    /// - Throws: a diagnostic where it cannot be read.
    public func start() throws(Diagnostic) -> SourceText { try text("start.py") }

    /// The script that passes.
    ///
    /// - Throws: a diagnostic where it cannot be read.
    public func solution() throws(Diagnostic) -> SourceText { try text("solution.py") }

    /// What a script has to meet.
    ///
    /// - Throws: a diagnostic where it cannot be read, or is no check.
    public func check() throws(Diagnostic) -> CheckScript { try CheckScript(try text("check.py")) }

    /// Scripts with a mistake that learners make, in the order of their names.
    ///
    /// - Throws: a diagnostic where one cannot be read or does not say what it must get.
    public func wrongScripts() throws(Diagnostic) -> [WrongScript] {
        var scripts: [WrongScript] = []
        for name in FileAccess.names(in: folder + "/wrong") ?? [] where name.hasSuffix(".py") {
            scripts.append(try WrongScript(try text("wrong/" + name)))
        }
        return scripts
    }

    private func text(_ file: String) throws(Diagnostic) -> SourceText {
        try FileAccess.text(at: folder + "/" + file, name: title + "/" + file)
    }
}

extension Chapter {
    /// The exercises in the order of their numbers. What is not named like an exercise is none.
    public var exercises: [Exercise] {
        (FileAccess.names(in: folder + "/exercises") ?? [])
            .compactMap { Exercise(in: self, name: $0) }
            .filter { FileAccess.isFolder($0.folder) }
            .sorted { ($0.number, $0.name) < ($1.number, $1.name) }
    }
}

extension Course {
    /// All exercises in the order of the course.
    public var exercises: [Exercise] { chapters.flatMap(\.exercises) }

    /// The exercise of a number.
    ///
    /// - Throws: `unknown-exercise` with those that the chapter has, `unknown-chapter` with the nearest.
    public func exercise(_ number: ExerciseNumber) throws(Diagnostic) -> Exercise {
        let chapter = try chapter(named: number.chapter.description)
        let exercises = chapter.exercises
        if let exercise = exercises.first(where: { $0.number == number }) { return exercise }
        throw Diagnostic(
            "unknown-exercise", "there is no exercise \(number)",
            expected: exercises.isEmpty
                ? "none: chapter \(chapter.number) has no exercises"
                : exercises.map(\.number.description).joined(separator: ", "), found: number.description)
    }
}
