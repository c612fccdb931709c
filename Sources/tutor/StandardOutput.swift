import Expressions
import LessonKit

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What the program prints.
enum StandardOutput {
    /// - Throws: `cannot-write` where the output goes into a file on a full disk.
    static func write(_ text: String) throws(Diagnostic) {
        let failed = lifted(text, STDOUT_FILENO)
        if failed != 0 {
            throw Diagnostic(
                "cannot-write", "the output cannot be written: \(String(cString: strerror(failed)))")
        }
    }

    /// Text for the person that is no part of the output, with its own line breaks.
    static func part(_ text: String) { _ = lifted(text, STDERR_FILENO) }

    /// Lines for the person that are no part of the output, laid out already: a warning, a table.
    static func note(_ text: String) { part(text + "\n") }

    /// A sentence of the output, broken at blanks where a terminal shows it.
    ///
    /// - Throws: `cannot-write` where the output goes into a file on a full disk.
    static func tell(_ sentence: String) throws(Diagnostic) {
        try write(TerminalStyle.current(descriptor: STDOUT_FILENO).broken(sentence) + "\n")
    }

    /// A sentence for the person that is no part of the output, broken at blanks where a terminal shows it: where a file was written.
    static func remark(_ sentence: String) {
        note(TerminalStyle.current(descriptor: STDERR_FILENO).broken(sentence))
    }

    private static func lifted(_ text: String, _ descriptor: Int32) -> Int32 {
        StatusLine.lifted(endsLine: text.hasSuffix("\n")) { put(text, descriptor) }
    }

    /// Writes all of a text.
    ///
    /// - Returns: the system's number of what has failed; 0 where nothing has.
    static func put(_ text: String, _ descriptor: Int32) -> Int32 {
        var text = text
        return text.withUTF8 { bytes in
            var start = 0
            while start < bytes.count {
                let count = systemWrite(descriptor, bytes.baseAddress! + start, bytes.count - start)
                if count < 0 {
                    if errno == EINTR { continue }
                    return errno
                }
                start += count
            }
            return 0
        }
    }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}
