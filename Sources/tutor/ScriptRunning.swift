import BrianScript
import Expressions
import LessonKit

extension ScriptRun {
    /// Runs a script as the command line asks for it.
    ///
    /// - Parameters:
    ///   - tellsChoices: whether to say what is chosen where the script leaves a choice.
    ///   - output: what the script prints.
    static func of(
        _ source: SourceText, _ options: RunOptions, tellsChoices: Bool = false, output: @escaping (String) -> Void
    ) throws(Diagnostic) -> ScriptRun {
        guard !source.whole.text.allSatisfy(\.isWhitespace) else {
            throw Diagnostic("empty-script", "\(source.name) is empty", advice: "write a model into it")
        }
        var settings = ScriptSettings()
        settings.knobs = options.settings.map { ($0.name, $0.text) }
        settings.output = output
        let color = TerminalStyle.current(descriptor: 2, plain: options.plain).usesColor
        settings.warning = { StandardOutput.note($0.rendered(color: color)) }
        if tellsChoices { settings.note = settings.warning }
        return try Script(source).run(settings)
    }
}
