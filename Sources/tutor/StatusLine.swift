import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// One line on the terminal that says what is under way, written over and over and gone at the end; nothing where nobody looks.
///
/// There is one terminal and so one such line. ``StandardOutput`` takes it away before it writes anything else.
enum StatusLine {
    private static let isSeen = isatty(STDERR_FILENO) == 1
    private static let shown = Mutex<String?>(nil)

    /// Shows a text in place of the one before. It has to fit the terminal.
    static func show(_ text: String) {
        guard isSeen else { return }
        shown.withLock { shown in
            draw(text)
            shown = text
        }
    }

    /// Takes the line away for good.
    static func clear() {
        shown.withLock { shown in
            if shown != nil { draw("") }
            shown = nil
        }
    }

    /// Takes the line away while something is written, and shows it again behind that.
    ///
    /// - Parameter endsLine: whether what is written ends its line; behind a part of one nothing else is shown.
    static func lifted<Result>(endsLine: Bool, _ write: () -> Result) -> Result {
        shown.withLock { shown in
            guard let text = shown else { return write() }
            draw("")
            let result = write()
            if endsLine { draw(text) } else { shown = nil }
            return result
        }
    }

    private static func draw(_ text: String) { _ = StandardOutput.put("\r\u{1B}[K\(text)", STDERR_FILENO) }
}
