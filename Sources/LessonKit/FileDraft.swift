#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif
import Expressions

/// A file under the hidden name that it has until it is whole.
struct FileDraft {
    /// Hands over the bytes of a file, piece by piece.
    typealias Content = (_ sink: ([UInt8]) throws(Diagnostic) -> Void) throws(Diagnostic) -> Void

    /// Where the file is to stand.
    let place: String
    /// Where it stands till then, in the same folder.
    let path: String
    /// What diagnostics call it.
    let name: String

    /// Nothing is written yet.
    ///
    /// - Parameters:
    ///   - place: where the file is to stand; a link there is not followed.
    ///   - path: where it stands till then; a name that is for this process alone unless given.
    ///   - name: what diagnostics call it; its place unless given.
    /// - Throws: `cannot-write` where something stands there that no file may take the place of: a folder, a device, a pipe.
    init(at place: String, path: String? = nil, name: String? = nil) throws(Diagnostic) {
        self.place = place
        let start = place.lastIndex(of: "/").map { place.index(after: $0) } ?? place.startIndex
        self.path = path ?? "\(place[..<start]).\(place[start...]).\(getpid()).part"
        self.name = name ?? place
        var status = stat()
        guard stat(place, &status) == 0 else { return }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return
        case S_IFDIR: throw failure(FileAccess.systemReason(EISDIR))
        default: throw failure("it is a device, a pipe or the like, and no file")
        }
    }

    /// Writes the file.
    ///
    /// - Parameter flushes: whether to wait until the bytes are on the disk, so that a failure of the power cannot take them.
    /// - Throws: `cannot-write` with the system's reason, or what the content throws; nothing is left then.
    func write(flushes: Bool, _ content: Content) throws(Diagnostic) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw failure(FileAccess.systemReason()) }
        var status = stat()
        // What stands in for a file keeps the file's rights.
        if stat(place, &status) == 0 { fchmod(descriptor, status.st_mode & 0o777) }
        do throws(Diagnostic) {
            try content { (piece) throws(Diagnostic) in try write(piece, to: descriptor) }
            if flushes, fsync(descriptor) != 0, errno != EINVAL { throw failure(FileAccess.systemReason()) }
        } catch {
            close(descriptor)
            remove()
            throw error
        }
        // Some file systems tell only now that there is no room.
        guard close(descriptor) == 0 else {
            let reason = FileAccess.systemReason()
            remove()
            throw failure(reason)
        }
    }

    /// Gives the file its name, in place of another where there is one.
    ///
    /// - Throws: `cannot-write` with the system's reason.
    func takePlace() throws(Diagnostic) {
        guard rename(path, place) == 0 else { throw failure(FileAccess.systemReason()) }
    }

    /// Gives the file its name where nothing else has it. It may have the hidden one still.
    ///
    /// - Returns: whether it has got it.
    /// - Throws: `cannot-write` with the system's reason.
    func takeFreePlace() throws(Diagnostic) -> Bool {
        // Unlike a rename, a link never takes the place of a file that has come in between.
        if link(path, place) == 0 { return true }
        if errno == EEXIST { return false }
        // A file system without links, such as that of a memory stick.
        guard !FileAccess.isTaken(place) else { return false }
        try takePlace()
        return true
    }

    /// Takes the hidden file away.
    func remove() { unlink(path) }

    private func write(_ bytes: [UInt8], to descriptor: Int32) throws(Diagnostic) {
        var start = 0
        while start < bytes.count {
            let count = bytes[start...].withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                throw failure(FileAccess.systemReason())
            }
            start += count
        }
    }

    private func failure(_ reason: String) -> Diagnostic { FileAccess.unwritable(name, reason) }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}
