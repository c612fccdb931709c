import Expressions

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension LessonDescription {
    /// Reads `lesson.json`.
    ///
    /// - Parameter name: what diagnostics call the file.
    /// - Throws: a diagnostic that says the file and the key, or the line for what is no JSON at all.
    public init(path: String, name: String) throws(Diagnostic) {
        let text = try FileAccess.text(at: path, name: name)
        if let fault = JSONFault(in: text) {
            throw Diagnostic("lesson-json", fault.message, expected: fault.expected, at: fault.location)
        }
        do {
            self = try JSONDecoder().decode(LessonDescription.self, from: Data(text.utf8))
        } catch let fault as LessonDescriptionFault {
            throw LessonDescription.diagnostic(for: fault, file: name)
        } catch let error as DecodingError {
            throw LessonDescription.diagnostic(for: error, file: name)
        } catch {
            throw Diagnostic("lesson-json", "\(name) cannot be understood: \(error)")
        }
    }

    private static func diagnostic(for fault: LessonDescriptionFault, file: String) -> Diagnostic {
        switch fault {
        case .empty(let key):
            return Diagnostic("lesson-json", "the key \(key) of \(file) is empty")
        case .notAChapter(let key, let found):
            return Diagnostic(
                "lesson-json", "the key \(key) of \(file) names no chapter", expected: "a chapter's number, as in 2a",
                found: found)
        case .notAFigure(let key, let found):
            return Diagnostic(
                "lesson-json", "the key \(key) of \(file) is no name for a figure",
                expected: "letters, digits and hyphens, and each name once", found: found)
        case .unknown(let key, let known):
            let last = key.split(separator: ".").last.map(String.init) ?? key
            let nearest = NearestName.to(last, among: known)
            return Diagnostic(
                "lesson-json", "\(file) has the key \(key), which means nothing here",
                expected: known.joined(separator: ", "), found: last,
                advice: nearest.map { "write \($0)" } ?? "take it out")
        }
    }

    private static func diagnostic(for error: DecodingError, file: String) -> Diagnostic {
        func typed(_ key: String, _ expected: Any.Type, _ found: String?) -> Diagnostic {
            Diagnostic(
                "lesson-json", "the key \(key) of \(file) has the wrong kind of value", expected: phrase(for: expected),
                found: found)
        }
        switch error {
        case .keyNotFound(let key, let context):
            return Diagnostic("lesson-json", "\(file) lacks the key \((context.codingPath + [key]).keyPath)")
        case .typeMismatch(let type, let context):
            return typed(context.codingPath.keyPath, type, nil)
        case .valueNotFound(let type, let context):
            return typed(context.codingPath.keyPath, type, "null")
        case .dataCorrupted(let context):
            return Diagnostic("lesson-json", "\(file) cannot be understood: \(context.debugDescription)")
        @unknown default:
            return Diagnostic("lesson-json", "\(file) cannot be understood: \(error)")
        }
    }

    private static func phrase(for type: Any.Type) -> String {
        switch type {
        case is String.Type: "a text in quotes"
        case is any Collection.Type: "a list in square brackets"
        default: "an object in braces"
        }
    }
}
