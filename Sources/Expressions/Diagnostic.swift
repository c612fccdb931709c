/// One located error or warning: what happened and where, what was expected, what was found, what to do.
///
/// Every floor throws this type; ``rendered(color:)`` is the one place that lays it out.
public struct Diagnostic: Error, Hashable, Sendable {
    public enum Severity: String, Hashable, Sendable { case error, warning }

    /// What kind of mistake this is, for tests, diagnoses and JSON.
    public struct Identifier: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }
        public init(stringLiteral value: String) { self.init(rawValue: value) }
    }

    public var severity: Severity
    /// In kebab case: `dimension-mismatch`, `unknown-name`, `syntax`, `spike-index-out-of-range`.
    public var id: Identifier
    /// One sentence in the words of the subject, without a full stop at its end.
    public var message: String
    public var expected: String?
    public var found: String?
    /// What to do about it, one sentence without a full stop at its end.
    public var advice: String?
    /// Where; nil where no text is concerned.
    public var location: SourceFragment?

    public init(
        _ id: Identifier, _ message: String, expected: String? = nil, found: String? = nil, advice: String? = nil,
        at location: SourceFragment? = nil, severity: Severity = .error
    ) {
        self.severity = severity
        self.id = id
        self.message = message
        self.expected = expected
        self.found = found
        self.advice = advice
        self.location = location
    }

    /// The same diagnostic with a location, unless it has one already.
    public func located(at fallback: SourceFragment?) -> Diagnostic {
        var copy = self
        copy.location = location ?? fallback
        return copy
    }
}
