import Expressions
import Units

/// A name that the script assigns to at its top level, which can be given another value from outside.
public struct Knob: Hashable, Sendable {
    /// The name.
    public let name: String
    /// The right-hand side as the script has it.
    public let text: String
    /// Where that right-hand side stands.
    public let fragment: SourceFragment

    /// The knobs of a script that need not be able to run.
    ///
    /// - Throws: a diagnostic where the text is no script.
    public static func knobs(in source: SourceText) throws(Diagnostic) -> [Knob] {
        knobs(in: try StatementParser.parse(source).statements, source: source)
    }

    /// The knobs of a script, each at its first assignment outside functions and loops.
    static func knobs(in statements: [ScriptStatement], source: SourceText) -> [Knob] {
        var knobs = Found()
        collect(statements, source, into: &knobs)
        return knobs.list
    }

    private struct Found {
        var list: [Knob] = []
        var names: Set<String> = []
    }

    private static func collect(_ statements: [ScriptStatement], _ source: SourceText, into knobs: inout Found) {
        for statement in statements {
            switch statement.kind {
            case .assignment(let targets, let value):
                for target in targets { collect(target, value, source, into: &knobs) }
            case .conditional: collect(statement.blocks, source, into: &knobs)
            default: break
            }
        }
    }

    private static func collect(
        _ target: SyntaxTree, _ value: SyntaxTree, _ source: SourceText, into knobs: inout Found
    ) {
        switch (target.kind, value.kind) {
        case (.name(let name), _):
            guard knobs.names.insert(name).inserted else { return }
            let fragment = value.fragment(in: source)
            knobs.list.append(Knob(name: name, text: fragment.text, fragment: fragment))
        case (.tuple(let targets), .tuple(let values)) where targets.count == values.count:
            for (target, value) in zip(targets, values) { collect(target, value, source, into: &knobs) }
        default:
            for name in NameUse.targets(target) { collect(SyntaxTree(.name(name)), value, source, into: &knobs) }
        }
    }
}

/// The knobs that are turned in a run.
final class KnobSettings {
    private var waiting: [String: String]

    /// - Throws: `unknown-knob` for a name that the script does not assign to.
    init(_ settings: [(name: String, text: String)], of knobs: [Knob]) throws(Diagnostic) {
        waiting = [:]
        for (name, text) in settings {
            guard knobs.contains(where: { $0.name == name }) else {
                let nearest = NearestName.to(name, among: knobs.map(\.name))
                throw Diagnostic(
                    "unknown-knob", "the script does not assign to \(name) at its top level, so it cannot be set",
                    advice: nearest.map { "did you mean \($0)?" })
            }
            waiting[name] = text
        }
    }

    /// The code that runs after the first assignment to a knob, with the value of its original.
    func override(for targets: [SyntaxTree], _ compiler: Compiler) throws(Diagnostic) -> Assignment? {
        var steps: [Assignment] = []
        for name in targets.flatMap(NameUse.targets) {
            guard let text = waiting.removeValue(forKey: name) else { continue }
            steps.append(try step(name, text, compiler))
        }
        guard !steps.isEmpty else { return nil }
        let all = steps
        return { frame, value throws(Diagnostic) in for step in all { try step(frame, value) } }
    }

    private func step(_ name: String, _ text: String, _ compiler: Compiler) throws(Diagnostic) -> Assignment {
        let source = SourceText(text, name: "--set \(name)")
        let variable = compiler.globals.variable(name)
        let inner = Compiler(
            source: source, globals: compiler.globals, library: compiler.library, scope: compiler.scope,
            assigned: compiler.assigned)
        let parsed: Result<Evaluation, Diagnostic>
        do throws(Diagnostic) {
            parsed = .success(try inner.expression(try SyntaxTree(parsing: source.whole)))
        } catch {
            parsed = .failure(error)
        }
        return { frame, _ throws(Diagnostic) in
            if case .string = variable.value, !KnobSettings.isQuoted(text) {
                // Equations come from a command line without their quotes.
                variable.value = .string(StringValue(text, written: source.whole))
                return
            }
            let new = try parsed.get()(frame)
            try KnobSettings.check(name, new, against: variable.value, at: source.whole)
            variable.value = new
        }
    }

    private static func isQuoted(_ text: String) -> Bool {
        text.first { !$0.isWhitespace }.map { "'\"".contains($0) } ?? false
    }

    /// A number stays a number of its dimension, a string a string, a list a list.
    private static func check(_ name: String, _ new: Value, against old: Value, at fragment: SourceFragment)
        throws(Diagnostic)
    {
        if let before = Numbers.dimension(old), let now = Numbers.dimension(new) {
            guard before != now else { return }
            if now.isDimensionless, Numbers.scalar(new)?.value == 0 { return }
            throw Diagnostic(
                "dimension-mismatch",
                "\(name) is \(before.phrase) in the script, but \(fragment.text) is \(now.phrase)",
                expected: before.unitPhrase, found: now.unitPhrase, at: fragment)
        }
        let kinds: (String, String) = (kind(old), kind(new))
        guard kinds.0 == kinds.1, kinds.0 != "object" else {
            throw Diagnostic(
                "wrong-type", "\(name) is \(old.kindName) in the script, but \(fragment.text) is \(new.kindName)",
                at: fragment)
        }
    }

    private static func kind(_ value: Value) -> String {
        switch value {
        case .list, .tuple, .array, .range: "list"
        case .string: "string"
        case .dictionary: "dictionary"
        case .none: "none"
        default: "object"
        }
    }
}
