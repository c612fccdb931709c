import Expressions

/// Where a chapter stands in its course: what leads to it, and what follows.
public struct CoursePlace: Sendable {
    /// A chapter as another one points to it.
    public struct Neighbour: Hashable, Sendable {
        /// The chapter.
        public let chapter: Chapter
        /// What it is called.
        public let title: String
    }

    /// The chapter that the course has before this one; nil for the first.
    public let previous: Neighbour?
    /// The chapters that one should have read before, in the order of the course; only those that the course has.
    public let needs: [Neighbour]
    /// The chapter that the course goes on with; nil for the last.
    public let next: Neighbour?
    /// The exercises of the chapter by their numbers and titles; those whose task cannot be read are left out.
    public let exercises: [(number: ExerciseNumber, title: String)]
    /// The words that the course explains; nil where it brings no glossary.
    public let glossary: Glossary?
}

extension Course {
    /// Where a chapter stands.
    ///
    /// A neighbour whose `lesson.json` cannot be read is left out: it is no fault of this chapter, and ``CourseVerification`` names it.
    ///
    /// - Throws: a diagnostic where the chapter's own description or the glossary cannot be read.
    public func place(of chapter: Chapter) throws(Diagnostic) -> CoursePlace {
        func neighbour(_ chapter: Chapter) -> CoursePlace.Neighbour? {
            (try? chapter.lesson()).map { CoursePlace.Neighbour(chapter: chapter, title: $0.title) }
        }
        let needs = try chapter.lesson().needs
        return CoursePlace(
            previous: chapters.last { $0.number < chapter.number }.flatMap(neighbour),
            needs: chapters.filter { needs.contains($0.number) }.compactMap(neighbour),
            next: chapters.first { chapter.number < $0.number }.flatMap(neighbour),
            exercises: chapter.exercises.compactMap { exercise in
                (try? exercise.task()).map { (exercise.number, $0.title) }
            },
            glossary: try glossary())
    }
}
