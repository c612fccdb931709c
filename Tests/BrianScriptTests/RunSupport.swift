import BrianScript
import Expressions

/// What a script prints and leaves behind.
struct Outcome {
    let run: ScriptRun
    let output: String
    let warnings: [Diagnostic]
}

/// Runs a script given as text.
func run(_ text: String, _ change: (inout ScriptSettings) -> Void = { _ in }) throws -> Outcome {
    var settings = ScriptSettings()
    settings.seed = 1
    final class Heard {
        var output = ""
        var warnings: [Diagnostic] = []
    }
    let heard = Heard()
    settings.output = { heard.output += $0 }
    settings.warning = { heard.warnings.append($0) }
    change(&settings)
    let script = try Script(SourceText(text, name: "script.py"), continuing: settings.continuing)
    let finished = try script.run(settings)
    return Outcome(run: finished, output: heard.output, warnings: heard.warnings)
}

/// What a script prints, without the line break at its end.
func output(_ text: String) throws -> String {
    let printed = try run(text).output
    return printed.hasSuffix("\n") ? String(printed.dropLast()) : printed
}

/// What goes wrong in a script; nil where nothing does.
func failure(_ text: String, _ change: (inout ScriptSettings) -> Void = { _ in }) -> Diagnostic? {
    do {
        _ = try run(text, change)
        return nil
    } catch {
        return error as? Diagnostic
    }
}
