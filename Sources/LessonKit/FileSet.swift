#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif
import Expressions

/// Several files of one folder that appear together or not at all: each is written under another name first, and takes its own
/// only when all are whole.
public struct FileSet: ~Copyable {
    private let folder: String
    /// The folders that this set made, the innermost last.
    private var madeFolders: [String] = []
    private var staged: [(temporary: String, final: String)] = []

    /// Makes the folder, and those above it, where they are missing.
    ///
    /// - Throws: `cannot-write` with the path and the system's reason.
    public init(folder: String) throws(Diagnostic) {
        self.folder = folder
        try makeFolder(folder)
    }

    deinit { FileSet.remove(staged.map(\.temporary), folders: madeFolders) }

    /// Writes a table under its temporary name.
    ///
    /// - Throws: `cannot-write`, also where the disk is full.
    public mutating func add(_ name: String, _ table: DataTable) throws(Diagnostic) {
        try add(name) { (sink) throws(Diagnostic) in try table.writeCSV(to: sink) }
    }

    /// Writes a file under its temporary name.
    ///
    /// - Parameters:
    ///   - name: its path within the folder; folders in between are made where they are missing.
    ///   - content: hands the bytes over, piece by piece.
    /// - Throws: `cannot-write`, also where the disk is full.
    public mutating func add(
        _ name: String, _ content: (_ sink: ([UInt8]) throws(Diagnostic) -> Void) throws(Diagnostic) -> Void
    ) throws(Diagnostic) {
        let final = folder + "/" + name
        let slash = final.lastIndex(of: "/") ?? final.startIndex
        try makeFolder(String(final[..<slash]))
        let temporary = "\(final[..<slash])/.\(final[final.index(after: slash)...]).\(getpid()).part"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw FileSet.failure(final, FileAccess.systemReason()) }
        staged.append((temporary, final))
        do throws(Diagnostic) {
            try content { (piece) throws(Diagnostic) in try FileSet.write(piece, to: descriptor, path: final) }
        } catch {
            close(descriptor)
            throw error
        }
        // Some file systems report a full disk only here.
        guard close(descriptor) == 0 else { throw FileSet.failure(final, FileAccess.systemReason()) }
    }

    /// Gives the files their names.
    ///
    /// - Parameter owned: folders within the folder that belong to such sets alone: files of an earlier one that this one no longer
    ///   has are taken away.
    /// - Returns: their paths.
    public consuming func commit(clearing owned: [String] = []) throws(Diagnostic) -> [String] {
        for file in staged {
            guard rename(file.temporary, file.final) == 0 else {
                throw FileSet.failure(file.final, FileAccess.systemReason())
            }
        }
        let paths = staged.map(\.final)
        for subfolder in owned.map({ folder + "/" + $0 }) {
            for name in FileAccess.names(in: subfolder) ?? [] where !paths.contains(subfolder + "/" + name) {
                unlink(subfolder + "/" + name)
            }
        }
        (staged, madeFolders) = ([], [])
        return paths
    }

    private mutating func makeFolder(_ path: String) throws(Diagnostic) {
        if path.isEmpty || FileAccess.isFolder(path) { return }
        if let slash = path.lastIndex(of: "/"), slash != path.startIndex { try makeFolder(String(path[..<slash])) }
        guard mkdir(path, 0o777) == 0 else {
            if errno == EEXIST, FileAccess.isFolder(path) { return }
            let reason = errno == EEXIST ? "a file of that name is in the way" : FileAccess.systemReason()
            FileSet.remove([], folders: madeFolders)
            throw FileSet.failure(path, reason)
        }
        madeFolders.append(path)
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(Diagnostic) {
        var start = 0
        while start < bytes.count {
            let count = bytes[start...].withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                throw failure(path, FileAccess.systemReason())
            }
            start += count
        }
    }

    /// The folders go only where nothing else has come into them.
    private static func remove(_ files: [String], folders: [String]) {
        for file in files { unlink(file) }
        for folder in folders.reversed() { rmdir(folder) }
    }

    private static func failure(_ path: String, _ reason: String) -> Diagnostic {
        Diagnostic("cannot-write", "\(path) cannot be written: \(reason)")
    }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}
