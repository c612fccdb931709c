/// The text that diagnostics point into: a script, or equations given as a string.
public struct SourceText: Hashable, Sendable {
    /// What people call it: a file's name as they gave it, or a phrase such as `equations`.
    public let name: String
    /// The text's bytes; all ranges and offsets count them.
    public let utf8: [UInt8]

    /// A text under the name that diagnostics show.
    public init(_ text: String, name: String = "text") {
        self.name = name
        self.utf8 = Array(text.utf8)
    }

    /// The whole text as a fragment.
    public var whole: SourceFragment { SourceFragment(source: self, range: 0..<utf8.count) }

    /// The text of a range of UTF-8 offsets.
    public func text(in range: Range<Int>) -> String {
        String(decoding: utf8[range.clamped(to: 0..<utf8.count)], as: UTF8.self)
    }
}

/// A part of a text that remembers where it stands, so that an error in equations inside a script's
/// triple-quoted string is shown at its line and column of the script.
public struct SourceFragment: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The text that the range is of.
    public let source: SourceText
    /// UTF-8 offsets into `source`.
    public let range: Range<Int>

    /// A part of a text.
    public init(source: SourceText, range: Range<Int>) {
        self.source = source
        self.range = range
    }

    /// The fragment that is a text of its own.
    public init(_ text: String, name: String = "text") { self = SourceText(text, name: name).whole }

    /// A text of its own, named `text`.
    public init(stringLiteral value: String) { self.init(value) }

    /// What stands there.
    public var text: String { source.text(in: range) }

    /// Whether a character stands directly behind it.
    public func isFollowed(by character: Unicode.Scalar) -> Bool {
        source.text(in: range.upperBound..<range.upperBound + 1).unicodeScalars.first == character
    }
}
