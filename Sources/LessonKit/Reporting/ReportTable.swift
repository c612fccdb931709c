/// A report as rows of a spreadsheet: a line for each learner, with a column for each exercise at the end.
struct ReportTable {
    let header: [String]
    let rows: [[String]]

    init(_ reports: [LearnerReport]) {
        let exercises = reports.first?.entries.map(\.number) ?? []
        header =
            [
                "learner", "passed", "of", "claimed", "tries", "hints", "given up", "stands at", "diagnoses",
                "sentence",
                "problem",
            ] + exercises.map(\.description)
        rows = reports.map { report in
            let last = report.last
            return [
                report.name, "\(report.passed)", "\(report.entries.count)", "\(report.claimed)", "\(report.tries)",
                "\(report.hints)", report.givenUp.map(\.description).joined(separator: " "),
                last?.number.description ?? "", last?.finding.diagnoses.joined(separator: " ") ?? "",
                last?.finding.sentence ?? "", report.problem ?? "",
            ] + report.entries.map(\.finding.outcome.words)
        }
    }

    /// How many pass of how many, and in brackets how many the record claims where those are more.
    static func passed(_ report: LearnerReport) -> String {
        let claim = report.claimed > report.passed ? " (\(report.claimed))" : ""
        return "\(report.passed) of \(report.entries.count)\(claim)"
    }

    /// Lines that end as RFC 4180 wants them.
    var csv: String { ([header] + rows).map { $0.map(ReportTable.cell).joined(separator: ",") + "\r\n" }.joined() }

    /// A cell of a CSV file. One that a spreadsheet would take for a formula begins with an apostrophe, which makes a text of it.
    static func cell(_ text: String) -> String {
        var text = text
        if let first = text.unicodeScalars.first(where: { $0 != " " }), "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first)
        {
            text = "'" + text
        }
        let needsQuotes = text.unicodeScalars.contains { [",", "\"", "\n", "\r", ";", "\t", "'"].contains($0) }
        guard needsQuotes else { return text }
        return "\"" + text.unicodeScalars.reduce(into: "") { $0 += $1 == "\"" ? "\"\"" : String($1) } + "\""
    }
}
