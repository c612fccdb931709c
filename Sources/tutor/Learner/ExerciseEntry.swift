import Expressions
import LessonKit

/// An exercise and what has been done in it, for programs.
struct ExerciseEntry: Encodable {
    let number: String
    let title: String
    /// The path of the learner's script, whether it is there or not.
    let script: String
    /// `new`, `begun`, `givenUp` or `passed`.
    let state: ExerciseState
    let started: Bool
    let tries: Int
    let passed: Bool
    let hints: Int
    let givenUp: Bool
    /// How the last check ended; missing where there was none.
    let last: ExerciseRecord.LastCheck?

    init(_ exercise: Exercise, _ progress: LearnerProgress) {
        let record = progress.record[exercise.number]
        number = exercise.number.description
        title = (try? exercise.task().title) ?? exercise.name
        script = progress.folder.script(of: exercise)
        state = progress.state(of: exercise)
        started = state != .new
        tries = record.tries
        passed = record.isPassed
        hints = record.hintsShown
        givenUp = record.isGivenUp
        last = record.lastCheck
    }
}
