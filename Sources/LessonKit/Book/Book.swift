import BrianScript
import Expressions

/// A whole course to be read: every chapter with the figures and numbers of a run, its exercises, and the glossary.
public struct Book: Hashable, Sendable {
    /// What the whole is called.
    public let title: String
    /// In the order of the course.
    public let chapters: [Chapter]
    /// The words that are explained; nil where the course brings no glossary.
    public let glossary: Glossary?

    /// A chapter after its run.
    public struct Chapter: Hashable, Sendable {
        /// Its place in the course.
        public let number: ChapterNumber
        /// Its folder's name, which its page is named after.
        public let name: String
        /// What `lesson.json` says.
        public let lesson: LessonDescription
        /// The page, its title first.
        public let document: MarkdownDocument
        /// One for each figure that the description names, in its order.
        public let figures: [Figure]
        /// In their order.
        public let exercises: [Exercise]
    }

    /// An exercise as it is set.
    public struct Exercise: Hashable, Sendable {
        /// Its place in the course.
        public let number: ExerciseNumber
        /// Title, task, hints, and what was learnt.
        public let task: ExerciseTask
        /// The script to begin with.
        public let start: String
    }

    /// A figure as it is drawn for a page.
    public struct Figure: Hashable, Sendable {
        /// An SVG image for a light ground.
        public let light: [UInt8]
        /// An SVG image for a dark ground.
        public let dark: [UInt8]
        /// What is to be seen, in words.
        public let description: String

        /// From its parts.
        public init(light: [UInt8], dark: [UInt8], description: String) {
            self.light = light
            self.dark = dark
            self.description = description
        }
    }

    /// Runs every chapter. Random numbers come from one seed, so that the same course gives the same book.
    ///
    /// - Parameters:
    ///   - title: what the whole is called.
    ///   - stopRequests: how often the person has asked for an end.
    ///   - progress: told of each chapter before it is run.
    ///   - draw: draws the figures of a run.
    ///   - course: what the book is of.
    /// - Throws: a diagnostic where a chapter cannot be read, run or drawn, and `interrupted` where an end was asked for.
    public init(
        of course: Course, title: String = "Models of spiking neurons", stopRequests: @escaping () -> Int = { 0 },
        progress: (LessonKit.Chapter) -> Void = { _ in }, draw: (ScriptRun) throws(Diagnostic) -> [Figure]
    ) throws(Diagnostic) {
        self.title = title
        glossary = try course.glossary()
        var chapters: [Chapter] = []
        for chapter in course.chapters {
            progress(chapter)
            chapters.append(try Chapter(chapter, stopRequests: stopRequests, draw: draw))
        }
        self.chapters = chapters
    }

    /// The chapter of a number; nil where the course has none.
    func chapter(_ number: ChapterNumber) -> Chapter? { chapters.first { $0.number == number } }
}

extension Book.Chapter {
    fileprivate init(
        _ chapter: LessonKit.Chapter, stopRequests: @escaping () -> Int,
        draw: (ScriptRun) throws(Diagnostic) -> [Book.Figure]
    ) throws(Diagnostic) {
        final class Printed { var text = "" }
        let printed = Printed()
        var settings = ScriptSettings()
        settings.seed = 1
        settings.output = { printed.text += $0 }
        settings.stopRequests = stopRequests
        let script = try chapter.script()
        let run = try Script(script).run(settings)
        if let interruption = run.interruption { throw interruption }
        guard stopRequests() == 0 else { throw Diagnostic("interrupted", "stopped before the book was whole") }
        number = chapter.number
        name = chapter.name
        let lesson = try chapter.lesson()
        self.lesson = lesson
        guard run.figures.count == lesson.figures.count else {
            throw Diagnostic(
                "lesson-figure",
                "the script of chapter \(chapter.number) does not make the figures that lesson.json names",
                expected: lesson.figures.joined(separator: ", "), found: "\(run.figures.count) figures")
        }
        document = try LessonPage(
            lesson, number: number, prose: try chapter.prose(), script: script, second: try chapter.second(),
            printed: printed.text, value: { (fragment) throws(Diagnostic) in try RunValue(fragment).text(in: run) }
        ).document
        figures = try draw(run)
        var exercises: [Book.Exercise] = []
        for exercise in chapter.exercises {
            exercises.append(
                Book.Exercise(
                    number: exercise.number, task: try exercise.task(), start: try exercise.start().whole.text))
        }
        self.exercises = exercises
    }
}
