import Expressions

/// The classes of errors that scripts speak of.
enum ErrorType: String, CaseIterable {
    case exception = "Exception"
    case arithmetic = "ArithmeticError"
    case zeroDivision = "ZeroDivisionError"
    case overflow = "OverflowError"
    case lookup = "LookupError"
    case index = "IndexError"
    case key = "KeyError"
    case value = "ValueError"
    case type = "TypeError"
    case name = "NameError"
    case attribute = "AttributeError"
    case runtime = "RuntimeError"
    case notImplemented = "NotImplementedError"
    case recursion = "RecursionError"
    case assertion = "AssertionError"
    case importing = "ImportError"
    case moduleNotFound = "ModuleNotFoundError"
    case dimensionMismatch = "DimensionMismatchError"
    case brianObject = "BrianObjectException"

    /// The class above; nil for the uppermost.
    private var parent: ErrorType? {
        switch self {
        case .exception: nil
        case .zeroDivision, .overflow: .arithmetic
        case .index, .key: .lookup
        case .notImplemented, .recursion: .runtime
        case .moduleNotFound: .importing
        default: .exception
        }
    }

    func isKind(of other: ErrorType) -> Bool { self == other || parent?.isKind(of: other) ?? false }

    /// The class of what has gone wrong.
    static func of(_ error: Diagnostic) -> ErrorType {
        switch error.id {
        case "dimension-mismatch", "unit-mismatch", "refractory-dimension": .dimensionMismatch
        case "division-by-zero": .zeroDivision
        case "overflow": .overflow
        case "index-out-of-range": .index
        case "unknown-key": .key
        case "unknown-name", "unassigned-variable": .name
        case "unknown-attribute": .attribute
        case "wrong-type", "argument-count", "missing-argument", "unknown-argument", "repeated-argument",
            "not-callable", "not-iterable", "not-indexable", "not-hashable":
            .type
        case "recursion-limit": .recursion
        case "assertion": .assertion
        case "outside-the-language": .moduleNotFound
        default: allCases.first { $0.identifier == error.id } ?? .value
        }
    }

    /// An error of this class that the script raises itself.
    func error(_ text: String, at fragment: SourceFragment) -> Diagnostic {
        Diagnostic(identifier, text.isEmpty ? rawValue : "\(rawValue): \(text)", at: fragment)
    }

    /// What an error that a script raises is marked with.
    private var identifier: Diagnostic.Identifier { Diagnostic.Identifier(rawValue: "raised-\(rawValue)") }

    /// The text that the script has given; the whole message of other errors.
    func text(of error: Diagnostic) -> String {
        guard error.id == identifier else { return error.message }
        return error.message == rawValue ? "" : String(error.message.dropFirst(rawValue.utf8.count + 2))
    }
}

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
    override var attributeNames: [String] { ["args"] }

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        name == "args" ? Value(tuple: [Value(description)]) : nil
    }

    /// Whether a script may go on after it.
    static func isCatchable(_ error: Diagnostic) -> Bool {
        !["interrupted", "memory-limit", "output-limit", "too-many-figures"].contains(error.id)
    }
}
