import Expressions

/// `ValueError`, which is called to make an error and named by `except`.
final class ErrorTypeObject: ScriptObject {
    let type: ErrorType

    init(_ type: ErrorType) { self.type = type }

    override var typeName: String { "type" }
    override var kindName: String { "the type \(type.rawValue)" }
    override var description: String { "<class '\(type.rawValue)'>" }

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        name == "__name__" ? Value(type.rawValue) : nil
    }

    override func call(_ arguments: Arguments) throws(Diagnostic) -> Value {
        let text = arguments.positional.first.map(Text.str) ?? ""
        return .object(ScriptError(type.error(text, at: arguments.site.whole)))
    }
}

/// An error as a script holds it: what `except ... as error` names.
final class ScriptError: ScriptObject {
    let diagnostic: Diagnostic
    private let type: ErrorType

    init(_ diagnostic: Diagnostic) {
        self.diagnostic = diagnostic
        type = ErrorType.of(diagnostic)
    }

    override var typeName: String { type.rawValue }
    override var kindName: String { "an error" }
    /// What went wrong, as `print` shows it.
    override var description: String { type.text(of: diagnostic) }
    override var typed: String { "\(typeName)(\(description.isEmpty ? "" : Text.quoted(description)))" }
    override var attributeNames: [String] { ["args"] }

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        name == "args" ? Value(tuple: [Value(description)]) : nil
    }

    /// Whether a script may go on after it.
    static func isCatchable(_ error: Diagnostic) -> Bool {
        !["interrupted", "memory-limit", "output-limit", "time-limit", "too-many-figures"].contains(error.id)
    }
}
