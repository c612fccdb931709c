import Expressions
import Foundation
import LessonKit
import Testing

@Suite struct ReportFormatTests {
    private static let style = TerminalStyle(width: 100, usesColor: false)

    private static func number(_ text: String) -> ExerciseNumber { ExerciseNumber(text)! }

    private func entry(
        _ number: String, _ outcome: LearnerReport.Outcome, _ sentence: String? = nil, diagnoses: [String] = [],
        tries: Int = 1, hints: Int = 0, isPassed: Bool = false, isGivenUp: Bool = false
    ) -> LearnerReport.Entry {
        var record = ExerciseRecord()
        record.tries = tries
        record.hintsShown = hints
        record.isPassed = isPassed
        record.isGivenUp = isGivenUp
        return LearnerReport.Entry(
            Self.number(number), record: record,
            finding: LearnerReport.Finding(outcome, sentence, diagnoses: diagnoses))
    }

    private var anna: LearnerReport {
        LearnerReport(
            name: "anna",
            entries: [
                entry("2a.1", .passed, tries: 3, isPassed: true),
                entry("2a.2", .failed, "V should rise.", diagnoses: ["sign-twice", "fan-in"], tries: 4, hints: 2),
                entry("2a.3", .missing, tries: 0, isPassed: true, isGivenUp: true),
            ], current: Self.number("2a.2"))
    }

    private var hostile: LearnerReport {
        LearnerReport(
            name: "=cmd|' /C calc'!A0",
            entries: [
                entry("2a.1", .failed, "<script>alert(1)</script> \"&\"", tries: .max),
                entry("2a.2", .late, "ended", tries: .max), entry("2a.3", .missing, tries: -5),
            ], problem: "tutor.json is\u{1B}[2J damaged")
    }

    @Test func aLearnerIsCountedByWhatTheScriptsShow() {
        #expect(anna.passed == 1)
        #expect(anna.claimed == 2)
        #expect(anna.tries == 7)
        #expect(anna.hints == 2)
        #expect(anna.givenUp.map(\.description) == ["2a.3"])
        #expect(anna.last?.summary == "sign-twice")
        #expect(hostile.tries == 200_000)
        #expect(hostile.last?.summary == "took too long")
        #expect(LearnerReport(name: "x").last == nil)
        let failed = entry("2a.1", .failed, String(repeating: "word ", count: 20))
        #expect(failed.summary == String(repeating: "word ", count: 11) + "word…")
        #expect(entry("2a.1", .stopped, "x is not defined").summary == "x is not defined")
    }

    @Test func aTextIsATable() {
        let text = ReportFormat.text.text(of: [anna, hostile], style: Self.style)
        #expect(text.contains("  anna"))
        #expect(text.contains("1 of 3 (2)"))
        #expect(text.contains("2a.2 sign-twice"))
        #expect(text.contains("2a.2 took too long"))
        #expect(!text.contains("\u{1B}"))
        #expect(text.contains("tutor.json is\u{FFFD}[2J damaged"))
        #expect(ReportFormat.text.text(of: [], style: Self.style) == "No learner's folder was found.\n")
    }

    @Test func aSpreadsheetRunsNoCellAsAFormula() {
        let lines = ReportFormat.csv.text(of: [anna, hostile], style: Self.style).split(separator: "\r\n")
        #expect(
            lines == [
                "learner,passed,of,claimed,tries,hints,given up,stands at,diagnoses,sentence,problem,2a.1,2a.2,2a.3",
                "anna,1,3,2,7,2,2a.3,2a.2,sign-twice fan-in,V should rise.,,passed,not yet,no script",
                "\"'=cmd|' /C calc'!A0\",0,3,0,200000,0,,2a.2,,ended,tutor.json is\u{1B}[2J damaged,not yet,"
                    + "took too long,no script",
            ])
    }

    @Test(arguments: [
        ("=1+1", "\"'=1+1\""), ("+1", "\"'+1\""), ("-1", "\"'-1\""), ("@x", "\"'@x\""), ("\tx", "\"'\tx\""),
        ("  =1", "\"'  =1\""), ("＝1", "\"'＝1\""), ("\r=1", "\"'\r=1\""), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""),
        ("a\nb", "\"a\nb\""), ("a=b", "a=b"), ("", ""),
    ])
    func aNameIsAText(name: String, cell: String) {
        let csv = ReportFormat.csv.text(of: [LearnerReport(name: name)], style: Self.style)
        #expect(csv.hasSuffix("\r\n\(cell),0,0,0,0,0,,,,,\r\n"))
    }

    @Test func aPageHoldsNothingButText() {
        let html = ReportFormat.html.text(of: [anna, hostile], style: Self.style)
        #expect(!html.contains("<script"))
        #expect(!html.contains("\u{1B}"))
        #expect(html.contains("=cmd|' /C calc'!A0"))
        #expect(html.contains("title=\"not yet: &lt;script&gt;alert(1)&lt;/script&gt; &quot;&amp;&quot;\""))
        #expect(html.contains("<td class=\"mark passed\" title=\"passed\">✓</td>"))
        #expect(html.contains("default-src 'none'"))
    }

    @Test func programsGetEachExercise() throws {
        let text = ReportFormat.json.text(of: [anna, hostile], style: Self.style)
        let list = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
        #expect(list.map { $0["learner"] as? String } == ["anna", "=cmd|' /C calc'!A0"])
        let exercises = try #require(list[0]["exercises"] as? [[String: Any]])
        #expect(exercises.map { $0["outcome"] as? String } == ["passed", "failed", "missing"])
        #expect(exercises[1]["diagnoses"] as? [String] == ["sign-twice", "fan-in"])
    }

    @Test func theEndOfAFilesNameSaysTheFormat() {
        #expect(ReportFormat(path: "class.HTML") == .html)
        #expect(ReportFormat(path: "a/b.csv") == .csv)
        #expect(ReportFormat(path: "class") == nil)
    }
}
