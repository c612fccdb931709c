import LessonKit
import Testing

@Suite struct TerminalStyleTests {
    private func style(
        terminal: Bool = true, columns: Int? = nil, plain: Bool = false, _ environment: [String: String] = [:]
    ) -> TerminalStyle {
        TerminalStyle(isTerminal: terminal, terminalColumns: columns, plain: plain) { environment[$0] }
    }

    @Test func columnsComeFromTheEnvironmentThenTheTerminalThenAre80() {
        #expect(style(columns: 90, ["COLUMNS": "70"]).width == 70)
        #expect(style(columns: 90).width == 90)
        #expect(style().width == 80)
        #expect(style(columns: 90, ["COLUMNS": "wide"]).width == 90)
        #expect(style(columns: 90, ["COLUMNS": "0"]).width == 90)
    }

    @Test func aPageIsNeverTooWideToReadNorTooNarrowToFill() {
        #expect(style(columns: 240).width == 100)
        #expect(style(columns: 12).width == 40)
    }

    @Test func colourNeedsATerminalAndNobodyWhoRefusesIt() {
        #expect(style().usesColor)
        #expect(!style(terminal: false).usesColor)
        #expect(!style(plain: true).usesColor)
        #expect(!style(["NO_COLOR": "1"]).usesColor)
        #expect(style(["NO_COLOR": ""]).usesColor)
        #expect(!style(["TERM": "dumb"]).usesColor)
    }

    @Test func sentencesAreBrokenAtBlanksForATerminalAndPathsStayWhole() {
        var style = TerminalStyle(width: 40, usesColor: false)
        let path = String(repeating: "long/", count: 10)
        #expect(style.broken("The report is in \(path).") == "The report is in \(path).")
        style.messageWidth = 20
        #expect(style.broken("The report is in \(path).\nGood.") == "The report is in\n\(path).\nGood.")
    }
}
