import Figures

/// A report as a web page that needs nothing but itself.
struct ReportPage {
    private let reports: [LearnerReport]

    init(_ reports: [LearnerReport]) { self.reports = reports }

    var html: String {
        let exercises = reports.first?.entries.map(\.number) ?? []
        let columns =
            ["learner", "passed", "tries", "hints", "given up", "where they stand"]
            + exercises.map(\.description)
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width">
            <title>Learners</title>
            <style>
            \(ReportPage.style)
            </style>
            </head>
            <body>
            <h1>Learners</h1>
            <p>Every script was checked again. ✓ passed, ✗ not yet, ! stopped by an error or a limit, · no script; the reason shows when the \
            pointer rests on it. A number in brackets is what a record says where that is more than the scripts show.</p>
            <div>
            <table>
            <thead><tr>\(columns.map { "<th scope=\"col\">\($0.htmlEscaped)</th>" }.joined())</tr></thead>
            <tbody>
            \(reports.map(row).joined(separator: "\n"))
            </tbody>
            </table>
            </div>
            \(problems)
            </body>
            </html>

            """
    }

    private func row(_ report: LearnerReport) -> String {
        func cell(_ text: String, number: Bool = false) -> String {
            "<td\(number ? " class=\"number\"" : "")>\(text.htmlEscaped)</td>"
        }
        let last = report.last.map { entry in
            "<td><span\(ReportPage.hint(entry.finding.sentence))>\(entry.number) \(entry.summary.printable.htmlEscaped)</span></td>"
        }
        let marks = report.entries.map { entry in
            let words = [entry.finding.outcome.words, entry.finding.sentence].compactMap(\.self)
            return
                "<td class=\"mark \(entry.finding.outcome.rawValue)\"\(ReportPage.hint(words.joined(separator: ": ")))>"
                + "\(ReportPage.mark(entry.finding.outcome))</td>"
        }
        return "<tr><th scope=\"row\">\(report.name.printable.htmlEscaped)</th>"
            + cell(ReportTable.passed(report)) + cell("\(report.tries)", number: true)
            + cell("\(report.hints)", number: true)
            + cell(report.givenUp.map(\.description).joined(separator: ", ")) + (last ?? "<td></td>") + marks.joined()
            + "</tr>"
    }

    private var problems: String {
        let items = reports.compactMap { report in
            report.problem.map { "<li>\("\(report.name.printable): \($0.printable)".htmlEscaped)</li>" }
        }
        return items.isEmpty ? "" : "<ul>\n\(items.joined(separator: "\n"))\n</ul>"
    }

    private static func mark(_ outcome: LearnerReport.Outcome) -> String {
        switch outcome {
        case .passed: "✓"
        case .failed: "✗"
        case .missing: "·"
        case .stopped, .unreadable, .late, .crashed, .unchecked: "!"
        }
    }

    private static func hint(_ text: String?) -> String { text.map { " title=\"\($0.printable.htmlEscaped)\"" } ?? "" }

    private static let style = """
        :root { color-scheme: light dark; font: 16px/1.4 "Liberation Sans", Arial, sans-serif; }
        body { margin: 2rem; }
        div { overflow-x: auto; }
        table { border-collapse: collapse; }
        th, td { padding: 0.3rem 0.7rem; text-align: left; border-bottom: 1px solid #8884; white-space: nowrap; }
        thead th { border-bottom: 2px solid #888; }
        .number { text-align: right; }
        .mark { text-align: center; }
        .passed { color: #00805c; }
        .failed { color: #c24f00; }
        .stopped, .unreadable, .late, .crashed, .unchecked { color: #c24f00; font-weight: bold; }
        .missing { color: #888; }
        """
}
