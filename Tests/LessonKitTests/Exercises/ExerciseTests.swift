import Expressions
import LessonKit
import Testing

@Suite struct ExerciseTests {
    @Test func anExerciseHasANumberATaskHintsAndACopysName() throws {
        let sample = try SampleCourse()
        let exercise = try sample.exercise()
        #expect(exercise.number.description == "2a.1")
        #expect(exercise.copyName == "2a-1-make-it-larger.py")
        let task = try exercise.task()
        #expect(task.title == "Make it larger")
        #expect(task.hints.count == 2)
        #expect(task.learnt == MarkdownDocument(parsing: "Numbers have units."))
        #expect(try exercise.wrongScripts().map(\.expectation) == [.sentence("x should ..."), .error("unknown-name")])
    }

    @Test(arguments: ["2a", "2a.", "2a.0", "2a.x", ".1", "a.1"]) func noOtherWordIsANumber(text: String) {
        #expect(ExerciseNumber(text) == nil)
    }

    @Test func anUnknownExerciseGetsThoseOfTheChapter() throws {
        let sample = try SampleCourse()
        let error = #expect(throws: Diagnostic.self) { try sample.course().exercise(ExerciseNumber("2a.7")!) }
        #expect(error?.id == "unknown-exercise")
        #expect(error?.expected == "2a.1")
    }

    @Test(arguments: [
        ("Do it.\n", "task.md does not begin with a title"),
        ("# T\n\n## Hint\n\nA.\n", "task.md does not say what to do"),
        ("# T\n\nDo.\n\n## Hints\n\nA.\n", "task.md has the heading ## Hints, which means nothing here"),
        ("# T\n\nDo.\n\n## Hint\n\n## Learnt\n\nA.\n", "task.md has nothing below ## Hint"),
        ("# T\n\nDo.\n\n## Learnt\n\nA.\n\n## Hint\n\nB.\n", "task.md does not end with what was learnt"),
    ])
    func aTaskThatIsNoneIsSaid(text: String, message: String) {
        let error = #expect(throws: Diagnostic.self) { try ExerciseTask(SourceText(text, name: "task.md")) }
        #expect(error?.message == message)
    }
}
