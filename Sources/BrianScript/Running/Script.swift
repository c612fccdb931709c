import Expressions

/// A Brian script, read and checked as far as that is possible without running it.
public struct Script: Sendable {
    /// The text.
    public let source: SourceText
    /// What it was read as.
    public let statements: [ScriptStatement]
    /// The generation of Brian that it is written for.
    public let dialect: Dialect
    /// What can be set from outside, in the order of the script.
    public let knobs: [Knob]

    /// Reads a script.
    ///
    /// - Parameter earlier: the run that it goes on from, whose names it knows: the cell before, or what a check looks at.
    /// - Throws: a ``Diagnostic`` for what is no sentence of the language, for what lies outside of it, and for a name that means
    ///   nothing where it is certain to be met.
    public init(_ source: SourceText, continuing earlier: ScriptRun? = nil) throws(Diagnostic) {
        let (statements, found) = try StatementParser.parse(source)
        let dialect = earlier.map { $0.machine.library.dialect } ?? found
        self.source = source
        self.statements = statements
        self.dialect = dialect
        knobs = Knob.knobs(in: statements, source: source)
        let globals = earlier?.machine.globals ?? Globals()
        try DeepStack.run { _ throws(Diagnostic) in
            let library = Library(dialect: dialect, statements: statements, continuing: earlier?.machine.library)
            _ = try Compiler.compile(statements, source: source, globals: globals, library: library)
        }
    }

    /// Runs the script from its first line to its last.
    ///
    /// - Throws: a ``Diagnostic`` at the place where it went wrong. A run that is interrupted throws nothing, and neither does a
    ///   part that goes wrong while it runs: what there is so far is in the result.
    public func run(_ settings: ScriptSettings = ScriptSettings()) throws(Diagnostic) -> ScriptRun {
        let earlier = settings.continuing?.machine
        let globals = earlier?.globals ?? Globals()
        let library = Library(dialect: dialect, statements: statements, continuing: earlier?.library)
        let knobs = try KnobSettings(settings.knobs, of: knobs)
        return try DeepStack.run { stack throws(Diagnostic) in
            let code = try Compiler.compile(
                statements, source: source, globals: globals, library: library, knobs: knobs)
            let machine = Machine(globals: globals, library: library, settings: settings, stack: stack)
            let frame = Frame(machine: machine, code: code)
            do throws(Diagnostic) {
                _ = try code.body(frame)
            } catch {
                let error = error.id == "interrupted" ? error : error.located(at: source.whole)
                guard settings.isPart || error.id == "interrupted" else { throw error }
                return ScriptRun(machine: machine, lastValue: .none, interruption: error)
            }
            let run = ScriptRun(machine: machine, lastValue: frame.result, interruption: nil)
            if settings.continuing == nil, !settings.isPart { run.warnAboutUnsimulated() }
            return run
        }
    }
}
