import BrianScript
import Expressions
import LessonKit

extension NotebookRun.Listener {
    /// One that prints: what a cell displays beside what scripts print, all else as notes.
    static func printing(_ settings: ScriptSettings, plain: Bool) -> Self {
        let style = TerminalStyle.current(descriptor: 2, plain: plain)
        var listener = Self()
        listener.displayed = { settings.output($0 + "\n") }
        listener.skipped = settings.note
        listener.failed = { StandardOutput.note($0.rendered(style)) }
        return listener
    }
}

extension Diagnostic {
    /// How a notebook ends whose cells have each told what is wrong with them.
    static func cells(_ numbers: [Int], of count: Int, in file: String) -> Diagnostic {
        let list = numbers.map(String.init).joined(separator: ", ")
        return Diagnostic(
            "cells-failed", "\(numbers.count) of the \(count) cells of \(file) went wrong: \(list)",
            advice: "give a cell that is meant to fail the tag raises-exception")
    }
}
