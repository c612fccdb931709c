#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif
import Expressions

/// Keeps other processes from changing the same record while it lives. The system lets go of it when the process ends, however it ends.
struct FolderLock: ~Copyable {
    private let descriptor: Int32

    /// Waits until nobody else holds the lock.
    ///
    /// - Parameters:
    ///   - path: the file that is locked; it is made where it is missing, and stays, since to remove it would let two others in at once.
    ///   - subject: what diagnostics say is held.
    ///   - patience: how long to wait, in seconds.
    /// - Throws: `progress-busy` with who holds it, `cannot-write` where the file cannot be made.
    init(_ path: String, of subject: String, patience: Double = 2) throws(Diagnostic) {
        let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
        guard file >= 0 else {
            throw FileAccess.unwritable(subject, FileAccess.systemReason())
        }
        let start = ContinuousClock.now
        while flock(file, LOCK_EX | LOCK_NB) != 0 {
            // Some network file systems have no locks: there it is better to go on than to keep nothing.
            guard errno == EWOULDBLOCK || errno == EINTR else { break }
            guard (ContinuousClock.now - start) / .seconds(1) < patience else {
                let holder = FolderLock.holder(file)
                close(file)
                throw Diagnostic(
                    "progress-busy", "\(subject) is held by \(holder)", advice: "wait for it, or end it, and try again")
            }
            usleep(5000)
        }
        let holder = "\(getpid()) \(FolderLock.command)\n"
        ftruncate(file, 0)
        _ = holder.utf8.withContiguousStorageIfAvailable { pwrite(file, $0.baseAddress, $0.count, 0) }
        // Last, so that a lock that was not got has nothing to let go of.
        descriptor = file
    }

    deinit { close(descriptor) }

    /// `process 4711 (tutor watch)`
    private static func holder(_ descriptor: Int32) -> String {
        var bytes = [UInt8](repeating: 0, count: 200)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        let words = String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self).split(whereSeparator: \.isWhitespace)
        guard let process = words.first else { return "another process" }
        return "process \(process) (\(words.dropFirst().joined(separator: " ")))"
    }

    /// The program and its command, without what else was typed.
    private static var command: String {
        CommandLine.arguments.prefix(2).map { $0.split(separator: "/").last.map(String.init) ?? $0 }
            .joined(separator: " ")
    }
}
