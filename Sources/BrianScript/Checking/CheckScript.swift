import Expressions
import ModelEquations
import Units

/// The assertions that a finished run has to meet: `check.py`.
///
/// It is written in the language of scripts and runs in the names of the run, which it cannot change. `trace`, `spikes`, `rate`,
/// `model`, `models`, `synapses`, `close`, `about`, `solution`, `rerun`, `duration`, `step` and `printed` ask about the run, and units
/// are units, whatever the script has called by these names.
public struct CheckScript: Sendable {
    /// The text.
    public let source: SourceText
    private let statements: [ScriptStatement]

    /// How a check gets at the runs that it compares with.
    public struct Others {
        /// Runs the solution.
        public var solution: () throws(Diagnostic) -> CheckedRun
        /// Runs the learner's script again with knobs turned.
        public var rerun: ([(name: String, text: String)]) throws(Diagnostic) -> CheckedRun

        /// - Parameters:
        ///   - solution: runs the solution; asked once at most.
        ///   - rerun: runs the learner's script again with other values of knobs.
        public init(
            solution: @escaping () throws(Diagnostic) -> CheckedRun,
            rerun: @escaping ([(name: String, text: String)]) throws(Diagnostic) -> CheckedRun
        ) {
            self.solution = solution
            self.rerun = rerun
        }
    }

    /// Reads a check.
    ///
    /// - Throws: a diagnostic for what is no sentence of the language, and `check` where nothing is asserted.
    public init(_ source: SourceText) throws(Diagnostic) {
        self.source = source
        statements = try StatementParser.parse(source).statements
        guard CheckScript.asserts(statements) else {
            throw Diagnostic(
                "check", "\(source.name) asserts nothing, so that every script would pass",
                advice: "write assert condition, 'what should be so.'")
        }
    }

    private static func asserts(_ statements: [ScriptStatement]) -> Bool {
        statements.contains { statement in
            if case .assertion = statement.kind { return true }
            if case .definition(let definition) = statement.kind, asserts(definition.body) { return true }
            return asserts(statement.blocks)
        }
    }

    /// Checks a run.
    ///
    /// - Returns: the first assertion that fails, or what could not be answered; nil where all hold.
    /// - Throws: a diagnostic where the check itself goes wrong.
    public func finding(on checked: CheckedRun, _ others: Others) throws(Diagnostic) -> CheckFinding? {
        // Whatever a check says of a run that has not taken place is beside the point.
        let nothing = checked.run.machine.session.nothingSimulated.map { CheckFinding(unanswered: $0, exhibit: nil) }
        do throws(Diagnostic) {
            let finding = try firstFinding(on: checked, others)
            return finding == nil ? nil : nothing ?? finding
        } catch {
            guard let nothing, ScriptError.isCatchable(error) else { throw error }
            return nothing
        }
    }

    private func firstFinding(on checked: CheckedRun, _ others: Others) throws(Diagnostic) -> CheckFinding? {
        let evidence = EvidenceRecorder(ScriptPlaces(of: checked.script), slips: checked.run.slips)
        let learners = checked.run.machine
        let globals = Globals(copying: learners.globals)
        for name in globals.bound.map(\.name) where Unit.isImported(name) { globals.variable(name).value = .unbound }
        for (name, value) in names(checked, others, evidence) {
            globals.variable(name).value = .unbound
            globals.variable(name).library = value
        }
        var settings = ScriptSettings()
        settings.limits = learners.settings.limits
        settings.stopRequests = learners.settings.stopRequests
        settings.continuing = checked.run
        let library = Library(
            dialect: learners.library.dialect, statements: statements, opening: [learners.library.dialect.module])
        do throws(Diagnostic) {
            try DeepStack.run { stack throws(Diagnostic) in
                let code = try Compiler.compile(
                    statements, source: source, globals: globals, library: library, evidence: evidence)
                let machine = Machine(globals: globals, library: library, settings: settings, stack: stack)
                machine.evidence = evidence
                _ = try code.body(Frame(machine: machine, code: code))
            }
        } catch {
            if let slip = evidence.slip, ScriptError.isCatchable(error) {
                return CheckFinding(unanswered: slip.diagnostic, exhibit: nil)
            }
            if var failure = evidence.failedAssertion {
                // What is said of an equation or of synapses shows in the variable that they change.
                if failure.exhibit == nil, let variable = failure.variable, checked.hasTrace(of: variable) {
                    failure.exhibit = Exhibit(.trace(variable: variable, neuron: nil))
                }
                return failure
            }
            // A question that was not answered ends a check unless the check has gone on from there. Where it concerns no line of the
            // learner's, the error has got the line of the check on its way, which says nothing to the learner.
            if error.id == "unanswered", let unanswered = evidence.unanswered, error.message == unanswered.message {
                return CheckFinding(unanswered: unanswered, exhibit: evidence.lookedAt)
            }
            throw error
        }
        return nil
    }

    private func names(_ checked: CheckedRun, _ others: Others, _ evidence: EvidenceRecorder) -> [(String, Value)] {
        let functions = CheckFunctions(inspection: Inspection(checked, evidence: evidence))
        var names = CheckFunctions.names.compactMap { name in functions.value(named: name).map { (name, $0) } }
        names.append(("close", .builtin(Closeness.function(evidence))))
        names.append(("solution", .object(OtherRunObject("solution", evidence: nil, others.solution))))
        names.append(
            (
                "rerun",
                .builtin(
                    Builtin("rerun", "**knobs") { call throws(Diagnostic) in
                        var knobs: [(name: String, text: String)] = []
                        for (position, knob) in call.extra.enumerated() {
                            guard case .string(let text) = knob.value else {
                                throw Diagnostic(
                                    "wrong-type", "a knob is given as a string, as behind --set",
                                    expected: "\(knob.name)='3*ms'", at: call.extraFragment(position))
                            }
                            knobs.append((knob.name, text.text))
                        }
                        let given = knobs
                        return .object(
                            OtherRunObject("run with other values", evidence: evidence, knobs: given) {
                                () throws(Diagnostic) in
                                do throws(Diagnostic) {
                                    return try others.rerun(given)
                                } catch {
                                    if error.id == "interrupted" { throw error }
                                    let set = given.map { "\($0.name) = \($0.text)" }.joined(separator: ", ")
                                    throw evidence.failure(
                                        "with \(set) the script stops: \(error.message)", at: error.location)
                                }
                            })
                    })
            ))
        names.append(
            (
                "about",
                .builtin(
                    Builtin("about", "what, sentence") { call throws(Diagnostic) in
                        let sentence = call.value(1)
                        if case .string(let name) = call.value(0) {
                            evidence.explicit = .init(place: evidence.place(of: name.text), variable: nil)
                        } else {
                            evidence.explicit = try CheckScript.subject(call.value(0), call, evidence)
                        }
                        return sentence
                    })
            ))
        return names
    }

    /// What a value of the check speaks of.
    private static func subject(_ value: Value, _ call: Call, _ evidence: EvidenceRecorder) throws(Diagnostic)
        -> EvidenceRecorder.Subject
    {
        let (_, subjects) = try evidence.watching { () throws(Diagnostic) in
            switch value {
            case .object(let trace as TraceObject): trace.note()
            case .object(let model as ModelObject): model.note()
            case .object(let object as BrianObject):
                evidence.note(EvidenceRecorder.Subject(place: object.place, variable: nil))
            case .object(let spikes as SpikesObject): spikes.source.note()
            default: throw call.unsuitable(0, expected: "a name of the script in quotes, a trace, a model, ...")
            }
        }
        return subjects.last ?? EvidenceRecorder.Subject(place: nil, variable: nil)
    }
}

/// Why a run does not pass a check.
public struct CheckFinding: Hashable, Sendable {
    /// What should be so, or what cannot be answered, as the learner reads it.
    public let sentence: String
    /// What was expected, with its unit; nil where nothing was compared, or where the learner is to find it out.
    public let expected: String?
    /// What was found instead.
    public let found: String?
    /// What to do about it; nil where the sentence says it.
    public let advice: String?
    /// The part of the learner's script that is concerned; nil where none could be told.
    public let place: SourceFragment?
    /// The condition in the check that failed; nil where a question could not be answered.
    public let condition: SourceFragment?
    /// The variable that was looked at.
    public let variable: String?
    /// The recording that was looked at and that may be shown, which ``CheckedRun/figure(of:beside:title:)`` draws; nil
    /// where there is none to be seen.
    public internal(set) var exhibit: Exhibit?

    init(
        sentence: String, comparison: EvidenceRecorder.Comparison?, place: SourceFragment?, condition: SourceFragment,
        variable: String?, exhibit: Exhibit?
    ) {
        self.sentence = sentence
        expected = comparison?.expected
        found = comparison?.found
        advice = comparison?.advice
        self.place = place
        self.condition = condition
        // What is withheld would show in a figure.
        let isWithheld = comparison.map { $0.expected == nil } ?? false
        self.variable = isWithheld ? nil : variable
        self.exhibit = isWithheld ? nil : exhibit
    }

    init(unanswered error: Diagnostic, exhibit: Exhibit?) {
        sentence = error.message
        expected = nil
        found = nil
        place = error.location
        condition = nil
        variable = nil
        self.exhibit = exhibit
        advice = error.advice
    }
}
