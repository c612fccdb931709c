import Expressions

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How wide a page may be and whether it may use colour.
public struct TerminalStyle: Hashable, Sendable {
    /// In columns, from 40 to 100: longer lines are hard to read.
    public var width: Int
    /// Whether escape sequences may be printed.
    public var usesColor: Bool
    /// The columns of the terminal that a message is broken to; nil where it goes elsewhere.
    public var messageWidth: Int?

    /// A width outside 40 to 100 is brought to the nearer end.
    public init(width: Int, usesColor: Bool) {
        self.width = min(max(width, 40), 100)
        self.usesColor = usesColor
    }

    /// The width is that of `COLUMNS`, else the terminal's, else 80. Colour needs a terminal and is given up for `plain`,
    /// for a non-empty `NO_COLOR` and for `TERM=dumb`.
    public init(isTerminal: Bool, terminalColumns: Int?, plain: Bool = false, environment: (String) -> String?) {
        let columns = environment("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
        let refusesColor = environment("NO_COLOR").map { !$0.isEmpty } ?? false
        self.init(
            width: columns ?? terminalColumns ?? 80,
            usesColor: isTerminal && !plain && !refusesColor && environment("TERM") != "dumb")
        if isTerminal { messageWidth = columns ?? terminalColumns }
    }

    /// The style for a file descriptor of this process: 1 for what is printed, 2 for errors.
    public static func current(descriptor: Int32, plain: Bool = false) -> TerminalStyle {
        let isTerminal = isatty(descriptor) == 1
        var size = winsize()
        let answered = isTerminal && ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        return TerminalStyle(
            isTerminal: isTerminal, terminalColumns: answered ? Int(size.ws_col) : nil, plain: plain,
            environment: { name in getenv(name).map { String(cString: $0) } })
    }
}

extension TerminalStyle {
    /// Sentences for a person as lines: broken at blanks where a terminal shows them. A word that is longer than a line stays whole, for
    /// it may be a path that is to be copied.
    public func broken(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .flatMap { String($0).broken(to: messageWidth) }.joined(separator: "\n")
    }
}
