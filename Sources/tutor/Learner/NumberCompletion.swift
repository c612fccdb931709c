import ArgumentParser
import LessonKit

extension CompletionKind {
    /// The numbers of chapters: `2a`.
    static var chapters: CompletionKind {
        .custom { words, _, _ in course(words)?.chapters.map(\.number.description) ?? [] }
    }

    /// The numbers of exercises: `2a.3`.
    static var exercises: CompletionKind {
        .custom { words, _, _ in course(words)?.exercises.map(\.number.description) ?? [] }
    }

    /// Each chapter's number and behind it those of its exercises.
    static var chaptersAndExercises: CompletionKind {
        .custom { words, _, _ in
            course(words)?.chapters.flatMap { chapter in
                [chapter.number.description] + chapter.exercises.map(\.number.description)
            } ?? []
        }
    }

    /// The course that the command line speaks of as far as it is typed.
    private static func course(_ words: [String]) -> Course? {
        let option = words.firstIndex(of: "--lessons").flatMap { $0 + 1 < words.count ? words[$0 + 1] : nil }
        guard let folder = try? CourseLocation.folder(option: option) else { return nil }
        return try? Course(folder: folder)
    }
}
