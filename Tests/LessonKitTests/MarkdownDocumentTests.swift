import LessonKit
import Testing

@Suite struct MarkdownDocumentTests {
    @Test func blocksAndInlinesBecomeValues() {
        let document = MarkdownDocument(
            parsing: """
                ## A *neuron*

                It has `Va` and **two**
                [inputs](https://a.example).

                > quoted
                """)
        #expect(
            document.blocks == [
                .heading(level: 2, [.text("A "), .emphasis([.text("neuron")])]),
                .paragraph([
                    .text("It has "), .code("Va"), .text(" and "), .strong([.text("two")]), .text(" "),
                    .link(destination: "https://a.example", [.text("inputs")]), .text("."),
                ]),
                .quote([.paragraph([.text("quoted")])]),
            ])
    }

    @Test func aFenceKeepsTheFirstWordBehindItAndItsText() {
        let document = MarkdownDocument(parsing: "```model.py:connections\n```\n\n```python extra\na = 1\n```\n")
        #expect(
            document.blocks == [
                .code(info: "model.py:connections", text: ""), .code(info: "python", text: "a = 1\n"),
            ])
    }

    @Test func anImageAloneIsAFigureAndOneInTextIsNot() {
        let document = MarkdownDocument(parsing: "![the *trace*](traces)\n\nsee ![it](traces)\n")
        #expect(
            document.blocks == [
                .figure(destination: "traces", caption: [.text("the "), .emphasis([.text("trace")])]),
                .paragraph([.text("see "), .image(destination: "traces", alternative: [.text("it")])]),
            ])
    }

    @Test func aTableKeepsItsAlignmentsAndAsManyCellsARowAsItsHeader() throws {
        let document = MarkdownDocument(parsing: "| a | b |\n|---|--:|\n| 1 | 2 |\n| 3 |\n")
        guard case .table(let table)? = document.blocks.first else {
            Issue.record("no table was read")
            return
        }
        #expect(table.alignments == [.left, .right])
        #expect(table.header == [[.text("a")], [.text("b")]])
        #expect(table.rows == [[[.text("1")], [.text("2")]], [[.text("3")], []]])
    }

    @Test func listsKnowTheirMarkerTightnessAndNesting() {
        let document = MarkdownDocument(parsing: "3. a\n4. b\n\n   - c\n")
        #expect(
            document.blocks == [
                .list(
                    .init(
                        marker: .number(first: 3), isTight: false,
                        items: [
                            [.paragraph([.text("a")])],
                            [
                                .paragraph([.text("b")]),
                                .list(.init(marker: .bullet, isTight: true, items: [[.paragraph([.text("c")])]])),
                            ],
                        ]))
            ])
    }

    @Test func textThatCmarkCutsIntoPiecesIsOnePiece() {
        #expect(
            MarkdownDocument(parsing: "a [b] & c_d = 1.5").blocks == [.paragraph([.text("a [b] & c_d = 1.5")])])
    }

    @Test func anEmptyTextHasNoBlocks() { #expect(MarkdownDocument(parsing: "").blocks.isEmpty) }
}
