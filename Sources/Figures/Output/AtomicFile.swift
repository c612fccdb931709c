#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Writes a file whole or not at all: beside its place first, and then moved there, so that a full disk or an end half-way
/// leaves what was there before.
enum AtomicFile {
    /// - Throws: ``FigureError/cannotWrite(path:reason:)`` with the operating system's reason. Nothing is left behind.
    static func write(_ bytes: [UInt8], to path: String) throws(FigureError) {
        func failure(_ number: Int32) -> FigureError { .cannotWrite(path: path, reason: SystemError.reason(number)) }
        let place = target(of: path)
        let (folder, name) = split(place)
        var status = stat()
        if stat(place, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { throw failure(EISDIR) }
        let (descriptor, draft) = createDraft(in: folder, for: name)
        guard descriptor >= 0 else { throw failure(errno) }
        if let error = fill(descriptor, with: bytes, mode: status.st_mode) {
            unlink(draft)
            throw failure(error)
        }
        guard rename(draft, place) == 0 else {
            let error = errno
            unlink(draft)
            throw failure(error)
        }
    }

    /// The file that a symbolic link leads to, so that the link stays one.
    private static func target(of path: String) -> String {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK, let resolved = realpath(path, nil) else {
            return path
        }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    private static func split(_ path: String) -> (folder: String, name: Substring) {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", path[...]) }
        let end = path.utf8.index(after: slash)
        return (String(path[..<end]), path[end...])
    }

    /// A new file with a name that nobody else uses, with the rights that the user gives to new files.
    private static func createDraft(in folder: String, for name: Substring) -> (descriptor: Int32, path: String) {
        // A name close to the longest that is allowed leaves no room for additions.
        let stem = String(decoding: name.utf8.prefix(100), as: UTF8.self)
        for _ in 0..<100 {
            let draft = "\(folder).\(stem).\(String(UInt32.random(in: 0 ... .max), radix: 36)).part"
            let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            if descriptor >= 0 || errno != EEXIST { return (descriptor, draft) }
        }
        errno = EEXIST
        return (-1, "")
    }

    /// Writes everything and closes. Returns an `errno`, or nil where all has been taken.
    static func fill(_ descriptor: Int32, with bytes: [UInt8], mode: mode_t) -> Int32? {
        var failure: Int32?
        bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let count = Self.write(descriptor, rest)
                if count > 0 {
                    rest = rest.dropFirst(count)
                } else if count < 0, errno != EINTR {
                    failure = errno
                    return
                }
            }
        }
        // What stands in for a file keeps the file's rights.
        if mode & 0o777 != 0 { fchmod(descriptor, mode & 0o777) }
        // Some file systems tell only now that there is no room.
        if close(descriptor) != 0, failure == nil, errno != EINTR { failure = errno }
        return failure
    }

    private static func write(_ descriptor: Int32, _ bytes: Slice<UnsafeRawBufferPointer>) -> Int {
        let part = UnsafeRawBufferPointer(rebasing: bytes)
        #if canImport(Darwin)
            return Darwin.write(descriptor, part.baseAddress, part.count)
        #elseif canImport(Glibc)
            return Glibc.write(descriptor, part.baseAddress, part.count)
        #else
            return Musl.write(descriptor, part.baseAddress, part.count)
        #endif
    }
}
