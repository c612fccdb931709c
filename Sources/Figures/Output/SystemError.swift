#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The operating system's words for what went wrong.
enum SystemError {
    /// `No space left on device`.
    static func reason(_ number: Int32) -> String { String(cString: strerror(number)) }

    /// `Killed`, `Segmentation fault`.
    static func signalName(_ number: Int32) -> String {
        strsignal(number).map { String(cString: $0) } ?? "signal \(number)"
    }
}
