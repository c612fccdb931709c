#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Tells whether a file has been written since it was last looked at.
public struct FileSignature: Hashable, Sendable {
    /// When its content last changed, in nanoseconds since 1970.
    public let modified: Int
    private let changed: Int
    private let device: UInt64
    private let number: UInt64
    private let size: Int

    /// nil where there is no such file.
    public init?(of path: String) {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        #if canImport(Darwin)
            (modified, changed) = (FileSignature.time(status.st_mtimespec), FileSignature.time(status.st_ctimespec))
        #else
            (modified, changed) = (FileSignature.time(status.st_mtim), FileSignature.time(status.st_ctim))
        #endif
        device = UInt64(truncatingIfNeeded: status.st_dev)
        number = UInt64(truncatingIfNeeded: status.st_ino)
        size = Int(status.st_size)
    }

    private static func time(_ time: timespec) -> Int { Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec) }
}
