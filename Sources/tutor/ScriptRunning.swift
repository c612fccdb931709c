import BrianScript
import Expressions
import LessonKit

extension ScriptSettings {
    /// What the command line asks for.
    ///
    /// - Parameters:
    ///   - tellsChoices: whether to say what is chosen where the script leaves a choice.
    ///   - output: what the script prints.
    init(_ options: RunOptions, tellsChoices: Bool = false, output: @escaping (String) -> Void) {
        self.init()
        knobs = options.settings.map { ($0.name, $0.text) }
        for limit in options.limits { limit.set(in: &limits) }
        threads = options.threads
        self.output = output
        let style = TerminalStyle.current(descriptor: 2, plain: options.plain)
        warning = { StandardOutput.note($0.rendered(style)) }
        if tellsChoices { note = warning }
    }
}

extension ScriptRun {
    /// Runs a script.
    static func of(_ source: SourceText, _ settings: ScriptSettings) throws(Diagnostic) -> ScriptRun {
        guard !source.whole.text.allSatisfy(\.isWhitespace) else {
            throw Diagnostic("empty-script", "\(source.name) is empty", advice: "write a model into it")
        }
        return try Script(source).run(settings)
    }
}
