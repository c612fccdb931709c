import BrianScript
import Expressions
import Figures

/// The run of a program that nobody has written, within narrow limits.
struct FuzzedRun {
    /// What is run one after the other, as the cells of a notebook are: what goes wrong with one does not keep the next from
    /// being tried.
    let parts: [String]
    let watchdog: Watchdog

    /// After so many seconds a run is asked to stop, and after twice as many again.
    static let patience = 0.4

    /// What is wrong with the way in which a part ended; nil where all gave a result or a located error.
    func complaint() throws -> String? {
        let start = ContinuousClock.now
        var settings = ScriptSettings()
        settings.seed = 1
        settings.isPart = true
        settings.limits.recursionDepth = 100
        settings.limits.elements = 50_000
        settings.limits.outputBytes = 200_000
        settings.limits.figures = 10
        settings.stopRequests = { Int((ContinuousClock.now - start) / .seconds(FuzzedRun.patience)) }
        var succeeded = ""
        for part in parts where ContinuousClock.now - start < .seconds(3 * FuzzedRun.patience) {
            var faults: [String] = []
            settings.warning = { faults += fault(of: $0, in: part).map { [$0] } ?? [] }
            settings.note = settings.warning
            let end = try watchdog.watch(succeeded + part + "\n") { run(part, &settings) }
            if let error = end {
                if error.location == nil { faults.append("an error without a place: \(error.rendered(color: false))") }
                if error.id == "memory-limit" { faults.append("more memory than such a part has a use for") }
                faults += fault(of: error, in: part).map { [$0] } ?? []
            } else {
                succeeded += part + "\n"
            }
            if let fault = faults.first { return "\(fault)\n\(succeeded)\(part)" }
        }
        try watchdog.watch(succeeded) { settings.continuing.map(look) }
        return nil
    }

    /// What the program asks of a finished run: its values, and its figures as text.
    private func look(at run: ScriptRun) {
        for name in run.names { _ = run.description(name) }
        for figure in run.figures { _ = try? FigureRenderer().text(figure) }
    }

    /// Runs a part upon those before it; what it ended with where that is no result.
    private func run(_ part: String, _ settings: inout ScriptSettings) -> Diagnostic? {
        do throws(Diagnostic) {
            let run = try Script(SourceText(part, name: "part"), continuing: settings.continuing).run(settings)
            settings.continuing = run
            return run.interruption?.id == "interrupted" ? nil : run.interruption
        } catch {
            return error
        }
    }

    /// What is wrong with a message.
    private func fault(of diagnostic: Diagnostic, in part: String) -> String? {
        let text = diagnostic.rendered(color: false)
        if diagnostic.message.isEmpty { return "a message without a word: \(text)" }
        // How Swift prints what was never meant for people.
        for word in ["Optional(", "BrianScript.", "Simulation.", "ModelEquations.", "Expressions.", "Units."]
        where text.contains(word) { return "the inside of tutor in a message: \(text)" }
        guard let place = diagnostic.location else { return nil }
        return place.range.upperBound <= place.source.utf8.count ? nil : "a place beside the text: \(text)"
    }
}
