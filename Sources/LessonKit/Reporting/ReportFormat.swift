import Expressions

/// What a report on many learners is written as.
public enum ReportFormat: String, Hashable, Sendable, CaseIterable {
    case text, csv, html, json

    /// The format that the end of a file's name asks for; nil where it is none of these.
    public init?(path: String) {
        switch path.split(separator: ".").last.map({ $0.lowercased() }) {
        case "csv": self = .csv
        case "html", "htm": self = .html
        case "json": self = .json
        case "txt", "text": self = .text
        default: return nil
        }
    }

    /// The whole report.
    ///
    /// - Parameters:
    ///   - reports: the learners in their order, all with the same exercises.
    ///   - style: the page that a text is for.
    public func text(of reports: [LearnerReport], style: TerminalStyle) -> String {
        switch self {
        case .text: ReportFormat.page(reports, style)
        case .csv: ReportTable(reports).csv
        case .html: ReportPage(reports).html
        case .json: ReportFormat.json(reports)
        }
    }

    // MARK: Text

    private static func page(_ reports: [LearnerReport], _ style: TerminalStyle) -> String {
        guard !reports.isEmpty else { return "No learner's folder was found.\n" }
        let header = ["learner", "passed", "tries", "hints", "given up", "where they stand"]
        let rows = reports.map { report in
            [
                report.name.printable, ReportTable.passed(report), "\(report.tries)", "\(report.hints)",
                report.givenUp.isEmpty ? "–" : report.givenUp.map(\.description).joined(separator: ", "),
                report.last.map { "\($0.number) \($0.summary.printable)" } ?? "–",
            ]
        }
        func cells(_ texts: [String]) -> [[MarkdownDocument.Inline]] { texts.map { [.text($0)] } }
        var blocks: [MarkdownDocument.Block] = [
            .table(
                MarkdownDocument.Table(
                    alignments: [.left, .left, .right, .right, .left, .left], header: cells(header),
                    rows: rows.map(cells)))
        ]
        if reports.contains(where: { $0.claimed > $0.passed }) {
            blocks.append(
                .paragraph([
                    .text(
                        "A number in brackets is what the learner's record says: more than the scripts that are there show."
                    )
                ]))
        }
        for report in reports {
            guard let problem = report.problem else { continue }
            blocks.append(.paragraph([.text("\(report.name.printable): \(problem.printable)")]))
        }
        return TerminalPage(style: style).text(of: MarkdownDocument(blocks: blocks))
    }

    // MARK: JSON

    private struct Learner: Encodable {
        let learner: String
        let passed: Int
        let claimed: Int
        let tries: Int
        let hints: Int
        let givenUp: [String]
        let problem: String?
        let exercises: [Exercise]
    }

    private struct Exercise: Encodable {
        let exercise: String
        let outcome: String
        let sentence: String?
        let diagnoses: [String]
        let claimed: Bool
        let tries: Int
        let hints: Int
        let givenUp: Bool
    }

    private static func json(_ reports: [LearnerReport]) -> String {
        let learners = reports.map { report in
            Learner(
                learner: report.name, passed: report.passed, claimed: report.claimed, tries: report.tries,
                hints: report.hints, givenUp: report.givenUp.map(\.description), problem: report.problem,
                exercises: report.entries.map { entry in
                    Exercise(
                        exercise: entry.number.description, outcome: entry.finding.outcome.rawValue,
                        sentence: entry.finding.sentence, diagnoses: entry.finding.diagnoses,
                        claimed: entry.record.isPassed, tries: entry.record.tries, hints: entry.record.hintsShown,
                        givenUp: entry.record.isGivenUp)
                })
        }
        return JSONText.text(of: learners)
    }
}

extension String {
    /// Without what a terminal would act on or what cannot be seen: names of folders may hold anything.
    public var printable: String {
        var text = ""
        for scalar in unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate:
                text.unicodeScalars.append("\u{FFFD}")
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
