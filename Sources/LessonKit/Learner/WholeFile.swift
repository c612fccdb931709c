#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif
import Expressions

/// Files that are there whole or not at all, whenever the process or the machine ends.
enum WholeFile {
    /// Writes a file, in place of another where there is one.
    ///
    /// The bytes reach the disk before the name does. The folder itself is not waited for: after a failure of the power there may be
    /// the file that was there before, but never a part of one.
    ///
    /// - Parameters:
    ///   - draft: the name that the file has while it is written, in the same folder.
    ///   - name: what diagnostics call it; its path unless given.
    /// - Throws: `cannot-write` with the system's reason; what was there is there still.
    static func replace(
        _ path: String, with text: String, draft: String, name: String? = nil
    ) throws(Diagnostic) {
        let name = name ?? path
        try write(text, to: draft, for: path, name)
        guard rename(draft, path) == 0 else {
            let reason = FileAccess.systemReason()
            unlink(draft)
            throw failure(name, reason)
        }
    }

    /// Writes a file where there is none.
    ///
    /// - Returns: whether it was written; false where there is something of that name.
    /// - Throws: `cannot-write` with the system's reason.
    static func create(_ path: String, with text: String) throws(Diagnostic) -> Bool {
        if isThere(path) { return false }
        let draft = draft(of: path)
        try write(text, to: draft, for: path, path)
        defer { unlink(draft) }
        // Unlike a rename, a link never takes the place of a file that has come in between.
        if link(draft, path) == 0 { return true }
        if errno == EEXIST { return false }
        // A file system without links, such as that of a memory stick.
        if !isThere(path), rename(draft, path) == 0 { return true }
        throw failure(path, FileAccess.systemReason())
    }

    /// A hidden name beside a file, for this process alone.
    static func draft(of path: String) -> String {
        let name = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
        return "\(path[..<name.startIndex]).\(name).\(getpid()).part"
    }

    /// Whether there is anything of that name, a link that leads nowhere too.
    private static func isThere(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    private static func write(
        _ text: String, to draft: String, for path: String, _ name: String
    ) throws(Diagnostic) {
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw failure(name, FileAccess.systemReason()) }
        var status = stat()
        // What stands in for a file keeps the file's rights.
        if stat(path, &status) == 0 { fchmod(descriptor, status.st_mode & 0o777) }
        var text = text
        var error: Int32 = text.withUTF8 { bytes in
            var start = 0
            while start < bytes.count {
                let count = systemWrite(descriptor, bytes.baseAddress! + start, bytes.count - start)
                if count < 0 {
                    if errno == EINTR { continue }
                    return errno
                }
                start += count
            }
            return fsync(descriptor) == 0 || errno == EINVAL ? 0 : errno
        }
        // Some file systems tell only now that there is no room.
        if close(descriptor) != 0, error == 0 { error = errno }
        guard error == 0 else {
            unlink(draft)
            throw failure(name, FileAccess.systemReason(error))
        }
    }

    private static func failure(_ path: String, _ reason: String) -> Diagnostic {
        Diagnostic("cannot-write", "\(path) cannot be written: \(reason)")
    }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}
