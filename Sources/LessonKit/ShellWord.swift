extension String {
    /// The text as one word of a command that is to be typed: in single quotes where a shell would take `*`, `[` or a blank in it for
    /// something else.
    public var shellWord: String {
        let isPlain = allSatisfy { ($0.isASCII && ($0.isLetter || $0.isNumber)) || "_-./=:,+".contains($0) }
        if isPlain, !isEmpty { return self }
        return "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}
