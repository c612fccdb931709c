import Expressions
import LessonKit

/// What the program says where nothing else is asked of it.
enum Greeting {
    static func blocks(_ course: Course, _ progress: LearnerProgress) throws(Diagnostic) -> [MarkdownDocument.Block] {
        var blocks: [MarkdownDocument.Block] = [
            .paragraph([.text("tutor teaches how spiking neurons are modelled and connected, by running models.")])
        ]
        guard let first = course.chapters.first else {
            return blocks + [.paragraph([.text("There is no chapter in \(course.folder).")]), commands([])]
        }
        guard let current = progress.current else {
            let count = course.chapters.count
            let there = count == 1 ? "There is 1 chapter" : "There are \(count) chapters"
            blocks.append(.paragraph([.text("\(there). Begin with \(first.number), \(try first.lesson().title):")]))
            blocks.append(command("lesson \(first.number)"))
            let exercise = progress.next.map {
                [("start \($0.number)", "the first exercise; your scripts come into \(progress.folder.words)")]
            }
            return blocks + [commands(exercise ?? [])]
        }
        let passed = progress.exercises.count { progress.record[$0.number].isPassed }
        blocks.append(
            .paragraph([
                .text(
                    "You have passed \(passed) of \(progress.exercises.count) exercises. You last worked at "
                        + "\(current.number), \(try current.task().title): \(state(of: current, progress)).")
            ]))
        var mine: [(String, String)] = []
        if let next = progress.next, next == current {
            blocks.append(.paragraph([.text("Go on with it:")]))
            blocks.append(command("start \(next.number)"))
            mine += [("check", "whether your script is right"), ("watch", "the same after each save")]
            mine.append(("hint", "a hint"))
        } else if let next = progress.next {
            blocks.append(.paragraph([.text("Next is \(next.number), \(try next.task().title):")]))
            blocks.append(command("start \(next.number)"))
            if next.number.chapter != current.number.chapter {
                mine.append(("lesson \(next.number.chapter)", "the chapter that it is from"))
            }
        } else {
            blocks.append(.paragraph([.text(Start.nothingLeft(progress))]))
        }
        return blocks + [commands(mine + [("progress", "how far you are")])]
    }

    private static func state(of exercise: Exercise, _ progress: LearnerProgress) -> String {
        let record = progress.record[exercise.number]
        switch progress.state(of: exercise) {
        case .passed: return "passed"
        case .givenUp: return "given up"
        case .new: return "not begun"
        case .begun:
            if record.tries == 0 { return "begun" }
            return record.tries == 1 ? "tried once" : "tried \(record.tries) times"
        }
    }

    private static func command(_ words: String) -> MarkdownDocument.Block {
        .code(info: "sh", text: "\(ProgramName.current) \(words)\n")
    }

    private static func commands(_ first: [(String, String)]) -> MarkdownDocument.Block {
        ExercisePage.commands(
            first + [
                ("list", "the chapters and exercises"),
                ("run model.py", "a Brian script of your own, run as it stands"),
                ("doctor", "what is installed, and what to do where something is missing"),
                ("help lesson", "what a command can do"),
            ])
    }
}
