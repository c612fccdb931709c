import Expressions
import Testing

@testable import LessonKit

@Suite struct LessonPageTests {
    private let script = SourceText("# --- connections\nC[0, 0] = 6*mV\n", name: "model.py")

    private func lesson(
        knobs: [LessonDescription.Knob] = [], sources: [String] = [], figures: [String] = [],
        numbers: [LessonDescription.Number] = []
    ) -> LessonDescription {
        LessonDescription(
            title: "A chapter", summary: "S", sources: sources, figures: figures, knobs: knobs, numbers: numbers,
            needs: [], topics: [])
    }

    private func blocks(
        _ prose: String, _ lesson: LessonDescription? = nil, printed: String = "", changes: [String] = []
    ) throws(Diagnostic) -> [MarkdownDocument.Block] {
        try LessonPage(
            lesson ?? self.lesson(), number: ChapterNumber("2a")!, prose: SourceText(prose, name: "lesson.md"),
            script: script, second: SourceText("# --- synapses\nS.connect()\n", name: "brian2.py"), printed: printed,
            changes: changes, command: "./tutor",
            value: { (fragment) throws(Diagnostic) in
                guard fragment.text != "nothing" else {
                    throw Diagnostic("unknown-name", "unknown", at: fragment)
                }
                return "<\(fragment.text)> mV"
            }
        ).document.blocks
    }

    @Test func thePageBeginsWithNumberAndTitle() throws {
        #expect(try blocks("") == [.heading(level: 1, [.text("2a\u{A0} A chapter")])])
    }

    @Test func anEmptyBlockIsFilledWithThePartOfTheScript() throws {
        #expect(try blocks("```model.py:connections\n```").last == .code(info: "python", text: "C[0, 0] = 6*mV\n"))
    }

    @Test func aBlockMayShowThePartOfTheTwinInTheSecondDialect() throws {
        #expect(try blocks("```brian2.py:synapses\n```").last == .code(info: "python", text: "S.connect()\n"))
    }

    @Test func aScriptThatIsNotThereCannotBeShown() {
        let error = #expect(throws: Diagnostic.self) { try blocks("```other.py:synapses\n```") }
        #expect(error?.message == "the chapter has no script named other.py")
        #expect(error?.expected == "brian2.py, model.py")
    }

    @Test func aBlockThatHoldsACopyIsRefused() {
        let error = #expect(throws: Diagnostic.self) { try blocks("x\n\n```model.py:connections\nC[0, 0] = 6*mV\n```") }
        #expect(error?.id == "lesson-code")
        #expect(error?.location?.text == "model.py:connections")
        #expect(error?.location?.source.name == "lesson.md")
    }

    @Test func theNumbersThatMatterAreATableFilledFromTheRun() throws {
        let page = try blocks("", lesson(numbers: [.init(name: "`Va` just after 4 ms", value: "Ma[0] after 4*ms")]))
        #expect(
            page.dropFirst() == [
                .heading(level: 2, [.text("The numbers of this run")]),
                .table(
                    MarkdownDocument.Table(
                        alignments: [.left, .right], header: [[.text("what")], [.text("value")]],
                        rows: [
                            [
                                [.code("Va"), .text(" just after 4 ms")],
                                [.strong([.text("<Ma[0]\u{A0}after\u{A0}4*ms>\u{A0}mV")])],
                            ]
                        ])),
            ])
    }

    @Test func aValueStandsWhereItIsAskedForAndKeepsItsUnitBesideIt() throws {
        #expect(
            try blocks("It is `= Ma[0] at 4.1*ms`, not `=`.").last
                == .paragraph([
                    .text("It is "), .strong([.text("<Ma[0]\u{A0}at\u{A0}4.1*ms>\u{A0}mV")]), .text(", not "),
                    .code("="),
                    .text("."),
                ]))
    }

    @Test func aValueInATableIsReplacedToo() throws {
        guard case .table(let table)? = try blocks("| a |\n|---|\n| `= x` |\n").last else {
            Issue.record("no table")
            return
        }
        #expect(table.rows == [[[.strong([.text("<x>\u{A0}mV")])]]])
    }

    @Test func aValueThatTheRunDoesNotHaveIsShownInTheProse() {
        let error = #expect(throws: Diagnostic.self) { try blocks("a `= nothing` b") }
        #expect(error?.location?.source.name == "lesson.md")
        #expect(error?.location?.range == 5..<12)
    }

    @Test func aFigureHasToBeOneOfTheScripts() throws {
        let lesson = lesson(figures: ["traces"])
        for address in ["traces", "traces.svg"] {
            let last = try blocks("![c](\(address))", lesson).last
            #expect(last == .figure(destination: "traces", caption: [.text("c")]))
        }
        let error = #expect(throws: Diagnostic.self) { try blocks("![c](traecs)", lesson) }
        #expect(error?.message == "the script makes no figure named traecs")
        #expect(error?.advice == "write traces")
    }

    @Test func aFigureThatTheProseLeavesOutIsShownBehindIt() throws {
        #expect(try blocks("x", lesson(figures: ["traces"])).last == .figure(destination: "traces", caption: []))
    }

    @Test func whatTheScriptPrintsIsShown() throws {
        #expect(try blocks("", printed: "42\n").last == .code(info: "", text: "42\n"))
    }

    @Test func sourcesAreListedLast() throws {
        #expect(
            try blocks("", lesson(sources: ["a *b*"])).suffix(2) == [
                .heading(level: 2, [.text("Sources")]),
                .list(
                    .init(
                        marker: .bullet, isTight: true,
                        items: [[.paragraph([.text("a "), .emphasis([.text("b")])])]])),
            ])
    }

    @Test func aKnobIsOfferedAsACommandThatAShellTakesAsItStands() throws {
        let knobs = [LessonDescription.Knob(name: "tau_a", set: "3*ms", shows: "It *lasts*.")]
        let blocks = try blocks("", lesson(knobs: knobs))
        #expect(blocks.dropFirst().first == .heading(level: 2, [.text("What to try")]))
        #expect(
            blocks.last
                == .list(
                    .init(
                        marker: .bullet, isTight: false,
                        items: [
                            [
                                .paragraph([
                                    .code("./tutor lesson 2a --set 'tau_a=3*ms'"), .lineBreak, .text("It "),
                                    .emphasis([.text("lasts")]), .text("."),
                                ])
                            ]
                        ])))
    }

    @Test func whatWasChangedForThisRunIsSaid() throws {
        #expect(
            try blocks("", changes: ["a=1", "b=2"]).last
                == .paragraph([
                    .text("This run has "), .code("a=1"), .text(", "), .code("b=2"),
                    .text(
                        ". The figure and the numbers are those of this run; the sentences were written for the chapter's own values, so some of them may not hold here."
                    ),
                ]))
    }
}
