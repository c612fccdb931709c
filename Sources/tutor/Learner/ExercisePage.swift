import Expressions
import LessonKit

/// What a learner reads of an exercise.
enum ExercisePage {
    typealias Block = MarkdownDocument.Block

    /// The task, where the script is, and what can be typed.
    static func task(_ exercise: Exercise, _ progress: LearnerProgress, isNew: Bool) throws(Diagnostic) -> [Block] {
        let task = try exercise.task()
        let script = progress.folder.script(of: exercise)
        let words =
            if isNew {
                ", new"
            } else if progress.state(of: exercise) == .passed {
                ", as you left it; you have passed this exercise"
            } else {
                ", as you left it"
            }
        return [heading(exercise, task.title)] + task.task.blocks + [
            .paragraph([.text("Your script is "), .code(script), .text("\(words).")]),
            commands([
                ("run \(script.shellWord)", "what it does"),
                ("check", "whether it is right"), ("watch", "the same after each save"),
                ("hint", nextHint(of: task, shown: progress.record[exercise.number].hintsShown)),
            ]),
        ]
    }

    /// The hints that have been shown, the newest last, and behind the last of all where the solution is.
    static func hints(of exercise: Exercise, _ progress: LearnerProgress) throws(Diagnostic) -> [Block] {
        let task = try exercise.task()
        let count = task.hints.count
        let shown = min(progress.record[exercise.number].hintsShown, count)
        var blocks = [heading(exercise, task.title)]
        for (number, hint) in zip(1..., task.hints.prefix(shown)) {
            blocks.append(.heading(level: 3, [.text("Hint \(number) of \(count)")]))
            blocks += hint.blocks
        }
        if shown == 0 { blocks.append(.paragraph([.text("No hint has been shown yet.")])) }
        guard shown == count else { return blocks }
        let state = progress.record.state(of: exercise.number)
        let isOpen = state == .passed || state == .givenUp
        let command = "\(ProgramName.current) solution \(exercise.number)\(isOpen ? "" : " --give-up")"
        return blocks + [.paragraph([.text("There are no more hints. The solution: "), .code(command)])]
    }

    static func heading(_ exercise: Exercise, _ title: String) -> Block {
        .heading(level: 2, [.text("\(exercise.number)\u{A0} \(title)")])
    }

    /// What can be typed, and what for.
    static func commands(_ commands: [(words: String, purpose: String)]) -> Block {
        .table(
            MarkdownDocument.Table(
                alignments: [.left, .left], header: [[.text("type")], [.text("for")]],
                rows: commands.map { words, purpose in
                    [[.code("\(ProgramName.current) \(words)")], [.text(purpose)]]
                }))
    }

    /// `2a.4  The title`
    static func name(of exercise: Exercise) -> String {
        "\(exercise.number)\u{A0} \((try? exercise.task().title) ?? exercise.name)"
    }

    private static func nextHint(of task: ExerciseTask, shown: Int) -> String {
        shown < task.hints.count ? "hint \(shown + 1) of \(task.hints.count)" : "the hints once more"
    }
}
