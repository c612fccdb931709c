import Expressions

/// Turns statements and expressions into code, in which names have places and each node knows what it is.
struct Compiler {
    let source: SourceText
    let globals: Globals
    let library: Library
    let scope: FunctionScope
    /// The loops around the statement that is being compiled, within its function.
    var loopDepth = 0
    /// Whether what is being compiled runs in any case once the script does: a name that means nothing is an error then, before
    /// anything runs.
    var isCertain = false
    /// Whether an `except` may deal with what goes wrong here.
    var isAttempted = false
    /// What the script assigns to at its top level, and in functions by `global`.
    let assigned: Set<String>
    /// What notes down what a check looks at; nil where this is no check.
    var evidence: EvidenceRecorder?
    /// The values that replace the first assignment to a name at the top level.
    var knobs: KnobSettings?

    init(source: SourceText, globals: Globals, library: Library, scope: FunctionScope, assigned: Set<String>) {
        self.source = source
        self.globals = globals
        self.library = library
        self.scope = scope
        self.assigned = assigned
    }

    /// The code of a whole script.
    static func compile(
        _ statements: [ScriptStatement], source: SourceText, globals: Globals, library: Library,
        knobs: KnobSettings? = nil, evidence: EvidenceRecorder? = nil
    ) throws(Diagnostic) -> FunctionCode {
        let scope = FunctionScope(globals: globals)
        var compiler = Compiler(
            source: source, globals: globals, library: library, scope: scope, assigned: NameUse.globals(in: statements))
        // What a check names is the learner's to have, and missed only where it is asked for.
        compiler.isCertain = evidence == nil
        compiler.evidence = evidence
        compiler.knobs = knobs
        let body: Execution
        // A bare expression at the end is what the script amounts to, as in a cell of a notebook.
        if case .expression(let tree)? = statements.last?.kind {
            let before = try compiler.block(Array(statements.dropLast()))
            let value = try compiler.expression(tree)
            let fragment = compiler.fragment(tree)
            body = { frame throws(Diagnostic) in
                _ = try before(frame)
                do throws(Diagnostic) { frame.result = try value(frame) } catch { throw error.located(at: fragment) }
                return .normal
            }
        } else {
            body = try compiler.block(statements)
        }
        return FunctionCode(name: "script", fragment: source.whole, scope: scope, body: body)
    }

    /// The compiler for a part that may never run.
    var inDoubt: Compiler {
        var inner = self
        inner.isCertain = false
        return inner
    }

    func fragment(_ range: Range<Int>) -> SourceFragment { SourceFragment(source: source, range: range) }

    func fragment(_ tree: SyntaxTree) -> SourceFragment { fragment(tree.range) }

    func operands(_ whole: Range<Int>, _ left: SyntaxTree, _ right: SyntaxTree) -> Operands {
        Operands(whole: fragment(whole), left: fragment(left), right: fragment(right))
    }

    // MARK: Names

    /// Code that reads a variable.
    func load(_ name: String, at range: Range<Int>) throws(Diagnostic) -> Evaluation {
        let fragment = fragment(range)
        switch scope.place(of: name) {
        case .slot(let slot):
            return { frame throws(Diagnostic) in
                let value = frame.slots[slot]
                if case .unbound = value { throw Compiler.unassigned(name, at: fragment) }
                return value
            }
        case .cell(let index):
            return { frame throws(Diagnostic) in
                let value = frame.cells[index].value
                if case .unbound = value { throw Compiler.unassigned(name, at: fragment) }
                return value
            }
        case .captured(let index):
            return { frame throws(Diagnostic) in
                let value = frame.captured[index].value
                if case .unbound = value { throw Compiler.unassigned(name, at: fragment) }
                return value
            }
        case .global(let variable):
            if variable.library == nil { variable.library = library.value(named: name) }
            try checkMeaning(variable, at: fragment)
            if let evidence { return load(variable, at: fragment, evidence) }
            return { frame throws(Diagnostic) in
                let value = variable.value
                if case .unbound = value {
                    if let library = variable.library { return library }
                    throw frame.machine.library.unknownName(name, among: frame.visible.map(\.name), at: fragment)
                }
                return value
            }
        }
    }

    /// Code of a check that reads a variable at the top level, its own or the learner's.
    private func load(_ variable: GlobalVariable, at fragment: SourceFragment, _ evidence: EvidenceRecorder)
        -> Evaluation
    {
        let (name, isOwn) = (variable.name, assigned.contains(variable.name))
        return { _ throws(Diagnostic) in
            guard variable.value.isUnbound else {
                if isOwn { evidence.noteReading(name) } else { evidence.noteReading(learners: name) }
                return variable.value
            }
            if let library = variable.library { return library }
            throw evidence.failure("the script has no \(name): the task asks for this name")
        }
    }

    /// Fails where a name can mean nothing whatever the script does before.
    private func checkMeaning(_ variable: GlobalVariable, at fragment: SourceFragment) throws(Diagnostic) {
        guard !assigned.contains(variable.name), variable.library == nil else { return }
        guard case .unbound = variable.value else { return }
        if let refusal = OutsideTheLanguage.name(variable.name, at: fragment) { throw refusal }
        if isCertain { throw library.unknownName(variable.name, among: assigned.sorted(), at: fragment) }
    }

    /// Code that assigns to a variable.
    func store(_ name: String) -> (Frame, Value) -> Void {
        switch scope.place(of: name) {
        case .slot(let slot): return { frame, value in frame.slots[slot] = value }
        case .cell(let index): return { frame, value in frame.cells[index].value = value }
        case .captured(let index): return { frame, value in frame.captured[index].value = value }
        case .global(let variable):
            return { _, value in
                variable.value = value
                if case .object(let object) = value { object.isHeld(by: variable.name) }
            }
        }
    }

    private static func unassigned(_ name: String, at fragment: SourceFragment) -> Diagnostic {
        Diagnostic(
            "unassigned-variable", "\(name) has no value yet here",
            advice: "the function assigns to \(name) somewhere, so it is a variable of its own; assign to it first",
            at: fragment)
    }
}
