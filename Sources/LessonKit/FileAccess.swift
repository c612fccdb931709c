#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif
import Expressions

/// Reading files and folders, with errors that name the file as the person did and the system's reason.
public enum FileAccess {
    /// A script or a text is far smaller; what is larger was not meant.
    static let largestText = 64 << 20

    /// The text of a file.
    ///
    /// - Parameter name: what diagnostics call it; its path unless given.
    /// - Throws: `unreadable-file` with the system's reason, `not-text` where it is not UTF-8.
    public static func text(at path: String, name: String? = nil) throws(Diagnostic) -> SourceText {
        let name = name ?? path
        return try text(of: try bytes(at: path, name: name), name: name)
    }

    /// The text of a file that a person has named; `-` stands for the standard input.
    ///
    /// - Throws: `unreadable-file` with the system's reason, `not-text` where it is not UTF-8.
    public static func text(named path: String) throws(Diagnostic) -> SourceText {
        path == "-" ? try standardInput(name: "standard input") : try text(at: path)
    }

    /// The text that comes from the standard input.
    ///
    /// - Parameter name: what diagnostics call it.
    /// - Throws: `unreadable-file` with the system's reason, `not-text` where it is not UTF-8.
    public static func standardInput(name: String) throws(Diagnostic) -> SourceText {
        try text(of: try bytes(of: STDIN_FILENO, name: name), name: name)
    }

    private static func text(of bytes: [UInt8], name: String) throws(Diagnostic) -> SourceText {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Diagnostic(
                "not-text", "\(name) is not a text in UTF-8", advice: "save it as UTF-8 in your editor")
        }
        return SourceText(text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text, name: name)
    }

    /// The bytes of a file.
    ///
    /// - Throws: `unreadable-file` with the system's reason.
    static func bytes(at path: String, name: String) throws(Diagnostic) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw unreadable(name, reason: systemReason()) }
        defer { close(descriptor) }
        return try bytes(of: descriptor, name: name)
    }

    /// What can be read from a descriptor, to its end.
    private static func bytes(of descriptor: Int32, name: String) throws(Diagnostic) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = read(descriptor, &chunk, chunk.count)
            if count == 0 { return bytes }
            if count < 0 {
                if errno == EINTR { continue }
                throw unreadable(name, reason: systemReason())
            }
            bytes += chunk[..<count]
            if bytes.count > largestText { throw unreadable(name, reason: "it is larger than 64 MB") }
        }
    }

    /// The names in a folder, sorted, without hidden ones; nil where it is no folder that can be read.
    public static func names(in folder: String) -> [String]? {
        guard let stream = opendir(folder) else { return nil }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
                    String(cString: $0)
                }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }

    /// Whether there is a folder at a path.
    public static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Whether there is a file of any kind at a path.
    public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// Whether anything has a name, a link that leads nowhere too.
    static func isTaken(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    /// Where a link leads; the path itself where it is none, or leads nowhere.
    static func target(of path: String) -> String {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK else { return path }
        return resolved(path) ?? path
    }

    /// The path without links and relative parts; nil where nothing is there.
    public static func resolved(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// The system's sentence for the error that just happened: `Permission denied`.
    static func systemReason(_ code: Int32 = errno) -> String { String(cString: strerror(code)) }

    /// Why something could not be written.
    static func unwritable(_ name: String, _ reason: String) -> Diagnostic {
        Diagnostic("cannot-write", "\(name) cannot be written: \(reason)")
    }

    private static func unreadable(_ name: String, reason: String) -> Diagnostic {
        Diagnostic("unreadable-file", "\(name) cannot be read: \(reason)")
    }
}
