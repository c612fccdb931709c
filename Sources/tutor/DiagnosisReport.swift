import BrianScript
import Diagnoses
import Expressions
import LessonKit

/// Tells the mistakes that were found in a run.
final class DiagnosisReport {
    private let isJSON: Bool
    /// Warnings of the run that a diagnosis may say better.
    private var heldBack: [Diagnostic] = []
    private var warn: (Diagnostic) -> Void = { _ in }

    init(isJSON: Bool) { self.isJSON = isJSON }

    /// Warnings that are the same as a diagnosis, by their names.
    private static let sayings: [Diagnostic.Identifier: Diagnosis.Identifier] = [
        "never-simulated": .notInNetwork, "delay-off-grid": .delayOffGrid, "decimal-comma": .decimalComma,
        "comparison-dropped": .comparisonDropped, "call-missing": .callMissing,
    ]

    /// Lets a run go on where it can after a mistake, so that it can be looked at.
    func prepare(_ settings: inout ScriptSettings) {
        settings.isPart = true
        warn = settings.warning
        settings.warning = { [self] warning in
            if DiagnosisReport.sayings[warning.id] == nil { warn(warning) } else { heldBack.append(warning) }
        }
    }

    /// Writes what was found in the last of some runs, as people or programs read it.
    func write(_ runs: [ScriptRun]) throws(Diagnostic) -> [Diagnosis] {
        if let run = runs.last, run.interruption == nil { run.warnAboutUnsimulated() }
        let found = runs.last.map(Diagnosis.all) ?? []
        let said = Set(found.map(\.id))
        for warning in heldBack where DiagnosisReport.sayings[warning.id].map(said.contains) != true { warn(warning) }
        if isJSON {
            try StandardOutput.write(DiagnosisReport.json(found))
        } else {
            let style = TerminalStyle.current(descriptor: 2)
            // A script can be looked at where there is no course.
            let course = (try? CourseLocation.folder(option: nil)).flatMap { try? Course(folder: $0) }
            for diagnosis in found { StandardOutput.note(diagnosis.rendered(in: course, style)) }
        }
        return found
    }

    private struct Entry: Encodable {
        let id: String
        let line: Int
        let columns: [Int]
        let sentence: String
        let advice: String?
        let chapter: String
        let endsRun: Bool
    }

    private static func json(_ found: [Diagnosis]) -> String {
        let entries = found.map { diagnosis in
            Entry(
                id: diagnosis.id.rawValue, line: diagnosis.line,
                columns: [diagnosis.columns.lowerBound, diagnosis.columns.upperBound - 1], sentence: diagnosis.sentence,
                advice: diagnosis.advice, chapter: diagnosis.chapter, endsRun: diagnosis.endsRun)
        }
        return entries.isEmpty ? "[]\n" : JSONText.text(of: entries)
    }
}
