import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// One line on the terminal that says what is under way, written over and over and gone at the end; nothing where nobody looks.
final class StatusLine: Sendable {
    private let isSeen = isatty(STDERR_FILENO) == 1
    private let isShown = Mutex(false)

    /// Shows a text in place of the one before. It has to fit the terminal.
    func show(_ text: String) {
        guard isSeen else { return }
        isShown.withLock { isShown in
            StandardOutput.part("\r\u{1B}[K\(text)")
            isShown = true
        }
    }

    /// Takes the line away, as is right before anything else is written.
    func clear() {
        isShown.withLock { isShown in
            if isShown { StandardOutput.part("\r\u{1B}[K") }
            isShown = false
        }
    }
}
