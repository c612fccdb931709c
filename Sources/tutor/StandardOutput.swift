import Expressions

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
        var text = text
        let failed = text.withUTF8 { bytes in
            var start = 0
            while start < bytes.count {
                let count = systemWrite(STDOUT_FILENO, bytes.baseAddress! + start, bytes.count - start)
                if count < 0 {
                    if errno == EINTR { continue }
                    return errno
                }
                start += count
            }
            return 0
        }
        if failed != 0 {
            throw Diagnostic(
                "cannot-write", "the output cannot be written: \(String(cString: strerror(failed)))")
        }
    }

    /// Text for the person that is no part of the output, with its own line breaks.
    static func part(_ text: String) {
        var text = text
        text.withUTF8 { bytes in _ = systemWrite(STDERR_FILENO, bytes.baseAddress!, bytes.count) }
    }

    /// A line for the person that is no part of the output: where a file was written, a warning.
    static func note(_ text: String) {
        var text = text + "\n"
        text.withUTF8 { bytes in _ = systemWrite(STDERR_FILENO, bytes.baseAddress!, bytes.count) }
    }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}
