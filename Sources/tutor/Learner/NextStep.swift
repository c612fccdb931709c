import LessonKit

/// What a learner can do next.
enum NextStep {
    /// One paragraph, with the command.
    static func block(_ progress: LearnerProgress) -> MarkdownDocument.Block {
        guard let next = progress.next else { return .paragraph([.text(Start.nothingLeft(progress))]) }
        let isBegun = progress.state(of: next) == .begun
        return .paragraph([
            .text("\(isBegun ? "Go on with" : "Next:") \(ExercisePage.name(of: next))"), .lineBreak,
            .code("\(ProgramName.current) start \(next.number)"),
        ])
    }
}
