import Expressions

/// A chapter as it is read: the prose with the parts of the script and the numbers of the run in their places, then what to try and
/// where the facts come from.
///
/// `lesson.md` is Markdown with three things of its own, which any Markdown reader passes over unharmed:
///
/// - an empty block of code fenced ` ```model.py:connections ` shows that part of the script (``ScriptParts``), and
///   ` ```brian2.py:connections ` that part of its twin in the second dialect;
/// - a code span that begins with `= `, as in `` `= Ma[0] at 4.1*ms` ``, is a value of the finished run (``RunValue``);
/// - an image whose address is a name from the `figures` of `lesson.json`, with or without an ending, as in `![caption](traces.svg)`,
///   is that figure as this run draws it.
public struct LessonPage: Hashable, Sendable {
    /// The whole page.
    public let document: MarkdownDocument

    /// - Parameters:
    ///   - second: the same model in the second dialect; nil where there is none.
    ///   - printed: what the script has printed.
    ///   - changes: what this run has been given by `--set`, as typed.
    ///   - command: what a person types to run this program, for the commands that the page offers.
    ///   - place: where the chapter stands in its course, for the commands that lead to others; nil where the page is read with links.
    ///   - value: the text for an expression of the prose, from the finished run.
    /// - Throws: what `value` throws; `script-part`, `lesson-code`, `lesson-figure` where the prose shows what is not there.
    public init(
        _ lesson: LessonDescription, number: ChapterNumber, prose: SourceText, script: SourceText,
        second: SourceText? = nil, printed: String = "", changes: [String] = [], command: String = "tutor",
        place: CoursePlace? = nil, value: @escaping (SourceFragment) throws(Diagnostic) -> String
    ) throws(Diagnostic) {
        var parts = ["model.py": try ScriptParts(of: script)]
        if let second { parts[Chapter.secondScript] = try ScriptParts(of: second) }
        var blocks: [MarkdownDocument.Block] = [.heading(level: 1, [.text("\(number)\u{A0} \(lesson.title)")])]
        if let place { blocks += place.way(to: number, command: command) }
        if !changes.isEmpty {
            let settings = changes.flatMap { [MarkdownDocument.Inline.text(", "), .code($0)] }.dropFirst()
            blocks.append(
                .paragraph(
                    [.text("This run has ")] + settings
                        + [
                            .text(
                                ". The figure and the numbers are those of this run; the sentences were written for the chapter's own "
                                    + "values, so some of them may not hold here.")
                        ])
            )
        }
        let text = MarkdownDocument(parsing: prose.whole.text)
        blocks += try LessonRewriter(lesson: lesson, prose: prose, parts: parts, value: value).rewritten(text).blocks
        // A figure that the prose leaves out is shown behind it.
        blocks += lesson.figures.filter { !text.shows(figure: $0) }.map { .figure(destination: $0, caption: []) }
        if !printed.isEmpty {
            blocks.append(.heading(level: 2, [.text("What the script prints")]))
            blocks.append(.code(info: "", text: printed))
        }
        if !lesson.numbers.isEmpty {
            blocks.append(.heading(level: 2, [.text("The numbers of this run")]))
            blocks.append(try LessonPage.table(of: lesson.numbers, value: value))
        }
        if !lesson.knobs.isEmpty {
            blocks.append(.heading(level: 2, [.text("What to try")]))
            blocks.append(LessonPage.list(of: lesson.knobs, number: number, command: command))
        }
        if !lesson.sources.isEmpty {
            blocks.append(.heading(level: 2, [.text("Sources")]))
            let items = lesson.sources.map { MarkdownDocument(parsing: $0).blocks }
            blocks.append(.list(MarkdownDocument.List(marker: .bullet, isTight: true, items: items)))
        }
        if let place { blocks += place.wayOn(from: text, command: command) }
        document = MarkdownDocument(blocks: blocks)
    }

    private static func table(
        of numbers: [LessonDescription.Number], value: (SourceFragment) throws(Diagnostic) -> String
    ) throws(Diagnostic) -> MarkdownDocument.Block {
        var rows: [[[MarkdownDocument.Inline]]] = []
        for number in numbers {
            let text = try value(SourceFragment(number.value))
            rows.append([
                MarkdownDocument(parsing: number.name).leadingInlines, [.strong([.text(text.withoutBreaks)])],
            ])
        }
        return .table(
            MarkdownDocument.Table(
                alignments: [.left, .right], header: [[.text("what")], [.text("value")]], rows: rows))
    }

    /// Each knob as the command that turns it and what one then sees.
    private static func list(
        of knobs: [LessonDescription.Knob], number: ChapterNumber, command: String
    ) -> MarkdownDocument.Block {
        let items = knobs.map { knob -> [MarkdownDocument.Block] in
            let typed = "\(command) lesson \(number) --set \("\(knob.name)=\(knob.set)".shellWord)"
            return [.paragraph([.code(typed), .lineBreak] + MarkdownDocument(parsing: knob.shows).leadingInlines)]
        }
        return .list(MarkdownDocument.List(marker: .bullet, isTight: false, items: items))
    }
}

extension MarkdownDocument {
    /// Whether the figure has a place in the text.
    fileprivate func shows(figure: String) -> Bool {
        blocks.contains { if case .figure(let name, _) = $0 { name.withoutEnding == figure } else { false } }
    }

    /// The text of the first paragraph.
    fileprivate var leadingInlines: [Inline] {
        if case .paragraph(let content)? = blocks.first { content } else { [] }
    }
}

/// Puts what the prose names in its place.
private struct LessonRewriter: MarkdownRewriter {
    let lesson: LessonDescription
    let prose: SourceText
    /// By the names of the scripts.
    let parts: [String: ScriptParts]
    let value: (SourceFragment) throws(Diagnostic) -> String

    func replacement(for inline: MarkdownDocument.Inline) throws(Diagnostic) -> MarkdownDocument.Inline {
        guard case .code(let code) = inline, code.hasPrefix("= ") else { return inline }
        let expression = String(code.dropFirst(2))
        let text = try value(prose.fragment(of: "= " + expression)?.dropping(2) ?? SourceFragment(expression))
        return .strong([.text(text.withoutBreaks)])
    }

    func replacement(for block: MarkdownDocument.Block) throws(Diagnostic) -> MarkdownDocument.Block {
        switch block {
        case .code(let info, let text):
            guard let colon = info.firstIndex(of: ":"), info[..<colon].hasSuffix(".py") else { return block }
            let (file, name) = (String(info[..<colon]), String(info[info.index(after: colon)...]))
            let location = prose.fragment(of: info) ?? prose.whole
            guard text.allSatisfy(\.isWhitespace) else {
                throw Diagnostic(
                    "lesson-code", "this block shows a part of the script and must not hold a copy of it",
                    advice: "leave the block empty", at: location)
            }
            guard let script = parts[file] else {
                throw Diagnostic(
                    "lesson-code", "the chapter has no script named \(file)",
                    expected: parts.keys.sorted().joined(separator: ", "), found: file, at: location)
            }
            return .code(info: "python", text: try script.text(of: name, at: location))
        case .figure(let destination, let caption):
            let name = destination.withoutEnding
            if lesson.figures.contains(name) { return .figure(destination: name, caption: caption) }
            throw Diagnostic(
                "lesson-figure", "the script makes no figure named \(name)",
                expected: lesson.figures.joined(separator: ", "), found: name,
                advice: NearestName.to(name, among: lesson.figures).map { "write \($0)" }
                    ?? "name the script's figures in the key figures of lesson.json",
                at: prose.fragment(of: "(\(destination))"))
        default:
            return block
        }
    }
}

extension String {
    /// With blanks at which no line breaks: a number and its unit stay on one line.
    fileprivate var withoutBreaks: String { String(map { $0 == " " ? "\u{A0}" : $0 }) }

    fileprivate var withoutEnding: String { lastIndex(of: ".").map { String(self[..<$0]) } ?? self }
}

extension SourceFragment {
    /// The rest behind the first `count` bytes.
    fileprivate func dropping(_ count: Int) -> SourceFragment {
        SourceFragment(source: source, range: (range.lowerBound + count)..<range.upperBound)
    }
}
