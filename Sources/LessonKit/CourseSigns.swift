extension CoursePlace {
    /// What stands below a chapter's title: which chapters to have read.
    func way(to number: ChapterNumber, command: String) -> [MarkdownDocument.Block] {
        if needs.isEmpty { return [] }
        let signs = needs.map { [MarkdownDocument.Inline.text($0.title + " (")] + $0.sign(command) + [.text(")")] }
        return [.paragraph([.text("Read first: ")] + Array(signs.joined(separator: [.text(", ")])) + [.text(".")])]
    }

    /// What stands at a chapter's end: which chapter follows, and which words of the text are explained.
    func wayOn(from text: MarkdownDocument, command: String) -> [MarkdownDocument.Block] {
        var blocks: [MarkdownDocument.Block] = []
        if let first = exercises.first {
            let items = exercises.map { exercise -> [MarkdownDocument.Block] in
                [.paragraph([.text("\(exercise.number)\u{A0} \(exercise.title)")])]
            }
            blocks.append(.heading(level: 2, [.text("Exercises")]))
            blocks.append(.list(MarkdownDocument.List(marker: .bullet, isTight: true, items: items)))
            blocks.append(.paragraph([.text("Begin with "), .code("\(command) start \(first.number)")]))
        }
        if let next {
            blocks.append(.heading(level: 2, [.text("What comes next")]))
            blocks.append(.paragraph([.text(next.title + ": ")] + next.sign(command)))
        }
        let terms = text.glossaryAnchors.compactMap { glossary?.entry(at: $0)?.term }
        if !terms.isEmpty {
            blocks.append(
                .paragraph([
                    .text("Words that "), .code("\(command) define"),
                    .text(" explains: " + terms.joined(separator: ", ") + "."),
                ]))
        }
        return blocks
    }
}

extension CoursePlace.Neighbour {
    /// The command that opens the chapter.
    fileprivate func sign(_ command: String) -> [MarkdownDocument.Inline] {
        [.code("\(command) lesson \(chapter.number)")]
    }
}
