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
        let bytes = try bytes(at: path, name: name)
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

    /// The path without links and relative parts; nil where nothing is there.
    public static func resolved(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// The system's sentence for the error that just happened: `Permission denied`.
    static func systemReason(_ code: Int32 = errno) -> String { String(cString: strerror(code)) }

    private static func unreadable(_ name: String, reason: String) -> Diagnostic {
        Diagnostic("unreadable-file", "\(name) cannot be read: \(reason)")
    }
}
