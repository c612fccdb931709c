/// What gnuplot says when it stops: its message, and the line of its input that it was reading.
///
///     set foo bar
///         ^
///     "/dev/stdin" line 2: unrecognized option - see 'help set'.
struct GnuplotComplaint: Hashable {
    var message: String?
    var line: String?

    init(_ text: String) {
        let lines = text.split(whereSeparator: \.isNewline).map(String.init)
        guard let last = lines.last(where: { !$0.allSatisfy(\.isWhitespace) }) else { return }
        message = Self.withoutPosition(last)
        guard let caret = lines.lastIndex(where: { $0.contains("^") && $0.allSatisfy { " \t^".contains($0) } }),
            caret > 0
        else { return }
        // A line of a figure's text may be long; its beginning tells which it is.
        let echo = lines[caret - 1].drop { $0 == " " || $0 == "\t" }
        line = echo.count > 120 ? echo.prefix(119) + "…" : String(echo)
    }

    /// Without the place, which is of no use to who has not seen the script.
    private static func withoutPosition(_ message: String) -> String {
        guard message.hasPrefix("\"/dev/stdin\""), let colon = message.firstIndex(of: ":") else { return message }
        return String(message[message.index(after: colon)...].drop { $0 == " " })
    }
}
