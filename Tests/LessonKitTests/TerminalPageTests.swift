import LessonKit
import Testing

@Suite struct TerminalPageTests {
    private func page(
        _ markdown: String, width: Int = 60, color: Bool = false,
        _ illustrations: [String: TerminalPage.Illustration] = [:]
    )
        -> String
    {
        TerminalPage(style: TerminalStyle(width: width, usesColor: color), illustrations: illustrations)
            .text(of: MarkdownDocument(parsing: markdown))
    }

    @Test func aPlainPageIsTextAlone() {
        let expected = """
            The neuron
            ══════════

              Two inputs, Va and `Vb`.

              • one
              • two

                │ a = 1  # why

            """
        #expect(
            page("# The neuron\n\nTwo *inputs*, Va and `Vb`.\n\n- one\n- two\n\n```\na = 1  # why\n```\n") == expected)
    }

    @Test(arguments: [40, 60, 80, 100]) func noLineIsWiderThanThePage(width: Int) {
        let text = page(
            """
            A paragraph of many words that has to be broken somewhere, with `C1[0, 0] = 6*mV` and a [link](https://a.example/b/c).

            | quantity that matters | value in the end | what it says about the two time constants |
            |---|--:|---|
            | Va just after the spike | 6.299 mV | nearly all of the first spike is forgotten by then |

            1. an item that is long enough to need a second line in any of these widths, surely
               - and one inside it that is long enough to need a second line too, in the same way
            """, width: width)
        for line in text.split(separator: "\n") { #expect(line.count <= width, "\(line)") }
    }

    @Test func codeInAParagraphIsNotBrokenAndALongWordIsCut() {
        let text = page(
            "word word word word word word word `C1[0, 0] = 6*mV` " + String(repeating: "x", count: 70), width: 40)
        #expect(text.split(separator: "\n").contains { $0.contains("`C1[0, 0] = 6*mV`") })
        #expect(text.contains("  " + String(repeating: "x", count: 38) + "\n"))
    }

    @Test func aNumberStaysWithItsUnit() {
        #expect(
            page("word word word word word word a 6.299\u{A0}mV", width: 40)
                == "  word word word word word word a\n  6.299 mV\n")
    }

    @Test func colourMarksCodeInPlaceOfBackTicksAndEndsWithTheLine() {
        #expect(page("a `b` c", color: true) == "  a \u{1B}[38;5;32mb\u{1B}[0m c\n")
        #expect(page("**a**", color: true) == "  \u{1B}[1ma\u{1B}[0m\n")
    }

    @Test func aControlCharacterOfATextDoesNotReachTheTerminal() {
        #expect(page("a\u{1B}]0;title\u{07}b", color: true) == "  a]0;titleb\n")
    }

    @Test func aLinkShowsItsAddressOnce() {
        #expect(page("[here](https://a.example)") == "  here (https://a.example)\n")
        #expect(page("<https://a.example>") == "  https://a.example\n")
    }

    @Test func columnsOfATableLineUpAndNumbersStandAtTheRight() {
        let expected = """
              time  value
              ───────────
              4 ms      6
              10     2.87

            """
        #expect(page("| time | value |\n|---|--:|\n| 4 ms | 6 |\n| 10 | 2.87 |\n") == expected)
    }

    @Test func wideCharactersCountTwice() {
        let expected = """
              神经  b
              ───────
              a     c

            """
        #expect(page("| 神经 | b |\n|---|---|\n| a | c |\n") == expected)
    }

    @Test func aFigureIsItsIllustrationItsCaptionAndWhereItIs() {
        let illustration = TerminalPage.Illustration(text: "  ___/\\___\n\n", place: "It is in a.png.")
        #expect(
            page("![the trace](traces)", ["traces": illustration]) == "  ___/\\___\n\n  the trace\n  It is in a.png.\n")
        #expect(page("![the trace](traces)") == "  the trace\n")
    }

    @Test func aCommentForAuthorsIsNotShown() {
        #expect(page("a\n\n<!-- later -->\n\nb") == "  a\n\n  b\n")
    }

    @Test func aQuoteAndANestedListKeepTheirSides() {
        let expected = """
              │ a

              1. b
                 • c

            """
        #expect(page("> a\n\n1. b\n   - c\n") == expected)
    }
}
