/// One located error or warning: what happened and where, what was expected, what was found, what to do.
///
/// Every floor throws this type; ``rendered(color:width:)`` is the one place that lays it out.
public struct Diagnostic: Error, Hashable, Sendable {
    /// Whether it ends what was asked for, is likely to be a mistake, or only tells what was chosen.
    public enum Severity: String, Hashable, Sendable { case error, warning, note }

    /// What kind of mistake this is, for tests, diagnoses and JSON.
    public struct Identifier: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
        /// In kebab case.
        public let rawValue: String

        /// An identifier in kebab case.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// An identifier in kebab case.
        public init(stringLiteral value: String) { self.init(rawValue: value) }
    }

    private struct Content: Hashable, Sendable {
        var severity: Severity
        var id: Identifier
        var message: String
        var expected: String?
        var found: String?
        var advice: String?
        var location: SourceFragment?
    }

    private final class Box: Sendable {
        let content: Content

        init(_ content: Content) { self.content = content }
    }

    /// A typed error is handed back by value through every function that throws it: behind one word it costs each of them a
    /// register, spelled out a copy of all its parts.
    private var box: Box

    private var content: Content {
        get { box.content }
        set { box = Box(newValue) }
    }

    /// Whether it ends what was asked for.
    public var severity: Severity {
        get { content.severity }
        set { content.severity = newValue }
    }

    /// In kebab case: `dimension-mismatch`, `unknown-name`, `syntax`, `spike-index-out-of-range`.
    public var id: Identifier {
        get { content.id }
        set { content.id = newValue }
    }

    /// One sentence in the words of the subject, without a full stop at its end.
    public var message: String {
        get { content.message }
        set { content.message = newValue }
    }

    /// What was expected, in a few words.
    public var expected: String? {
        get { content.expected }
        set { content.expected = newValue }
    }

    /// What was found instead, in a few words.
    public var found: String? {
        get { content.found }
        set { content.found = newValue }
    }

    /// What to do about it, one sentence without a full stop at its end.
    public var advice: String? {
        get { content.advice }
        set { content.advice = newValue }
    }

    /// Where; nil where no text is concerned.
    public var location: SourceFragment? {
        get { content.location }
        set { content.location = newValue }
    }

    /// A diagnostic from its parts; see the properties for how they are worded.
    public init(
        _ id: Identifier, _ message: String, expected: String? = nil, found: String? = nil, advice: String? = nil,
        at location: SourceFragment? = nil, severity: Severity = .error
    ) {
        box = Box(
            Content(
                severity: severity, id: id, message: message, expected: expected, found: found, advice: advice,
                location: location))
    }

    /// Whether both say the same about the same place.
    public static func == (left: Diagnostic, right: Diagnostic) -> Bool {
        left.box === right.box || left.content == right.content
    }

    /// Hashes what it says.
    public func hash(into hasher: inout Hasher) { hasher.combine(content) }

    /// What ``expected`` says where one of several names may stand, or the only one that there is.
    public static func oneOf(_ names: [String]) -> String {
        names.count == 1 ? names[0] : "one of \(names.joined(separator: ", "))"
    }

    /// The same diagnostic with a location, unless it has one already.
    public func located(at fallback: SourceFragment?) -> Diagnostic {
        var copy = self
        copy.location = location ?? fallback
        return copy
    }
}
