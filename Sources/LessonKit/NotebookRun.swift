import BrianScript
import Expressions

/// Runs the cells of a notebook one after the other, each in the names that those before have left.
///
/// A cell that goes wrong does not end the run: what it did up to there is kept, and the next cell goes on.
public struct NotebookRun {
    /// Who is told what happens while the cells run.
    public struct Listener {
        /// A command to the notebook is skipped.
        public var skipped: (Diagnostic) -> Void = { _ in }
        /// A cell displays the value of its last line.
        public var displayed: (String) -> Void = { _ in }
        /// A cell has gone wrong.
        public var failed: (Diagnostic) -> Void = { _ in }

        /// One that hears nothing.
        public init() {}
    }

    /// The runs of the cells in their order, without those that could not be read.
    public private(set) var runs: [ScriptRun] = []
    /// The numbers of the cells, from 1, that went wrong and were not meant to.
    public private(set) var failures: [Int] = []
    private var pendingKnobs: [(name: String, text: String)]
    /// The person's end of the run, after which no cell has run; nil where all have.
    public private(set) var interruption: Diagnostic?

    /// Runs all cells.
    ///
    /// - Throws: a diagnostic, before anything runs, where a knob belongs to none of the cells.
    public init(_ notebook: Notebook, _ settings: ScriptSettings, _ listener: Listener) throws(Diagnostic) {
        pendingKnobs = settings.knobs
        try NotebookRun.check(settings.knobs, of: notebook)
        for (index, cell) in notebook.cells.enumerated() where interruption == nil {
            guard let error = run(cell, settings, listener), interruption == nil else { continue }
            if !cell.raisesException { failures.append(index + 1) }
            listener.failed(error)
        }
        runs.last?.warnAboutUnsimulated()
    }

    private static func check(_ knobs: [(name: String, text: String)], of notebook: Notebook) throws(Diagnostic) {
        // A cell that cannot be read assigns to nothing; it is told when its turn comes.
        let names = notebook.cells.flatMap { cell in ((try? Knob.knobs(in: cell.source)) ?? []).map(\.name) }
        for (name, _) in knobs where !names.contains(name) {
            throw Diagnostic(
                "unknown-knob", "no cell of the notebook assigns to \(name) at its top level, so it cannot be set",
                advice: NearestName.to(name, among: names).map { "did you mean \($0)?" })
        }
    }

    /// Runs one cell; returns how it went wrong.
    private mutating func run(_ cell: Notebook.Cell, _ settings: ScriptSettings, _ listener: Listener) -> Diagnostic? {
        for command in cell.commands {
            listener.skipped(
                Diagnostic(
                    "notebook-command", "\(cell.source.name): skipped \(command), a command to the notebook",
                    severity: .note))
        }
        guard !cell.source.whole.text.allSatisfy(\.isWhitespace) else { return nil }
        var settings = settings
        settings.continuing = runs.last
        settings.isPart = true
        do throws(Diagnostic) {
            let script = try Script(cell.source, continuing: runs.last)
            let names = Set(script.knobs.map(\.name))
            settings.knobs = pendingKnobs.filter { names.contains($0.name) }
            pendingKnobs.removeAll { names.contains($0.name) }
            let run = try script.run(settings)
            runs.append(run)
            if let value = run.lastValue { listener.displayed(value) }
            if run.interruption?.id == "interrupted" { interruption = run.interruption }
            return run.interruption
        } catch {
            return error
        }
    }
}
