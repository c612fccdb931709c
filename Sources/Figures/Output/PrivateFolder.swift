#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A folder of our own in which gnuplot writes what it cannot write to its standard output, under a name that is ours: so no path
/// of a person's reaches gnuplot, which would take some of them for commands.
struct PrivateFolder: ~Copyable {
    /// What its files are called, without the ending.
    static let stem = "figure"

    let path: String

    /// - Throws: ``FigureError/cannotWrite(path:reason:)`` where no folder can be made.
    init() throws(FigureError) {
        let base = getenv("TMPDIR").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
        var template = Array("\(base)/tutor-figure-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else {
            throw .cannotWrite(path: base, reason: SystemError.reason(errno))
        }
        path = String(cString: made)
    }

    deinit {
        for name in names { unlink("\(path)/\(name)") }
        rmdir(path)
    }

    /// All files, by name.
    func files() throws(FigureError) -> [FigureFile] {
        var files: [FigureFile] = []
        for name in names {
            guard let bytes = Self.bytes(at: "\(path)/\(name)") else {
                throw .cannotWrite(path: path, reason: SystemError.reason(errno))
            }
            files.append(FigureFile(name: name, bytes: bytes))
        }
        return files
    }

    private var names: [String] {
        guard let directory = opendir(path) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    private static func bytes(at path: String) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &chunk, chunk.count)
            if count == 0 { return bytes }
            if count < 0 {
                if errno == EINTR { continue }
                return nil
            }
            bytes += chunk[..<count]
        }
    }
}
