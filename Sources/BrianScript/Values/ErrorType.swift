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
    case stopIteration = "StopIteration"

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
        case "dimension-mismatch", "weight-dimension", "unit-mismatch", "refractory-dimension": .dimensionMismatch
        case "division-by-zero": .zeroDivision
        case "overflow": .overflow
        case "index-out-of-range": .index
        case "unknown-key": .key
        case "unknown-name", "unassigned-variable": .name
        case "unknown-attribute", "undeclared-variable", "not-recorded": .attribute
        case "wrong-type", "argument-count", "missing-argument", "unknown-argument", "repeated-argument",
            "not-callable", "not-iterable", "not-indexable", "not-hashable":
            .type
        case "no-next-item": .stopIteration
        case "recursion-limit": .recursion
        case "assertion": .assertion
        case "outside-the-language": .moduleNotFound
        default: allCases.first { $0.identifier == error.id } ?? .value
        }
    }

    /// Whether `except` with this class is for an error: where Python would tell two apart that are one here, both are for it.
    func catches(_ error: Diagnostic) -> Bool {
        let type = ErrorType.of(error)
        var types = [type]
        switch error.id {
        case "wrong-argument", "wrong-format", "wrong-index": types = [.type, .value]
        case "unknown-name": types += [.attribute, .importing, .brianObject]
        case "unknown-variable": types += [.key, .attribute, .brianObject]
        case "dimension-mismatch", "unit-mismatch": types += [.brianObject]
        default: if type == .value, error.id != type.identifier { types += [.brianObject] }
        }
        return types.contains { $0.isKind(of: self) }
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
