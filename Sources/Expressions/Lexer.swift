/// Splits a text into tokens.
///
/// The tokens' ranges are offsets into the fragment's source, so that errors point there.
public struct Lexer: Sendable {
    /// What line breaks and indentation mean.
    public enum Mode: Hashable, Sendable {
        /// One expression: line breaks are blanks.
        case expression
        /// Lines without blocks, such as equations: `newline` ends each line that has something in it.
        case lines
        /// A program: as `lines`, and `indent` and `dedent` enclose its blocks.
        case script
    }

    /// The words that cannot be names.
    public static let keywords: Set<String> = [
        "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
        "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal",
        "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
    ]

    private let fragment: SourceFragment
    private let mode: Mode

    /// A lexer for a part of a text.
    public init(_ fragment: SourceFragment, mode: Mode = .expression) {
        self.fragment = fragment
        self.mode = mode
    }

    /// All tokens, the last of them `end`.
    ///
    /// In ``Mode/lines`` and ``Mode/script`` a line break inside brackets or behind a backslash is a blank, and every
    /// line with something in it ends with `newline`, the last one too.
    public func tokens() throws(Diagnostic) -> [Token] {
        var scanner = TokenScanner(source: fragment.source, range: fragment.range, mode: mode)
        return try scanner.scanAll()
    }
}
