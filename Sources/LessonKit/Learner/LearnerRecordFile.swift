import Expressions

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// `tutor.json` as text: its versions, and how each becomes the next.
enum LearnerRecordFile {
    /// What is written. It grows when an older program could not understand, or would lose, what a newer one writes.
    static let version = 2

    /// Each takes a file of one version to the next, from version 1 on.
    private static let migrations: [@Sendable (inout JSONValue) -> Void] = [separateStates]

    /// The text of a record.
    static func text(of record: LearnerRecord) -> String { JSONText.text(of: record) }

    /// Reads a text of this version or an older one.
    ///
    /// - Throws: `progress-newer` for a newer version, `progress-damaged` where it is no such file.
    static func record(in text: SourceText) throws(Diagnostic) -> LearnerRecord {
        let found = try version(of: text)
        guard found <= version else {
            throw Diagnostic(
                "progress-newer", "\(text.name) was written by a newer tutor than this one",
                expected: "version \(version) or older", found: "version \(found)",
                advice: "update tutor, or work in another folder, as in --folder DIR")
        }
        guard found < version else { return try decode(LearnerRecord.self, text) }
        var tree = try decode(JSONValue.self, text)
        for migration in migrations[(found - 1)...] { migration(&tree) }
        guard let data = try? JSONEncoder().encode(tree) else { throw damage(text, "a number is out of range") }
        return try decode(LearnerRecord.self, SourceText(String(decoding: data, as: UTF8.self), name: text.name))
    }

    private static func version(of text: SourceText) throws(Diagnostic) -> Int {
        struct Header: Decodable { let version: Int }
        let version = try decode(Header.self, text).version
        guard version >= 1 else { throw damage(text, "its version is \(version)") }
        return version
    }

    private static func decode<Value: Decodable>(_ type: Value.Type, _ text: SourceText) throws(Diagnostic) -> Value {
        do {
            return try JSONDecoder().decode(type, from: Data(text.utf8))
        } catch let error as DecodingError {
            if let fault = JSONFault(in: text) {
                let line = text.position(of: fault.location.range.lowerBound).line
                throw damage(text, "line \(line) is no JSON")
            }
            throw damage(text, error.reason)
        } catch {
            throw damage(text, "\(error)")
        }
    }

    static func damage(_ text: SourceText, _ reason: String) -> Diagnostic {
        Diagnostic("progress-damaged", "\(text.name) is damaged: \(reason)")
    }

    /// Version 1 had one word for the state of an exercise, so that having given up was forgotten on passing.
    @Sendable private static func separateStates(_ tree: inout JSONValue) {
        guard case .object(var exercises)? = tree["exercises"] else { return }
        for (number, exercise) in exercises {
            guard case .object(var members) = exercise, let state = members.removeValue(forKey: "state") else {
                continue
            }
            members["started"] = .boolean(true)
            members["passed"] = .boolean(state == .text("passed"))
            members["givenUp"] = .boolean(state == .text("givenUp"))
            exercises[number] = .object(members)
        }
        tree["exercises"] = .object(exercises)
        tree["version"] = .integer(2)
    }
}

extension DecodingError {
    /// In a few words.
    fileprivate var reason: String {
        switch self {
        case .keyNotFound(let key, let context):
            "it lacks the key \((context.codingPath + [key]).keyPath)"
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
            context.codingPath.isEmpty
                ? "it is no object" : "the key \(context.codingPath.keyPath) has the wrong kind of value"
        @unknown default: "\(self)"
        }
    }
}
