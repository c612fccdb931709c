import Expressions
import LessonKit

/// What `start` and `next` do alike.
enum Start {
    static func begin(
        _ exercise: Exercise, _ progress: inout LearnerProgress, edits: Bool, plain: Bool
    ) throws(Diagnostic) {
        // What is not there cannot be opened: this is asked before anything is copied.
        let editor = edits ? try Editor() : nil
        let page = TerminalPage(style: .current(descriptor: 1, plain: plain))
        let isNew: Bool
        do throws(Diagnostic) { isNew = try progress.folder.begin(exercise) } catch {
            // Where nothing can be copied one can still read what is to be done.
            let task = try exercise.task()
            let blocks = [ExercisePage.heading(exercise, task.title)] + task.task.blocks
            try StandardOutput.write(page.text(of: MarkdownDocument(blocks: blocks)))
            progress.tellNotices()
            throw error
        }
        progress.change { record in
            record[exercise.number].isStarted = true
            record.current = exercise.number
        }
        let blocks = try ExercisePage.task(exercise, progress, isNew: isNew)
        try StandardOutput.write(page.text(of: MarkdownDocument(blocks: blocks)))
        progress.tellNotices()
        try editor?.open(progress.folder.script(of: exercise))
    }

    static func nothingLeft(_ progress: LearnerProgress) -> String {
        progress.exercises.isEmpty
            ? "There are no exercises in this course."
            : "You have passed all \(progress.exercises.count) exercises of the course."
    }
}
