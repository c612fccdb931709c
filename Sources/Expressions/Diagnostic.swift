/// One located error or warning: what happened and where, what was expected, what was found, what to do.
///
/// Every floor throws this type; ``rendered(color:)`` is the one place that lays it out.
public struct Diagnostic: Error, Hashable, Sendable {
    /// An error ends what was asked for; a warning does not.
    public enum Severity: String, Hashable, Sendable { case error, warning }

    /// What kind of mistake this is, for tests, diagnoses and JSON.
    public struct Identifier: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
        /// In kebab case.
        public let rawValue: String
        /// An identifier spelled in kebab case.
        public init(rawValue: String) { self.rawValue = rawValue }
        /// An identifier spelled in kebab case.
        public init(stringLiteral value: String) { self.init(rawValue: value) }
    }

    /// How grave it is.
    public var severity: Severity
    /// In kebab case: `dimension-mismatch`, `unknown-name`, `syntax`, `spike-index-out-of-range`.
    public var id: Identifier
    /// One sentence in the words of the subject, without a full stop at its end.
    public var message: String
    /// What should have been there, such as a dimension; nil where the message says it.
    public var expected: String?
    /// What was there instead; nil where the message says it.
    public var found: String?
    /// What to do about it, one sentence without a full stop at its end.
    public var advice: String?
    /// Where; nil where no text is concerned.
    public var location: SourceFragment?

    /// A diagnostic, an error unless said otherwise.
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
